import { describe, expect, it } from 'vitest';
import type { Unit } from '../../catalogue/index.js';
import { addWeeks, parseIsoDate } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';

const base = { text: 'text', knowing: 'read' } as const;
const named = (...ids: readonly string[]) => ids.map((id) => unitNamed(id));
const _level = (code: string) => ({ framework: 'au-aqf', code });

type Question = Parameters<typeof smallCase>;

function ask(...question: Question): PlanAnswer {
  const { request, data } = smallCase(...question);
  return planQualification(request, data);
}

function planOf(answer: PlanAnswer) {
  if (answer.kind !== 'optimal') throw new Error(`${answer.kind} ${JSON.stringify(answer)}`);
  return answer.plan;
}

const unitsOf = (answer: PlanAnswer) => planOf(answer).steps.map((step) => step.unit);
const sortedUnitsOf = (answer: PlanAnswer) => unitsOf(answer).toSorted();

describe('time', () => {
  const award = awardNamed('award', unitRule('a'));
  const offered = (...starts: readonly string[]): Unit =>
    unitNamed('a', { offerings: [{ id: 'o', starts: starts.map((day) => parseIsoDate(day)) }] });

  it('starts an offering on its own day, and blocks both weeks that it touches', () => {
    const plan = planOf(ask(award, [offered('2026-12-01', '2027-01-13')]));
    expect(plan.steps[0]).toMatchObject({
      startsOn: '2027-01-13',
      endsOn: '2027-02-02',
      startWeek: 1,
      endWeek: 5,
    });
    expect(plan.completesOn).toBe('2027-02-02');
  });

  it('names the start days when none is left', () => {
    expect(ask(award, [offered('2027-01-03')])).toMatchObject({
      kind: 'infeasible',
      conflict: expect.arrayContaining([expect.objectContaining({ kind: 'intakes' })]),
    });
    expect(ask(award, [offered(START)]).kind).toBe('optimal');
  });

  it('chooses among offerings of one unit, and takes one only', () => {
    const two = unitNamed('a', {
      offerings: [
        { id: 'slow', durationWeeks: 6, fee: { minor: 100, currency: 'AUD' } },
        { id: 'fast', durationWeeks: 2, fee: { minor: 900, currency: 'AUD' } },
      ],
    });
    const offeringsOf = (answer: PlanAnswer) => planOf(answer).steps.map((step) => step.offering);
    expect(offeringsOf(ask(award, [two]))).toEqual(['fast']);
    expect(offeringsOf(ask(award, [two], { aims: ['cost'] }))).toEqual(['slow']);
  });

  it('counts a holding that expires only in plans that are finished before, else its unit is taken again', () => {
    const both = awardNamed('award', allOf('root', [unitRule('a'), unitRule('h')]));
    const units = named('a', 'h');
    const until = (expiresOn: string) => [holdingOf('h', { expiresOn: parseIsoDate(expiresOn) })];
    // a ends on 2027-01-24, and an expiry is the first day on which something is no longer valid.
    const lasting = ask(both, units, { holdings: until('2027-01-25') });
    expect(unitsOf(lasting)).toEqual(['a']);
    const lapsed = ask(both, units, { holdings: until('2027-01-24') });
    expect(sortedUnitsOf(lapsed)).toEqual(['a', 'h']);
    expect(planOf(lapsed).uncounted).toEqual(['held-h']);
  });

  it('names validity when what lapses cannot be taken again', () => {
    const both = awardNamed('award', allOf('root', [unitRule('a'), unitRule('h')]));
    const holdings = [holdingOf('h', { expiresOn: parseIsoDate('2027-01-24') })];
    const answer = ask(both, [unitNamed('a'), unitNamed('h', { isSlot: true })], { holdings });
    expect(answer).toMatchObject({
      kind: 'infeasible',
      conflict: expect.arrayContaining([expect.objectContaining({ kind: 'validity' })]),
    });
  });

  it('lets a unit that lapses wait until the rest is nearly done', () => {
    const lapsing = unitNamed('b', { validityMonths: 1, durationWeeks: 1, workloadHours: 10 });
    const long = unitNamed('a', { durationWeeks: 20, workloadHours: 160 });
    const both = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
    const plan = planOf(ask(both, [long, lapsing]));
    expect(plan.steps.map(({ unit, startWeek }) => [unit, startWeek])).toEqual([
      ['a', 0],
      ['b', 20],
    ]);
  });

  it('keeps half hours exact', () => {
    const half = (id: string) => unitNamed(id, { workloadHours: 7.5 });
    const both = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
    expect(planOf(ask(both, [half('a'), half('b')], { limits: { hoursPerWeek: 5 } })).weeks).toBe(
      3,
    );
    expect(
      planOf(ask(both, [half('a'), half('b')], { limits: { hoursPerWeek: 4.99 } })).weeks,
    ).toBe(6);
  });

  it('leaves breaks empty, and starts again on the day they end', () => {
    const breaks = [{ from: parseIsoDate('2027-01-25'), until: parseIsoDate('2027-02-22') }];
    const two = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
    const limits = { hoursPerWeek: 4, breaks };
    const plan = planOf(ask(two, named('a', 'b'), { limits }));
    expect(plan.steps.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2027-01-04', '2027-01-24'],
      ['2027-02-22', '2027-03-14'],
    ]);
    const earlier = [{ from: parseIsoDate('2027-01-24'), until: parseIsoDate('2027-02-22') }];
    const late = planOf(ask(two, named('a', 'b'), { limits: { ...limits, breaks: earlier } }));
    expect(late.steps[0]?.startsOn).toBe('2027-02-22');
  });

  it('names breaks that leave too little time', () => {
    const limits = {
      breaks: [{ from: parseIsoDate('2027-01-11'), until: parseIsoDate('2027-02-01') }],
      deadline: parseIsoDate('2027-02-07'),
    };
    expect(ask(award, named('a'), { limits })).toMatchObject({
      kind: 'infeasible',
      conflict: expect.arrayContaining([
        { kind: 'breaks', label: 'no study from 2027-01-11 to 2027-01-31' },
      ]),
    });
  });

  it('studies no faster than there are hours, and names the hours when there are none', () => {
    const { durationWeeks: _, ...open } = unitNamed('a', { workloadHours: 30 });
    const at = (hoursPerWeek: number) =>
      ask(award, [open], { assumptions: { hoursPerWeek: 10 }, limits: { hoursPerWeek } });
    expect([planOf(at(20)).weeks, planOf(at(10)).weeks, planOf(at(5)).weeks]).toEqual([3, 3, 6]);
    expect(at(0)).toMatchObject({
      kind: 'infeasible',
      conflict: expect.arrayContaining([expect.objectContaining({ kind: 'hours' })]),
      repairs: expect.arrayContaining([expect.objectContaining({ kind: 'add-hours', amount: 1 })]),
    });
  });

  it('pays a price by the month for each month begun', () => {
    const monthly = unitNamed('a', { durationWeeks: 9, feePer: 'month' });
    expect(planOf(ask(award, [monthly])).fees.min.minor).toBe(30_000);
  });

  it('leaves what is only planned among the things to take', () => {
    expect(
      unitsOf(ask(award, named('a'), { holdings: [holdingOf('a', { state: 'planned' })] })),
    ).toEqual(['a']);
  });

  it('finishes on the first day when nothing is missing', () => {
    const plan = planOf(ask(award, named('a'), { holdings: [holdingOf('a')] }));
    expect(plan).toMatchObject({ steps: [], weeks: 0, completesOn: START });
    expect(plan.figures.pace.value).toBeUndefined();
  });

  it('keeps a time limit that counts from the start', () => {
    const limited = awardNamed('award', unitRule('a'), {
      constraints: [{ ...base, id: 'x', kind: 'timeLimit', months: 1, from: 'admission' }],
    });
    expect(ask(limited, [unitNamed('a', { durationWeeks: 4 })]).kind).toBe('optimal');
    expect(ask(limited, [unitNamed('a', { durationWeeks: 5 })])).toMatchObject({
      kind: 'infeasible',
      conflict: expect.arrayContaining([expect.objectContaining({ kind: 'constraint' })]),
    });
    expect(addWeeks(START, 5) > parseIsoDate('2027-02-04')).toBe(true);
  });
});

describe('limits on how and where', () => {
  const award = awardNamed('award', unitsFrom('root', 1, ['a', 'b']));
  const units = [
    unitNamed('a', { language: 'fr', mode: 'on-site', country: 'FR' }),
    unitNamed('b', { fee: { minor: 90_000, currency: 'AUD' } }),
  ];

  it.each([
    ['language', { languages: ['en'] }],
    ['mode', { modes: ['online'] }],
    ['country', { countries: ['AU'] }],
  ])(
    'a known %s that is not allowed rules a unit out, one that is not known is to be confirmed',
    (fact, limits) => {
      expect(unitsOf(ask(award, units))).toEqual(['a']);
      const plan = planOf(ask(award, units, { limits }));
      expect(plan.steps.map((step) => step.unit)).toEqual(['b']);
      expect(plan.notes).toContainEqual(
        expect.objectContaining({ kind: 'to-confirm', about: fact }),
      );
    },
  );
});
