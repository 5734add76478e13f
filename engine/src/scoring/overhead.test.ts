import { describe, expect, it } from 'vitest';
import { stackingOverhead } from './overhead.js';

const earned = { amount: 14, system: 'sample-credit' };

describe('stackingOverhead', () => {
  it('finds 2 of 14 credits beyond the 12 that count', () => {
    const figure = stackingOverhead({ earned, counted: 12, hoursPerCredit: { min: 25, max: 30 } });
    expect(figure).toMatchObject({ value: 2, arithmetic: '14 − 12 = 2' });
    expect(figure.parts?.[0]?.value).toBeCloseTo(1 / 7, 12);
    expect(figure.parts?.[1]?.value).toEqual({ min: 50, max: 60 });
  });

  it('is nothing when all counts, and knows no share of nothing', () => {
    expect(stackingOverhead({ earned, counted: 14 }).value).toBe(0);
    const none = stackingOverhead({ earned: { amount: 0, system: 'ects' }, counted: 0 });
    expect(none.parts?.[0]).toMatchObject({ value: undefined, missing: ['earned'] });
  });

  it.each([-1, 15, Number.NaN])('refuses %d counted of 14', (counted) => {
    expect(() => stackingOverhead({ earned, counted })).toThrow(
      expect.objectContaining({ code: 'credit-out-of-range' }),
    );
  });
});
