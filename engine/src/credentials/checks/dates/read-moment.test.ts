import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateTimeStamp, readMoment } from './read-moment.js';

const at = (text: string) => readMoment(text)?.fromMs;

describe('readMoment', () => {
  it.each([
    ['a moment in UTC', '2025-03-01T12:00:00Z', 'stamp'],
    ['an offset', '2025-03-01T12:00:00-06:00', 'stamp'],
    ['the largest offset', '2025-03-01T12:00:00+14:00', 'stamp'],
    ['milliseconds', '2025-03-01T12:00:00.123Z', 'stamp'],
    ['many digits of a second', '2017-06-29T14:58:57.461422+00:00', 'stamp'],
    ['the last second of a day', '2025-12-31T23:59:59Z', 'stamp'],
    ['a leap day', '2024-02-29T00:00:00Z', 'stamp'],
    ['a leap day of a full century', '2000-02-29T00:00:00Z', 'stamp'],
    ['a moment without a zone', '2024-01-30T17:36:01.833602', 'zoneless'],
    ['a day', '2016-10-03', 'day'],
  ])('reads %s', (_name, text, form) => {
    const withZone = form === 'zoneless' ? `${text}Z` : text;
    expect(readMoment(text)?.form).toBe(form);
    expect(at(text)).toBe(Date.parse(withZone.replace(/(\.\d{3})\d+/, '$1')));
  });

  it.each([
    ['a day that the month does not have', '2025-04-31T00:00:00Z'],
    ['a leap day in a common year', '2025-02-29T00:00:00Z'],
    ['a leap day in a common century', '1900-02-29T00:00:00Z'],
    ['month 13', '2025-13-01T00:00:00Z'],
    ['month 0', '2025-00-01T00:00:00Z'],
    ['day 0', '2025-01-00'],
    ['24 o’clock', '2025-03-01T24:00:00Z'],
    ['minute 60', '2025-03-01T12:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset beyond 14 hours', '2025-03-01T12:00:00+14:01'],
    ['an offset with minute 60', '2025-03-01T12:00:00+01:60'],
    ['an offset without colon', '2025-03-01T12:00:00+0100'],
    ['small letters', '2025-03-01t12:00:00z'],
    ['a space for the T', '2025-03-01 12:00:00Z'],
    ['year 0', '0000-01-01'],
    ['a year of five digits', '12025-01-01'],
    ['an empty fraction', '2025-03-01T12:00:00.Z'],
    ['words', 'Sat 25 Feb 2023 07:16:31 PM CST'],
    ['a number as text', '1293840000'],
    ['nothing', ''],
    ['space around', ' 2025-03-01T12:00:00Z'],
  ])('refuses %s', (_name, text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it('reads a day as the whole day', () => {
    const day = readMoment('2025-03-01');
    expect(day && day.toMs - day.fromMs).toBe(86_399_999);
  });

  it('reads seconds since 1970', () => {
    expect(readMoment(1_293_840_000)).toMatchObject({ form: 'seconds', fromMs: 1_293_840_000_000 });
    expect(readMoment(253_402_300_799)?.form).toBe('seconds');
    expect(readMoment(253_402_300_800)).toBeUndefined();
    expect(readMoment(-1)).toBeUndefined();
    expect(readMoment(Number.NaN)).toBeUndefined();
  });

  it('stays inside the calendar at its ends', () => {
    expect(at('9999-12-31T23:59:59-14:00')).toBe(Date.parse('9999-12-31T23:59:59.999Z'));
    expect(at('0001-01-01T00:00:00+14:00')).toBe(Date.parse('0001-01-01T00:00:00Z'));
  });

  it('agrees with Date on every moment', () => {
    const days = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(days, offsets, (date, minutes) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().replace('Z', '');
        const text = `${local}${offsetText(minutes)}`;
        return at(text) === date.getTime() && isDateTimeStamp(text);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('answers for any text, and a moment only where Date sees one', () => {
    const letters = fc.constantFrom(...'0123456789-:TZ+.');
    const texts = fc.oneof(
      fc.string(),
      fc.array(letters).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const moment = readMoment(text);
        return moment === undefined || Number.isFinite(moment.fromMs);
      }),
      { seed: 4, numRuns: 5000 },
    );
  });
});

describe('isDateTimeStamp', () => {
  it.each([
    ['2025-03-01T12:00:00Z', true],
    ['2025-03-01T12:00Z', false],
    ['2025-03-01T12:00:00', false],
    ['2025-03-01', false],
  ])('of %s is %s', (text, expected) => {
    expect(isDateTimeStamp(text)).toBe(expected);
  });

  it('refuses numbers', () => {
    expect(isDateTimeStamp(1_293_840_000)).toBe(false);
  });
});

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
