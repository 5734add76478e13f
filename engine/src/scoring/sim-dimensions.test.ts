import { describe, expect, it } from 'vitest';
import {
  scoreCreditEquivalency,
  scoreFrameworkCompliance,
  scoreIncomeImpact,
  scoreRecognitionVelocity,
} from './sim-dimensions.js';

describe('the maps from raw values to 1 … 10', () => {
  it('gives no credit the lowest score and more credit a higher one', () => {
    expect(scoreCreditEquivalency(0)).toBe(1);
    expect(scoreCreditEquivalency(3)).toBeCloseTo(6.689, 3);
    expect(scoreCreditEquivalency(5)).toBeGreaterThan(scoreCreditEquivalency(3));
    expect(scoreCreditEquivalency(1000)).toBeLessThanOrEqual(10);
  });

  it('reads 17 of 20 criteria as 8.5, none met as 1, none applicable as unknown', () => {
    expect(scoreFrameworkCompliance(17, 20)).toBe(8.5);
    expect(scoreFrameworkCompliance(0, 20)).toBe(1);
    expect(scoreFrameworkCompliance(0, 0)).toBeUndefined();
  });

  it('halves the part above 1 in six months', () => {
    expect(scoreRecognitionVelocity(0)).toBe(10);
    expect(scoreRecognitionVelocity(6)).toBe(5.5);
    expect(scoreRecognitionVelocity(12)).toBe(3.25);
  });

  it('puts an unchanged wage in the middle and mirrors gain and loss', () => {
    expect(scoreIncomeImpact(1)).toBe(5.5);
    expect(scoreIncomeImpact(1.2) - 5.5).toBeCloseTo(5.5 - scoreIncomeImpact(1 / 1.2), 12);
  });

  it.each([
    () => scoreCreditEquivalency(-0.1),
    () => scoreFrameworkCompliance(3, 2),
    () => scoreRecognitionVelocity(-1),
    () => scoreIncomeImpact(0),
    () => scoreIncomeImpact(Number.POSITIVE_INFINITY),
  ])('refuses impossible input %#', (score) => {
    expect(score).toThrow(expect.objectContaining({ code: 'score-input-out-of-range' }));
  });
});
