import { firstIntake } from '../reduce/time-frame.js';
import { hoursOf, type Job, type JobSet, type Need, releaseFor } from './jobs.js';
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
 * Why first fits are enough: take a feasible schedule S of least Σ starts. A job j of S, moved to an earlier week
 * where it fits beside the jobs that started before it, meets the others only in weeks in which it ran already;
 * there it asks for no more than before, unless its hours rise within it. So in S it starts at its first fit,
 * however the hours of the weeks vary. Two kinds of jobs are tried in every week that fits:
 *
 * - jobs whose hours rise: shifted left, they may ask for more where a later job runs;
 * - jobs that have no companion yet and wait for one that is to start in the same week. An order by
 *   (start, index) with companions first leaves these only where companions form a circle.
 *
 * The cut "could have ended" holds for them as well: it moves a job to weeks before every later start.
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
  /** Hours of all weeks of each job. */
  readonly work: readonly number[];
  /** Jobs that ask for more hours in some week than in the one before it. */
  readonly rises: readonly boolean[];
  readonly deadline: number;
  readonly limits: ScheduleLimits;
  /** Hours that the placed jobs leave of each week. */
  readonly left: Float64Array;
  readonly free: Float64Array;
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
  const { jobs, weeklyHours, weekHours } = question;
  return {
    jobs,
    releases: jobs.map((job) => releaseFor(job, completion)),
    work: jobs.map((job) => job.hoursByWeek?.reduce((a, b) => a + b) ?? job.weeks * job.hours),
    rises: jobs.map(({ hoursByWeek = [] }) =>
      hoursByWeek.some((hours, k) => hours > (hoursByWeek[k - 1] ?? Infinity)),
    ),
    deadline: completion,
    limits,
    left: Float64Array.from({ length: completion + 1 }, (_, t) => weekHours?.[t] ?? weeklyHours),
    free: new Float64Array(completion + 2),
    twins: twinsOf(question.jobs),
    starts: new Int32Array(question.jobs.length).fill(-1),
    seen: new Set(),
    placed: 0,
    nodes: 0,
  };
}

function extend(state: State, week: number, last: number): 'found' | 'none' | 'stopped' {
  const waits = awaitsCompanion(state, week);
  if (state.placed === state.jobs.length) return waits ? 'none' : 'found';
  state.nodes += 1;
  if (state.nodes > state.limits.maxNodes) return 'stopped';
  if (state.nodes % 64 === 0 && state.limits.shouldStop()) return 'stopped';
  if (wasSeen(state, week, last)) return 'none';
  const candidates = nextJobs(state, week, last);
  for (const { job, start } of candidates) {
    if (waits && start > week) break;
    place(state, job, start, 1);
    const outcome = extend(state, start, job);
    if (outcome !== 'none') return outcome;
    place(state, job, start, -1);
  }
  return 'none';
}

function place(state: State, job: number, start: number, sign: 1 | -1): void {
  const placed = state.jobs[job];
  for (let k = 0; k < (placed?.weeks ?? 0); k++) {
    const hours = placed === undefined ? 0 : hoursOf(placed, k);
    state.left[start + k] = (state.left[start + k] ?? 0) - sign * hours;
  }
  state.starts[job] = sign === 1 ? start : -1;
  state.placed += sign;
}

function wasSeen(state: State, week: number, last: number): boolean {
  if (state.placed < 2) return false;
  // What takes no time has ended at once, so that its start does not show in the rest of the key.
  let key = `${week} ${last}`;
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
      Math.max(
        week,
        state.releases[j] ?? 0,
        needWeek(state, job.needs, week),
        startWeek(state, job.companions ?? [], week),
      ),
    );
    if (start + job.weeks > state.deadline) return [];
    open.push({ job: j, start });
    const twin = state.twins[j] ?? -1;
    if (twin >= 0 && (state.starts[twin] ?? -1) < 0) continue;
    const metOn = needWeek(state, job.needs, Infinity);
    if (metOn === Infinity) continue;
    const companionOn = startWeek(state, job.companions ?? [], Infinity);
    const from = Math.max(metOn, companionOn);
    const readyStart = from <= start ? start : firstFit(state, job, from);
    // What takes no time must not stand in its own way.
    firstEnd = Math.min(firstEnd, readyStart + Math.max(1, job.weeks));
    if (mayJoin(state, j, companionOn)) {
      const joinStart = metOn <= start ? start : firstFit(state, job, metOn);
      ready.push(...fitsFrom(state, j, joinStart, readyStart - 1));
    }
    if (state.rises[j]) ready.push(...fitsFrom(state, j, readyStart, Infinity));
    else if (readyStart < Infinity) ready.push({ job: j, start: readyStart });
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
function needWeek(state: State, needs: readonly Need[], unplacedStart: number): number {
  let week = 0;
  for (const need of needs) {
    let met = need.week;
    for (const member of need.members) {
      const from = startFrom(state, member, unplacedStart);
      met = Math.min(met, from + (state.jobs[member]?.weeks ?? 0));
    }
    week = Math.max(week, met);
  }
  return week;
}

/** Likewise for clauses that ask for a start, not for an end. */
function startWeek(state: State, companions: readonly Need[], unplacedStart: number): number {
  let week = 0;
  for (const { members, week: outside } of companions) {
    let met = outside;
    for (const member of members) met = Math.min(met, startFrom(state, member, unplacedStart));
    week = Math.max(week, met);
  }
  return week;
}

function startFrom(state: State, job: number, unplacedStart: number): number {
  const start = state.starts[job] ?? -1;
  return start >= 0 ? start : Math.max(unplacedStart, state.releases[job] ?? 0);
}

/** Whether a job that has no companion before week `companionOn` may start with one that is placed after it. */
function mayJoin(state: State, j: number, companionOn: number): boolean {
  const { companions = [] } = state.jobs[j] ?? {};
  return (
    companionOn > 0 &&
    companions.some(({ members }) => members.some((m) => m > j && (state.starts[m] ?? -1) < 0))
  );
}

/** Whether a job that starts in this week still waits for a companion, which can then only start in it as well. */
function awaitsCompanion(state: State, week: number): boolean {
  for (let j = 0; j < state.jobs.length; j++) {
    const { companions = [] } = state.jobs[j] ?? {};
    if (companions.length === 0 || state.starts[j] !== week) continue;
    if (startWeek(state, companions, Infinity) > week) return true;
  }
  return false;
}

function firstFit(state: State, job: Job, from: number): number {
  const { left, deadline } = state;
  let start = firstIntake(job, from);
  while (start + job.weeks <= deadline) {
    let clash = start + job.weeks - 1;
    while (clash >= start && (left[clash] ?? 0) >= hoursOf(job, clash - start)) clash -= 1;
    if (clash < start) return start;
    // A job of equal hours clashes with that week wherever it runs in it.
    start = firstIntake(job, (job.hoursByWeek === undefined ? clash : start) + 1);
  }
  return Infinity;
}

/** Every week in a range in which a job fits. */
function fitsFrom(state: State, j: number, from: number, to: number): readonly Candidate[] {
  const job = state.jobs[j];
  const fits: Candidate[] = [];
  if (job === undefined) return fits;
  const last = Math.min(to, state.deadline - job.weeks);
  for (let start = from; start <= last; start = firstFit(state, job, start + 1))
    fits.push({ job: j, start });
  return fits;
}

/** Whether the jobs that cannot start before some week need more hours than are free from it on. */
function lacksHours(state: State, week: number, open: readonly Candidate[]): boolean {
  const { free, left, deadline } = state;
  free[deadline] = 0;
  for (let t = deadline - 1; t >= week; t--) free[t] = (free[t + 1] ?? 0) + (left[t] ?? 0);
  let work = 0;
  for (const { job, start } of [...open].sort((a, b) => b.start - a.start)) {
    work += state.work[job] ?? 0;
    if (work > (free[start] ?? 0)) return true;
  }
  return false;
}
