import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, FailedState, isWebAddress, Note, Skeleton } from '../design/index.js';
import { useWords } from '../words/index.js';
import { ReportView } from './ReportView.js';
import type { VerifyEntry } from './useVerifier.js';
import type { ReadingView, VerifyAnswer } from './verify-answer.js';

interface AnswerViewProps {
  readonly entry: VerifyEntry;
  readonly onRetry: () => void;
  readonly onFollow: (url: string) => void;
  /** Show one of several credentials only. */
  readonly only?: number;
  /** What can be done with each credential: beside its report on wide screens, under it on narrow ones. */
  readonly under?: (answer: VerifyAnswer, index: number) => ReactNode;
}

/** What became of one thing that was handed in: reports, or in plain words why there is none. */
export function AnswerView({ entry, onRetry, onFollow, only, under }: AnswerViewProps) {
  const { say } = useWords();
  const { state } = entry;
  switch (state.kind) {
    case 'asking':
      return <Skeleton lines={4} />;
    case 'too-large':
      return (
        <Plain title={say('credentials.tooLarge')}>{say('credentials.tooLarge.remedy')}</Plain>
      );
    case 'failed':
      return (
        <FailedState title={say('credentials.unreached')} onRetry={onRetry} details={state.details}>
          {say('credentials.unreached.remedy')}
        </FailedState>
      );
    case 'answered':
      return <Answer answer={state.answer} onFollow={onFollow} only={only} under={under} />;
    default:
      return state satisfies never;
  }
}

interface AnswerProps {
  readonly answer: VerifyAnswer;
  readonly onFollow: (url: string) => void;
  readonly only: number | undefined;
  readonly under: AnswerViewProps['under'];
}

function Answer({ answer, onFollow, only, under }: AnswerProps) {
  const { reading, reports } = answer;
  if (reading.kind !== 'read') return <Unread reading={reading} onFollow={onFollow} />;
  return (
    <div className="grid gap-8">
      {reports.map((report, i) => {
        if (only !== undefined && only !== i) return null;
        const content = reading.credentials[i]?.content;
        return (
          <article
            // biome-ignore lint/suspicious/noArrayIndexKey: one credential may stand twice in a fixed list
            key={`${report.sha256} ${i}`}
            className={
              under
                ? 'grid items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]'
                : 'grid gap-4'
            }
          >
            <ReportView report={report} {...(content === undefined ? {} : { content })} />
            {under?.(answer, i)}
          </article>
        );
      })}
      <Skipped reading={reading} />
    </div>
  );
}

function Skipped({ reading }: { readonly reading: Extract<ReadingView, { kind: 'read' }> }) {
  const { say } = useWords();
  if (reading.skipped.length === 0) return null;
  return (
    <div className="text-sm text-soft">
      <p>{say('credentials.skipped', { count: reading.skipped.length })}</p>
      <ul className="list-disc ps-5">
        {reading.skipped.map(({ reason }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons repeat in a fixed list
          <li key={i}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

type UnreadReading = Exclude<ReadingView, { kind: 'read' }>;

/** Not a credential, or none that can be read: what it is and what to do. */
function Unread({
  reading,
  onFollow,
}: {
  readonly reading: UnreadReading;
  readonly onFollow: (url: string) => void;
}) {
  const { say, sayAny } = useWords();
  switch (reading.kind) {
    case 'address':
      return (
        <Plain title={say('credentials.address')}>
          <span className="[overflow-wrap:anywhere]">{reading.url}</span>
          {isWebAddress(reading.url) ? (
            <span className="mt-2 block">
              <Button small onPress={() => onFollow(reading.url)}>
                {say('credentials.follow')}
              </Button>
            </span>
          ) : null}
        </Plain>
      );
    case 'foreign':
      return (
        <Plain title={say('credentials.foreign', { what: reading.looksLike })}>
          {sayAny(`foreign.${reading.code}`, reading.remedy)}
        </Plain>
      );
    case 'broken':
      return (
        <Plain title={say('credentials.broken')}>
          {reading.findings.map(({ code, path, message }) => (
            <span key={`${code} ${path}`} className="block">
              {sayAny(`problem.${code}`, message)}
            </span>
          ))}
        </Plain>
      );
    case 'not-fetched':
      return <Plain title={say('credentials.notFetched')}>{reading.message}</Plain>;
    case 'stopped':
      return <Plain title={reading.message}>{reading.remedy}</Plain>;
    default:
      return reading satisfies never;
  }
}

function Plain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Note icon={CircleHelp} tone="caution">
      <p className="font-medium">{title}</p>
      <p className="text-soft">{children}</p>
    </Note>
  );
}
