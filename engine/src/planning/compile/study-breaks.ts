import { daysBetween } from '../../terms/index.js';
import type { PlanLimits } from '../request.js';

/** First day and first day after, as days from the start of the plan. */
export interface DayRange {
  readonly from: number;
  readonly until: number;
}

/** Asked for each way to take a unit, and the same for all of them. */
const JOINED = new WeakMap<PlanLimits, readonly DayRange[]>();

/** The breaks that a person names, in the order of their days, with those that overlap as one. */
export function joinedBreaks(limits: PlanLimits): readonly DayRange[] {
  const known = JOINED.get(limits) ?? joined(limits);
  JOINED.set(limits, known);
  return known;
}

/** Whether any of the joined breaks has a day in common with a range. */
export function meetsBreak(breaks: readonly DayRange[], { from, until }: DayRange): boolean {
  const pause = breaks[firstEndingAfter(breaks, from)];
  return pause !== undefined && pause.from < until;
}

function joined({ start, breaks = [] }: PlanLimits): readonly DayRange[] {
  const ranges = breaks
    .map(({ from, until }) => ({
      from: daysBetween(start, from),
      until: daysBetween(start, until),
    }))
    .toSorted((a, b) => a.from - b.from);
  const together: DayRange[] = [];
  for (const range of ranges) {
    const last = together.at(-1);
    if (last === undefined || range.from >= last.until) together.push(range);
    else together.splice(-1, 1, { from: last.from, until: Math.max(last.until, range.until) });
  }
  return together;
}

/** Place of the first range that ends after a day, by halving. */
function firstEndingAfter(ranges: readonly DayRange[], day: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.until ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
