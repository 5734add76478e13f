import fc from 'fast-check';
import { expect, it } from 'vitest';
import { depthOf, integerRow } from '../bound/integer-row.js';
import { brokenRows, indexRows, isBehind } from './row-pool.js';

const COLUMNS = 6;
const LEAST = 1e-6;

it('finds the rows that a point breaks as looking at each of them does, also behind the end of the index', () => {
  let broken = 0;
  fc.assert(
    fc.property(rows(), fc.nat(12), point(), (list, indexed, x) => {
      const index = indexRows(list.slice(0, indexed), COLUMNS);
      const found = brokenRows(index, list, x, LEAST);
      const expected = list.filter((row) => depthOf(row, x) > LEAST);
      broken += found.length;
      expect(found.map(({ row }) => row)).toEqual(expected);
      for (const { row, depth } of found) expect(depth).toBeCloseTo(depthOf(row, x), 9);
      // The room that is kept must not remember the point before.
      expect(brokenRows(index, list, x, LEAST)).toEqual(found);
    }),
    { numRuns: 500, seed: 5 },
  );
  expect(broken).toBeGreaterThan(500);
});

it('is behind when more than a few rows were added', () => {
  const row = integerRow([[0, 1]], { min: 1 });
  const index = indexRows([row], COLUMNS);
  expect(
    isBehind(
      index,
      Array.from({ length: 65 }, () => row),
    ),
  ).toBe(false);
  expect(
    isBehind(
      index,
      Array.from({ length: 66 }, () => row),
    ),
  ).toBe(true);
});

function rows() {
  const coefficients = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: COLUMNS });
  const limit = fc.integer({ min: -6, max: 6 });
  return fc.array(
    fc
      .record({ coefficients, limit, isLeast: fc.boolean() })
      .map(({ coefficients: terms, limit: at, isLeast }) =>
        integerRow(terms.entries(), isLeast ? { min: at } : { max: at }),
      ),
    { maxLength: 12 },
  );
}

/** Halves and wholes, most of them 0. */
function point() {
  return fc.array(fc.constantFrom(0, 0, 0, 0.5, 1, 2), {
    minLength: COLUMNS,
    maxLength: COLUMNS,
  });
}
