import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackingRate } from './ser.js';

const part = (figure: ReturnType<typeof stackingRate>, key: string) =>
  figure.parts?.find((entry) => entry.key === key);

describe('stackingRate', () => {
  it('gives 14 credits in 8 months as 1.75, and 1.5 on the 12 that count', () => {
    const figure = stackingRate({
      earned: { amount: 14, system: 'sample-credit' },
      counted: 12,
      months: 8,
    });
    expect(figure).toMatchObject({
      value: 1.75,
      unit: 'sample-credit/month',
      arithmetic: '14 ÷ 8 = 1.75',
    });
    expect(part(figure, 'figure.serCounted')).toMatchObject({
      value: 1.5,
      arithmetic: '12 ÷ 8 = 1.5',
    });
  });

  it('gives the same rate another share of full time in another system', () => {
    const ects = stackingRate({
      earned: { amount: 6, system: 'ects' },
      months: 12,
      hoursPerCredit: { min: 25, max: 30 },
      creditsPerFullTimeYear: 60,
    });
    const nz = stackingRate({
      earned: { amount: 6, system: 'nz-credit' },
      months: 12,
      hoursPerCredit: { min: 10, max: 10 },
      creditsPerFullTimeYear: 120,
    });
    expect([ects.value, nz.value]).toEqual([0.5, 0.5]);
    expect(part(ects, 'figure.fullTimeShare')?.value).toBe(0.1);
    expect(part(nz, 'figure.fullTimeShare')?.value).toBe(0.05);
    expect(part(ects, 'figure.learningHoursPerMonth')?.value).toEqual({ min: 12.5, max: 15 });
    expect(part(nz, 'figure.learningHoursPerMonth')?.value).toBe(5);
  });

  it('says which input is missing instead of guessing', () => {
    const figure = stackingRate({ earned: { amount: 14, system: 'sample-credit' }, months: 8 });
    expect(figure.parts?.map((entry) => [entry.value, entry.missing])).toEqual([
      [undefined, ['counted']],
      [undefined, ['hoursPerCredit']],
      [undefined, ['creditsPerFullTimeYear']],
    ]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d months', (months) => {
    expect(() => stackingRate({ earned: { amount: 14, system: 'ects' }, months })).toThrow(
      expect.objectContaining({ code: 'months-not-positive' }),
    );
  });

  it('accepts no credit and refuses less than none', () => {
    expect(stackingRate({ earned: { amount: 0, system: 'ects' }, months: 1 }).value).toBe(0);
    expect(() => stackingRate({ earned: { amount: -1, system: 'ects' }, months: 1 })).toThrow(
      expect.objectContaining({ code: 'credit-out-of-range' }),
    );
  });

  it('falls as months grow', () => {
    const months = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), months, months, (amount, a, b) => {
        const rate = (count: number) =>
          Number(stackingRate({ earned: { amount, system: 'ects' }, months: count }).value);
        expect(Math.sign(rate(a) - rate(b))).toBe(Math.sign(b - a));
      }),
      { seed: 3 },
    );
  });
});
