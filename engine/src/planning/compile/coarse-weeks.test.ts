import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Activity, PlanningModel } from '../model/planning-model.js';
import { solveModel } from '../search/solve-model.js';
import { solveInBlocks } from './coarse-weeks.js';

const BLOCK = 2;
const inBlocks = (hours: readonly number[]) => hours.flatMap((each) => [each, each]);

const activity = (id: string) =>
  fc
    .record({
      blocks: fc.integer({ min: 1, max: 2 }),
      hours: fc.integer({ min: 0, max: 3 }),
      cost: fc.integer({ min: 0, max: 3 }),
      intake: fc.option(fc.integer({ min: 0, max: 2 })),
      second: fc.option(fc.integer({ min: 0, max: 3 })),
      together: fc.boolean(),
    })
    .map(
      ({ blocks, hours, cost, intake, second, together }): Activity => ({
        id,
        weeks: blocks * BLOCK,
        hours: blocks === 2 ? Math.max(hours, second ?? 0) : hours,
        ...(second === null ? {} : { hoursByWeek: inBlocks([hours, second].slice(0, blocks)) }),
        ...(together && id === 'c' ? { corequisites: [['b']] } : {}),
        cost,
        risk: 0,
        prerequisites: id === 'b' ? [['a']] : [],
        excludes: [],
        ...(intake === null ? {} : { intakes: [intake * BLOCK] }),
      }),
    );

const model = fc
  .record({
    activities: fc.tuple(activity('a'), activity('b'), activity('c')),
    least: fc.integer({ min: 0, max: 3 }),
    weeklyHours: fc.integer({ min: 1, max: 4 }),
    horizonWeeks: fc.integer({ min: 3, max: 9 }),
    latest: fc.option(fc.integer({ min: 0, max: 9 })),
    calendar: fc.option(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })),
    // An odd number of weeks moves the changes off the blocks.
    shift: fc.constantFrom(0, 0, 0, 1),
  })
  .map(
    ({ activities, least, latest, calendar, shift, ...limits }): PlanningModel => ({
      ...limits,
      ...(calendar === null ? {} : { weekHours: inBlocks(calendar).slice(shift) }),
      objective: { time: 10, cost: 1, risk: 0 },
      activities,
      variables: [
        ...activities.map((_, index) => ({ kind: 'take', activity: index }) as const),
        {
          kind: 'count',
          item: 'held',
          slot: 's',
          ...(latest === null ? {} : { latestCompletion: latest }),
        },
      ],
      rows: [
        {
          id: 'least',
          group: 'rule',
          terms: [0, 1, 2, 3].map((variable) => ({ variable, coefficient: 1 })),
          min: least,
        },
      ],
    }),
  );

it('finds the same objective in blocks as in weeks', () => {
  fc.assert(
    fc.property(model, (one) => {
      const [inWeeks, inBlocks] = [solveModel(one), solveInBlocks(solveModel)(one)];
      expect(inBlocks.kind).toBe(inWeeks.kind);
      if (inWeeks.kind !== 'optimal' || inBlocks.kind !== 'optimal') return;
      expect(inBlocks.solution.objective).toBe(inWeeks.solution.objective);
      expect(inBlocks.solution.completionWeek).toBe(inWeeks.solution.completionWeek);
    }),
    { seed: 7, numRuns: 400 },
  );
});
