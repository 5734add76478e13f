import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FillJob, fillWeeks } from './fill-weeks.js';

it('keeps hours, intakes, order and exclusions, and counts the loss right', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(job(), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 3, maxLength: 9 }),
      (drawn, weekHours) => {
        const jobs = mutual(drawn, weekHours.length).sort((a, b) => a.loss - b.loss);
        const question = { jobs, weekHours, hourLoss: 1, mostLoss: 40 };
        for (const { loss, starts } of fillWeeks(question, WIDTH)) {
          found += 1;
          const taken = jobs.filter(({ activity }) => starts.has(activity));
          expect(loss).toBeCloseTo(lossOf(taken, weekHours), 9);
          for (const one of taken) expectKept(one, starts, weekHours.length);
          expect(Math.min(...freeHours(taken, starts, weekHours))).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 400, seed: 9 },
  );
  expect(found).toBeGreaterThan(300);
});

it('fills a week of ten hours without loss when jobs allow that', () => {
  const hours = [7, 6, 4, 3].map((h, activity) => ({ ...PLAIN, activity, hours: [h, h] }));
  const question = { jobs: hours, weekHours: [10, 10, 10, 10], hourLoss: 1, mostLoss: 0 };
  const [best] = fillWeeks(question, WIDTH);
  expect(best?.loss).toBe(0);
  expect(best?.starts.size).toBe(4);
});

it('gives the same fillings each time', () => {
  const jobs = [5, 4, 4, 3, 3, 2].map((h, activity) => ({ ...PLAIN, activity, hours: [h, h] }));
  const question = { jobs, weekHours: [9, 9, 9, 9, 9], hourLoss: 1, mostLoss: 30 };
  expect(fillWeeks(question, WIDTH)).toEqual(fillWeeks(question, WIDTH));
});

const WIDTH = { states: 20, answers: 10, shouldStop: () => false };

const PLAIN: Omit<FillJob, 'activity'> = {
  weeks: 2,
  hours: [1, 1],
  loss: 0,
  release: 0,
  lastStart: 99,
  intakes: undefined,
  clauses: [],
  companions: [],
  excludes: [],
};

function job(): fc.Arbitrary<Omit<FillJob, 'activity'>> {
  const others = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }), {
    maxLength: 1,
  });
  return fc
    .record({
      hours: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
      loss: fc.integer({ min: -3, max: 6 }),
      release: fc.integer({ min: 0, max: 3 }),
      lastStart: fc.integer({ min: 2, max: 9 }),
      starts: fc.option(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 })),
      clauses: others,
      companions: others,
      excludes: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 1 }),
    })
    .map(({ starts, ...one }) => ({
      ...one,
      weeks: one.hours.length,
      intakes: starts === null ? undefined : new Set(starts),
    }));
}

/** Numbers the jobs; exclusions go both ways and all end within the weeks, as in a frame. */
function mutual(drawn: readonly Omit<FillJob, 'activity'>[], weeks: number): FillJob[] {
  return drawn.map((one, activity) => ({
    ...one,
    activity,
    lastStart: Math.min(one.lastStart, weeks - one.weeks),
    excludes: drawn.flatMap((other, i) =>
      i !== activity && (one.excludes.includes(i) || other.excludes.includes(activity)) ? [i] : [],
    ),
  }));
}

function expectKept(one: FillJob, starts: ReadonlyMap<number, number>, weeks: number): void {
  const start = starts.get(one.activity) ?? -1;
  expect(start).toBeGreaterThanOrEqual(one.release);
  expect(start).toBeLessThanOrEqual(Math.min(one.lastStart, weeks - one.weeks));
  expect(one.intakes?.has(start) ?? true).toBe(true);
  expect(one.excludes.some((other) => other !== one.activity && starts.has(other))).toBe(false);
  for (const clause of [...one.clauses, ...one.companions])
    expect(clause.some((member) => (starts.get(member) ?? Infinity) <= start)).toBe(true);
}

function freeHours(
  taken: readonly FillJob[],
  starts: ReadonlyMap<number, number>,
  weekHours: readonly number[],
): readonly number[] {
  return weekHours.map((free, week) =>
    taken.reduce(
      (left, { activity, hours }) => left - (hours[week - (starts.get(activity) ?? 0)] ?? 0),
      free,
    ),
  );
}

function lossOf(taken: readonly FillJob[], weekHours: readonly number[]): number {
  const work = taken.flatMap(({ hours }) => hours).reduce((sum, h) => sum + h, 0);
  const all = weekHours.reduce((sum, h) => sum + h, 0);
  return taken.reduce((sum, { loss }) => sum + loss, 0) + all - work;
}
