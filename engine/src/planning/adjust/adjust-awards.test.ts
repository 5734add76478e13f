import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/index.js';
import { parseIsoDate } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  dataOf,
  holdingOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { smallQuestion, TAKEN } from '../small-questions.contract.js';
import { adjustPlan } from './adjust-plan.js';
import type { AdjustedPlan, PlanAdjustment } from './adjustment.js';
import { subjectOf } from './overrides.js';

const UNITS = ['a', 'b', 'c', 'd', 'e', 'h'];

/** `one` asks for a and b, or e; `two` for two of b, c, d and a unit that is held. Ten hours a week: all at once. */
function twoAwards(change: Partial<Omit<PlanRequest, 'limits'>>): PlanningCase {
  const units = UNITS.map((id) => unitNamed(id));
  const one = awardNamed('one', unitsFrom('core', 2, ['a', 'b', 'e']));
  const two = awardNamed('two', unitsFrom('core', 3, ['b', 'c', 'd', 'h']));
  const { request } = smallCase(one, units, {
    limits: { hoursPerWeek: 40, without: ['e'] },
    holdings: [holdingOf('h')],
    doubleCounting: { kind: 'allowed' },
    ...change,
  });
  return { request, data: dataOf(buildCatalogue(units, [one, two])) };
}

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

function adjust(plan: Plan, adjustment: PlanAdjustment, question: PlanningCase): AdjustedPlan {
  const answer = adjustPlan(plan, adjustment, question);
  if (answer.kind !== 'adjusted') throw new Error(answer.kind);
  return answer;
}

const weekIn = (plan: Plan, unit: string) =>
  plan.steps.find((step) => step.unit === unit)?.endWeek ?? 0;
const move = (unit: string, startWeek: number): PlanAdjustment => ({
  kind: 'move',
  unit,
  startWeek,
});

describe('an award to finish as well', () => {
  const question = twoAwards({ also: [{ qualification: 'two' }] });
  const plan = planOf(question);

  it('is complete from the week in which its last unit ends after a move', () => {
    const { plan: moved, findings } = adjust(plan, move('b', 20), question);
    expect(findings).toEqual([]);
    expect(moved.also?.[0]).toMatchObject({
      qualification: 'two',
      week: weekIn(moved, 'b'),
      completesOn: moved.completesOn,
    });
    expect(moved.weeks).toBeGreaterThan(plan.weeks);
  });

  it('is where it was when the unit comes back', () => {
    const away = adjust(plan, move('b', 20), question).plan;
    const week = plan.steps.find(({ unit }) => unit === 'b')?.startWeek ?? 0;
    expect(adjust(away, move('b', week), question).plan).toEqual(plan);
  });

  it('still counts what it counted when another unit goes or is changed for one', () => {
    const other = plan.steps.find(({ unit }) => unit === 'c' || unit === 'd')?.unit ?? '';
    const by = other === 'c' ? 'd' : 'c';
    const replaced = adjust(plan, { kind: 'replace', unit: other, by }, question);
    expect(replaced.findings).toEqual([]);
    expect(replaced.plan.also?.[0]?.assignments.map(({ item }) => item).toSorted()).toEqual(
      ['b', by, 'held-h'].toSorted(),
    );
    const removed = adjust(plan, { kind: 'remove', unit: 'a' }, question);
    expect(removed.findings.map(({ code }) => code)).toEqual(['plan-rule-unmet']);
    expect(removed.plan.also).toEqual(plan.also);
    const short = adjust(plan, { kind: 'remove', unit: other }, question);
    expect(short.findings.map((finding) => subjectOf(finding, short.plan))).toEqual(['two:core']);
  });
});

describe('an award on the way', () => {
  const question = twoAwards({
    onTheWay: [{ qualification: 'two' }],
    aims: ['awards', 'time', 'cost', 'risk'],
  });
  const plan = planOf(question);

  it('is earned from another week after a move', () => {
    expect(plan.onTheWay).toHaveLength(1);
    const { plan: moved, findings } = adjust(plan, move('b', 12), question);
    expect(findings).toEqual([]);
    expect(moved.onTheWay?.[0]?.week).toBe(weekIn(moved, 'b'));
    const home = plan.steps.find(({ unit }) => unit === 'b')?.startWeek ?? 0;
    expect(adjust(moved, move('b', home), question).plan).toEqual(plan);
  });

  it('is not named when a unit that it needs is gone', () => {
    const other = plan.steps.find(({ unit }) => unit === 'c' || unit === 'd')?.unit ?? '';
    const removed = adjust(plan, { kind: 'remove', unit: other }, question);
    expect(removed.findings).toEqual([]);
    expect(removed.plan.onTheWay).toEqual([]);
  });
});

describe('a unit with several offerings', () => {
  const fee = (minor: number) => ({ minor, currency: 'AUD' });
  const day = parseIsoDate;
  const offerings = [
    { id: 'spring', starts: [day('2027-01-04')], fee: fee(10_000), durationWeeks: 3 },
    {
      id: 'summer',
      provider: 'elsewhere',
      starts: [day('2027-03-01')],
      fee: fee(25_000),
      durationWeeks: 5,
      hoursPerWeek: 2,
    },
    { id: 'late', starts: [day('2027-03-03')], fee: fee(1), language: 'fr' },
  ];
  const award = awardNamed('award', unitsFrom('root', 2, ['a', 'b']));
  const units = [unitNamed('a', { offerings }), unitNamed('b')];
  const question = smallCase(award, units, { limits: { languages: ['en'] } });
  const plan = planOf(question);
  const stepA = ({ steps }: Plan) => steps.find(({ unit }) => unit === 'a');

  it('takes the one that starts in the week to which it is moved, with its fee, length and hours', () => {
    expect(stepA(plan)).toMatchObject({ offering: 'spring' });
    const { plan: moved, findings } = adjust(plan, move('a', 8), question);
    expect(findings).toEqual([]);
    expect(stepA(moved)).toMatchObject({
      offering: 'summer',
      startsOn: '2027-03-01',
      startWeek: 8,
      endWeek: 13,
      hoursPerWeek: 2,
      fee: fee(25_000),
    });
    expect(moved.fees.min.minor).toBe(plan.fees.min.minor + 15_000);
    expect(moved.assignments).toEqual(plan.assignments);
    expect(adjust(moved, move('a', 0), question).plan).toEqual(plan);
  });

  it('stays in its own where none starts', () => {
    const { plan: moved, findings } = adjust(plan, move('a', 9), question);
    expect(stepA(moved)).toMatchObject({ offering: 'spring', startWeek: 9 });
    expect(findings.map(({ code }) => code)).toEqual(['plan-start-missed']);
  });

  it('takes one against a limit of the person only when no other starts', () => {
    const alone = [offerings[0], offerings[2]].flatMap((one) => one ?? []);
    const two = smallCase(award, [unitNamed('a', { offerings: alone }), unitNamed('b')], {
      limits: { languages: ['en'] },
    });
    const { plan: moved, findings } = adjust(planOf(two), move('a', 8), two);
    expect(stepA(moved)).toMatchObject({ offering: 'late', startsOn: '2027-03-03' });
    expect(findings.length).toBeGreaterThan(0);
  });
});

it('keeps a step that starts inside a week when another unit changes', () => {
  const starts = [parseIsoDate('2027-01-04'), parseIsoDate('2027-01-20')];
  const units = [
    unitNamed('a', { offerings: [{ id: 'x', starts }] }),
    unitNamed('b'),
    unitNamed('c'),
  ];
  const award = awardNamed('award', unitsFrom('root', 2, ['a', 'b', 'c']));
  const question = smallCase(award, units, { limits: { with: ['a'], without: ['c'] } });
  const inside = adjust(planOf(question), move('a', 2), question);
  expect(inside.findings).toEqual([]);
  const stepA = ({ steps }: Plan) => steps.find(({ unit }) => unit === 'a');
  expect(stepA(inside.plan)).toMatchObject({ startsOn: '2027-01-20' });
  const added = adjust(inside.plan, { kind: 'add', unit: 'c' }, question);
  expect(stepA(added.plan)).toEqual(stepA(inside.plan));
});

it('counts a unit that is recognised once when another one changes', () => {
  const question = twoAwards({
    onTheWay: [{ qualification: 'two' }],
    recognition: [{ unit: 'a', kind: 'prior-learning', weeks: 1, chance: { min: 1, max: 1 } }],
  });
  const plan = planOf(question);
  const byA = ({ steps }: Plan) => steps.find(({ unit }) => unit === 'a')?.by;
  expect(byA(plan)).toBe('prior-learning');
  for (const change of [move('b', 9), { kind: 'add', unit: 'c' }] as const) {
    const adjusted = adjust(plan, change, question);
    expect(adjusted.findings).toEqual([]);
    expect(byA(adjusted.plan)).toBe('prior-learning');
  }
});

/** Moves that are tried; more of them by an environment variable. */
const RUNS = Number(process.env.CAIRN_AWARD_RUNS ?? 80);

/** What only the code that lays a plan out anew can get wrong: a person's move breaks days, hours and orders. */
const OWN_FAULTS = [
  'plan-amount-wrong',
  'plan-award-missing',
  'plan-award-unasked',
  'plan-award-week-wrong',
  'plan-days-wrong',
  'plan-double-counted',
  'plan-fees-wrong',
  'plan-figure-wrong',
  'plan-item-twice',
  'plan-length-wrong',
  'plan-uncounted-wrong',
];

/** Another award over the units of a small question, finished as well or on the way. */
const withAward = fc
  .record({
    question: smallQuestion,
    pool: fc.subarray(['a', 'b', 'c', 'h', 'i'], { minLength: 2 }),
    min: fc.integer({ min: 1, max: 2 }),
    role: fc.constantFrom('also', 'onTheWay'),
    policy: fc.constantFrom('allowed', 'forbidden'),
  })
  .map(({ question, pool, min, role, policy }): PlanningCase => {
    // Rules that are met easily, so that both awards can be finished.
    const award = awardNamed('award', unitsFrom('easy', 3 - min, TAKEN));
    const other = awardNamed('other', unitsFrom('core', min, pool));
    const { budget: _, ...limits } = question.request.limits;
    const units = [...question.data.catalogue.units.values()];
    return {
      request: {
        ...question.request,
        qualification: 'award',
        limits: { ...limits, hoursPerWeek: 6 },
        [role]: [{ qualification: 'other' }],
        doubleCounting: { kind: policy },
      },
      data: dataOf(buildCatalogue(units, [award, other])),
    };
  });

it('tells further awards rightly after any small move', () => {
  const seen = { moves: 0, claims: 0, later: 0 };
  fc.assert(
    fc.property(withAward, fc.nat(9), fc.nat(5), (question, startWeek, pick) => {
      const answer = planQualification(question.request, question.data);
      if (answer.kind !== 'optimal' || answer.plan.steps.length === 0) return;
      const { plan } = answer;
      const unit = plan.steps[pick % plan.steps.length]?.unit ?? '';
      const { plan: moved, findings } = adjust(plan, move(unit, startWeek), question);
      const codes = findings.map(({ code }) => code);
      expect(codes.filter((code) => OWN_FAULTS.includes(code))).toEqual([]);
      const weekOf = ({ also = [], onTheWay = [] }: Plan) => [...also, ...onTheWay][0]?.week;
      seen.moves += 1;
      if (weekOf(moved) !== undefined) seen.claims += 1;
      if (weekOf(moved) !== weekOf(plan)) seen.later += 1;
    }),
    { seed: 20261122, numRuns: RUNS },
  );
  expect(seen.moves).toBeGreaterThan(20);
  expect(seen.claims).toBeGreaterThan(10);
  expect(seen.later).toBeGreaterThan(3);
});
