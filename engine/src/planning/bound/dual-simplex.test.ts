import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refactorise } from './basis.js';
import { multipliersOf, objectiveOf, solveLp } from './dual-simplex.js';
import { activityOf, type IntegerRow, integerRow } from './integer-row.js';
import { addRow, linearProgram, withoutRows } from './linear-program.js';
import { provesInfeasible, safeBound, wholeBound } from './safe-bound.js';

const LIMITS = { cutoff: Infinity, maxPivots: 5_000, shouldStop: () => false };
/** Largest gap between the LP value and its safe bound: perturbation and rounding of multipliers. */
const GAP = 0.01;

it('finds a feasible point whose safe bound meets its value, or a proof that there is none', () => {
  let optimal = 0;
  let infeasible = 0;
  fc.assert(
    fc.property(problems(), ({ costs, rows }) => {
      const n = costs.length;
      const box = { lower: costs.map(() => 0), upper: costs.map(() => 1) };
      const lp = linearProgram(costs, box);
      // Rows arrive in two parts, so the second solve starts from the basis of the first.
      const half = Math.floor(rows.length / 2);
      for (const row of rows.slice(0, half)) addRow(lp, row);
      solveLp(lp, LIMITS);
      for (const row of rows.slice(half)) addRow(lp, row);
      const outcome = solveLp(lp, LIMITS);
      const problem = { costs, rows, ...limitsOf(rows), ...box };
      const best = bestWholePoint(costs, rows);
      if (outcome.kind === 'infeasible') {
        infeasible += 1;
        expect(provesInfeasible(problem, outcome.ray)).toBe(true);
        expect(best).toBe(Infinity);
        return;
      }
      expect(outcome.kind).toBe('optimal');
      optimal += 1;
      const x = lp.value.subarray(0, n);
      for (const row of rows) expectWithin(activityOf(row, x), row);
      const value = costs.reduce((sum, c, j) => sum + c * (x[j] ?? 0), 0);
      const bound = safeBound(problem, multipliersOf(lp));
      expect(Math.abs(bound.scaled / bound.scale - value)).toBeLessThan(GAP);
      expect(wholeBound(bound)).toBeLessThanOrEqual(best);
    }),
    { numRuns: 1_500, seed: 11 },
  );
  expect(Math.min(optimal, infeasible)).toBeGreaterThan(100);
});

it('gives the same value when closed columns are left out, at once and when rows are made anew', () => {
  let closedColumns = 0;
  fc.assert(
    fc.property(problems(), fc.integer({ min: 0, max: 255 }), ({ costs, rows }, mask) => {
      const upper = costs.map((_, j) => (mask >> j) % 2);
      const lower = costs.map(() => 0);
      const late = linearProgram(costs, { lower, upper: costs.map(() => 1) });
      const early = linearProgram(costs, { lower, upper });
      for (const lp of [late, early]) for (const row of rows) addRow(lp, row);
      late.upper.set(upper);
      const outcome = solveLp(late, LIMITS);
      const anew = withoutRows(late, { lower, upper });
      for (const row of rows) addRow(anew, row);
      refactorise(
        anew,
        Array.from(late.basis.subarray(0, late.m)).filter((v) => v >= late.n || upper[v] === 1),
      );
      for (const lp of [early, anew]) {
        expect(solveLp(lp, LIMITS).kind).toBe(outcome.kind);
        closedColumns += costs.length - lp.used.length;
        if (outcome.kind !== 'optimal') continue;
        expect(objectiveOf(lp)).toBeCloseTo(objectiveOf(late), 5);
        for (const [j, high] of upper.entries()) if (high === 0) expect(lp.value[j]).toBe(0);
      }
    }),
    { numRuns: 500, seed: 13 },
  );
  expect(closedColumns).toBeGreaterThan(500);
});

it('never lets wrong multipliers claim more than the best whole point', () => {
  fc.assert(
    fc.property(problems(), fc.array(fc.double({ min: -50, max: 50, noNaN: true })), (p, m) => {
      const box = { lower: p.costs.map(() => 0), upper: p.costs.map(() => 1) };
      const problem = { ...p, ...limitsOf(p.rows), ...box };
      const best = bestWholePoint(p.costs, p.rows);
      expect(wholeBound(safeBound(problem, m))).toBeLessThanOrEqual(best);
      if (best < Infinity) expect(provesInfeasible(problem, m)).toBe(false);
    }),
    { numRuns: 500, seed: 12 },
  );
});

it('gives up its claim rather than its exactness when figures are too large', () => {
  const row = integerRow([[0, 1]], { min: 1 });
  const problem = {
    costs: [Number.MAX_SAFE_INTEGER],
    rows: [row],
    rowMin: [1],
    rowMax: [Infinity],
    lower: [0],
    upper: [1],
  };
  expect(wholeBound(safeBound(problem, [Number.MAX_SAFE_INTEGER]))).toBe(-Infinity);
});

function problems(): fc.Arbitrary<{
  readonly costs: readonly number[];
  readonly rows: readonly IntegerRow[];
}> {
  return fc.integer({ min: 1, max: 8 }).chain((n) =>
    fc.record({
      costs: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: n, maxLength: n }),
      rows: fc.array(
        fc
          .record({
            coefficients: fc.array(fc.integer({ min: -12, max: 20 }), {
              minLength: n,
              maxLength: n,
            }),
            limit: fc.integer({ min: -10, max: 30 }),
            side: fc.constantFrom('min', 'max', 'both'),
          })
          .map(({ coefficients, limit, side }) =>
            integerRow(coefficients.entries(), {
              ...(side !== 'max' && { min: limit }),
              ...(side !== 'min' && { max: limit + (side === 'both' ? 6 : 0) }),
            }),
          ),
        { maxLength: 7 },
      ),
    }),
  );
}

function limitsOf(rows: readonly IntegerRow[]) {
  return { rowMin: rows.map((row) => row.min), rowMax: rows.map((row) => row.max) };
}

function expectWithin(value: number, row: IntegerRow): void {
  expect(value).toBeGreaterThanOrEqual(row.min - 1e-4);
  expect(value).toBeLessThanOrEqual(row.max + 1e-4);
}

function bestWholePoint(costs: readonly number[], rows: readonly IntegerRow[]): number {
  let best = Infinity;
  for (let mask = 0; mask < 2 ** costs.length; mask++) {
    const x = costs.map((_, j) => (mask >> j) % 2);
    if (rows.some((r) => activityOf(r, x) < r.min || activityOf(r, x) > r.max)) continue;
    best = Math.min(
      best,
      costs.reduce((sum, c, j) => sum + c * (x[j] ?? 0), 0),
    );
  }
  return best;
}
