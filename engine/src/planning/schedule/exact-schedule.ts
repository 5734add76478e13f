import { firstIntake } from '../reduce/time-frame.js';
import { type Job, type JobSet, releaseFor } from './jobs.js';
import { lastOnGrid, twinsOf } from './sameness.js';

/** Answer to "can all jobs end by week T, each still valid in week T?" */
export type ScheduleAnswer =
  | { readonly kind: 'found'; readonly starts: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped' };

/** How much work one question may cost. */
export interface ScheduleLimits {
  readonly maxNodes: number;
  readonly shouldStop: () => boolean;
}

/**
 * Exhaustive precedence-tree search with non-decreasing starts.
 *
 * A validity turns into a release date once T is fixed, so every constraint only says "not before".
 * Hence some feasible schedule, if there is any, starts each job at the first week that fits after the
 * jobs started before it (left shift). The search enumerates the orders (start, index) of such
 * schedules and cuts a branch when
 *
 * - a job cannot end by T even with nothing but the placed jobs in its way;
 * - the work still to be done from some week a on exceeds the free hours in [a, T);
 * - the job to be placed next would start after another ready job could have ended (not left-shifted);
 * - a job that cannot be told from an earlier one would be placed before it;
 * - the same jobs were placed before with the same jobs still running.
 *
 * Where every job may start in any week, left-shifted starts are sums of lengths, so only weeks of their
 * common grid are asked.
 *
 * @see J. H. Patterson et al., "An algorithm for a general class of precedence and resource constrained
 *   scheduling problems", 1989 (precedence tree).
 */
export function exactSchedule(
  question: JobSet,
  completion: number,
  limits: ScheduleLimits,
): ScheduleAnswer {
  const state = startState(question, lastOnGrid(question, completion), limits);
  const outcome = extend(state, 0, -1);
  if (outcome === 'found') return { kind: 'found', starts: Array.from(state.starts) };
  return { kind: outcome };
}

interface State {
  readonly jobs: readonly Job[];
  readonly releases: readonly number[];
  readonly weeklyHours: number;
  readonly deadline: number;
  readonly limits: ScheduleLimits;
  readonly usage: Int32Array;
  readonly free: Int32Array;
  /** The job before, by index, that cannot be told from this one; −1 = none. */
  readonly twins: Int32Array;
  /** −1 while a job is not placed. */
  readonly starts: Int32Array;
  readonly seen: Set<string>;
  placed: number;
  nodes: number;
}

interface Candidate {
  readonly job: number;
  readonly start: number;
}

const SEEN_LIMIT = 100_000;

function startState(question: JobSet, completion: number, limits: ScheduleLimits): State {
  return {
    jobs: question.jobs,
    releases: question.jobs.map((job) => releaseFor(job, completion)),
    weeklyHours: question.weeklyHours,
    deadline: completion,
    limits,
    usage: new Int32Array(completion + 1),
    free: new Int32Array(completion + 2),
    twins: twinsOf(question.jobs),
    starts: new Int32Array(question.jobs.length).fill(-1),
    seen: new Set(),
    placed: 0,
    nodes: 0,
  };
}

function extend(state: State, week: number, last: number): 'found' | 'none' | 'stopped' {
  if (state.placed === state.jobs.length) return 'found';
  state.nodes += 1;
  if (state.nodes > state.limits.maxNodes) return 'stopped';
  if (state.nodes % 64 === 0 && state.limits.shouldStop()) return 'stopped';
  if (wasSeen(state, week)) return 'none';
  const candidates = nextJobs(state, week, last);
  for (const { job, start } of candidates) {
    place(state, job, start, 1);
    const outcome = extend(state, start, job);
    if (outcome !== 'none') return outcome;
    place(state, job, start, -1);
  }
  return 'none';
}

function place(state: State, job: number, start: number, sign: 1 | -1): void {
  const { weeks = 0, hours = 0 } = state.jobs[job] ?? {};
  for (let t = start; t < start + weeks; t++) state.usage[t] = (state.usage[t] ?? 0) + sign * hours;
  state.starts[job] = sign === 1 ? start : -1;
  state.placed += sign;
}

function wasSeen(state: State, week: number): boolean {
  if (state.placed < 2) return false;
  let key = `${week}`;
  for (let j = 0; j < state.jobs.length; j++) {
    const start = state.starts[j] ?? -1;
    const end = start + (state.jobs[j]?.weeks ?? 0);
    key += start < 0 ? ',' : end <= week ? ',d' : `,${end}`;
  }
  if (state.seen.has(key)) return true;
  if (state.seen.size < SEEN_LIMIT) state.seen.add(key);
  return false;
}

/** The jobs that may be placed next, earliest first; none when the branch is dead. */
function nextJobs(state: State, week: number, last: number): readonly Candidate[] {
  const open: { readonly job: number; readonly start: number }[] = [];
  const ready: Candidate[] = [];
  let firstEnd = Infinity;
  for (let j = 0; j < state.jobs.length; j++) {
    const job = state.jobs[j];
    if (job === undefined || (state.starts[j] ?? -1) >= 0) continue;
    const start = firstFit(
      state,
      job,
      Math.max(week, state.releases[j] ?? 0, needWeek(state, job, week)),
    );
    if (start + job.weeks > state.deadline) return [];
    open.push({ job: j, start });
    const twin = state.twins[j] ?? -1;
    if (twin >= 0 && (state.starts[twin] ?? -1) < 0) continue;
    const metOn = needWeek(state, job, Infinity);
    if (metOn === Infinity) continue;
    const readyStart = metOn <= start ? start : firstFit(state, job, metOn);
    ready.push({ job: j, start: readyStart });
    firstEnd = Math.min(firstEnd, readyStart + job.weeks);
  }
  if (lacksHours(state, week, open)) return [];
  return ready
    .filter(({ job, start }) => start < firstEnd && (start > week || job > last))
    .sort((a, b) => a.start - b.start || a.job - b.job);
}

/**
 * First week in which all clauses are met; a member that is not placed yet is taken to start in
 * `unplacedStart` at the earliest.
 */
function needWeek(state: State, job: Job, unplacedStart: number): number {
  let week = 0;
  for (const need of job.needs) {
    let met = need.week;
    for (const member of need.members) {
      const start = state.starts[member] ?? -1;
      const from = start >= 0 ? start : Math.max(unplacedStart, state.releases[member] ?? 0);
      met = Math.min(met, from + (state.jobs[member]?.weeks ?? 0));
    }
    week = Math.max(week, met);
  }
  return week;
}

function firstFit(state: State, job: Job, from: number): number {
  const room = state.weeklyHours - job.hours;
  let start = firstIntake(job, from);
  while (start + job.weeks <= state.deadline) {
    let clash = start + job.weeks - 1;
    while (clash >= start && (state.usage[clash] ?? 0) <= room) clash -= 1;
    if (clash < start) return start;
    start = firstIntake(job, clash + 1);
  }
  return Infinity;
}

/** Whether the jobs that cannot start before some week need more hours than are free from it on. */
function lacksHours(state: State, week: number, open: readonly Candidate[]): boolean {
  const { free, usage, deadline, weeklyHours } = state;
  free[deadline] = 0;
  for (let t = deadline - 1; t >= week; t--)
    free[t] = (free[t + 1] ?? 0) + weeklyHours - (usage[t] ?? 0);
  let work = 0;
  for (const { job, start } of [...open].sort((a, b) => b.start - a.start)) {
    const { weeks = 0, hours = 0 } = state.jobs[job] ?? {};
    work += weeks * hours;
    if (work > (free[start] ?? 0)) return true;
  }
  return false;
}
