import { type ReactNode, useEffect, useRef } from 'react';
import { AnswerView, useVerifier } from '../../../credentials/index.js';
import { Section, Skeleton } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Issued } from '../api/issuing-shapes.js';
import { HandOut } from './HandOut.js';

interface OwnReportProps {
  readonly issued: Issued;
  readonly issuerName: string;
  /** What can be done next, under the report. */
  readonly children: ReactNode;
}

/** What was issued, looked at as a stranger would before it is handed out. */
export function OwnReport({ issued, issuerName, children }: OwnReportProps) {
  const { say } = useWords();
  const { entries, add, retry } = useVerifier();
  const isAsked = useRef(false);
  const { content } = issued;
  useEffect(() => {
    if (content === undefined || isAsked.current) return;
    isAsked.current = true;
    add([{ kind: 'text', text: content }]);
  }, [content, add]);
  const [entry] = entries;
  if (content === undefined) return <p className="text-soft">{say('studio.issued.erased')}</p>;
  return (
    <div className="grid gap-x-12 gap-y-2 -mt-9 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0">
        <Section title={say('studio.issued.report')}>
          {entry ? (
            <AnswerView
              entry={entry}
              onRetry={() => retry([entry.id])}
              onFollow={() => undefined}
            />
          ) : (
            <Skeleton lines={4} />
          )}
        </Section>
        {children}
      </div>
      <Section title={say('studio.handOut')}>
        {entry === undefined || entry.state.kind === 'asking' ? (
          <Skeleton lines={3} />
        ) : (
          <HandOut issued={issued} content={content} issuerName={issuerName} />
        )}
      </Section>
    </div>
  );
}
