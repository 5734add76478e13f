import type { IndexedModel } from '../model/indexed-model.js';
import type { TimeFrame } from '../reduce/time-frame.js';

/** An activity inside one scheduling question; needs point at other jobs of the same question. */
export interface Job {
  readonly activity: number;
  readonly weeks: number;
  readonly hours: number;
  /** Hours in its first, second … week; absent = `hours` in each. */
  readonly hoursByWeek?: readonly number[] | undefined;
  readonly release: number;
  readonly validityWeeks: number;
  readonly intakes: readonly number[] | undefined;
  readonly needs: readonly Need[];
  /** Clauses of which one member must have started by its start; absent = none. */
  readonly companions?: readonly Need[];
}

/** One OR-clause: met from the first of `week` and the ends (of companions: the starts) of the member jobs. */
export interface Need {
  readonly members: readonly number[];
  /** Week from which something outside the question may meet the clause; Infinity = never. */
  readonly week: number;
}

/** A scheduling question: all jobs, every week at most `weeklyHours`, or what `weekHours` says of it. */
export interface JobSet {
  readonly jobs: readonly Job[];
  readonly weeklyHours: number;
  /** Hours of weeks 0, 1, …, none above `weeklyHours`; absent = the same in all. */
  readonly weekHours?: readonly number[] | undefined;
}

/**
 * The jobs of the chosen activities, sorted so that the tightest come first.
 *
 * A clause member that is not chosen counts as done at its earliest end in the frame, unless it is
 * `absent`. So with an empty `absent` the question is a relaxation for every larger choice; with all
 * others absent it is the exact question for this choice.
 */
export function jobsOf(
  model: IndexedModel,
  frame: TimeFrame,
  choice: { readonly chosen: readonly number[]; readonly absent: Pick<ReadonlySet<number>, 'has'> },
): JobSet {
  const order = companionsFirst(model, sortByTightness(model, frame, choice.chosen));
  const jobOf = new Map(order.map((activity, job) => [activity, job]));
  const est = (member: number) =>
    choice.absent.has(member) ? Infinity : (frame.est[member] ?? Infinity);
  const needOf = (clause: readonly number[], outside: (member: number) => number): Need => ({
    members: clause.flatMap((member) => jobOf.get(member) ?? []),
    week: Math.min(...clause.map((m) => (jobOf.has(m) ? Infinity : outside(m)))),
  });
  const jobs = order.flatMap((index): readonly Job[] => {
    const activity = model.activities[index];
    if (activity === undefined) return [];
    const end = (m: number) => est(m) + (model.activities[m]?.weeks ?? 0);
    const needs = activity.clauses.map((clause) => needOf(clause, end));
    const companions = activity.companions.map((clause) => needOf(clause, est));
    const { weeks, hours, hoursByWeek, intakes, validityWeeks } = activity;
    const release = frame.est[index] ?? Infinity;
    const length = { weeks, hours, hoursByWeek };
    return [{ activity: index, ...length, release, validityWeeks, intakes, needs, companions }];
  });
  return { jobs, weeklyHours: model.weeklyHours, weekHours: model.weekHours };
}

/** Hours of a job in its week k, counted from 0. */
export function hoursOf(
  { hours, hoursByWeek }: Pick<Job, 'hours' | 'hoursByWeek'>,
  k: number,
): number {
  return hoursByWeek === undefined ? hours : (hoursByWeek[k] ?? 0);
}

/** First week from which a job may start when the plan completes in week `completion` exactly. */
export function releaseFor(job: Job, completion: number): number {
  return Math.max(job.release, completion - job.validityWeeks - job.weeks);
}

function sortByTightness(
  model: IndexedModel,
  frame: TimeFrame,
  chosen: readonly number[],
): readonly number[] {
  const work = (i: number) => model.activities[i]?.work ?? 0;
  const lst = (i: number) => frame.lst[i] ?? 0;
  return [...chosen].sort((a, b) => lst(a) - lst(b) || work(b) - work(a) || a - b);
}

/**
 * Puts the companions of each activity before it, so that of jobs that start in one week those that others wait for
 * come first. Only in circles of companions does one stay behind.
 */
function companionsFirst(model: IndexedModel, order: readonly number[]): readonly number[] {
  if (order.every((i) => model.activities[i]?.companions.length === 0)) return order;
  const open = new Set(order);
  const sorted: number[] = [];
  const visit = (i: number) => {
    if (!open.delete(i)) return;
    for (const clause of model.activities[i]?.companions ?? []) for (const j of clause) visit(j);
    sorted.push(i);
  };
  for (const i of order) visit(i);
  return sorted;
}
