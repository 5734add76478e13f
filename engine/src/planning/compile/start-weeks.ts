import { addDays, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { PlanLimits } from '../request.js';
import type { Way } from './activities.js';
import { constraintsAbout } from './awards.js';
import { latestEndOf } from './latest-ends.js';
import { isRecognisedWay } from './planned-items.js';
import type { Scene } from './scene.js';
import { weeksOfCalendar } from './study-calendar.js';
import { latestCompletionBy, weekOf } from './weeks.js';

/** Longest plan that is looked for when no deadline is set: twenty years. */
const LONGEST_PLAN_WEEKS = 1040;

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

/**
 * Weeks in which a way may start, ascending: on its own start days, ended before time limits on its unit, and not
 * running in a break. Undefined = in any week.
 */
export function startWeeksOf(
  way: Way,
  scene: Scene,
  planWeeks: number,
): readonly number[] | undefined {
  const { start } = scene.request.limits;
  const byLimits = latestEndOf(way.unit.id, {
    ...scene,
    graph: { ...scene.graph, constraints: constraintsAbout(way.unit.id, scene) },
    start,
  });
  // Waiting for a decision is no study.
  const isWaiting = isRecognisedWay(way) && way.hoursPerWeek === 0;
  const breaks = isWaiting ? [] : breaksOf(scene);
  const latest = earlier(byLimits, deadlineInside(scene, planWeeks));
  const { firstWeek = 0, lastWeek: lastStart = Number.POSITIVE_INFINITY, startWeeks } = way;
  const isFree =
    way.startDays === undefined &&
    startWeeks === undefined &&
    firstWeek === 0 &&
    lastStart === Number.POSITIVE_INFINITY;
  if (isFree && latest === undefined && breaks.length === 0) return undefined;
  return openWeeks(way, planWeeks).filter(
    (week) =>
      (startWeeks?.has(week) ?? true) &&
      week >= firstWeek &&
      week <= lastStart &&
      week + way.weeks <= planWeeks &&
      (latest === undefined || lastDayOf(way, week, start) <= latest) &&
      !runsInBreak(way, week, { start, breaks }),
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

/** First day and first day after, as days from the start of the plan. */
interface DayRange {
  readonly from: number;
  readonly until: number;
}

function breaksOf({ request, relaxed }: Scene): readonly DayRange[] {
  if (relaxed.has('breaks')) return [];
  const { limits } = request;
  const known = JOINED.get(limits) ?? joinedBreaks(limits);
  JOINED.set(limits, known);
  return known;
}

/** Asked for each way to take a unit, and the same for all of them. */
const JOINED = new WeakMap<PlanLimits, readonly DayRange[]>();

/** In the order of their days, with those that overlap as one. */
function joinedBreaks({ start, breaks = [] }: PlanLimits): readonly DayRange[] {
  const ranges = breaks
    .map(({ from, until }) => ({
      from: daysBetween(start, from),
      until: daysBetween(start, until),
    }))
    .toSorted((a, b) => a.from - b.from);
  const joined: DayRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last === undefined || range.from >= last.until) joined.push(range);
    else joined.splice(-1, 1, { from: last.from, until: Math.max(last.until, range.until) });
  }
  return joined;
}

function openWeeks(way: Way, lastWeek: number): readonly number[] {
  if (way.startDays !== undefined) return [...way.startDays.keys()].toSorted((a, b) => a - b);
  return Array.from({ length: Math.max(0, lastWeek - way.weeks + 1) }, (_, week) => week);
}

/** By its own days: what starts inside a week does not run in the rest of its first and its last week. */
function runsInBreak(
  { startDays, studyWeeks }: Way,
  week: number,
  { start, breaks }: { readonly start: IsoDate; readonly breaks: readonly DayRange[] },
): boolean {
  const day = startDays?.get(week);
  const from = day === undefined ? week * DAYS_PER_WEEK : daysBetween(start, day);
  const until = from + studyWeeks * DAYS_PER_WEEK;
  const pause = breaks[firstEndingAfter(breaks, from)];
  return pause !== undefined && pause.from < until;
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
