import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../terms/index.js';
import { readPlanRequest } from './read-plan-request.js';

const ON = parseIsoDate('2026-11-21');

const pathsOf = (changes: object) =>
  readPlanRequest(
    { format: 'cairn-plan-request/1', qualification: 'q', limits: { hoursPerWeek: 5 }, ...changes },
    ON,
  ).findings.map(({ path }) => path);
const limits = (changes: object) => ({ limits: { hoursPerWeek: 5, ...changes } });
const times = (count: number, make: (i: number) => unknown) =>
  Array.from({ length: count }, (_, i) => make(i));
const range = { from: '2027-01-04', until: '2027-01-11' };

describe('a plan request', () => {
  it.each([
    ['breaks', 2_000, (i: number) => limits({ breaks: times(i, () => range) }), 'limits.breaks'],
    [
      'weeks of other hours',
      2_000,
      (i: number) => limits({ hoursCalendar: times(i, () => ({ ...range, hoursPerWeek: 1 })) }),
      'limits.hoursCalendar',
    ],
    [
      'refused units',
      10_000,
      (i: number) => limits({ without: times(i, (n) => `u${n}`) }),
      'limits.without',
    ],
    [
      'chances',
      10_000,
      (i: number) => ({
        assumptions: { chances: times(i, (n) => ({ unit: `u${n}`, passes: { min: 0, max: 1 } })) },
      }),
      'assumptions.chances',
    ],
    [
      'ranges of length',
      10_000,
      (i: number) => ({
        assumptions: { durations: times(i, (n) => ({ unit: `u${n}`, share: { min: 1, max: 2 } })) },
      }),
      'assumptions.durations',
    ],
    [
      'ways by recognition',
      10_000,
      (i: number) => ({
        recognition: times(i, (n) => ({ unit: `u${n}`, kind: 'exemption', weeks: 1 })),
      }),
      'recognition',
    ],
    [
      'failed units',
      10_000,
      (i: number) => ({ failed: times(i, (n) => ({ unit: `u${n}`, attempts: 1 })) }),
      'failed',
    ],
    [
      'further awards',
      20,
      (i: number) => ({ also: times(i, (n) => ({ qualification: `a${n}` })) }),
      'also',
    ],
  ])('takes so many %s and not one more', (_, most, make, path) => {
    expect(pathsOf(make(most))).toEqual([]);
    expect(pathsOf(make(most + 1))).toEqual([path]);
  });

  it('starts early enough for its weeks to be days that are kept', () => {
    expect(pathsOf(limits({ start: '9899-12-31' }))).toEqual([]);
    expect(pathsOf(limits({ start: '9900-01-01' }))).toEqual(['limits.start']);
  });

  it('does not both insist on a unit and refuse it', () => {
    expect(pathsOf(limits({ with: ['a', 'b'], without: ['c', 'b'] }))).toEqual(['limits.without']);
    expect(pathsOf(limits({ with: ['a', 'b'], without: ['c'] }))).toEqual([]);
  });

  it('keeps names that objects have by themselves apart', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    expect(pathsOf(limits({ with: names.slice(0, 2), without: names.slice(2) }))).toEqual([]);
    const chances = names.map((unit) => ({ unit, passes: { min: 0, max: 1 } }));
    expect(pathsOf({ assumptions: { chances } })).toEqual([]);
  });
});
