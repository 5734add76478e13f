import type { Plan } from 'cairn/planning';
import { PenLine } from 'lucide-react';
import { useMemo } from 'react';
import { DataTable, Icon, Mark, type TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { type StepRow, weeklyHoursOf } from '../data/step-rows.js';
import type { Selection } from './selection.js';
import { usePriceColumn } from './usePriceColumn.js';
import type { Prices } from './usePrices.js';

interface StepTableProps {
  readonly rows: readonly StepRow[];
  readonly selection: Selection;
  /** What the person accepts against the check. */
  readonly overrides?: Plan['overrides'];
  /** What leaving each unit out costs; a column of its own once it was asked for. */
  readonly prices?: Prices | undefined;
}

/** The plan unit by unit; the twin of graph and weeks. */
export function StepTable({ rows, selection, overrides, prices }: StepTableProps) {
  const { say } = useWords();
  const own = useStepColumns(overrides);
  const price = usePriceColumn(prices);
  const columns = price === undefined ? own : [...own, price];
  return (
    <DataTable
      label={say('next.table.label')}
      rows={rows}
      columns={columns}
      rowId={({ unit }) => unit}
      selected={selection.unit}
      open={{ onOpen: ({ unit }) => selection.select(unit), name: ({ title }) => title }}
    />
  );
}

function useStepColumns(overrides: Overrides = NONE): readonly TableColumn<StepRow>[] {
  const { say } = useWords();
  const { day, number, range, money } = useFormats();
  return useMemo(
    () => [
      {
        id: 'unit',
        title: say('next.column.unit'),
        value: ({ title }) => title,
        cell: (row) => (
          <span className="block py-1">
            {row.title}
            {row.code ? <span className="block text-xs text-soft">{row.code}</span> : null}
            {row.by ? (
              <span className="block text-xs text-soft">{say(`ways.by.${row.by}`)}</span>
            ) : null}
            <Overridden reasons={reasonsFor(row.unit, overrides)} />
          </span>
        ),
      },
      {
        id: 'countsAs',
        title: say('next.column.countsAs'),
        value: ({ countsFor, lane }) => (countsFor === undefined ? undefined : lane.label),
        cell: ({ countsFor, lane }) =>
          countsFor === undefined ? say('next.table.notCounted') : lane.label,
      },
      {
        id: 'start',
        title: say('next.column.start'),
        value: ({ startsOn }) => startsOn,
        cell: ({ startsOn }) => day(startsOn),
        align: 'end',
      },
      {
        id: 'end',
        title: say('next.column.end'),
        value: ({ endsOn }) => endsOn,
        cell: ({ endsOn }) => day(endsOn),
        align: 'end',
        hidden: true,
      },
      {
        id: 'hours',
        title: say('next.column.hours'),
        value: ({ workloadHours }) => workloadHours,
        cell: ({ workloadHours, assumed }) => (
          <Assumed isAssumed={assumed.includes('workloadHours')}>
            {say('unit.hours', { value: number(workloadHours, 1) })}
          </Assumed>
        ),
        align: 'end',
      },
      {
        id: 'perWeek',
        title: say('next.column.perWeek'),
        value: ({ hoursPerWeek }) => hoursPerWeek,
        cell: (row) => (
          <Assumed isAssumed={row.assumed.includes('hoursPerWeek')}>
            {say('unit.hours', { value: range(weeklyHoursOf(row), 1) })}
          </Assumed>
        ),
        align: 'end',
        hidden: true,
      },
      {
        id: 'fee',
        title: say('next.column.fee'),
        value: ({ fee }) => fee?.minor,
        cell: ({ fee, assumed }) =>
          fee === undefined ? (
            <span className="text-ochre-ink">{say('design.notKnown')}</span>
          ) : (
            <Assumed isAssumed={assumed.includes('fee')}>{money(fee)}</Assumed>
          ),
        align: 'end',
        narrow: 'show',
      },
    ],
    [say, day, number, range, money, overrides],
  );
}

type Overrides = NonNullable<Plan['overrides']>;

const NONE: Overrides = [];

function reasonsFor(unit: string, overrides: Overrides): readonly string[] {
  const own = overrides.filter(({ about }) => about === unit);
  return [...new Set(own.map(({ reason }) => reason))];
}

/** A unit that breaks something, which the person accepts. */
function Overridden({ reasons }: { readonly reasons: readonly string[] }) {
  const { say } = useWords();
  return reasons.map((reason) => (
    <span key={reason} className="flex items-start gap-1.5 text-xs text-ochre-ink">
      <Icon of={PenLine} size={13} className="mt-0.5" />
      {say('moves.override.mark', { reason })}
    </span>
  ));
}

/** A value that rests on the person's own assumption carries the pen. */
function Assumed({
  isAssumed,
  children,
}: {
  readonly isAssumed: boolean;
  readonly children: string;
}) {
  const { say } = useWords();
  if (!isAssumed) return children;
  return (
    <Mark tone="caution" icon={PenLine} title={say('design.basis.assumption')}>
      <span className="sr-only">{say('design.basis.assumption')}: </span>
      {children}
    </Mark>
  );
}
