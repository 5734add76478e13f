import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanAim } from '../request.js';
import { lexicographicWeights, mostOfAims } from './weights.js';

const activity = (id: string, cost: number, risk: number) => ({
  id,
  weeks: 1,
  hours: 1,
  cost,
  risk,
  prerequisites: [],
  excludes: [],
});

describe('lexicographicWeights', () => {
  const most = { time: 9, cost: 20, risk: 5 };
  const values = fc.record({
    time: fc.integer({ min: 0, max: most.time }),
    cost: fc.integer({ min: 0, max: most.cost }),
    risk: fc.integer({ min: 0, max: most.risk }),
  });
  const orders: readonly (readonly PlanAim[])[] = [
    ['time'],
    ['cost', 'risk'],
    ['risk', 'cost'],
    [],
  ];

  it.each(orders.map((aims) => [aims]))('orders as %j does, then time, cost, risk', (aims) => {
    const order = [...new Set<PlanAim>([...aims, 'time', 'cost', 'risk'])];
    const weights = lexicographicWeights(aims, most);
    const total = (of: typeof most) => order.reduce((sum, aim) => sum + weights[aim] * of[aim], 0);
    fc.assert(
      fc.property(values, values, (a, b) => {
        const decided = order.find((aim) => a[aim] !== b[aim]);
        const expected = decided === undefined ? 0 : Math.sign(a[decided] - b[decided]);
        expect(Math.sign(total(a) - total(b))).toBe(expected);
      }),
      { seed: 3 },
    );
  });

  it('refuses weights that a double does not hold exactly', () => {
    expect(() => lexicographicWeights([], { time: 1e6, cost: 1e9, risk: 1e4 })).toThrow(
      expect.objectContaining({ code: 'plan-objective-too-large' }),
    );
  });
});

it('bounds cost and risk by the dearest units that a plan can hold, and by the budget', () => {
  const activities = [activity('a', 5, 1), activity('b', 9, 0), activity('c', 7, 4)];
  const limits = { horizonWeeks: 30, budget: undefined };
  expect(mostOfAims(activities, 2, limits)).toEqual({ time: 30, cost: 16, risk: 5 });
  expect(mostOfAims(activities, 2, { ...limits, budget: 10 }).cost).toBe(10);
});
