import { describe, expect, it } from 'vitest';
import type { TimeConstraint, Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import { parseIsoDate } from '../../terms/index.js';
import { holdingOf, START, unitNamed } from '../planning-cases.contract.js';
import { awardUnder, codesOf, countedIn, findingsOf } from './judged-plans.contract.js';

const day = parseIsoDate;

/** a runs from 4 to 24 January 2027, c from 25 January to 14 February; d and e are held, d as prior learning. */
const UNITS: readonly Unit[] = ['a', 'c', 'd', 'e'].map((id) => unitNamed(id));
const HELD: readonly Holding[] = [
  holdingOf('d', { heldAs: 'prior-learning', earnedOn: day('2026-02-14') }),
  holdingOf('e', { earnedOn: day('2026-08-14') }),
];
const ALL = ['a', 'c', 'held-d', 'held-e'];
const SAID = { text: 'text', knowing: 'read' } as const;
const KEPT: readonly string[] = [];
const LATE = ['plan-constraint-broken'];
const OLD = ['plan-too-old'];

type Rule<T> = T extends TimeConstraint ? Omit<T, 'id' | 'text' | 'knowing'> : never;

interface World {
  readonly units?: readonly Unit[];
  readonly held?: readonly Holding[];
  readonly counts?: readonly string[];
}

function judge(rule: Rule<TimeConstraint>, world: World = {}): readonly string[] {
  const { units = UNITS, held = HELD, counts = ALL } = world;
  const award = awardUnder(units, { ...rule, id: 'x', text: 'text', knowing: 'read' });
  const weeks = { a: 0, c: 3 };
  return codesOf({ units, award, holdings: held, weeks, counts: countedIn('root', counts) });
}

const AGE = { kind: 'recency', relativeTo: 'completion' } as const;
const AGE_AT_START = { kind: 'recency', relativeTo: 'start' } as const;
const LIMIT = { kind: 'timeLimit' } as const;
const OPEN = ['plan-constraint-undecided'];
const stage = (units: readonly string[], months: number) => ({ units, months, text: 'stage' });

describe('the age of what counts', () => {
  it.each<[string, readonly string[], Rule<TimeConstraint>]>([
    ['is just kept by the oldest on the last day', KEPT, { ...AGE, months: 12 }],
    ['is passed by the oldest', OLD, { ...AGE, months: 11 }],
    ['is asked of named units', KEPT, { ...AGE, months: 6, units: ['e', ''] }],
    ['is asked of named units that are too old', OLD, { ...AGE, months: 6, units: ['d'] }],
    ['is asked of prior learning', OLD, { ...AGE, months: 11, appliesTo: 'prior-learning' }],
    ['at the start is that of the first day', KEPT, { ...AGE_AT_START, months: 11 }],
    ['at the start is passed', OLD, { ...AGE_AT_START, months: 10 }],
    [
      'at the start is not asked of what is taken',
      KEPT,
      { ...AGE_AT_START, months: 0, units: ['a'] },
    ],
    ['at the end is asked of what is taken', OLD, { ...AGE, months: 0, units: ['a'] }],
  ])('%s', (_name, expected, rule) => {
    expect(judge(rule)).toEqual(expected);
  });

  it('is not asked of what was earned where it is about prior learning', () => {
    const rule = { ...AGE, months: 1, appliesTo: 'prior-learning' } as const;
    expect(judge(rule, { counts: ['a', 'held-e'] })).toEqual(KEPT);
  });

  it('is not kept by what has no day', () => {
    const held = [holdingOf('d')];
    expect(judge({ ...AGE, months: 99 }, { held, counts: ['a', 'held-d'] })).toEqual(OLD);
  });
});

describe('the validity of what counts', () => {
  const lasting = (months: number) =>
    UNITS.map((unit) => ({ ...unit, ...(unit.id === 'd' ? { validityMonths: months } : {}) }));
  const [d] = HELD;
  const OPEN_RULE = { kind: 'closed', on: START } as const;
  const judgeHeld = (months: number, change: Partial<Holding>) => {
    if (d === undefined) throw new Error('nothing held');
    return judge(OPEN_RULE, {
      units: lasting(months),
      held: [{ ...d, ...change }],
      counts: ['a', 'c', 'held-d'],
    });
  };

  it('ends by the months of its unit, on the day after the last', () => {
    expect(judgeHeld(12, { earnedOn: day('2026-02-15') })).toEqual(KEPT);
    expect(judgeHeld(12, {})).toEqual(['plan-expired']);
  });

  it('ends on the day of the holding itself where it has one', () => {
    expect(judgeHeld(1, { expiresOn: day('2027-02-15') })).toEqual(KEPT);
    expect(judgeHeld(99, { expiresOn: day('2027-02-14') })).toEqual(['plan-expired']);
  });

  it('is not known without a day of award', () => {
    const held = [holdingOf('d')];
    const judged = judge(OPEN_RULE, { units: lasting(99), held, counts: ['a', 'held-d'] });
    expect(judged).toEqual(['plan-expired']);
  });
});

describe('the time for what counts', () => {
  it.each<[string, readonly string[], Rule<TimeConstraint>]>([
    ['an award that closes on the first day', KEPT, { kind: 'closed', on: START }],
    ['and on the day before', LATE, { kind: 'closed', on: day('2027-01-03') }],
    ['two months from admission', KEPT, { ...LIMIT, months: 2, from: 'admission' }],
    ['one month from admission', LATE, { ...LIMIT, months: 1, from: 'admission' }],
    [
      'one month from admission for a',
      KEPT,
      { ...LIMIT, months: 1, from: 'admission', units: ['a'] },
    ],
    ['one month for another unit', LATE, { ...LIMIT, months: 1, from: 'admission', units: ['c'] }],
    [
      'a year from the first item, to the day',
      KEPT,
      { ...LIMIT, months: 12, from: 'first-counted' },
    ],
    ['a month less', LATE, { ...LIMIT, months: 11, from: 'first-counted' }],
    [
      'a stage with more time',
      KEPT,
      { ...LIMIT, months: 11, from: 'first-counted', units: ['e'], stages: [stage(['c'], 12)] },
    ],
    [
      'a stage with less time',
      LATE,
      { ...LIMIT, months: 12, from: 'first-counted', stages: [stage(['c'], 11)] },
    ],
    [
      'a stage beside named units',
      LATE,
      { ...LIMIT, months: 12, from: 'first-counted', units: ['a'], stages: [stage(['c'], 11)] },
    ],
    [
      'six months from the item before, to the day',
      KEPT,
      { ...LIMIT, months: 6, from: 'previous-counted', units: ['a'] },
    ],
    [
      'a month from the item before, and more from others',
      KEPT,
      { ...LIMIT, months: 1, from: 'previous-counted', units: ['c'] },
    ],
    [
      'less, which is for people',
      LATE,
      { ...LIMIT, months: 0, from: 'previous-counted', units: ['c'] },
    ],
  ])('%s', (_name, expected, rule) => {
    expect(judge(rule)).toEqual(expected);
  });

  it.each<[string, readonly string[], Rule<TimeConstraint>]>([
    ['is open for what has no day', OPEN, { ...LIMIT, months: 99, from: 'first-counted' }],
    [
      'is kept where that is not asked',
      KEPT,
      { ...LIMIT, months: 99, from: 'first-counted', units: ['a'] },
    ],
    ['from admission is kept by what is held', KEPT, { ...LIMIT, months: 9, from: 'admission' }],
  ])('%s', (_name, expected, rule) => {
    expect(judge(rule, { held: [holdingOf('d')], counts: ['a', 'held-d'] })).toEqual(expected);
  });

  it('from admission ends on the day before', () => {
    const ends = (day: string) => {
      const held = [holdingOf('d', { earnedOn: parseIsoDate(day) })];
      const rule = { ...LIMIT, months: 1, from: 'admission', units: ['d'] } as const;
      return judge(rule, { held, counts: ['a', 'held-d'] });
    };
    expect(ends('2027-02-03')).toEqual(KEPT);
    expect(ends('2027-02-04')).toEqual(LATE);
  });

  it('is not asked of the first item, nor of a single one', () => {
    const held = [holdingOf('d', { earnedOn: day('2026-02-14') })];
    for (const from of ['first-counted', 'previous-counted'] as const) {
      expect(judge({ ...LIMIT, months: 0, from }, { held, counts: ['held-d'] })).toEqual(KEPT);
    }
  });

  it.each([
    ['admission', 'error'],
    ['first-counted', 'error'],
    ['previous-counted', 'warning'],
  ] as const)('from %s is a finding of the kind %s', (from, severity) => {
    const rule = { ...LIMIT, months: 0, from, id: 'x', ...SAID } as const;
    const judged = { units: UNITS, award: awardUnder(UNITS, rule), holdings: HELD };
    const counts = countedIn('root', ALL);
    const found = findingsOf({ ...judged, weeks: { a: 0, c: 3 }, counts });
    expect(new Set(found.map((one) => one.severity))).toEqual(new Set([severity]));
  });

  it('is not asked of what has no day', () => {
    const held = [holdingOf('d')];
    const rule = { ...LIMIT, months: 1, from: 'admission' } as const;
    expect(judge(rule, { held, counts: ['a', 'held-d'] })).toEqual(KEPT);
    expect(judge({ ...rule, from: 'previous-counted' }, { held, counts: ['held-d'] })).toEqual(
      KEPT,
    );
  });
});
