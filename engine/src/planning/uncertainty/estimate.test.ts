import { describe, expect, it } from 'vitest';
import { estimateOf } from './estimate.js';

describe('estimateOf', () => {
  it('gives Wilson’s interval', () => {
    // 81 of 263: the example of the literature, 0.2553 to 0.3662.
    const { share, from, until } = estimateOf(81, 263);
    expect(share).toBeCloseTo(0.308, 3);
    expect(from).toBeCloseTo(0.2553, 4);
    expect(until).toBeCloseTo(0.3662, 4);
  });

  it('holds the share, stays within 0 and 1, and narrows with more runs', () => {
    for (const runs of [1, 10, 1_000])
      for (let hits = 0; hits <= runs; hits += Math.max(1, runs / 10)) {
        const { share, from, until } = estimateOf(hits, runs);
        expect(0 <= from && from <= share && share <= until && until <= 1).toBe(true);
      }
    const width = (runs: number) =>
      estimateOf(runs / 2, runs).until - estimateOf(runs / 2, runs).from;
    expect(width(100)).toBeGreaterThan(width(10_000) * 9);
  });
});
