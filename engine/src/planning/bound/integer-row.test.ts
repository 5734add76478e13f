import { expect, it } from 'vitest';
import { depthOf, integerRow, violationOf } from './integer-row.js';

it('adds up doubles, drops what cancels and divides by the common divisor, limits rounded inwards', () => {
  const terms = [
    [0, 6],
    [1, 4],
    [0, 6],
    [2, 5],
    [2, -5],
  ] as const;
  expect(integerRow(terms, { min: 5, max: 11 })).toEqual({
    columns: [0, 1],
    coefficients: [3, 1],
    min: 2,
    max: 2,
  });
});

it('turns limits without a whole number between them into a row that nothing meets', () => {
  const row = integerRow([[0, 10]], { min: 11, max: 19 });
  expect(row).toEqual({ columns: [], coefficients: [], min: 1, max: Infinity });
  expect(violationOf(row, [1])).toBe(1);
});

it('measures how far a point lies outside', () => {
  const row = integerRow(
    [
      [0, 3],
      [1, 4],
    ],
    { max: 5 },
  );
  expect(violationOf(row, [1, 0.5])).toBe(0);
  expect(violationOf(row, [1, 1])).toBe(0.5);
  expect(depthOf(row, [1, 1])).toBeCloseTo(2 / 5, 12);
});
