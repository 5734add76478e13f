import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dualFeasibleFunctions } from './dual-feasible.js';

it('keeps every set of hours that fits a week fitting', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
      (capacity, hours) => {
        let left = capacity;
        const fitting = hours.filter((h) => {
          if (h > left) return false;
          left -= h;
          return true;
        });
        for (const f of dualFeasibleFunctions(capacity, hours)) {
          const load = fitting.reduce((sum, h) => sum + f(h), 0);
          expect(load).toBeLessThanOrEqual(f(capacity));
        }
      },
    ),
    { numRuns: 3_000, seed: 5 },
  );
});

it('counts a job of more than half the week as the whole week', () => {
  const full = dualFeasibleFunctions(10, []).some((f) => f(6) === f(10) && f(4) === 0);
  expect(full).toBe(true);
});
