import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactSchedule } from './exact-schedule.js';
import type { Job, JobSet } from './jobs.js';
import { shortestSchedule } from './shortest-schedule.js';

const NO_LIMIT = { maxNodes: Infinity, shouldStop: () => false };

it('fits jobs side by side up to the last hour, and not beyond', () => {
  const pair = (hours: number): JobSet => ({
    weeklyHours: 10,
    jobs: [job({ weeks: 3, hours: 6 }), job({ weeks: 3, hours })],
  });
  expect(exactSchedule(pair(4), 3, NO_LIMIT).kind).toBe('found');
  expect(exactSchedule(pair(5), 3, NO_LIMIT).kind).toBe('none');
  expect(exactSchedule(pair(5), 6, NO_LIMIT).kind).toBe('found');
});

it('waits for the first member of a clause, inside or outside the question', () => {
  const chain: JobSet = {
    weeklyHours: 9,
    jobs: [
      job({ weeks: 2, hours: 3 }),
      job({ weeks: 2, hours: 3, needs: [{ members: [0], week: 5 }] }),
    ],
  };
  expect(exactSchedule(chain, 3, NO_LIMIT).kind).toBe('none');
  expect(exactSchedule(chain, 4, NO_LIMIT)).toEqual({ kind: 'found', starts: [0, 2] });
});

it('keeps a job valid until completion, on the last week and not one before', () => {
  const set = (validityWeeks: number): JobSet => ({
    weeklyHours: 5,
    jobs: [
      job({ weeks: 1, hours: 5, validityWeeks, intakes: [0] }),
      job({ weeks: 4, hours: 5, intakes: [1] }),
    ],
  });
  expect(exactSchedule(set(4), 5, NO_LIMIT).kind).toBe('found');
  expect(exactSchedule(set(3), 5, NO_LIMIT).kind).toBe('none');
});

it('stops at its limit of nodes', () => {
  const jobs = Array.from({ length: 9 }, () => job({ weeks: 2, hours: 3 }));
  const answer = exactSchedule({ weeklyHours: 6, jobs }, 10, { ...NO_LIMIT, maxNodes: 3 });
  expect(answer.kind).toBe('stopped');
});

it('answers as trying every start does', () => {
  fc.assert(
    fc.property(jobSets(), (set) => {
      const answer = shortestSchedule(set, { from: 0, to: 9 }, NO_LIMIT);
      const weeks = Array.from({ length: 10 }, (_, week) => week);
      const first = weeks.find((week) => tryAll(set, week));
      expect(answer.kind === 'found' ? answer.completion : undefined).toBe(first);
    }),
    { numRuns: 300, seed: 7 },
  );
});

function job(part: Partial<Job> & Pick<Job, 'weeks' | 'hours'>): Job {
  return {
    activity: 0,
    release: 0,
    validityWeeks: Infinity,
    intakes: undefined,
    needs: [],
    ...part,
  };
}

function jobSets(): fc.Arbitrary<JobSet> {
  const jobs = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({
          activity: fc.constant(index),
          weeks: fc.integer({ min: 1, max: 3 }),
          hours: fc.integer({ min: 0, max: 6 }),
          release: fc.integer({ min: 0, max: 3 }),
          validityWeeks: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 4 })),
          intakes: fc.oneof(
            fc.constant(undefined),
            fc
              .uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 })
              .map((weeks) => [...weeks].sort((a, b) => a - b)),
          ),
          needs: fc.array(
            fc.record({
              members: fc
                .subarray(Array.from({ length: count }, (_, j) => j))
                .map((members) => members.filter((j) => j !== index)),
              week: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 6 })),
            }),
            { maxLength: 1 },
          ),
        }),
      ),
    ),
  );
  return fc.record({ weeklyHours: fc.integer({ min: 3, max: 9 }), jobs });
}

/** Whether some starts end in week `completion` exactly and keep every rule. */
function tryAll({ jobs, weeklyHours }: JobSet, completion: number): boolean {
  const walk = (starts: readonly number[]): boolean => {
    if (starts.length < jobs.length)
      return Array.from({ length: completion + 1 }, (_, week) => week).some((week) =>
        walk([...starts, week]),
      );
    const ends = jobs.map((j, i) => (starts[i] ?? 0) + j.weeks);
    if (Math.max(0, ...ends) !== completion) return false;
    const fits = Array.from({ length: completion }, (_, week) => week).every(
      (week) =>
        jobs.reduce(
          (sum, j, i) => sum + ((starts[i] ?? 0) <= week && week < (ends[i] ?? 0) ? j.hours : 0),
          0,
        ) <= weeklyHours,
    );
    return fits && jobs.every((j, i) => keepsOwnRules(j, starts[i] ?? 0, ends, completion));
  };
  return walk([]);
}

function keepsOwnRules(
  j: Job,
  start: number,
  ends: readonly number[],
  completion: number,
): boolean {
  return (
    start >= j.release &&
    (j.intakes?.includes(start) ?? true) &&
    start + j.weeks + j.validityWeeks >= completion &&
    j.needs.every(
      (need) => need.week <= start || need.members.some((m) => (ends[m] ?? Infinity) <= start),
    )
  );
}
