import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan.js';
import {
  allOf,
  awardNamed,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { coldAnswer } from '../sessions/cold-answer.contract.js';
import { openPlanning } from '../sessions/open-planning.js';
import { poolQuestion, smallQuestion } from '../small-questions.contract.js';
import { priceSteps, type StepPrice } from './price-steps.js';
import { whyNotUnit } from './why-not-unit.js';

const award = awardNamed(
  'award',
  allOf('root', [unitRule('c'), unitsFrom('electives', 1, ['d', 'e', 'f'])]),
);
const question = smallCase(award, [
  unitNamed('c'),
  unitNamed('d', { durationWeeks: 1, workloadHours: 4 }),
  unitNamed('e', { fee: { minor: 12_500, currency: 'AUD' } }),
  unitNamed('f', { durationWeeks: 8, workloadHours: 32 }),
]);

describe('priceSteps', () => {
  it('says what leaving each unit out costs, or what clashes', () => {
    const session = openPlanning(question.data);
    const plan = planIn(session.ask(question.request));
    const told: StepPrice[] = [];
    const prices = priceSteps(
      plan,
      { request: question.request, session },
      { onPrice: (price) => told.push(price) },
    );
    expect(told).toEqual(prices);
    expect(prices.map(({ unit, kind }) => [unit, kind])).toEqual([
      ['c', 'needed'],
      ['d', 'price'],
    ]);
    expect(prices[0]).toMatchObject({
      answer: { conflict: [{ kind: 'rule' }, { kind: 'without', about: 'c' }], repairs: [] },
    });
    expect(prices[1]).toMatchObject({ weeks: 0, feeMinor: 2_500, riskPoints: 0, isProven: true });
  });

  it('leaves out what was insisted on, too', () => {
    const limits = { ...question.request.limits, with: ['e'] };
    const request = { ...question.request, limits };
    const session = openPlanning(question.data);
    const prices = priceSteps(planIn(session.ask(request)), { request, session });
    expect(prices.find(({ unit }) => unit === 'e')).toMatchObject({
      kind: 'price',
      feeMinor: -2_500,
    });
  });

  it('stops between two units when it is told to', () => {
    const session = openPlanning(question.data);
    const plan = planIn(session.ask(question.request));
    const asked = { request: question.request, session };
    expect(priceSteps(plan, asked, { shouldStop: () => true })).toEqual([]);
  });

  it.each([
    { name: 'of every shape', questions: smallQuestion, least: 0 },
    { name: 'with a pool', questions: poolQuestion, least: 15 },
  ])(
    'is the difference to the best plan without the unit, and why-not to the best with it: $name',
    ({ questions, least }) => {
      let priced = 0;
      fc.assert(
        fc.property(questions, ({ request, data }) => {
          const session = openPlanning(data);
          const first = session.ask(request);
          if (first.kind !== 'optimal') return;
          const { plan } = first;
          for (const price of priceSteps(plan, { request, session })) {
            const { with: _, ...limits } = request.limits;
            const without = { ...request, limits: { ...limits, without: [price.unit] } };
            const cold = coldAnswer(without, data);
            if (price.kind === 'needed') {
              expect(cold.kind).toBe('infeasible');
              continue;
            }
            if (price.kind !== 'price' || cold.kind !== 'plan') throw new Error(cold.kind);
            priced += 1;
            expect(checkPlan(without, price.plan, data)).toEqual([]);
            expect(price.weeks).toBe(cold.plan.weeks - plan.weeks);
            expect(price.feeMinor).toBe(cold.plan.fees.min.minor - plan.fees.min.minor);
            expect(price.riskPoints).toBe(cold.plan.riskPoints - plan.riskPoints);
          }
          for (const unit of ['a', 'b', 'c']) {
            const why = whyNotUnit(unit, plan, { request, data }, { session });
            const cold = coldAnswer(
              { ...request, limits: { ...request.limits, with: [unit] } },
              data,
            );
            if (why.kind === 'other-plan') expect(worthOf(why)).toEqual(worthOf(cold));
            if (why.kind === 'impossible') expect(cold.kind).toBe('infeasible');
            expect(why.kind).not.toBe('not-known');
          }
        }),
        { seed: 3, numRuns: 25 },
      );
      expect(priced).toBeGreaterThanOrEqual(least);
    },
    60_000,
  );
});

function planIn(answer: { readonly kind: string; readonly plan?: Plan } | object): Plan {
  if ('plan' in answer && answer.plan !== undefined) return answer.plan;
  throw new Error('no plan');
}

function worthOf(answer: { readonly plan?: Plan } | object): unknown {
  const { weeks, fees, riskPoints, steps } = planIn(answer);
  return [weeks, fees.min.minor, riskPoints, steps.length];
}
