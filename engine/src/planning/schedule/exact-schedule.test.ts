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

it('lets a job wait whose hours rise, so that its full week passes a later job', () => {
  const set: JobSet = {
    weeklyHours: 10,
    jobs: [
      job({ weeks: 3, hours: 10, hoursByWeek: [1, 1, 10] }),
      job({ weeks: 1, hours: 5, intakes: [2] }),
    ],
  };
  expect(exactSchedule(set, 3, NO_LIMIT).kind).toBe('none');
  expect(exactSchedule(set, 4, NO_LIMIT)).toEqual({ kind: 'found', starts: [1, 2] });
});

it('answers as trying every start does where hours vary and jobs start together', () => {
  let fitting = 0;
  fc.assert(
    fc.property(unevenSets(), (set) => {
      const answer = shortestSchedule(set, { from: 0, to: 7 }, NO_LIMIT);
      const weeks = Array.from({ length: 8 }, (_, week) => week);
      const first = weeks.find((week) => tryAll(set, week));
      if (first !== undefined) fitting += 1;
      expect(answer.kind === 'found' ? answer.completion : undefined).toBe(first);
    }),
    { numRuns: 900, seed: 11 },
  );
  expect(fitting).toBeGreaterThan(150);
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

/** The same with hours that vary between weeks and within jobs, companions, and jobs of no time. */
function unevenSets(): fc.Arbitrary<JobSet> {
  const uneven = fc.record({
    hoursByWeek: fc.option(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }),
    ),
    companions: fc.array(
      fc.record({
        members: fc.subarray([0, 1, 2, 3]),
        week: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 6 })),
      }),
      { maxLength: 1 },
    ),
    isMoment: fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
  });
  return fc
    .record({
      set: jobSets(),
      parts: fc.tuple(uneven, uneven, uneven, uneven),
      weekHours: fc.option(
        fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 10, maxLength: 10 }),
      ),
    })
    .map(({ set: { jobs, weeklyHours }, parts, weekHours }) => ({
      weeklyHours: weekHours === null ? weeklyHours : Math.max(...weekHours),
      weekHours: weekHours ?? undefined,
      jobs: jobs.map((one, index): Job => {
        const { hoursByWeek, companions = [], isMoment } = parts[index] ?? {};
        const isAwaited = jobs.some(({ needs }) => needs.some((n) => n.members.includes(index)));
        const hours = hoursByWeek?.slice(0, one.weeks);
        return {
          ...one,
          ...(hours ? { hours: Math.max(...hours), hoursByWeek: hours } : {}),
          ...(isMoment && !isAwaited ? { weeks: 0, hours: 0, hoursByWeek: undefined } : {}),
          companions: companions.map(({ members, week }) => ({
            members: members.filter((j) => j !== index && j < jobs.length),
            week,
          })),
        };
      }),
    }));
}

/** Whether some starts end in week `completion` exactly and keep every rule. */
function tryAll({ jobs, weeklyHours, weekHours }: JobSet, completion: number): boolean {
  const walk = (starts: readonly number[]): boolean => {
    if (starts.length < jobs.length)
      return Array.from({ length: completion + 1 }, (_, week) => week).some((week) =>
        walk([...starts, week]),
      );
    const ends = jobs.map((j, i) => (starts[i] ?? 0) + j.weeks);
    if (Math.max(0, ...ends) !== completion) return false;
    const fits = Array.from({ length: completion }, (_, week) => week).every(
      (week) =>
        jobs.reduce((sum, j, i) => sum + hoursAt(j, week - (starts[i] ?? 0)), 0) <=
        (weekHours?.[week] ?? weeklyHours),
    );
    return (
      fits &&
      jobs.every((j, i) => keepsOwnRules(j, starts[i] ?? 0, ends, completion)) &&
      jobs.every((j, i) => hasCompanions(j, starts[i] ?? 0, starts))
    );
  };
  return walk([]);
}

function hoursAt({ weeks, hours, hoursByWeek }: Job, week: number): number {
  return week >= 0 && week < weeks ? (hoursByWeek?.[week] ?? hours) : 0;
}

function hasCompanions({ companions = [] }: Job, start: number, starts: readonly number[]) {
  return companions.every(
    ({ members, week }) => week <= start || members.some((m) => (starts[m] ?? Infinity) <= start),
  );
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
