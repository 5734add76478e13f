import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedPlans } from '../every-plan.contract.js';
import type { Plan } from '../plan.js';
import {
  awardNamed,
  foundingCase,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanAim } from '../request.js';
import { poolQuestion, smallQuestion } from '../small-questions.contract.js';
import { type Alternatives, alternativePlans } from './alternative-plans.js';

const WISH = { most: 2, withinShare: 0.5, differBy: 1 };

describe('alternativePlans on small random questions', () => {
  it.each([
    { name: 'of every shape', questions: smallQuestion, runs: 120, least: 1 },
    { name: 'with a choice of units', questions: poolQuestion, runs: 150, least: 50 },
  ])(
    'gives the best plans that differ, in their order: questions $name',
    (many) => {
      let several = 0;
      fc.assert(
        fc.property(many.questions, (question) => {
          const answer = alternativePlans(question.request, question.data, WISH);
          const expected = byTrying(question);
          if (answer.kind === 'infeasible') {
            expect(expected).toEqual([]);
            return;
          }
          const found = alternativesIn(answer);
          expect(found.complete).toBe(true);
          const plans = [found.best.plan, ...found.plans.map(({ plan }) => plan)];
          expect(plans.map((plan) => valuesOf(plan, question.request.aims))).toEqual(
            expectedAfter(question, plans),
          );
          if (plans.length > 1) several += 1;
        }),
        { seed: 20261122, numRuns: many.runs },
      );
      expect(several).toBeGreaterThanOrEqual(many.least);
    },
    240_000,
  );
});

describe('alternatives', () => {
  const near = unitsFrom('two', 2, ['a', 'b', 'c', 'd']);
  const fee = (minor: number) => ({ minor, currency: 'AUD' });
  const units = [
    unitNamed('a', { provider: 'p', fee: fee(9_000) }),
    unitNamed('b', { provider: 'p', mode: 'online', fee: fee(9_500) }),
    unitNamed('c', { provider: 'q', mode: 'online' }),
    unitNamed('d', { provider: 'r', durationWeeks: 4 }),
  ];
  const { request, data } = smallCase(awardNamed('award', near), units);

  it('say what differs and why one may prefer them', () => {
    const { best, plans } = alternativesIn(
      alternativePlans(request, data, { most: 1, withinShare: 0, differBy: 1 }),
    );
    expect(unitsOf(best.plan)).toEqual(['a', 'b']);
    expect(plans.map(({ plan }) => unitsOf(plan))).toEqual([['a', 'c']]);
    expect(plans[0]?.comparison).toMatchObject({ onlyInA: ['b'], onlyInB: ['c'] });
    expect(plans[0]?.traits).toEqual([
      { trait: 'fees', best: 18_500, other: 19_000, isBetter: false },
      { trait: 'providers', best: 1, other: 2, isBetter: false },
    ]);
  });

  it('differ from one another, too, by as many units as asked', () => {
    const answer = alternativesIn(
      alternativePlans(request, data, { most: 5, withinShare: 1, differBy: 2 }),
    );
    expect(answer.plans.map(({ plan }) => unitsOf(plan))).toEqual([['c', 'd']]);
    expect(answer).toMatchObject({ complete: true });
  });

  it.each([
    { withinShare: 0.33, last: 3 },
    { withinShare: 0.34, last: 4 },
  ])('are at most so much slower than the best: $withinShare', ({ withinShare, last }) => {
    const { plans } = alternativesIn(
      alternativePlans(request, data, { most: 9, withinShare, differBy: 1 }),
    );
    expect(Math.max(...plans.map(({ plan }) => plan.weeks))).toBe(last);
  });

  it('of a person who holds everything are none', () => {
    const done = { ...request, qualification: 'none' };
    const nothing = awardNamed('none', unitsFrom('zero', 0, ['a']));
    const own = smallCase(nothing, units);
    expect(alternativesIn(alternativePlans(done, own.data, WISH)).plans).toEqual([]);
  });

  it('that were not proven say so', () => {
    let isEnough = false;
    const answer = alternativePlans(
      request,
      data,
      { most: 3, withinShare: 1 },
      {
        shouldStop: () => isEnough,
        onPlan: () => {
          isEnough = true;
        },
      },
    );
    expect(answer).toMatchObject({ kind: 'alternatives', complete: false });
  });
});

it('offers another way of the founding case', () => {
  const { request, data } = foundingCase();
  const wish = { most: 3, withinShare: 0.5 };
  const { best, plans, complete } = alternativesIn(alternativePlans(request, data, wish));
  expect(complete).toBe(true);
  expect(best.plan.weeks).toBe(35);
  expect(plans.length).toBeGreaterThan(0);
  for (const { plan } of plans) expect(plan.weeks).toBeLessThanOrEqual(52);
});

function alternativesIn(answer: ReturnType<typeof alternativePlans>): Alternatives {
  if (answer.kind !== 'alternatives') throw new Error(`expected plans, not ${answer.kind}`);
  return answer;
}

function unitsOf(plan: Plan): readonly string[] {
  return plan.steps.map(({ unit }) => unit).toSorted();
}

function valuesOf(plan: Plan, order: readonly PlanAim[]): readonly number[] {
  const values = { time: plan.weeks, cost: plan.fees.min.minor, risk: plan.riskPoints };
  return order.map((aim) => {
    if (aim === 'recognition' || aim === 'awards') throw new Error(`${aim} is not asked here`);
    return values[aim];
  });
}

function isLess(a: readonly number[], b: readonly number[] | undefined): boolean {
  if (b === undefined) return true;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Values of the best accepted plan that leaves out a unit of each of `before`, within the share of the first aim. */
function bestAfter(
  question: PlanningCase,
  before: readonly Plan[],
  limit: number,
): readonly number[] | undefined {
  const { aims } = question.request;
  let best: readonly number[] | undefined;
  const isOfInterest = (plan: Plan) => {
    const inPlan = unitsOf(plan);
    const differs = before.every((one) => unitsOf(one).some((unit) => !inPlan.includes(unit)));
    const values = valuesOf(plan, aims);
    return differs && (values[0] ?? 0) <= limit && isLess(values, best);
  };
  for (const plan of acceptedPlans(question, isOfInterest)) best = valuesOf(plan, aims);
  return best;
}

function byTrying(question: PlanningCase): readonly (readonly number[])[] {
  const best = bestAfter(question, [], Infinity);
  return best === undefined ? [] : [best];
}

/** What the list must be, given which of several equal plans were taken. */
function expectedAfter(
  question: PlanningCase,
  plans: readonly Plan[],
): readonly (readonly number[])[] {
  const [first] = byTrying(question);
  if (first === undefined) return [];
  const limit = (first[0] ?? 0) * (1 + WISH.withinShare);
  const expected = [first];
  for (let at = 1; at <= WISH.most; at++) {
    const next = bestAfter(question, plans.slice(0, at), limit);
    if (next === undefined) break;
    expected.push(next);
  }
  return expected;
}
