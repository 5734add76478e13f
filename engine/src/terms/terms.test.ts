import { describe, expect, it } from 'vitest';
import { parseIsoDate } from './dates.js';
import { addMoney, moneyOf } from './money.js';
import { addRanges, exactly, hullOf, scaleRange } from './ranges.js';
import { type Dated, valueOn } from './sources.js';

describe('money', () => {
  it('is whole minor units of its currency', () => {
    expect(moneyOf(12.5, 'AUD')).toEqual({ minor: 1250, currency: 'AUD' });
    expect(moneyOf(900, 'JPY')).toEqual({ minor: 900, currency: 'JPY' });
    expect(moneyOf(1.234, 'KWD')).toEqual({ minor: 1234, currency: 'KWD' });
  });

  it('refuses an amount that the currency cannot hold', () => {
    expect(() => moneyOf(0.5, 'JPY')).toThrow(expect.objectContaining({ code: 'money-invalid' }));
    expect(() => moneyOf(Number.NaN, 'AUD')).toThrow(
      expect.objectContaining({ code: 'money-invalid' }),
    );
  });

  it('is never added across currencies', () => {
    expect(addMoney(moneyOf(1, 'AUD'), moneyOf(2, 'AUD'))).toEqual(moneyOf(3, 'AUD'));
    expect(() => addMoney(moneyOf(1, 'AUD'), moneyOf(1, 'NZD'))).toThrow(
      expect.objectContaining({ code: 'money-mixed' }),
    );
  });
});

describe('ranges', () => {
  it('add, scale and join end by end', () => {
    expect(addRanges({ min: 25, max: 30 }, exactly(5))).toEqual({ min: 30, max: 35 });
    expect(scaleRange({ min: 25, max: 30 }, 3)).toEqual({ min: 75, max: 90 });
    expect(hullOf({ min: 1, max: 2 }, { min: 0.5, max: 1.5 })).toEqual({ min: 0.5, max: 2 });
  });
});

describe('dated values', () => {
  const entry = (value: number, from?: string, until?: string): Dated<number> => ({
    value,
    basis: 'official',
    knowing: 'read',
    sources: [],
    ...(from && { from: parseIsoDate(from) }),
    ...(until && { until: parseIsoDate(until) }),
  });
  const entries = [entry(1, undefined, '2021-07-01'), entry(2, '2021-07-01', '2023-01-01')];

  it('hold from their first day on and end before their last', () => {
    expect(valueOn(entries, parseIsoDate('2021-06-30'))?.value).toBe(1);
    expect(valueOn(entries, parseIsoDate('2021-07-01'))?.value).toBe(2);
    expect(valueOn(entries, parseIsoDate('2022-12-31'))?.value).toBe(2);
    expect(valueOn(entries, parseIsoDate('2023-01-01'))).toBeUndefined();
  });
});
