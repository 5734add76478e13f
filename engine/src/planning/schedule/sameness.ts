import type { Job, JobSet } from './jobs.js';

/**
 * For each job the one before it, by index, from which it cannot be told: equal in every respect, without
 * clauses, and in nobody's clause. −1 where there is none.
 */
export function twinsOf(jobs: readonly Job[]): Int32Array {
  const awaited = new Set(jobs.flatMap((job) => job.needs.flatMap((need) => need.members)));
  const last = new Map<string, number>();
  const twins = new Int32Array(jobs.length).fill(-1);
  for (const [j, job] of jobs.entries()) {
    if (job.needs.length > 0 || awaited.has(j)) continue;
    const { weeks, hours, release, validityWeeks, intakes } = job;
    const key = [weeks, hours, release, validityWeeks, intakes?.join(' ')].join('|');
    twins[j] = last.get(key) ?? -1;
    last.set(key, j);
  }
  return twins;
}

/**
 * The last week up to `completion` in which a left-shifted schedule can end: a multiple of the common divisor of
 * all lengths and release weeks when no intake and no validity names other weeks; else `completion` itself.
 */
export function lastOnGrid({ jobs }: JobSet, completion: number): number {
  if (jobs.some(({ intakes, validityWeeks }) => intakes !== undefined || validityWeeks < Infinity))
    return completion;
  const weeks = jobs.flatMap((job) => [
    job.weeks,
    job.release,
    ...job.needs.map(({ week }) => week),
  ]);
  const grid = weeks.filter(Number.isFinite).reduce(greatestCommonDivisor, 0);
  return grid > 1 ? completion - (completion % grid) : completion;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
