import type { Job, JobSet } from './jobs.js';

/**
 * For each job the one before it, by index, from which it cannot be told: equal in every respect, without
 * clauses, and in nobody's clause. −1 where there is none.
 */
export function twinsOf(jobs: readonly Job[]): Int32Array {
  const awaited = new Set(
    jobs.flatMap(({ needs, companions = [] }) =>
      [...needs, ...companions].flatMap((need) => need.members),
    ),
  );
  const last = new Map<string, number>();
  const twins = new Int32Array(jobs.length).fill(-1);
  for (const [j, job] of jobs.entries()) {
    if (job.needs.length > 0 || (job.companions ?? []).length > 0 || awaited.has(j)) continue;
    const { weeks, hours, hoursByWeek, release, validityWeeks, intakes } = job;
    const shape = hoursByWeek?.join(' ') ?? hours;
    const key = [weeks, shape, release, validityWeeks, intakes?.join(' ')].join('|');
    twins[j] = last.get(key) ?? -1;
    last.set(key, j);
  }
  return twins;
}

/**
 * The last week up to `completion` in which a left-shifted schedule can end: a multiple of the common divisor of
 * all lengths and release weeks when no intake, no validity and no change of hours names other weeks; else
 * `completion` itself.
 */
export function lastOnGrid({ jobs, weekHours }: JobSet, completion: number): number {
  const isOnGrid = ({ intakes, validityWeeks, hoursByWeek }: Job) =>
    intakes === undefined && validityWeeks === Infinity && hoursByWeek === undefined;
  if (weekHours !== undefined || !jobs.every(isOnGrid)) return completion;
  const weeks = jobs.flatMap((job) => [
    job.weeks,
    job.release,
    ...job.needs.map(({ week }) => week),
    ...(job.companions ?? []).map(({ week }) => week),
  ]);
  const grid = weeks.filter(Number.isFinite).reduce(greatestCommonDivisor, 0);
  return grid > 1 ? completion - (completion % grid) : completion;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
