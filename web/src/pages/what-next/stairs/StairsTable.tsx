import type { StaircasePoint } from 'cairn/planning';
import { useMemo } from 'react';
import { DataTable, type TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { usePointWords } from './usePointWords.js';

interface StairsTableProps {
  readonly points: readonly StaircasePoint[];
  readonly weeks: number | undefined;
  readonly onPick: (point: StaircasePoint) => void;
}

/** The staircase as a table. */
export function StairsTable({ points, weeks, onPick }: StairsTableProps) {
  const { say } = useWords();
  const { day } = useFormats();
  const words = usePointWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language, as say does
  const columns = useMemo(
    (): readonly TableColumn<StaircasePoint>[] => [
      {
        id: 'weeks',
        title: say('next.stairs.weeks'),
        value: ({ plan }) => plan.weeks,
        cell: words.weeks,
      },
      {
        id: 'fees',
        title: say('next.fact.fees'),
        value: ({ plan }) => plan.fees.min.minor,
        cell: words.fee,
        align: 'end',
        narrow: 'show',
      },
      {
        id: 'done',
        title: say('next.fact.finished'),
        value: ({ plan }) => plan.completesOn,
        cell: ({ plan }) => day(plan.completesOn),
        align: 'end',
      },
      {
        id: 'units',
        title: say('next.stairs.units'),
        value: ({ plan }) => plan.steps.map(({ title }) => title).join(', '),
      },
      { id: 'sure', title: say('next.stairs.proof'), value: words.sure },
    ],
    [say, day],
  );
  return (
    <DataTable
      label={say('next.stairs.title')}
      rows={points}
      columns={columns}
      rowId={({ plan }) => String(plan.weeks)}
      selected={weeks === undefined ? undefined : String(weeks)}
      open={{ onOpen: onPick, name: words.whole }}
    />
  );
}
