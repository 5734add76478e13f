import { DAYS_PER_MONTH, daysBetween, type IsoDate } from '../../terms/index.js';

/*
 * Week w of a plan that starts on day S is S + 7w … S + 7w + 6. A plan that completes in week C is finished on
 * S + 7C − 1; with C = 0 nothing is left to do and it is finished on S.
 */

const DAYS_PER_WEEK = 7;
/** Whole months are up to this many days shorter than the same number of mean months. */
const SHORTEST_MONTHS_DAYS = 3;

/** The week that holds a day; negative before the start. */
export function weekOf(start: IsoDate, day: IsoDate): number {
  return Math.floor(daysBetween(start, day) / DAYS_PER_WEEK);
}

/** True when the day is the first of a week of the plan. */
export function isWeekStart(start: IsoDate, day: IsoDate): boolean {
  return daysBetween(start, day) % DAYS_PER_WEEK === 0;
}

/** The latest completion week whose last day is on or before a day; undefined when the day is before the start. */
export function latestCompletionBy(start: IsoDate, day: IsoDate): number | undefined {
  const days = daysBetween(start, day);
  return days < 0 ? undefined : Math.floor((days + 1) / DAYS_PER_WEEK);
}

/** Whole weeks that fit into any run of calendar months of that number: a safe lower end. */
export function wholeWeeksIn(months: number): number {
  const days = months * DAYS_PER_MONTH - SHORTEST_MONTHS_DAYS;
  return Math.max(0, Math.floor(days / DAYS_PER_WEEK));
}
