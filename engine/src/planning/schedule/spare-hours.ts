import type { Job } from './jobs.js';

/** Jobs of which some are placed, and the hours that these leave. */
export interface OpenJobs {
  readonly jobs: readonly Job[];
  readonly weeklyHours: number;
  readonly deadline: number;
  /** −1 while a job is not placed. */
  readonly starts: Int32Array;
  /** Earliest start of each job that is not. */
  readonly earliest: Int32Array;
  /** Hours left of each week. */
  readonly left: Int32Array;
  /** Room for one figure for each week up to the deadline. */
  readonly waiting: Int32Array;
}

/**
 * Whether the weeks left can hold the jobs still to be placed, by two counts that every schedule keeps. E_a are the
 * jobs that cannot start before week a, l_t the hours left of week t.
 *
 *   Σ over E_a of d·h ≤ Σ_{t ≥ a} fill(l_t)     fill(l) = the most hours ≤ l that a choice of open jobs adds up to
 *   Σ over B of d ≤ Σ_t ⌊l_t ÷ b⌋               B = open jobs of at least b hours
 *
 * The first is asked for every week a, the second for the hours b of each job that is larger than a quarter week.
 */
export function mayFillRest(state: OpenJobs, week: number): boolean {
  return hasHours(state, week) && hasPlaces(state, week);
}

const MOST_BITS = 30;

function hasHours(state: OpenJobs, week: number): boolean {
  const { jobs, starts, earliest, left, waiting, deadline } = state;
  waiting.fill(0);
  for (let j = 0; j < jobs.length; j++) {
    const { weeks = 0, hours = 0 } = jobs[j] ?? {};
    if ((starts[j] ?? -1) >= 0) continue;
    const at = earliest[j] ?? 0;
    waiting[at] = (waiting[at] ?? 0) + weeks * hours;
  }
  const sums = state.weeklyHours <= MOST_BITS ? sumsOf(state) : -1;
  let room = 0;
  for (let t = deadline - 1; t >= week; t--) {
    room += fill(left[t] ?? 0, sums) - (waiting[t] ?? 0);
    if (room < 0) return false;
  }
  return true;
}

/** Bit h = some choice of open jobs asks for h hours a week together. */
function sumsOf({ jobs, starts, weeklyHours }: OpenJobs): number {
  const within = 2 ** (weeklyHours + 1) - 1;
  let sums = 1;
  for (let j = 0; j < jobs.length; j++)
    if ((starts[j] ?? -1) < 0) sums |= (sums << (jobs[j]?.hours ?? 0)) & within;
  return sums;
}

function fill(left: number, sums: number): number {
  return sums < 0 ? left : 31 - Math.clz32(sums & ((2 << left) - 1));
}

function hasPlaces({ jobs, starts, left, weeklyHours, deadline }: OpenJobs, week: number): boolean {
  for (let j = 0; j < jobs.length; j++) {
    const least = jobs[j]?.hours ?? 0;
    if ((starts[j] ?? -1) >= 0 || 4 * least <= weeklyHours) continue;
    let weeks = 0;
    for (let k = 0; k < jobs.length; k++)
      if ((starts[k] ?? -1) < 0 && (jobs[k]?.hours ?? 0) >= least) weeks += jobs[k]?.weeks ?? 0;
    for (let t = week; t < deadline && weeks > 0; t++) weeks -= Math.floor((left[t] ?? 0) / least);
    if (weeks > 0) return false;
  }
  return true;
}
