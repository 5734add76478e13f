import type { IndexedModel } from '../model/indexed-model.js';
import type { TimeFrame } from '../reduce/time-frame.js';

/** An activity inside one scheduling question; needs point at other jobs of the same question. */
export interface Job {
  readonly activity: number;
  readonly weeks: number;
  readonly hours: number;
  readonly release: number;
  readonly validityWeeks: number;
  readonly intakes: readonly number[] | undefined;
  readonly needs: readonly Need[];
}

/** One OR-clause: met from the first of `week` and the ends of the member jobs. */
export interface Need {
  readonly members: readonly number[];
  /** Week from which something outside the question may meet the clause; Infinity = never. */
  readonly week: number;
}

/** A scheduling question: all jobs, every week at most `weeklyHours`. */
export interface JobSet {
  readonly jobs: readonly Job[];
  readonly weeklyHours: number;
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
  choice: { readonly chosen: readonly number[]; readonly absent: ReadonlySet<number> },
): JobSet {
  const order = sortByTightness(model, frame, choice.chosen);
  const jobOf = new Map(order.map((activity, job) => [activity, job]));
  const outsideWeek = (member: number) =>
    choice.absent.has(member)
      ? Infinity
      : (frame.est[member] ?? Infinity) + (model.activities[member]?.weeks ?? 0);
  const jobs = order.flatMap((index) => {
    const activity = model.activities[index];
    if (activity === undefined) return [];
    const needs = activity.clauses.map((clause) => ({
      members: clause.flatMap((member) => jobOf.get(member) ?? []),
      week: Math.min(...clause.map((m) => (jobOf.has(m) ? Infinity : outsideWeek(m)))),
    }));
    const { weeks, hours, intakes, validityWeeks } = activity;
    const release = frame.est[index] ?? Infinity;
    return [{ activity: index, weeks, hours, release, validityWeeks, intakes, needs }];
  });
  return { jobs, weeklyHours: model.weeklyHours };
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
  const work = (i: number) => (model.activities[i]?.weeks ?? 0) * (model.activities[i]?.hours ?? 0);
  const lst = (i: number) => frame.lst[i] ?? 0;
  return [...chosen].sort((a, b) => lst(a) - lst(b) || work(b) - work(a) || a - b);
}
