import { addDays, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { Way } from './activities.js';
import { latestEndsIn } from './latest-ends.js';
import { isRecognisedWay } from './planned-items.js';
import type { Scene } from './scene.js';
import { type DayRange, joinedBreaks, meetsBreak } from './study-breaks.js';
import { weeksOfCalendar } from './study-calendar.js';
import { latestCompletionBy, weekOf } from './weeks.js';

/** Longest plan that is looked for when no deadline is set: twenty years. */
export const LONGEST_PLAN_WEEKS = 1040;

const DAYS_PER_WEEK = 7;

/**
 * Weeks that a plan may use: up to the deadline, else as long as everything would take one after the other once the
 * last start day, the last break and the calendar are over.
 */
export function weeksOfPlan(scene: Scene): number {
  if (scene.planWeeks !== undefined) return scene.planWeeks;
  const { request, relaxed, ways } = scene;
  const { start, deadline, breaks = [] } = request.limits;
  const starts = ways.flatMap((way) => [...(way.startDays?.keys() ?? [])]);
  const ends = breaks.map(({ until }) => weekOf(start, until) + 1);
  const firsts = ways.map(({ firstWeek = 0 }) => firstWeek);
  const lastWait = [...starts, ...ends, ...firsts].reduce(
    (last, week) => Math.max(last, week),
    weeksOfCalendar(scene),
  );
  const work = ways.reduce((sum, way) => sum + way.weeks, 0);
  const byDeadline =
    deadline === undefined || relaxed.has('deadline')
      ? LONGEST_PLAN_WEEKS
      : weeksUntil(deadline, { ways, start });
  return Math.min(LONGEST_PLAN_WEEKS, work + lastWait, byDeadline);
}

/** Whole weeks up to a day, and the one that holds it where a way ends in that week by then. */
function weeksUntil(
  deadline: IsoDate,
  { ways, start }: { readonly ways: readonly Way[]; readonly start: IsoDate },
): number {
  const whole = latestCompletionBy(start, deadline) ?? 0;
  const isBegun = ways.some((way) =>
    [...(way.startDays?.keys() ?? [])].some(
      (week) => week + way.weeks > whole && lastDayOf(way, week, start) <= deadline,
    ),
  );
  return isBegun ? whole + 1 : whole;
}

/** The last day of study of a way that starts in a week. */
function lastDayOf({ startDays, studyWeeks }: Way, week: number, start: IsoDate): IsoDate {
  return addDays(addWeeks(startDays?.get(week) ?? addWeeks(start, week), studyWeeks), -1);
}

/** Weeks in which a way may start, ascending; undefined = in any week. */
export type StartWeeks = (way: Way) => readonly number[] | undefined;

/**
 * Weeks in which ways may start: on their own start days, ended before time limits on their units, and not running in
 * a break.
 */
export function startWeeksIn(scene: Scene, planWeeks: number): StartWeeks {
  const { limits } = scene.request;
  const { start } = limits;
  const latestEnd = latestEndsIn(scene);
  const breaks = scene.relaxed.has('breaks') ? [] : joinedBreaks(limits);
  const deadline = deadlineInside(scene, planWeeks);
  const found = new Map<Way['startWeeks'], Map<string, readonly number[]>>();
  return (way) => {
    scene.look();
    const last = earlier(latestEnd(way.unit.id), deadline);
    const asked = {
      planWeeks,
      start,
      lastDay: last === undefined ? undefined : daysBetween(start, last),
      // Waiting for a decision is no study.
      breaks: isRecognisedWay(way) && way.hoursPerWeek === 0 ? [] : breaks,
    };
    if (mayStartAnyWeek(way) && last === undefined && asked.breaks.length === 0) return undefined;
    if (way.startDays !== undefined) return openWeeks(way, asked);
    // Units of one length that may start at any time have the same weeks, and catalogues have thousands of them.
    const key = [way.weeks, way.studyWeeks, way.firstWeek, way.lastWeek, last, asked.breaks.length];
    const alike = found.get(way.startWeeks) ?? new Map<string, readonly number[]>();
    found.set(way.startWeeks, alike);
    const weeks = alike.get(key.join()) ?? openWeeks(way, asked);
    alike.set(key.join(), weeks);
    return weeks;
  };
}

function mayStartAnyWeek({ startDays, startWeeks, firstWeek = 0, lastWeek }: Way): boolean {
  return (
    startDays === undefined && startWeeks === undefined && firstWeek === 0 && lastWeek === undefined
  );
}

/** The deadline, where the last week of the plan goes on after it; else the weeks say it all. */
function deadlineInside({ request, relaxed }: Scene, planWeeks: number): IsoDate | undefined {
  const { start, deadline } = request.limits;
  if (deadline === undefined || relaxed.has('deadline')) return undefined;
  return addDays(addWeeks(start, planWeeks), -1) > deadline ? deadline : undefined;
}

function earlier(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

interface StartQuestion {
  readonly planWeeks: number;
  readonly start: IsoDate;
  /** The last day of study that is allowed, in days from the start; undefined = any. */
  readonly lastDay: number | undefined;
  readonly breaks: readonly DayRange[];
}

function openWeeks(way: Way, asked: StartQuestion): readonly number[] {
  const { planWeeks, start, lastDay = Number.POSITIVE_INFINITY, breaks } = asked;
  const { firstWeek = 0, lastWeek = Number.POSITIVE_INFINITY, startWeeks, startDays } = way;
  return weeksToTry(way, planWeeks).filter((week) => {
    if (week < firstWeek || week > lastWeek || week + way.weeks > planWeeks) return false;
    if (startWeeks !== undefined && !startWeeks.has(week)) return false;
    // By its own days: what starts inside a week does not run in the rest of its first and its last week.
    const day = startDays?.get(week);
    const from = day === undefined ? week * DAYS_PER_WEEK : daysBetween(start, day);
    const until = from + way.studyWeeks * DAYS_PER_WEEK;
    return until - 1 <= lastDay && !meetsBreak(breaks, { from, until });
  });
}

function weeksToTry({ startDays, weeks }: Way, planWeeks: number): readonly number[] {
  if (startDays !== undefined) return [...startDays.keys()].toSorted((a, b) => a - b);
  return Array.from({ length: Math.max(0, planWeeks - weeks + 1) }, (_, week) => week);
}
