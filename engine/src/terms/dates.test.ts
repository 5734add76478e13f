import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  dayOfEpochMs,
  daysBetween,
  firstDayOf,
  isIsoDate,
  monthsBetween,
  parseIsoDate,
  weeksToMonths,
} from './dates.js';

const day = parseIsoDate;
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1950-01-01'), days));

describe('days', () => {
  it('accepts a real day and refuses what is none', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    for (const text of [
      '2023-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0000-01-01',
      '',
      7,
    ]) {
      expect(isIsoDate(text)).toBe(false);
    }
    expect(() => day('31.12.2026')).toThrow(expect.objectContaining({ code: 'date-invalid' }));
  });

  it('takes the first day of a partial date', () => {
    expect(firstDayOf('2021')).toBe('2021-01-01');
    expect(firstDayOf('2021-06')).toBe('2021-06-01');
    expect(firstDayOf('2021-06-03')).toBe('2021-06-03');
  });

  it('adds months to the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2020-03-01'), 84)).toBe('2027-03-01');
  });

  it('counts whole months: the day before is one less', () => {
    expect(monthsBetween(day('2021-06-01'), day('2026-08-01'))).toBe(62);
    expect(monthsBetween(day('2021-06-02'), day('2026-08-01'))).toBe(61);
  });

  it('says 35 weeks as 8.05 months', () => {
    expect(weeksToMonths(35)).toBeCloseTo(8.05, 2);
  });

  it('takes the UTC day of a moment', () => {
    expect(dayOfEpochMs(Date.UTC(2026, 10, 21, 23, 59))).toBe('2026-11-21');
    expect(dayOfEpochMs(Date.UTC(2026, 10, 22, 0, 0))).toBe('2026-11-22');
  });

  it('adding and counting days agree, also across leap years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('counts from the first year to the last and not beyond', () => {
    expect(addDays(day('0001-01-01'), 31)).toBe('0001-02-01');
    expect(addDays(day('0100-01-01'), -1)).toBe('0099-12-31');
    expect(daysBetween(day('0001-01-01'), day('9999-12-31'))).toBe(3_652_058);
    expect(isIsoDate('0004-02-29')).toBe(true);
    expect(isIsoDate('0100-02-29')).toBe(false);
    expect(addDays(day('9999-12-30'), 1)).toBe('9999-12-31');
    const beyond = expect.objectContaining({ code: 'date-out-of-range' });
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(beyond);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(beyond);
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(beyond);
  });

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
    expect(addWeeks(day('2026-11-23'), 35)).toBe('2027-07-26');
  });
});
