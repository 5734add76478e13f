import { expect, it } from 'vitest';
import { boundsOf, isWithin, settledShare } from './surface-levels.js';

const choice = (riskPoints: number) => ({ plan: { riskPoints } });

it.each([
  ['one level has no bound to set', [8, 8], [undefined]],
  ['each level below the highest is a bound', [6, 1, 0, 0, 1, 0], [undefined, 1, 0]],
  ['five are all shown', [9, 7, 5, 3, 1], [undefined, 7, 5, 3, 1]],
  [
    'of many, the first, the last and some between',
    [9, 8, 7, 6, 5, 4, 3, 2, 0],
    [undefined, 8, 6, 3, 0],
  ],
])('%s', (_name, left, expected) => {
  expect(boundsOf(left.map(choice))).toEqual(expected);
});

it('keeps what leaves as much as the bound, and not a point more', () => {
  expect([0, 1, 2].map((left) => isWithin(choice(left), 1))).toEqual([true, true, false]);
  expect(isWithin(choice(99), undefined)).toBe(true);
});

it('is full where nothing is left, and empty where most is', () => {
  expect([0, 3, 6].map((left) => settledShare(choice(left), 6))).toEqual([1, 0.5, 0]);
  expect(settledShare(choice(0), 0)).toBe(1);
});
