import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactSchedule } from './exact-schedule.js';
import type { Job, JobSet } from './jobs.js';
import { isPlain, plainSchedule } from './plain-schedule.js';

const NO_LIMIT = { maxNodes: Infinity, shouldStop: () => false };

it('answers as the general search does, with small and with large weeks, up to the week in which all just fit', () => {
  const kinds = { found: 0, none: 0, stopped: 0 };
  fc.assert(
    fc.property(packings(), (set) => {
      const work = set.jobs.reduce((sum, job) => sum + job.weeks * job.hours, 0);
      const first = Math.ceil(work / set.weeklyHours);
      for (let week = first; week <= first + 3; week++) {
        const answer = plainSchedule(set, week, NO_LIMIT);
        expect(answer.kind).toBe(exactSchedule(set, week, NO_LIMIT).kind);
        if (answer.kind === 'found') expect(keepsHours(set, answer.starts, week)).toBe(true);
        kinds[answer.kind] += 1;
      }
    }),
    { numRuns: 250, seed: 11 },
  );
  expect(Math.min(kinds.found, kinds.none)).toBeGreaterThan(100);
});

it('leaves jobs of varying hours and more than thirty jobs to the general search', () => {
  const even = job({ weeks: 1, hours: 1 });
  expect(isPlain({ weeklyHours: 3, jobs: Array.from({ length: 30 }, () => even) })).toBe(true);
  expect(isPlain({ weeklyHours: 3, jobs: Array.from({ length: 31 }, () => even) })).toBe(false);
  expect(isPlain({ weeklyHours: 3, jobs: [{ ...even, hoursByWeek: [1] }] })).toBe(false);
  expect(isPlain({ weeklyHours: 3, weekHours: [2], jobs: [even] })).toBe(false);
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

/** Up to eight jobs, few of them with a clause over others, in weeks of 12 or of 60 hours. */
function packings(): fc.Arbitrary<JobSet> {
  const one = fc.record({
    weeks: fc.integer({ min: 1, max: 5 }),
    hours: fc.integer({ min: 1, max: 9 }),
    release: fc.constantFrom(0, 0, 0, 2),
    validityWeeks: fc.constantFrom(Infinity, Infinity, Infinity, 3),
    needs: fc.constantFrom(
      [],
      [],
      [],
      [{ members: [0, 1], week: Infinity }],
      [{ members: [2], week: 4 }],
    ),
  });
  const jobs = fc.array(one, { minLength: 5, maxLength: 8 });
  return fc.tuple(jobs, fc.constantFrom(1, 5)).map(([list, scale]) => ({
    weeklyHours: 12 * scale,
    jobs: list.map((part, j) =>
      job({
        ...part,
        hours: part.hours * scale + (scale > 1 ? j % 3 : 0),
        needs: j < 3 ? [] : part.needs,
      }),
    ),
  }));
}

function keepsHours({ jobs, weeklyHours }: JobSet, starts: readonly number[], end: number) {
  return Array.from({ length: end }, (_, week) => week).every((week) => {
    const running = jobs.filter((one, j) => {
      const start = starts[j] ?? 0;
      return start <= week && week < start + one.weeks;
    });
    return running.reduce((sum, one) => sum + one.hours, 0) <= weeklyHours;
  });
}
