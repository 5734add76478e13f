import { CircleCheck, CircleX, Stamp, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useOnline } from '../../../app/useOnline.js';
import { Button, DataTable, Mark, Note, Section, type TableColumn } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { ApiProblem } from '../ApiProblem.js';
import type { NotDone } from '../api/ask-api.js';
import { issueBatch } from '../api/issuer-calls.js';
import type { BatchPreview } from '../api/issuing-shapes.js';
import { batchBody } from './batch-body.js';
import { type BatchRow, batchKeyOf, batchRows, cellKind, columnOf } from './batch-rows.js';
import type { BatchViewProps } from './batch-work.js';

interface BatchCheckProps extends BatchViewProps {
  readonly preview: BatchPreview;
}

/** Every row with everything that stands against it; nothing is issued until this button is pressed. */
export function BatchCheck({ access, work, onWork, onChanged, preview }: BatchCheckProps) {
  const { say } = useWords();
  const release = useReleaseIfReady();
  const isOnline = useOnline();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<NotDone>();
  const { rows, general } = useMemo(() => batchRows(preview), [preview]);
  const columns = useBatchColumns();
  const wrong = rows.filter(({ state }) => state === 'problem').length;
  const good = rows.length - wrong;
  const issue = async () => {
    setIsBusy(true);
    setFailure(undefined);
    const body = {
      ...batchBody({ ...work, csv: work.csv ?? '' }, release),
      batchKey: batchKeyOf(work.name),
    };
    const answer = await issueBatch(access, body);
    setIsBusy(false);
    if (answer.kind !== 'done') return setFailure(answer);
    onWork({ ...work, done: answer.value });
    onChanged();
  };
  return (
    <Section title={say('studio.batch.check')}>
      <p className="measure mb-3" aria-live="polite">
        {preview.canIssue
          ? say('studio.batch.ready', { good })
          : say('studio.batch.wrong', { good, wrong })}
      </p>
      {general.length > 0 ? (
        <div className="mb-4">
          <Note icon={TriangleAlert} tone="caution">
            <ul>
              {general.map((finding) => (
                <li key={`${finding.code} ${finding.path}`}>
                  <FindingText finding={finding} />
                </li>
              ))}
            </ul>
          </Note>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          label={say('studio.batch.check')}
          rows={rows}
          columns={columns}
          rowId={({ line }) => String(line)}
        />
      ) : null}
      {failure ? (
        <div className="mt-4">
          <ApiProblem answer={failure} onRetry={() => void issue()} />
        </div>
      ) : null}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          icon={Stamp}
          isDisabled={!preview.canIssue || isBusy || !isOnline || work.name.trim() === ''}
          onPress={() => void issue()}
        >
          {say('studio.batch.confirm', { good })}
        </Button>
        <p role="status" className="text-sm text-soft">
          {isBusy ? say('studio.batch.busy', { good }) : ''}
        </p>
      </div>
      {isBusy ? (
        <progress
          className="mt-3 h-1 w-full max-w-md accent-lichen"
          aria-label={say('studio.batch.busy', { good })}
        />
      ) : null}
    </Section>
  );
}

function FindingText({ finding }: { readonly finding: BatchRow['findings'][number] }) {
  const text = useFindingText();
  return <>{text(finding)}</>;
}

/** The cell and what is wrong with it. */
function useFindingText(): (finding: BatchRow['findings'][number]) => string {
  const { say, sayAny } = useWords();
  return useMemo(
    () => (finding) => {
      const kind = cellKind(finding);
      const wrong = kind
        ? say(`studio.cell.${kind}`)
        : sayAny(`studio.problem.${finding.code}`, finding.message);
      return [columnOf(finding), wrong].filter(Boolean).join(': ');
    },
    [say, sayAny],
  );
}

const MARKS = {
  ready: { tone: 'good', icon: CircleCheck },
  remark: { tone: 'caution', icon: TriangleAlert },
  problem: { tone: 'bad', icon: CircleX },
} as const;

function useBatchColumns(): readonly TableColumn<BatchRow>[] {
  const { say } = useWords();
  const text = useFindingText();
  return useMemo(
    () => [
      {
        id: 'recipient',
        title: say('studio.column.recipient'),
        value: ({ recipient, line }) => recipient ?? say('studio.row.line', { line }),
        cell: ({ recipient, line }) => (
          <span className="[overflow-wrap:anywhere]">
            {recipient ?? say('studio.row.line', { line })}
          </span>
        ),
      },
      {
        id: 'line',
        title: say('studio.column.line'),
        value: ({ line }) => line,
        align: 'end',
        narrow: 'hide',
      },
      { id: 'title', title: say('studio.column.title'), value: ({ title }) => title },
      {
        id: 'from',
        title: say('studio.issue.validFrom'),
        value: ({ validFrom }) => validFrom?.slice(0, 10),
        narrow: 'hide',
      },
      {
        id: 'until',
        title: say('studio.issue.validUntil'),
        value: ({ validUntil }) => validUntil?.slice(0, 10),
        narrow: 'hide',
      },
      {
        id: 'state',
        title: say('studio.column.check'),
        value: ({ state, findings }) =>
          findings.length === 0
            ? say('studio.row.ready')
            : `${say(`studio.row.${state}`)}: ${findings.map(text).join(' ')}`,
        cell: ({ state, findings }) => (
          <>
            <Mark {...MARKS[state]}>{say(`studio.row.${state}`)}</Mark>
            {findings.map((finding) => (
              <span
                key={`${finding.code} ${finding.path}`}
                className="block max-w-sm text-xs text-soft [overflow-wrap:anywhere]"
              >
                {text(finding)}
              </span>
            ))}
          </>
        ),
      },
    ],
    [say, text],
  );
}
