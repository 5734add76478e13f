import { Ban, CircleCheck, CirclePause, Hourglass } from 'lucide-react';
import { useMemo } from 'react';
import { nowUtc } from '../../../app/clock.js';
import { DataTable, Mark, type TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { IssuedLine } from '../api/issuing-shapes.js';
import { type IssuedState, stateOn } from './issued-summary.js';

interface IssuedTableProps {
  readonly lines: readonly IssuedLine[];
  readonly selected: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** One line a credential; recipients are not shown because only their fingerprints are kept. */
export function IssuedTable({ lines, selected, onOpen }: IssuedTableProps) {
  const { say } = useWords();
  const columns = useIssuedColumns();
  return (
    <DataTable
      label={say('studio.tab.issued')}
      rows={lines}
      columns={columns}
      rowId={({ id }) => id}
      selected={selected}
      open={{ onOpen: ({ id }) => onOpen(id), name: ({ title, id }) => title ?? id }}
    />
  );
}

function useIssuedColumns(): readonly TableColumn<IssuedLine>[] {
  const { say } = useWords();
  const { moment } = useFormats();
  return useMemo(
    () => [
      {
        id: 'title',
        title: say('studio.column.title'),
        value: ({ title }) => title ?? say('studio.row.erased'),
        cell: ({ title }) => (
          <span className="[overflow-wrap:anywhere]">{title ?? say('studio.row.erased')}</span>
        ),
      },
      {
        id: 'state',
        title: say('studio.column.state'),
        value: (line) => say(`studio.state.${stateOn(line, nowUtc())}`),
        cell: (line) => <IssuedMark state={stateOn(line, nowUtc())} />,
        narrow: 'under',
      },
      {
        id: 'issued',
        title: say('studio.column.issued'),
        value: ({ issuedAt }) => issuedAt,
        cell: ({ issuedAt }) => moment(issuedAt),
        narrow: 'under',
      },
      {
        id: 'until',
        title: say('studio.issue.validUntil'),
        value: ({ validUntil }) => validUntil,
        cell: ({ validUntil }) => (validUntil ? moment(validUntil) : '–'),
        narrow: 'hide',
      },
      {
        id: 'id',
        title: say('studio.linkedIn.id'),
        value: ({ credentialId }) => credentialId,
        narrow: 'hide',
        hidden: true,
      },
    ],
    [say, moment],
  );
}

const MARKS = {
  valid: { tone: 'good', icon: CircleCheck },
  suspended: { tone: 'caution', icon: CirclePause },
  revoked: { tone: 'bad', icon: Ban },
  expired: { tone: 'neutral', icon: Hourglass },
} as const;

/** In force, suspended, withdrawn or expired, as icon and word. */
export function IssuedMark({ state }: { readonly state: IssuedState }) {
  const { say } = useWords();
  return <Mark {...MARKS[state]}>{say(`studio.state.${state}`)}</Mark>;
}
