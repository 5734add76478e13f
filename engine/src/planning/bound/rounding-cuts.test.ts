import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityOf, integerRow, violationOf } from './integer-row.js';
import { roundingCuts } from './rounding-cuts.js';

it('cuts off the point it was asked for and no whole point of the row', () => {
  let cuts = 0;
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -20, max: 40 }), share), { minLength: 1, maxLength: 6 }),
      fc.tuple(fc.integer({ min: -5, max: 4 }), fc.integer({ min: 0, max: 6 }), share),
      fc.integer({ min: -20, max: 90 }),
      fc.boolean(),
      (columns, [lo, width, at], limit, isMin) => {
        // The last column is a whole number with a wide range, as the completion week is.
        const last = columns.length;
        const terms = [...columns.map(([a], j) => [j, a] as const), [last, 7] as const];
        const row = integerRow(terms, isMin ? { min: limit } : { max: limit });
        const bounds = {
          lower: [...columns.map(() => 0), lo],
          upper: [...columns.map(() => 1), lo + width],
        };
        const x = [...columns.map(([, s]) => s), lo + width * at];
        for (const cut of roundingCuts([row], x, bounds)) {
          cuts += 1;
          expect(violationOf(cut, x)).toBeGreaterThan(0);
          for (const point of wholePoints(bounds)) {
            const value = activityOf(row, point);
            if (value >= row.min && value <= row.max)
              expect(activityOf(cut, point)).toBeGreaterThanOrEqual(cut.min);
          }
        }
      },
    ),
    { numRuns: 800, seed: 3 },
  );
  expect(cuts).toBeGreaterThan(100);
});

function wholePoints(bounds: {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}): readonly (readonly number[])[] {
  return bounds.lower.reduce<readonly (readonly number[])[]>(
    (points, low, j) =>
      points.flatMap((point) =>
        Array.from({ length: (bounds.upper[j] ?? 0) - low + 1 }, (_, k) => [...point, low + k]),
      ),
    [[]],
  );
}
