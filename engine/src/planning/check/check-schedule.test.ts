import { describe, expect, it } from 'vitest';
import type { Offering, Unit } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import { barePlan } from '../every-plan.contract.js';
import type { PlanStep } from '../plan.js';
import {
  awardNamed,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { codesOf, countedIn, type JudgedPlan } from './judged-plans.contract.js';

/** a runs in the weeks 1 to 3: from 11 January to 31 January 2027. */
function judged(unit: Partial<Unit>, limits: Partial<PlanRequest['limits']> = {}): JudgedPlan {
  const units = [unitNamed('a', unit), unitNamed('p', { validityMonths: 6 }), unitNamed('q')];
  const award = awardNamed('award', unitRule('a'));
  return { units, award, weeks: { a: 1 }, counts: countedIn('needs-a', ['a']), limits };
}

/** The same with other days, weeks or hours of the step; the plan ends with it. */
function changed(change: Partial<PlanStep>, unit: Partial<Unit> = {}): readonly string[] {
  const own = judged(unit);
  const { request } = smallCase(own.award, own.units);
  const bare = barePlan(
    request,
    own.units.slice(0, 1).map((one) => ({ unit: one })),
    [1],
  );
  const steps = bare.steps.map((step) => ({ ...step, ...change }));
  const completesOn = steps[0]?.endsOn ?? START;
  const weeks = steps[0]?.endWeek ?? 0;
  return codesOf({ ...own, plan: { steps, completesOn, weeks } });
}

const KEPT: readonly string[] = [];
const DAYS = 'plan-days-wrong';
const LENGTH = 'plan-length-wrong';
const SHORT = (first: number, last: number): Partial<PlanStep> => ({
  ...{ startWeek: 1, endWeek: 2 },
  ...{ startsOn: addDays(START, first), endsOn: addDays(START, last) },
});

describe('the days of a step', () => {
  it.each<[string, readonly string[], Partial<PlanStep>]>([
    ['fill its weeks', KEPT, {}],
    [
      'begin a day before them',
      [DAYS, LENGTH],
      { startsOn: addDays(START, 6), endsOn: addDays(START, 26) },
    ],
    [
      'begin a week after their first',
      [DAYS],
      { startsOn: addDays(START, 14), endsOn: addDays(START, 34) },
    ],
    ['end after them', [DAYS, LENGTH], { endsOn: addDays(START, 28) }],
    ['end before they begin', [DAYS, LENGTH], { endsOn: addDays(START, 6) }],
    [
      'begin before the plan',
      [DAYS],
      { startWeek: -1, endWeek: 2, startsOn: addDays(START, -7), endsOn: addDays(START, 13) },
    ],
    ['end a day before they begin', [DAYS, LENGTH], SHORT(10, 9)],
    ['end on the day on which they begin', [LENGTH], SHORT(10, 10)],
    ['end a week before the last of their weeks', [LENGTH], { endWeek: 5 }],
    ['end two weeks before it', [DAYS, LENGTH], { endWeek: 6 }],
    ['are longer than stated', [LENGTH], { endWeek: 5, endsOn: addDays(START, 34) }],
    ['are shorter than stated', [LENGTH], { endWeek: 3, endsOn: addDays(START, 20) }],
  ])('%s', (_name, expected, change) => {
    expect(changed(change)).toEqual(expected);
  });

  it('may be inside a week, with one week more', () => {
    const offering: Offering = { id: 'o', starts: [addDays(START, 10)] };
    const inside = { startsOn: addDays(START, 10), endsOn: addDays(START, 30), endWeek: 5 };
    expect(changed(inside, { offerings: [offering] })).toEqual(KEPT);
    expect(changed({ ...inside, endWeek: 4 }, { offerings: [offering] })).toEqual([DAYS, LENGTH]);
  });

  it('are those of the offering that is named', () => {
    const offerings: readonly Offering[] = [
      { id: 'o', starts: [addDays(START, 7)] },
      { id: 'other', starts: [addDays(START, 14)] },
      { id: 'free' },
    ];
    expect(changed({}, { offerings })).toEqual(KEPT);
    expect(changed({ offering: 'other' }, { offerings })).toEqual(['plan-start-missed']);
    expect(changed({ offering: 'free' }, { offerings })).toEqual(KEPT);
    expect(changed({ offering: 'none' }, { offerings })).toEqual(['plan-offering-unknown']);
  });
});

describe('breaks', () => {
  const during = (from: number, until: number) => {
    const breaks = [{ from: addDays(START, from), until: addDays(START, until) }];
    return codesOf(judged({}, { breaks }));
  };

  it.each<[string, readonly string[], number, number]>([
    ['end on the first day', KEPT, 0, 7],
    ['end a day later', ['plan-in-break'], 0, 8],
    ['begin after the last day', KEPT, 28, 35],
    ['begin on the last day', ['plan-in-break'], 27, 35],
    ['lie inside', ['plan-in-break'], 10, 12],
  ])('that %s', (_name, expected, from, until) => {
    expect(during(from, until)).toEqual(expected);
  });
});

describe('hours by week', () => {
  const shown = { hoursPerWeek: 6, hoursByWeek: [6, 0, 6] };

  it.each<[string, readonly string[], Partial<Unit>, Partial<PlanStep>]>([
    ['of the unit', KEPT, { hoursByWeek: [6, 0, 6] }, shown],
    [
      'of the offering before those of the unit',
      KEPT,
      { hoursByWeek: [1, 2, 3], offerings: [{ id: 'o', hoursByWeek: [6, 0, 6] }] },
      shown,
    ],
    [
      'of the unit in an offering of that length',
      KEPT,
      { hoursByWeek: [6, 0, 6], offerings: [{ id: 'o', durationWeeks: 3 }] },
      shown,
    ],
    [
      'not in an offering of another length',
      [LENGTH],
      { hoursByWeek: [6, 6], offerings: [{ id: 'o', durationWeeks: 3 }] },
      { hoursPerWeek: 6, hoursByWeek: [6, 6, 6] },
    ],
    [
      'but its pace in an offering of another length',
      KEPT,
      { hoursByWeek: [6, 6], offerings: [{ id: 'o', durationWeeks: 3 }] },
      { hoursPerWeek: 4 },
    ],
    [
      'not in an offering with a pace',
      KEPT,
      { hoursByWeek: [6, 0, 6], offerings: [{ id: 'o', hoursPerWeek: 4 }] },
      { hoursPerWeek: 4 },
    ],
    [
      'of the offering that is named',
      KEPT,
      {
        offerings: [
          { id: 'x', hoursByWeek: [1, 1, 1] },
          { id: 'o', hoursByWeek: [6, 0, 6] },
        ],
      },
      { ...shown, offering: 'o' },
    ],
  ])('%s', (_name, expected, unit, change) => {
    const { hoursByWeek: _, ...bare } = { hoursByWeek: undefined, ...change };
    const told = change.hoursByWeek === undefined ? bare : change;
    const own = judged(unit);
    const { request } = smallCase(own.award, own.units);
    const taken = own.units.slice(0, 1).map((one) => ({ unit: one }));
    const steps = barePlan(request, taken, [1]).steps.map(({ hoursByWeek: __, ...step }) => ({
      ...step,
      ...told,
    }));
    expect(codesOf({ ...own, plan: { steps } })).toEqual(expected);
  });
});

describe('what comes first', () => {
  const needs = (units: readonly string[]) => ({ prerequisites: [{ anyOf: units }] });
  const taking = (unit: Partial<Unit>, weeks: Readonly<Record<string, number>>) =>
    codesOf({ ...judged(unit), weeks });
  const holding = (unit: Partial<Unit>, held: readonly string[]) =>
    codesOf({ ...judged(unit), holdings: held.map((id) => holdingOf(id)) });
  const MISSING = ['plan-prerequisite-missing'];

  it('ends before the day of the start', () => {
    expect(taking(needs(['q']), { a: 3, q: 0 })).toEqual(KEPT);
    expect(taking(needs(['q']), { a: 2, q: 0 })).toEqual(MISSING);
    expect(taking(needs(['p']), { a: 3, p: 0 })).toEqual(KEPT);
  });

  it('may be any one of several, held or taken', () => {
    expect(holding(needs(['x', 'q']), ['p', 'q'])).toEqual(KEPT);
    expect(holding(needs(['x', 'q']), ['p'])).toEqual(MISSING);
    expect(holding(needs(['unknown']), ['unknown'])).toEqual(KEPT);
  });

  it('may have been taken long ago by what nobody knows', () => {
    const held = [holdingOf('unknown', { earnedOn: addDays(START, -9999) })];
    expect(codesOf({ ...judged(needs(['unknown'])), holdings: held })).toEqual(KEPT);
  });

  it('has lapsed even where another one is still to be taken', () => {
    const short = [
      unitNamed('a', needs(['p', 'q'])),
      unitNamed('p', { validityMonths: 1 }),
      unitNamed('q'),
    ];
    const after = (weeks: Readonly<Record<string, number>>) =>
      codesOf({ ...judged({}), units: short, weeks });
    expect(after({ p: 0, a: 8, q: 8 })).toEqual(['plan-prerequisite-lapsed']);
    expect(after({ p: 0, a: 8, q: 5 })).toEqual(KEPT);
  });

  it('is nothing where only words say it', () => {
    expect(holding({ prerequisites: [{ anyOf: [], text: 'an interview' }] }, [])).toEqual(KEPT);
  });

  it('begins in the same week at the latest where it goes beside', () => {
    const beside = { corequisites: [{ anyOf: ['q'] }] };
    expect(taking(beside, { a: 1, q: 1 })).toEqual(KEPT);
    expect(taking(beside, { a: 1, q: 2 })).toEqual(['plan-corequisite-missing']);
  });
});

it('ends with the step that ends last', () => {
  const own = judged({});
  expect(codesOf({ ...own, weeks: { a: 1, q: 0 } })).toEqual(KEPT);
  const wrong = { completesOn: addWeeks(START, 3) };
  expect(codesOf({ ...own, weeks: { a: 1, q: 0 }, plan: wrong })).toContain(DAYS);
});
