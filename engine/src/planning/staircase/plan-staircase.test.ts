import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedPlans } from '../every-plan.contract.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  foundingCase,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { poolQuestion, smallQuestion } from '../small-questions.contract.js';
import { planStaircase } from './plan-staircase.js';
import type { Staircase } from './staircase.js';

describe('planStaircase on small random questions', () => {
  it.each([
    { name: 'of every shape', questions: smallQuestion, runs: 150, least: 1 },
    { name: 'in which the slower is the cheaper', questions: poolQuestion, runs: 300, least: 60 },
  ])(
    'has exactly the Pareto points of all plans that the check accepts: questions $name',
    (many) => {
      let steps = 0;
      fc.assert(
        fc.property(many.questions, (question) => {
          const answer = planStaircase(question.request, question.data);
          const front = frontByTrying(question);
          if (answer.kind === 'infeasible') expect(front).toEqual([]);
          else expect(pointsOf(staircaseIn(answer))).toEqual(front);
          if (front.length > 1) steps += 1;
        }),
        { seed: 20261122, numRuns: many.runs },
      );
      expect(steps).toBeGreaterThanOrEqual(many.least);
    },
    240_000,
  );

  it('begins with the fastest plan of the planner and ends with its cheapest', () => {
    fc.assert(
      fc.property(smallQuestion, ({ request, data }) => {
        const answer = planStaircase(request, data);
        const best = (aim: 'time' | 'cost') => {
          const one = planQualification({ ...request, aims: [aim] }, data);
          return one.kind === 'optimal' ? valuesOf(one.plan) : one.kind;
        };
        const points = answer.kind === 'staircase' ? answer.points : [];
        const valueAt = (at: 0 | -1) => {
          const plan = points.at(at)?.plan;
          return plan === undefined ? answer.kind : valuesOf(plan);
        };
        expect([valueAt(0), valueAt(-1)]).toEqual([best('time'), best('cost')]);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

describe('the staircase of the founding case', () => {
  it('goes from 35 weeks for AU$1,050 to 52 weeks for AU$750, proven', () => {
    const { request, data } = foundingCase();
    const stairs = staircaseIn(planStaircase(request, data));
    expect(pointsOf(stairs).at(0)).toEqual([35, 105_000]);
    expect(pointsOf(stairs).at(-1)).toEqual([52, 75_000]);
    expect(stairs).toMatchObject({ complete: true, gaps: [], unpriced: [] });
    expect(stairs.points.every(({ isProven }) => isProven)).toBe(true);
  });

  it('does not depend on the order of the aims', () => {
    const { request, data } = foundingCase();
    const other = planStaircase({ ...request, aims: ['risk', 'cost', 'time'] }, data);
    expect(pointsOf(staircaseIn(other))).toEqual(
      pointsOf(staircaseIn(planStaircase(request, data))),
    );
  });

  it('comes point by point and keeps what is there when it is stopped', () => {
    const { request, data } = foundingCase();
    let isEnough = false;
    const told: Staircase[] = [];
    const answer = planStaircase(request, data, {
      shouldStop: () => isEnough,
      onPoint: (soFar) => {
        told.push(soFar);
        isEnough = true;
      },
    });
    expect(told).toMatchObject([{ complete: false, points: [{ isProven: true }] }]);
    expect(answer).toMatchObject({ complete: false, points: [{ plan: { weeks: 35 } }] });
    // Cheaper plans take longer: that is all that is still open.
    expect(staircaseIn(answer).gaps).toMatchObject([
      { fromWeek: 36, mostFee: { currency: 'AUD' } },
    ]);
  });
});

it('counts an unknown price as nothing, as the aims do, and names its unit', () => {
  const { fee: _, ...unpriced } = unitNamed('unpriced', { durationWeeks: 6, workloadHours: 24 });
  const rule = unitsFrom('one', 1, ['priced', 'unpriced']);
  const { request, data } = smallCase(awardNamed('award', rule), [unitNamed('priced'), unpriced]);
  const stairs = staircaseIn(planStaircase(request, data));
  expect(pointsOf(stairs)).toEqual([
    [3, 10_000],
    [6, 0],
  ]);
  expect(stairs.unpriced).toEqual(['unpriced']);
  expect(stairs.points[1]?.plan.fees.unknownSteps).toBe(1);
});

it('says why there is no plan at all', () => {
  const { request, data } = foundingCase({ budget: { minor: 100, currency: 'AUD' } });
  const answer = planStaircase(request, data);
  expect(answer).toMatchObject({ kind: 'infeasible', repairs: [{ kind: 'raise-budget' }] });
});

it('asks for an assumption before it climbs', () => {
  const { workloadHours: _, credit: __, durationWeeks: ___, ...bare } = unitNamed('bare');
  const { request, data } = smallCase(awardNamed('award', unitsFrom('one', 1, ['bare'])), [bare]);
  expect(planStaircase(request satisfies PlanRequest, data).kind).toBe('needs-assumption');
});

function staircaseIn(answer: ReturnType<typeof planStaircase>): Staircase {
  if (answer.kind !== 'staircase') throw new Error(`a staircase was expected, not ${answer.kind}`);
  return answer;
}

function pointsOf({ points }: Staircase): readonly (readonly number[])[] {
  return points.map(({ plan }) => [plan.weeks, plan.fees.min.minor]);
}

function valuesOf(plan: Plan): readonly number[] {
  return [plan.weeks, plan.fees.min.minor, plan.riskPoints];
}

function frontByTrying(question: PlanningCase): readonly (readonly number[])[] {
  let front: readonly Plan[] = [];
  const isNoWorse = (a: Plan, b: Plan) =>
    a.weeks <= b.weeks && a.fees.min.minor <= b.fees.min.minor;
  const isNew = (plan: Plan) => !front.some((one) => isNoWorse(one, plan));
  for (const plan of acceptedPlans(question, isNew))
    front = [...front.filter((one) => !isNoWorse(plan, one)), plan];
  return front
    .map((plan) => [plan.weeks, plan.fees.min.minor])
    .toSorted(([a = 0], [b = 0]) => a - b);
}
