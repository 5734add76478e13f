import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOfChance } from './chances.js';
import { type AimedActivity, withChancePoints } from './weights.js';

const certainly = (min: number) => ({ min, max: 1 });

describe('pointsOfChance', () => {
  it('gives the points of a halving to a half, and none to what is certain or not known', () => {
    expect(pointsOfChance(certainly(0.5), 1000)).toBe(1000);
    expect(pointsOfChance(certainly(0.25), 1000)).toBe(2000);
    expect(pointsOfChance(certainly(1), 1000)).toBe(0);
    expect(pointsOfChance(undefined, 1000)).toBe(0);
  });

  it('orders everything below 1⁄1024 like that', () => {
    expect(pointsOfChance(certainly(2 ** -10), 10)).toBe(100);
    expect(pointsOfChance(certainly(2 ** -11), 10)).toBe(100);
    expect(pointsOfChance(certainly(0), 10)).toBe(100);
    expect(pointsOfChance(certainly(2 ** -9), 10)).toBe(90);
  });

  it('adds where chances multiply, within one point a step', () => {
    const chance = fc.double({ min: 2 ** -5, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, (a, b) => {
        const sum = pointsOfChance(certainly(a), 1000) + pointsOfChance(certainly(b), 1000);
        const product = -Math.log2(a * b) * 1000;
        expect(sum).toBeGreaterThanOrEqual(product - 1e-6);
        expect(sum).toBeLessThan(product + 2);
      }),
      { seed: 4 },
    );
  });
});

describe('withChancePoints', () => {
  const activity: AimedActivity = {
    id: 'a',
    weeks: 1,
    hours: 1,
    cost: 0,
    risk: 0,
    prerequisites: [],
    excludes: [],
    chance: certainly(0.5),
  };
  const finest = (most: number) =>
    withChancePoints([activity], ([one]) => (one?.recognition ?? 0) <= most);

  it('takes the finest points that fit, and the coarsest where none do', () => {
    expect(finest(1000)).toMatchObject({
      pointsPerHalving: 1000,
      activities: [{ recognition: 1000 }],
    });
    expect(finest(999).pointsPerHalving).toBe(100);
    expect(finest(99).pointsPerHalving).toBe(10);
    expect(finest(0).pointsPerHalving).toBe(10);
  });
});
