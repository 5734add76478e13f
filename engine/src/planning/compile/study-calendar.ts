import { addDays, daysBetween } from '../../terms/index.js';
import type { PlanLimits, PlanRequest } from '../request.js';
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
  const { hoursPerWeek, hoursCalendar: entries = [] } = request.limits;
  if (entries.length === 0 || (relaxed.has('hours') && relaxed.has('calendar'))) return undefined;
  const weeks = Math.min(planWeeks, weeksOfCalendar({ request }));
  const hours = hoursOfDays(request.limits, weeks * DAYS_PER_WEEK);
  return Array.from({ length: weeks }, (_, week) => {
    const first = week * DAYS_PER_WEEK;
    const least = Math.min(...hours.slice(first, first + DAYS_PER_WEEK));
    if (relaxed.has('hours')) return least < hoursPerWeek ? least : Number.POSITIVE_INFINITY;
    return relaxed.has('calendar') ? Math.max(hoursPerWeek, least) : least;
  });
}

/** Hours of each day from the first one of the plan: the least of the entries that name it, else the usual ones. */
function hoursOfDays(
  { start, hoursPerWeek, hoursCalendar = [] }: PlanLimits,
  count: number,
): readonly number[] {
  const least = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  for (const { from, until, hoursPerWeek: hours } of hoursCalendar) {
    const end = Math.min(count, daysBetween(start, until));
    for (let day = Math.max(0, daysBetween(start, from)); day < end; day++)
      least[day] = Math.min(least[day] ?? hours, hours);
  }
  return least.map((hours) => (hours === Number.POSITIVE_INFINITY ? hoursPerWeek : hours));
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
