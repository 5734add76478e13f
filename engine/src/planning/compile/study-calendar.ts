import { addDays, addWeeks } from '../../terms/index.js';
import type { PlanRequest, StudyHours } from '../request.js';
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
 * Without the calendar as a limit, only entries that give more than usual are kept: leaving a limit out must never
 * make a plan impossible.
 */
export function calendarHours(
  { request, relaxed }: CalendarQuestion,
  planWeeks: number,
): readonly number[] | undefined {
  const { start, hoursPerWeek } = request.limits;
  const entries = entriesOf(request, relaxed);
  if (entries.length === 0) return undefined;
  const weeks = Math.min(planWeeks, weeksNamed(request, entries));
  return Array.from({ length: weeks }, (_, week) => {
    const first = addWeeks(start, week);
    const days = Array.from({ length: DAYS_PER_WEEK }, (_, day) => addDays(first, day));
    const hours = days.map((day) => {
      const own = entries.filter(({ from, until }) => from <= day && day < until);
      return own.length === 0 ? hoursPerWeek : Math.min(...own.map((one) => one.hoursPerWeek));
    });
    const least = Math.min(...hours);
    return relaxed.has('calendar') ? Math.max(hoursPerWeek, least) : least;
  });
}

/** The first week that no entry of the calendar touches, and none after it. */
export function weeksOfCalendar({ request, relaxed }: CalendarQuestion): number {
  return weeksNamed(request, entriesOf(request, relaxed));
}

function entriesOf(
  { limits }: CalendarQuestion['request'],
  relaxed: Relaxed,
): readonly StudyHours[] {
  return relaxed.has('hours') ? [] : (limits.hoursCalendar ?? []);
}

function weeksNamed(
  { limits }: CalendarQuestion['request'],
  entries: readonly StudyHours[],
): number {
  const ends = entries.map(({ until }) => weekOf(limits.start, addDays(until, -1)) + 1);
  return Math.max(0, ...ends);
}
