import type { Staircase, StaircasePoint } from 'cairn/planning';
import { useMemo } from 'react';
import { DataTable, type TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { isChanceKnown, pointId, usePointWords } from './usePointWords.js';

interface StairsTableProps {
  readonly staircase: Staircase;
  /** The point that the page shows. */
  readonly chosen: StaircasePoint | undefined;
  readonly onPick: (point: StaircasePoint) => void;
}

/** The staircase as a table; on three axes with what is left to confirm, and the chances that are known. */
export function StairsTable({ staircase, chosen, onPick }: StairsTableProps) {
  const { say } = useWords();
  const { day } = useFormats();
  const { points, axes } = staircase;
  const isSurface = axes === 'weeks-fees-recognition';
  const hasChances = isSurface && points.some(({ plan }) => isChanceKnown(plan));
  const words = usePointWords(axes);
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
        cell: words.feeShort,
        align: 'end',
        // There is room for one column beside the weeks.
        ...(isSurface ? {} : { narrow: 'show' }),
      },
      ...(isSurface ? [confirmColumn(say)] : []),
      ...(hasChances ? [chanceColumn(say, words.chance)] : []),
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
    [say, day, isSurface, hasChances],
  );
  return (
    <DataTable
      label={say(isSurface ? 'next.surface.label' : 'next.stairs.title')}
      rows={points}
      columns={columns}
      rowId={pointId}
      selected={chosen && pointId(chosen)}
      open={{ onOpen: onPick, name: words.whole }}
    />
  );
}

type Say = ReturnType<typeof useWords>['say'];

function confirmColumn(say: Say): TableColumn<StaircasePoint> {
  return {
    id: 'confirm',
    title: say('next.surface.column'),
    value: ({ plan }) => plan.riskPoints,
    align: 'end',
    narrow: 'show',
  };
}

function chanceColumn(
  say: Say,
  chance: (point: StaircasePoint) => string,
): TableColumn<StaircasePoint> {
  return { id: 'chance', title: say('next.surface.chance'), value: chance, align: 'end' };
}
