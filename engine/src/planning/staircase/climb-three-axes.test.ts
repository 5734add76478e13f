import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../catalogue/index.js';
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
import { poolQuestion, smallQuestion } from '../small-questions.contract.js';
import { planStaircase } from './plan-staircase.js';
import type { Staircase } from './staircase.js';

const LONG = Number(process.env.CAIRN_LONG_RUNS ?? 1);

describe('the staircase on three axes, small random questions', () => {
  it.each([
    { name: 'of every shape', questions: smallQuestion, runs: 150, least: 1 },
    { name: 'over pools', questions: poolQuestion, runs: 360, least: 60 },
  ])(
    'has exactly the Pareto points of weeks, fees and risk: questions $name',
    ({ questions, runs, least }) => {
      let several = 0;
      fc.assert(
        fc.property(questions, (question) => {
          const answer = planStaircase(question.request, question.data, { withRecognition: true });
          const front = frontByTrying(question);
          if (answer.kind === 'infeasible') expect(front).toEqual([]);
          else {
            const stairs = staircaseIn(answer);
            expect(pointsOf(stairs)).toEqual(front);
            expect(stairs.complete && stairs.points.every(({ isProven }) => isProven)).toBe(true);
          }
          if (front.some(([, , risk]) => risk !== front[0]?.[2])) several += 1;
        }),
        { seed: 20261122, numRuns: runs * LONG },
      );
      // Questions without risk would say nothing about the third axis.
      expect(several).toBeGreaterThanOrEqual(least);
    },
    240_000,
  );
});

/** Twelve units of which any four do: dear and slow ones are read, quick and cheap ones recalled. */
function manyUnits(): PlanningCase {
  const units = Array.from({ length: 12 }, (_, at): Unit => {
    const weeks = 2 + ((at * 5) % 7);
    return unitNamed(`u${at}`, {
      durationWeeks: weeks,
      workloadHours: weeks * (3 + (at % 3)),
      fee: { minor: 100 * (20 - 2 * weeks + ((at * 7) % 5)), currency: 'AUD' },
      knowing: at % 3 === 0 ? 'recalled' : 'read',
    });
  });
  return smallCase(
    awardNamed(
      'award',
      unitsFrom(
        'some',
        4,
        units.map(({ id }) => id),
      ),
    ),
    units,
  );
}

describe('a climb on three axes', () => {
  it('holds every point of the two-axes staircase, and more', () => {
    const { request, data } = manyUnits();
    const two = staircaseIn(planStaircase(request, data));
    const three = staircaseIn(planStaircase(request, data, { withRecognition: true }));
    expect([two.axes, three.axes]).toEqual(['weeks-fees', 'weeks-fees-recognition']);
    for (const point of pointsOf(two)) expect(pointsOf(three)).toContainEqual(point);
    expect(three.points.length).toBeGreaterThan(two.points.length);
    expect(three.complete).toBe(true);
  });

  it('says with every point that it is proven, or what is open; no point lies outside of both', () => {
    const { request, data } = manyUnits();
    const whole = pointsOf(staircaseIn(planStaircase(request, data, { withRecognition: true })));
    let partial = 0;
    for (const patience of [0, 3, 9, 20, 40, 80, 120, 200, 400, 800]) {
      let asked = 0;
      const stairs = staircaseIn(
        planStaircase(request, data, {
          withRecognition: true,
          shouldStop: () => asked++ >= patience,
        }),
      );
      if (!stairs.complete && stairs.points.length > 0) partial += 1;
      for (const point of whole) expect(isCovered(point, stairs), `${point}`).toBe(true);
      for (const { plan, isProven } of stairs.points)
        if (isProven) expect(whole).toContainEqual(valuesOf(plan));
    }
    expect(partial).toBeGreaterThan(2);
  });

  it('asks again, with more patience, what a small limit of nodes left open', () => {
    const { request, data } = foundingCase();
    const answer = staircaseIn(planStaircase(request, data, { withRecognition: true }));
    expect(answer.complete).toBe(true);
    const limited = staircaseIn(
      planStaircase(request, data, { withRecognition: true, maxNodes: 2 }),
    );
    for (const point of pointsOf(answer)) expect(isCovered(point, limited)).toBe(true);
  });
});

function staircaseIn(answer: ReturnType<typeof planStaircase>): Staircase {
  if (answer.kind !== 'staircase') throw new Error(`a staircase was expected, not ${answer.kind}`);
  return answer;
}

function pointsOf({ points }: Staircase): readonly (readonly number[])[] {
  return points.map(({ plan }) => valuesOf(plan));
}

function valuesOf(plan: Plan): readonly number[] {
  return [plan.weeks, plan.fees.min.minor, plan.riskPoints];
}

function isNoWorse(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value <= (b[i] ?? 0));
}

function isCovered(point: readonly number[], { points, gaps }: Staircase): boolean {
  const [weeks = 0, minor = 0, risk = 0] = point;
  return (
    points.some(({ plan }) => isNoWorse(valuesOf(plan), point)) ||
    gaps.some(
      ({ fromWeek, untilWeek, mostFee, mostRiskPoints = Infinity }) =>
        fromWeek <= weeks &&
        weeks <= untilWeek &&
        minor <= (mostFee?.minor ?? Infinity) &&
        risk <= mostRiskPoints,
    )
  );
}

function frontByTrying(question: PlanningCase): readonly (readonly number[])[] {
  let front: readonly (readonly number[])[] = [];
  const isNew = (plan: Plan) => !front.some((one) => isNoWorse(one, valuesOf(plan)));
  for (const plan of acceptedPlans(question, isNew)) {
    const values = valuesOf(plan);
    front = [...front.filter((one) => !isNoWorse(values, one)), values];
  }
  return front.toSorted((a, b) => {
    const at = a.findIndex((value, i) => value !== b[i]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}
