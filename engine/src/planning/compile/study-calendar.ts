import { addDays, addWeeks } from '../../terms/index.js';
import type { PlanRequest } from '../request.js';
import type { Relaxed } from './relaxations.js';
import { weekOf } from './weeks.js';

const DAYS_PER_WEEK = 7;

/** What the hours of single weeks depend on. */
export interface CalendarQuestion {
  readonly request: Pick<PlanRequest, 'limits'>;
  readonly relaxed: Relaxed;
}

/**
 * Study hours of the weeks 0, 1, … up to the last one that the calendar of the person names; undefined = the usual
 * ones in all. A week has the least hours of its days, a day the least of the entries that name it.
 *
 * The usual hours and the weeks that have fewer are two limits. Without the first, weeks that have fewer stay, all
 * others have no limit (Infinity). Without the second, every week has the usual hours at least. So leaving a limit out
 * never makes a plan impossible.
 */
export function calendarHours(
  { request, relaxed }: CalendarQuestion,
  planWeeks: number,
): readonly number[] | undefined {
  const { start, hoursPerWeek, hoursCalendar: entries = [] } = request.limits;
  if (entries.length === 0 || (relaxed.has('hours') && relaxed.has('calendar'))) return undefined;
  const weeks = Math.min(planWeeks, weeksOfCalendar({ request }));
  return Array.from({ length: weeks }, (_, week) => {
    const first = addWeeks(start, week);
    const days = Array.from({ length: DAYS_PER_WEEK }, (_, day) => addDays(first, day));
    const hours = days.map((day) => {
      const own = entries.filter(({ from, until }) => from <= day && day < until);
      return own.length === 0 ? hoursPerWeek : Math.min(...own.map((one) => one.hoursPerWeek));
    });
    const least = Math.min(...hours);
    if (relaxed.has('hours')) return least < hoursPerWeek ? least : Number.POSITIVE_INFINITY;
    return relaxed.has('calendar') ? Math.max(hoursPerWeek, least) : least;
  });
}

/** The number of weeks up to the last one that the calendar names. */
export function weeksOfCalendar({
  request: { limits },
}: Pick<CalendarQuestion, 'request'>): number {
  const ends = (limits.hoursCalendar ?? []).map(
    ({ until }) => weekOf(limits.start, addDays(until, -1)) + 1,
  );
  return Math.max(0, ...ends);
}
