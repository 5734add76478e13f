import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../catalogue/index.js';
import { bestByTrying, worthOf } from './best-by-trying.contract.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  holdingOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitsFrom,
} from './planning-cases.contract.js';
import { TAKEN } from './small-questions.contract.js';

const RUNS = Number(process.env.CAIRN_RUNS ?? 200);
const SEED = Number(process.env.CAIRN_SEED ?? 20261124);

const ALL = [...TAKEN, 'h'] as const;
const pool = fc.subarray([...ALL], { minLength: 2 });
const upTo = (max: number) => fc.integer({ min: 0, max });

/** A pool in units, one in credit, or one in two groups that may share units. */
const leaf = (id: string): fc.Arbitrary<Rule> =>
  fc.oneof(
    fc
      .tuple(pool, fc.integer({ min: 1, max: 2 }), upTo(1))
      .map(([units, min, more]) => unitsFrom(id, min, units, { max: min + more })),
    fc
      .tuple(pool, fc.integer({ min: 2, max: 6 }), fc.option(upTo(2)))
      .map(([units, min, more]) =>
        creditsFrom(id, min, units, more === null ? {} : { max: min + more }),
      ),
    fc
      .record({
        of: fc.constantFrom('units', 'credit'),
        pools: fc.tuple(pool, pool),
        mins: fc.tuple(upTo(2), upTo(2)),
        maxs: fc.tuple(fc.option(upTo(3)), fc.option(upTo(3))),
        min: fc.integer({ min: 1, max: 5 }),
      })
      .map(({ of, pools, mins, maxs, min }) => {
        const part = (at: 0 | 1) => ({
          id: `${id}-${at}`,
          label: `group ${at}`,
          pool: pools[at],
          open: false,
          min: mins[at],
          ...(maxs[at] === null ? {} : { max: mins[at] + maxs[at] }),
        });
        const parts = [part(0), part(1)];
        return of === 'units'
          ? unitsFrom(id, Math.min(2, min), [], { parts })
          : creditsFrom(id, min, [], { parts });
      }),
  );

const question: fc.Arbitrary<PlanningCase> = fc
  .record({
    rules: fc.tuple(leaf('r0'), leaf('r1')),
    credits: fc.tuple(upTo(3), upTo(3), upTo(3), upTo(3)),
    fees: fc.tuple(upTo(3), upTo(3), upTo(3)),
    isHeld: fc.boolean(),
    aims: fc.constantFrom(['cost'] as const, ['time', 'cost'] as const),
  })
  .map(({ rules, credits, fees, isHeld, aims }) => {
    const units = ALL.map((id, at) =>
      unitNamed(id, {
        durationWeeks: 1,
        workloadHours: 4,
        credit: { amount: 1 + (credits[at] ?? 0), system: 'ects' },
        fee: { minor: 100 * (fees[at] ?? 0), currency: 'AUD' },
        isSlot: id === 'h',
      }),
    );
    return smallCase(awardNamed('award', allOf('root', rules)), units, {
      aims,
      holdings: isHeld ? [holdingOf('h')] : [],
      limits: { hoursPerWeek: 8 },
    });
  });

describe('units that may count in one of several groups', () => {
  it('are counted as well as in the best of all plans that the check accepts', () => {
    let planned = 0;
    fc.assert(
      fc.property(question, (one) => {
        const answer = planQualification(one.request, one.data);
        const plan = answer.kind === 'optimal' ? answer.plan : undefined;
        if (plan !== undefined) planned += 1;
        expect(plan === undefined ? answer.kind : worthOf(one, plan)).toEqual(
          bestByTrying(one) ?? 'infeasible',
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(planned).toBeGreaterThan(RUNS / 5);
  });
});
