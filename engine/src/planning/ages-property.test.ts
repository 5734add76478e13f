import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraint } from '../catalogue/index.js';
import { addDays, addWeeks } from '../terms/index.js';
import { bestByTrying, worthOf } from './best-by-trying.contract.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitsFrom,
} from './planning-cases.contract.js';
import { TAKEN } from './small-questions.contract.js';

const RUNS = Number(process.env.CAIRN_RUNS ?? 150);
const SEED = Number(process.env.CAIRN_SEED ?? 20261125);

/** A month is four weeks and some days; so many weeks let one lapse in the middle. */
const HORIZON = 8;

const unit = fc.record({
  weeks: fc.integer({ min: 1, max: 4 }),
  fee: fc.integer({ min: 0, max: 3 }),
  lapses: fc.boolean(),
  needsFirst: fc.boolean(),
});

const recency: fc.Arbitrary<Constraint> = fc.record(
  {
    id: fc.constant('age'),
    text: fc.constant('text'),
    knowing: fc.constant('read' as const),
    kind: fc.constant('recency' as const),
    months: fc.constant(1),
    relativeTo: fc.constantFrom('start' as const, 'completion' as const),
    units: fc.subarray([...TAKEN], { minLength: 1 }),
    appliesTo: fc.constant('prior-learning' as const),
  },
  { requiredKeys: ['id', 'text', 'knowing', 'kind', 'months', 'relativeTo'] },
);

/** Two of three units, of which some need the first, lapse after a month, or may not be older than one. */
const question: fc.Arbitrary<PlanningCase> = fc
  .record({
    units: fc.tuple(unit, unit, unit),
    recency: fc.option(recency, { freq: 4 }),
    pool: fc.subarray([...TAKEN], { minLength: 2 }),
    isAlone: fc.boolean(),
    granted: fc.option(fc.constantFrom(...TAKEN)),
    aims: fc.constantFrom(['cost', 'time'] as const, ['time', 'cost'] as const),
  })
  .map(({ units, recency: age, pool, isAlone, granted, aims }) =>
    smallCase(
      awardNamed('award', allOf('root', [unitsFrom('some', isAlone ? 1 : 2, pool)]), {
        constraints: age === null ? [] : [age],
      }),
      TAKEN.map((id, at) => {
        const raw = units[at];
        const weeks = raw?.weeks ?? 1;
        return unitNamed(id, {
          durationWeeks: weeks,
          workloadHours: weeks * 6,
          fee: { minor: 100 * (raw?.fee ?? 0), currency: 'AUD' },
          prerequisites: raw?.needsFirst && at > 0 ? [{ anyOf: [TAKEN[0]] }] : [],
          ...(raw?.lapses ? { validityMonths: 1 } : {}),
        });
      }),
      {
        aims,
        ...(granted === null
          ? {}
          : {
              recognition: [
                {
                  unit: granted,
                  kind: 'prior-learning',
                  weeks: 1,
                  hoursPerWeek: 6,
                  fee: { minor: 0, currency: 'AUD' },
                  chance: { min: 1, max: 1 },
                },
              ],
            }),
        limits: { hoursPerWeek: 10, deadline: addDays(addWeeks(START, HORIZON), -1) },
      },
    ),
  );

describe('units that lapse or grow too old in the course of a plan', () => {
  it('are planned as in the best of all plans that the check accepts', () => {
    const seen = { planned: 0, uncounted: 0 };
    fc.assert(
      fc.property(question, (one) => {
        const answer = planQualification(one.request, one.data);
        const plan = answer.kind === 'optimal' ? answer.plan : undefined;
        if (plan !== undefined) seen.planned += 1;
        if (plan?.steps.some(({ countsAs }) => countsAs === undefined)) seen.uncounted += 1;
        expect(plan === undefined ? answer.kind : worthOf(one, plan)).toEqual(
          bestByTrying(one) ?? 'infeasible',
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(seen.planned).toBeGreaterThan(RUNS / 2);
    expect(seen.uncounted).toBeGreaterThan(RUNS / 50);
  });
});
