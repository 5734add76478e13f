import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../catalogue/index.js';
import { addDays, addWeeks, isCairnError } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanAssumptions } from '../request.js';
import type { PlanChances } from './plan-chances.js';
import { simulatePlan } from './simulate-plan.js';

const exactly = (share: number) => ({ min: share, max: share });
/** a and b run beside each other, c waits for a. */
const UNITS: readonly Unit[] = [
  unitNamed('a', { durationWeeks: 2, workloadHours: 6 }),
  unitNamed('b', { durationWeeks: 3, workloadHours: 9 }),
  unitNamed('c', { durationWeeks: 4, workloadHours: 12, prerequisites: [{ anyOf: ['a'] }] }),
];

describe('the chances of a plan against every outcome there is', () => {
  const chances = { a: 0.7, b: 0.6, c: 0.5 };
  const asked = caseOf(UNITS, {
    chances: Object.entries(chances).map(([unit, passes]) => ({
      unit,
      passes: exactly(passes),
      recognised: exactly(0.9),
    })),
  });
  const plan = planOf(asked);

  it('follows a plan in which a and b start at once and c after a', () => {
    expect(plan.steps.map(({ unit, startWeek }) => [unit, startWeek])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 2],
    ]);
  });

  it.each([1, 2, 3])('is within four standard errors in every week, %i attempts', (attempts) => {
    const runs = 4_000;
    const found = simulatePlan(plan, asked, { seed: 11, runs, attempts });
    for (const { weeks, low, high } of found.curve) {
      const exact = exactChance({ chances, recognised: 0.9, attempts, weeks });
      const error = Math.sqrt((exact * (1 - exact)) / runs);
      expect(Math.abs(low.share - exact)).toBeLessThanOrEqual(4 * error);
      expect(high).toEqual(low);
    }
    expect(found.curve.at(-1)?.low).toEqual(found.ever.low);
  });

  it('names the step most worth securing: the one without which most runs are late', () => {
    const found = simulatePlan(plan, asked, { seed: 3, runs: 4_000, attempts: 1 });
    // In time only when all three succeed: securing one multiplies by 1 ÷ its chance.
    const all = 0.7 * 0.6 * 0.5 * 0.9 ** 3;
    expect(found.secure.map(({ unit }) => unit)).toEqual(['c', 'b', 'a']);
    for (const { unit, gain } of found.secure) {
      const own = { a: 0.7, b: 0.6, c: 0.5 }[unit] ?? 1;
      expect(Math.abs(gain.low.share - all * (1 / (own * 0.9) - 1))).toBeLessThan(0.03);
    }
  });
});

/** P(max(3·nb, 2·na + 4·nc) ≤ weeks), n = attempts needed, all recognised. */
function exactChance(world: {
  readonly chances: { readonly a: number; readonly b: number; readonly c: number };
  readonly recognised: number;
  readonly attempts: number;
  readonly weeks: number;
}): number {
  const { chances, recognised, attempts, weeks } = world;
  const needed = Array.from({ length: attempts }, (_, at) => at + 1);
  const chanceOf = (p: number, n: number) => (1 - p) ** (n - 1) * p * recognised;
  let sum = 0;
  // c starts when a is passed, and b's hours leave room for both.
  for (const a of needed)
    for (const b of needed)
      for (const c of needed)
        if (Math.max(3 * b, 2 * a + 4 * c) <= weeks)
          sum += chanceOf(chances.a, a) * chanceOf(chances.b, b) * chanceOf(chances.c, c);
  return sum;
}

describe('what is asked of a simulation', () => {
  const random = fc.record({
    weeks: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    needs: fc.boolean(),
    intakes: fc.option(fc.integer({ min: 2, max: 6 })),
    hours: fc.integer({ min: 3, max: 9 }),
    low: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    more: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    longer: fc.integer({ min: 0, max: 10 }),
  });

  it('never falls, in any week, when a chance rises: the luck is the same', () => {
    let rises = 0;
    fc.assert(
      fc.property(random, fc.constantFrom('a', 'b', 'c'), (raw, unit) => {
        const at = (passes: number) => {
          const asked = randomCase(raw, [
            { unit, passes: exactly(passes) },
            { passes: exactly(raw.low) },
          ]);
          return simulatePlan(planOf(asked), asked, { runs: 120, seed: 5 });
        };
        const [less, more] = [at(raw.low), at(Math.max(raw.low, raw.more))];
        for (const { weeks, low } of less.curve)
          expect(chanceBy(more, weeks)).toBeGreaterThanOrEqual(low.share);
        if (more.ever.low.share > less.ever.low.share) rises += 1;
      }),
      { seed: 20261122, numRuns: 120 },
    );
    expect(rises).toBeGreaterThan(12);
  });

  it('puts the curve of the least chances below that of the greatest, and a longer unit never helps', () => {
    fc.assert(
      fc.property(random, (raw) => {
        const passes = { min: Math.min(raw.low, raw.more), max: Math.max(raw.low, raw.more) };
        const asked = randomCase(raw, [{ passes }]);
        const found = simulatePlan(planOf(asked), asked, { runs: 120 });
        for (const { low, high } of found.curve) expect(low.share).toBeLessThanOrEqual(high.share);
        const slower = withAssumptions(asked, {
          ...asked.request.assumptions,
          durations: [{ share: { min: 1, max: 1 + raw.longer / 10 } }],
        });
        const slow = simulatePlan(planOf(asked), slower, { runs: 120 });
        for (const { weeks, low } of slow.curve)
          expect(chanceBy(found, weeks)).toBeGreaterThanOrEqual(low.share);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('gives equal answers for equal seeds, and others for other seeds', () => {
    const asked = caseOf(UNITS, { chances: [{ passes: exactly(0.6) }] });
    const plan = planOf(asked);
    const at = (seed: number) => simulatePlan(plan, asked, { seed, runs: 300 });
    expect(at(4)).toEqual(at(4));
    expect(at(4).target).not.toEqual(at(5).target);
  });

  it('stops early with the runs so far', () => {
    const asked = caseOf(UNITS, { chances: [{ passes: exactly(0.6) }] });
    let left = 10;
    const shouldStop = () => left-- <= 0;
    expect(simulatePlan(planOf(asked), asked, { shouldStop }).runs).toBe(11);
  });
});

describe('what happens in a run', () => {
  it('finishes exactly as planned when everything is certain, on the day and not the day before', () => {
    const asked = caseOf(UNITS, {});
    const plan = planOf(asked);
    const sure = simulatePlan(plan, asked, { runs: 10 });
    expect(sure.curve).toMatchObject([
      { weeks: 6, on: plan.completesOn, low: { share: 1, until: 1 } },
    ]);
    expect(sure.target.low.share).toBe(1);
    const early = simulatePlan(plan, asked, { runs: 10, by: addDays(plan.completesOn, -1) });
    expect(early.target.low).toMatchObject({ share: 0, from: 0 });
    expect([sure.takenAsCertain, sure.secure]).toEqual([['a', 'b', 'c'], []]);
  });

  it('waits for the next start of a failed unit, and ends when there is none', () => {
    const starts = [START, addWeeks(START, 10)];
    const unit = unitNamed('a', { durationWeeks: 3, offerings: [{ id: 'o', starts }] });
    const asked = caseOf([unit], { chances: [{ passes: exactly(0.5) }] });
    const found = simulatePlan(planOf(asked), asked, { runs: 2_000 });
    expect(found.curve.map(({ weeks }) => weeks)).toEqual([3, 13]);
    expect(found.ever.low.share).toBeCloseTo(0.75, 1);
    expect(found.secure[0]?.ends.low.share).toBeCloseTo(1 - found.ever.low.share, 9);
  });

  it('repeats a unit no oftener than the rules leave', () => {
    const asked = caseOf([unitNamed('a')], { chances: [{ passes: exactly(0) }] });
    const plan = planOf(asked);
    expect(simulatePlan(plan, asked, { runs: 5 }).ever.low.share).toBe(0);
    const failed = { ...asked.request, failed: [{ unit: 'a', attempts: 2, mostAttempts: 3 }] };
    const half = withAssumptions(
      { ...asked, request: failed },
      { chances: [{ passes: exactly(0.5) }] },
    );
    const again = simulatePlan(planOf(half), half, { runs: 2_000, attempts: 9 });
    expect(again.curve.map(({ weeks }) => weeks)).toEqual([3]);
  });

  it('keeps the hours of a failed unit: what has no room waits', () => {
    const two = [
      unitNamed('a', { durationWeeks: 2, workloadHours: 20 }),
      unitNamed('b', { durationWeeks: 2, workloadHours: 20 }),
    ];
    const asked = caseOf(two, { chances: [{ unit: 'a', passes: exactly(0.5) }] });
    const found = simulatePlan(planOf(asked), asked, { runs: 500, attempts: 2 });
    expect(found.curve.map(({ weeks }) => weeks)).toEqual([4, 6]);
    expect(found.takenAsCertain).toEqual(['b']);
  });

  it('lets a chance that is not known be anything', () => {
    const { request, data } = caseOf([unitNamed('a', { durationWeeks: 9 })], {});
    const recognition = [{ unit: 'a', kind: 'prior-learning' as const, weeks: 1 }];
    const asked = { request: { ...request, recognition }, data };
    const plan = planOf(asked);
    expect(plan.steps[0]?.by).toBe('prior-learning');
    const found = simulatePlan(plan, asked, { runs: 50 });
    expect(found.notKnown).toEqual(['a']);
    expect([found.target.low.share, found.target.high.share]).toEqual([0, 1]);
    // Refused, it is studied.
    expect(found.quantiles[2]).toEqual({ share: 0.5, low: 10, high: 1 });
  });

  it('refuses a plan of another request', () => {
    const asked = caseOf(UNITS, {});
    const other = caseOf([unitNamed('z')], {});
    try {
      simulatePlan(planOf(other), asked);
      expect.unreachable();
    } catch (error) {
      expect(isCairnError(error) && error.code).toBe('plan-not-of-request');
    }
  });
});

function randomCase(
  raw: {
    readonly weeks: readonly number[];
    readonly needs: boolean;
    readonly intakes: number | null;
    readonly hours: number;
  },
  chances: PlanAssumptions['chances'] & {},
): PlanningCase {
  const starts = Array.from({ length: 9 }, (_, at) => addWeeks(START, at * (raw.intakes ?? 1)));
  const units = ['a', 'b', 'c'].map((id, at) => {
    const weeks = raw.weeks[at] ?? 1;
    return unitNamed(id, {
      durationWeeks: weeks,
      workloadHours: 3 * weeks,
      ...(id === 'b' && raw.intakes !== null ? { offerings: [{ id: 'o', starts }] } : {}),
      ...(id === 'c' && raw.needs ? { prerequisites: [{ anyOf: ['a'] }] } : {}),
    });
  });
  const asked = caseOf(units, { chances });
  const limits = { ...asked.request.limits, hoursPerWeek: raw.hours };
  return { ...asked, request: { ...asked.request, limits } };
}

function caseOf(units: readonly Unit[], assumptions: PlanAssumptions): PlanningCase {
  const award = awardNamed(
    'award',
    allOf(
      'root',
      units.map(({ id }) => unitRule(id)),
    ),
  );
  return smallCase(award, units, { assumptions });
}

function withAssumptions(
  { request, data }: PlanningCase,
  assumptions: PlanAssumptions,
): PlanningCase {
  return { request: { ...request, assumptions }, data };
}

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

/** Share of runs finished by a week; weeks in which none finishes are not in the curve. */
function chanceBy({ curve }: PlanChances, weeks: number): number {
  return curve.findLast((one) => one.weeks <= weeks)?.low.share ?? 0;
}
