import type { Constraint } from '../../catalogue/index.js';
import { addMonths, type IsoDate } from '../../terms/index.js';
import type { HeldItem } from './held-item.js';

type TimeLimit = Extract<Constraint, { kind: 'timeLimit' }>;

/** One last day of a time limit. */
export interface LimitEnd {
  /** Last day on which it is still in time. */
  readonly by: IsoDate;
  /** Units that must be done by then; absent = everything but `others`. */
  readonly units?: readonly string[];
  /** Units that have a last day of their own. */
  readonly others: readonly string[];
  readonly text: string;
}

/**
 * The last days of a time limit. It runs from the first counted item, from admission (the start of study), or from
 * the last item counted before the units it names.
 * @returns `not-started` when nothing counts yet, `unknown` when the day from which it runs is not known.
 */
export function limitEnds(
  limit: TimeLimit,
  counted: readonly HeldItem[],
  startOn: IsoDate | undefined,
): readonly LimitEnd[] | 'not-started' | 'unknown' {
  const from = firstDay(limit, counted, startOn);
  if (typeof from === 'string') return from;
  const stages = limit.stages ?? [];
  const others = stages.flatMap((stage) => stage.units);
  return [
    {
      by: addMonths(from.day, limit.months),
      ...(limit.units === undefined ? {} : { units: limit.units }),
      others,
      text: limit.text,
    },
    ...stages.map((stage) => ({
      by: addMonths(from.day, stage.months),
      units: stage.units,
      others: [],
      text: stage.text,
    })),
  ];
}

function firstDay(
  limit: TimeLimit,
  counted: readonly HeldItem[],
  startOn: IsoDate | undefined,
): { readonly day: IsoDate } | 'not-started' | 'unknown' {
  if (limit.from === 'admission') return startOn === undefined ? 'unknown' : { day: startOn };
  const asked = counted.filter(({ holding }) => {
    const isNamed = limit.units?.includes(holding.unit ?? '') === true;
    if (limit.from === 'previous-counted') return !isNamed;
    return limit.units === undefined || isNamed;
  });
  const earned = asked.filter(({ holding }) => holding.state !== 'planned');
  if (earned.length === 0) return 'not-started';
  const days = earned.map(({ holding }) => holding.earnedOn);
  if (days.includes(undefined)) return 'unknown';
  const sorted = days.filter((day) => day !== undefined).sort();
  const day = limit.from === 'previous-counted' ? sorted.at(-1) : sorted[0];
  return day === undefined ? 'unknown' : { day };
}
