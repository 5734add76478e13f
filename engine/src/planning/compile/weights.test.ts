import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanAim } from '../request.js';
import {
  type AimedActivity,
  lexicographicWeights,
  mostOfAims,
  weightedActivities,
} from './weights.js';

const activity = (id: string, cost: number, risk: number): AimedActivity => ({
  id,
  weeks: 1,
  hours: 1,
  cost,
  risk,
  prerequisites: [],
  excludes: [],
});

const ORDERS: readonly (readonly PlanAim[])[] = [
  ['time'],
  ['cost', 'risk'],
  ['risk', 'cost'],
  [],
  ['recognition'],
  ['time', 'recognition', 'cost'],
  ['awards', 'time', 'recognition'],
];
const MOST = { time: 9, cost: 20, risk: 5, recognition: 30, awards: 3 };

describe('lexicographicWeights', () => {
  const upTo = (max: number) => fc.integer({ min: 0, max });
  const values = fc.record({
    time: upTo(MOST.time),
    cost: upTo(MOST.cost),
    risk: upTo(MOST.risk),
    recognition: upTo(MOST.recognition),
    awards: upTo(MOST.awards),
  });

  it.each(ORDERS.map((aims) => [aims]))('orders as %j does, then time, cost, risk', (aims) => {
    const order = [...new Set<PlanAim>([...aims, 'time', 'cost', 'risk'])];
    const weights = lexicographicWeights(aims, MOST);
    const total = (of: typeof MOST) => order.reduce((sum, aim) => sum + weights[aim] * of[aim], 0);
    fc.assert(
      fc.property(values, values, (a, b) => {
        const decided = order.find((aim) => a[aim] !== b[aim]);
        const expected = decided === undefined ? 0 : Math.sign(a[decided] - b[decided]);
        expect(Math.sign(total(a) - total(b))).toBe(expected);
      }),
      { seed: 3 },
    );
  });

  it('gives no weight to further aims that are not named', () => {
    expect(lexicographicWeights(['time'], MOST)).toMatchObject({ recognition: 0, awards: 0 });
  });

  it('refuses weights that a double does not hold exactly', () => {
    expect(() => lexicographicWeights([], { ...MOST, time: 1e6, cost: 1e9, risk: 1e4 })).toThrow(
      expect.objectContaining({ code: 'plan-objective-too-large' }),
    );
  });
});

it('bounds cost and risk by the dearest units that a plan can hold, and by the budget', () => {
  const activities = [activity('a', 5, 1), activity('b', 9, 0), activity('c', 7, 4)];
  const limits = { horizonWeeks: 30, budget: undefined };
  expect(mostOfAims(activities, 2, limits)).toMatchObject({ time: 30, cost: 16, risk: 5 });
  expect(mostOfAims(activities, 2, { ...limits, budget: 10 }).cost).toBe(10);
});

describe('weightedActivities', () => {
  const aimed: readonly AimedActivity[] = [
    { ...activity('a', 5, 1), recognition: 30 },
    { ...activity('b', 9, 0), awards: 1 },
  ];
  const worth = (aims: readonly PlanAim[], taken: readonly string[]) => {
    const { objective, activities } = weightedActivities(aimed, lexicographicWeights(aims, MOST));
    return activities
      .filter(({ id }) => taken.includes(id))
      .reduce((sum, { cost, risk }) => sum + objective.cost * cost + objective.risk * risk, 0);
  };

  it('leaves activities as they are without further aims', () => {
    const { activities } = weightedActivities(aimed, lexicographicWeights(['risk'], MOST));
    expect(activities.map(({ risk }) => risk)).toEqual([1, 0]);
  });

  it('counts further aims as the weights say', () => {
    const aims: readonly PlanAim[] = ['recognition', 'cost', 'awards', 'risk'];
    const weights = lexicographicWeights(aims, MOST);
    expect(worth(aims, ['a'])).toBe(weights.recognition * 30 + weights.cost * 5 + weights.risk);
    expect(worth(aims, ['b'])).toBe(weights.awards + weights.cost * 9);
  });
});
