import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SIM_DIMENSIONS,
  SIM_METRIC,
  SIM_WEIGHT_HUNDREDTHS,
  type SimScores,
  stackabilityIndex,
} from './sim.js';

const score = fc.double({ min: 1, max: 10, noNaN: true });
const scores = fc.record({ ce: score, fc: score, rv: score, ii: score });

function pointOf(input: SimScores): number {
  const { value } = stackabilityIndex(input);
  if (typeof value !== 'number') throw new Error('expected a point');
  return value;
}

describe('stackabilityIndex', () => {
  it.each([
    [8, 8.5, 3, 6, 6.475],
    [5, 5, 5, 5, 5],
    [10, 1, 1, 1, 3.7],
    [1, 10, 1, 1, 3.25],
    [1, 1, 10, 1, 3.25],
    [1, 1, 1, 10, 2.8],
    [1, 1, 1, 1, 1],
    [10, 10, 10, 10, 10],
    [9, 7, 2, 5, 5.95],
    [6, 8, 8, 6, 7],
  ])('(%d, %d, %d, %d) gives %d', (ce, fcScore, rv, ii, expected) => {
    expect(pointOf({ ce, fc: fcScore, rv, ii })).toBe(expected);
  });

  it('opens to its arithmetic and one part for each dimension', () => {
    const figure = stackabilityIndex({ ce: 8, fc: 8.5, rv: 3, ii: 6 });
    expect(figure.arithmetic).toBe('0.30 × 8 + 0.25 × 8.5 + 0.25 × 3 + 0.20 × 6 = 6.475');
    expect(figure.parts?.map((part) => part.value)).toEqual([8, 8.5, 3, 6]);
  });

  it.each([0.999, 10.001, Number.NaN, Number.POSITIVE_INFINITY])('refuses a score of %d', (bad) => {
    expect(() => stackabilityIndex({ ce: bad, fc: 5, rv: 5, ii: 5 })).toThrow(
      expect.objectContaining({ code: 'score-out-of-range' }),
    );
  });

  it('becomes an interval that names the unknown dimension', () => {
    const figure = stackabilityIndex({ ce: 8, fc: 8.5, ii: 6 });
    expect(figure.value).toEqual({ min: 5.975, max: 8.225 });
    expect(figure.missing).toEqual(['rv']);
  });

  it('runs from 1 to 10 when nothing is known', () => {
    expect(stackabilityIndex({}).value).toEqual({ min: 1, max: 10 });
  });

  it('stays between the lowest and the highest score', () => {
    fc.assert(
      fc.property(scores, (input) => {
        const all = Object.values(input);
        const value = pointOf(input);
        expect(value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
      { seed: 1 },
    );
  });

  it('never falls when one score rises', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(...SIM_DIMENSIONS), score, (input, dimension, other) => {
        const higher = { ...input, [dimension]: Math.max(input[dimension], other) };
        expect(pointOf(higher)).toBeGreaterThanOrEqual(pointOf(input) - 1e-9);
      }),
      { seed: 2 },
    );
  });

  it('has weights that sum to one, and tells the same ones to the methods page', () => {
    const weights = SIM_DIMENSIONS.map((dimension) => SIM_WEIGHT_HUNDREDTHS[dimension]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(SIM_METRIC.constants.map((constant) => constant.value * 100)).toEqual(weights);
  });
});
