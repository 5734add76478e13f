import { describe, expect, it } from 'vitest';
import { drawKeyOf, drawsOf } from './draws.js';

describe('drawsOf', () => {
  it('gives numbers in [0, 1) that are spread evenly and do not follow each other', () => {
    const buckets = new Array<number>(10).fill(0);
    let product = 0;
    const runs = 20_000;
    for (let run = 0; run < runs; run++) {
      const draw = drawsOf(1, run);
      const one = draw(drawKeyOf('a'), 0, 'passes');
      const other = draw(drawKeyOf('a'), 1, 'passes');
      expect(one >= 0 && one < 1).toBe(true);
      const bucket = Math.floor(one * 10);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      product += (one - 0.5) * (other - 0.5);
    }
    // Five standard deviations of a bucket, and of the covariance of independent numbers.
    for (const count of buckets) expect(Math.abs(count - 2_000)).toBeLessThan(5 * Math.sqrt(1_800));
    expect(Math.abs(product / runs)).toBeLessThan(5 / 12 / Math.sqrt(runs));
  });

  it('depends on seed, run, unit, attempt and purpose, and on nothing else', () => {
    const of = drawsOf(1, 2);
    const same = of(3, 0, 'passes');
    expect(drawsOf(1, 2)(3, 0, 'passes')).toBe(same);
    const others = [
      drawsOf(2, 2)(3, 0, 'passes'),
      drawsOf(1, 3)(3, 0, 'passes'),
      of(4, 0, 'passes'),
      of(3, 1, 'passes'),
      of(3, 0, 'recognised'),
      of(3, 0, 'duration'),
    ];
    expect(new Set([same, ...others]).size).toBe(7);
  });
});
