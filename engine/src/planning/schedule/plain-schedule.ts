import { firstIntake } from '../reduce/time-frame.js';
import type { ScheduleAnswer, ScheduleLimits } from './exact-schedule.js';
import { type Job, type JobSet, releaseFor } from './jobs.js';
import { lastOnGrid, twinsOf } from './sameness.js';
import { addState, type StateToSee, seenStates } from './seen-states.js';
import { mayFillRest, type OpenJobs } from './spare-hours.js';

/** Jobs are kept as bits of one whole number. */
const MOST_JOBS = 30;

/** Whether every week has the same hours, every job asks for the same in each of its weeks, and none has companions. */
export function isPlain({ jobs, weekHours }: JobSet): boolean {
  return (
    weekHours === undefined &&
    jobs.length <= MOST_JOBS &&
    jobs.every((job) => job.hoursByWeek === undefined && (job.companions ?? []).length === 0)
  );
}

/**
 * The question of `exactSchedule` for plain jobs ({@link isPlain}), answered by the same search of left-shifted
 * schedules with two stronger cuts:
 *
 * - hours that no choice of the jobs still to be placed can fill are not counted as free (`spare-hours.ts`);
 * - states are told apart by the jobs placed and the hours left of each week, not by who uses them.
 */
export function plainSchedule(
  question: JobSet,
  completion: number,
  limits: ScheduleLimits,
): ScheduleAnswer {
  const state = startState(question, lastOnGrid(question, completion), limits);
  const outcome = extend(state, 0, -1);
  if (outcome === 'found') return { kind: 'found', starts: Array.from(state.starts) };
  return { kind: outcome };
}

/** A search at work; `earliest` are those of the node at work. */
interface PlainState extends StateToSee, OpenJobs {
  readonly jobs: readonly Job[];
  readonly releases: readonly number[];
  readonly limits: ScheduleLimits;
  readonly left: Int32Array;
  readonly starts: Int32Array;
  /** The job before, by index, that cannot be told from this one; −1 = none. */
  readonly twins: Int32Array;
  placed: number;
  nodes: number;
}

function startState(question: JobSet, completion: number, limits: ScheduleLimits): PlainState {
  const { jobs, weeklyHours } = question;
  const members = new Set(jobs.flatMap((job) => job.needs.flatMap((need) => need.members)));
  return {
    jobs,
    releases: jobs.map((job) => releaseFor(job, completion)),
    weeklyHours,
    deadline: completion,
    limits,
    left: new Int32Array(completion + 1).fill(weeklyHours),
    waiting: new Int32Array(completion + 1),
    twins: twinsOf(jobs),
    awaited: [...members].sort((a, b) => a - b),
    starts: new Int32Array(jobs.length).fill(-1),
    earliest: new Int32Array(jobs.length),
    seen: seenStates(),
    placed: 0,
    nodes: 0,
  };
}

function extend(state: PlainState, week: number, last: number): 'found' | 'none' | 'stopped' {
  const { limits } = state;
  if (state.placed === 2 ** state.jobs.length - 1) return 'found';
  state.nodes += 1;
  if (state.nodes > limits.maxNodes) return 'stopped';
  if (state.nodes % 256 === 0 && limits.shouldStop()) return 'stopped';
  const candidates = nextJobs(state, week, last);
  if (candidates.length === 0 || !addState(state, week, last)) return 'none';
  for (const code of candidates) {
    const job = code % 32;
    const start = (code - job) / 32;
    place(state, job, start, 1);
    const outcome = extend(state, start, job);
    if (outcome !== 'none') return outcome;
    place(state, job, start, -1);
  }
  return 'none';
}

function place(state: PlainState, job: number, start: number, sign: 1 | -1): void {
  const { weeks = 0, hours = 0 } = state.jobs[job] ?? {};
  const { left } = state;
  for (let t = start; t < start + weeks; t++) left[t] = (left[t] ?? 0) - sign * hours;
  state.starts[job] = sign === 1 ? start : -1;
  state.placed += sign * 2 ** job;
}

/** The jobs that may be placed next as 32·start + job, earliest first; none when the branch is dead. */
function nextJobs(state: PlainState, week: number, last: number): readonly number[] {
  const { jobs, starts, earliest, releases, twins, deadline } = state;
  const ready: number[] = [];
  let firstEnd = Infinity;
  for (let j = 0; j < jobs.length; j++) {
    const job = jobs[j];
    if (job === undefined || (starts[j] ?? -1) >= 0) continue;
    const from = Math.max(week, releases[j] ?? 0);
    const start = firstFit(
      state,
      job,
      job.needs.length > 0 ? needWeek(state, job, from, week) : from,
    );
    if (start + job.weeks > deadline) return [];
    earliest[j] = start;
    const twin = twins[j] ?? -1;
    if (twin >= 0 && (starts[twin] ?? -1) < 0) continue;
    const metOn = job.needs.length > 0 ? needWeek(state, job, 0, Infinity) : 0;
    const readyStart =
      metOn <= start ? start : metOn === Infinity ? Infinity : firstFit(state, job, metOn);
    if (readyStart === Infinity) continue;
    ready.push(32 * readyStart + j);
    // What takes no time must not stand in its own way.
    firstEnd = Math.min(firstEnd, readyStart + Math.max(1, job.weeks));
  }
  if (!mayFillRest(state, week)) return [];
  return inOrder(
    ready,
    (code) => code < 32 * firstEnd && (code >= 32 * (week + 1) || code % 32 > last),
  );
}

/** Those that are kept, ascending, put in one by one: they are few. */
function inOrder(codes: readonly number[], isKept: (code: number) => boolean): readonly number[] {
  const order: number[] = [];
  for (const code of codes) {
    if (!isKept(code)) continue;
    let at = order.length;
    while (at > 0 && (order[at - 1] ?? 0) > code) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = code;
  }
  return order;
}

/** First week from `from` on in which all clauses are met; members not placed start in `unplaced` at the earliest. */
function needWeek(state: PlainState, job: Job, from: number, unplaced: number): number {
  let week = from;
  for (const need of job.needs) {
    let met = need.week;
    for (const member of need.members) {
      const start = state.starts[member] ?? -1;
      const begun = start >= 0 ? start : Math.max(unplaced, state.releases[member] ?? 0);
      met = Math.min(met, begun + (state.jobs[member]?.weeks ?? 0));
    }
    week = Math.max(week, met);
  }
  return week;
}

function firstFit({ left, deadline }: PlainState, job: Job, from: number): number {
  const { weeks, hours } = job;
  let start = job.intakes === undefined ? from : firstIntake(job, from);
  while (start + weeks <= deadline) {
    let clash = start + weeks - 1;
    while (clash >= start && (left[clash] ?? 0) >= hours) clash -= 1;
    if (clash < start) return start;
    start = job.intakes === undefined ? clash + 1 : firstIntake(job, clash + 1);
  }
  return Infinity;
}
