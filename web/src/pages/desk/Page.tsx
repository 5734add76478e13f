import { Eraser } from 'lucide-react';
import { useCallback, useState } from 'react';
import { CredentialInput, useVerifier } from '../../credentials/index.js';
import { Button, PageHead, Section } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { DeskSheet } from './DeskSheet.js';
import { DeskTable } from './DeskTable.js';
import { type DeskCounts, type DeskRow, deskCounts, deskRows } from './desk-rows.js';
import { FrameworkChoice } from './FrameworkChoice.js';
import { useDeskLevels } from './useDeskLevels.js';

/** The employer's desk: hand in what applicants sent, read each answer, keep nothing. */
export default function DeskPage() {
  const { say } = useWords();
  const verifier = useVerifier();
  const [openId, setOpenId] = useState<string>();
  const [target, setTarget] = useState('eqf');
  const levelsOfReport = useDeskLevels(target);
  const levelsOf = useCallback(
    ({ report }: DeskRow) => (report ? levelsOfReport(report) : []),
    [levelsOfReport],
  );
  const rows = deskRows(verifier.entries);
  const counts = deskCounts(rows);
  const hasRows = rows.length > 0;
  return (
    <>
      <PageHead
        about={say('desk.about')}
        answer={<DeskAnswer counts={counts} isAsking={verifier.isAsking} hasRows={hasRows} />}
        {...(hasRows
          ? {
              actions: (
                <Button
                  kind="quiet"
                  icon={Eraser}
                  onPress={() => {
                    setOpenId(undefined);
                    verifier.clear();
                  }}
                >
                  {say('desk.clear')}
                </Button>
              ),
            }
          : {})}
      />
      <div className="screen-only mt-6">
        <CredentialInput onItems={verifier.add} compact={hasRows} />
      </div>
      {hasRows ? (
        <Section
          title={say('desk.list')}
          aside={<FrameworkChoice value={target} onChange={setTarget} />}
        >
          <DeskTable
            rows={rows}
            levelsOf={levelsOf}
            selected={openId}
            onOpen={({ id }) => setOpenId(id)}
          />
          <p className="measure mt-3 text-xs text-soft">{say('desk.note')}</p>
        </Section>
      ) : (
        <Section title={say('desk.how')}>
          <ul className="measure list-disc ps-5 text-sm text-soft">
            <li>{say('desk.how.one')}</li>
            <li>{say('desk.how.two')}</li>
            <li>{say('desk.how.three')}</li>
          </ul>
        </Section>
      )}
      <DeskSheet
        row={rows.find(({ id }) => id === openId)}
        levelsOf={levelsOf}
        onClose={() => setOpenId(undefined)}
        onRetry={({ entry }) => verifier.retry([entry.id])}
        onFollow={(url) => verifier.add([{ kind: 'url', url }])}
      />
    </>
  );
}

interface DeskAnswerProps {
  readonly counts: DeskCounts;
  readonly isAsking: boolean;
  readonly hasRows: boolean;
}

/** The counts in words, the gravest first; read out when they change. */
function DeskAnswer({ counts, isAsking, hasRows }: DeskAnswerProps) {
  const { say } = useWords();
  if (!hasRows) return say('desk.answer.none');
  const { credentials, changed, ended, open, unlisted, clear, unread } = counts;
  const done = say('desk.answer', {
    ...{ credentials, changed, ended },
    ...{ open, unlisted, clear, unread },
  });
  return (
    <span aria-live="polite">{isAsking ? say('desk.answer.asking', { credentials }) : done}</span>
  );
}
