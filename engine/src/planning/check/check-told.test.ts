import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Rule } from '../../catalogue/index.js';
import type { Figure } from '../../terms/index.js';
import { addDays } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  dataOf,
  foundingCase,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { checkPlan } from './check-plan.js';

const AUD = (minor: number) => ({ minor, currency: 'AUD' });
const WORK: Rule = {
  ...{ id: 'work', label: 'work', knowing: 'read', overlap: false },
  ...{ op: 'condition', kind: 'work', text: '100 hours', anyOf: [] },
};
const { workloadHours: _, durationWeeks: __, fee: ___, ...vague } = unitNamed('vague');
const { durationWeeks: ____, ...short } = unitNamed('short', {
  credit: { amount: 5, system: 'nz' },
});

/** An award that leaves much to people: words, a rule nobody read, a unit of which little is known. */
const asked: PlanningCase = (() => {
  const rule = allOf('root', [
    unitRule('a'),
    unitRule('vague'),
    unitsFrom('pool', 1, ['short'], {
      open: { from: 'x', levels: { framework: 'f', codes: ['4'] } },
    }),
    WORK,
  ]);
  const said = { text: 'in words', knowing: 'read' } as const;
  const award = awardNamed('award', rule, {
    knowing: 'recalled',
    constraints: [{ ...said, id: 'said', kind: 'statement', about: 'words' }],
  });
  const units = [
    unitNamed('a', { prerequisites: [{ anyOf: ['b'] }, { anyOf: [], text: 'an interview' }] }),
    unitNamed('b', {
      knowing: 'recalled',
      offerings: [{ id: 'o', starts: [addDays(START, 2), addDays(START, 7)] }],
    }),
    vague,
    short,
  ];
  return smallCase(award, units, {
    holdings: [holdingOf('idle', { credit: { amount: 3, system: 'ects' } })],
    assumptions: { workloadHours: 24, hoursPerWeek: 6, fee: AUD(500) },
    limits: { languages: ['en'], hoursPerWeek: 12 },
  });
})();
const plan = planOf(asked);

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

function codesOf(changed: Partial<Plan>, { request, data } = asked): readonly string[] {
  return [...new Set(checkPlan(request, { ...plan, ...changed }, data).map(({ code }) => code))];
}

function withStep(unit: string, change: Partial<PlanStep>): Partial<Plan> {
  expect(plan.steps.map((step) => step.unit)).toContain(unit);
  return {
    steps: plan.steps.map((step) => (step.unit === unit ? { ...step, ...change } : step)),
  };
}

it('accepts what the planner tells', () => {
  expect(checkPlan(asked.request, plan, asked.data)).toEqual([]);
  const needed = new Map(plan.steps.map(({ unit, neededBy }) => [unit, neededBy]));
  expect(Object.fromEntries(needed)).toEqual({ a: [], b: ['a'], short: [], vague: [] });
});

describe('a step tells', () => {
  const own = { item: 'a', rule: 'needs-a', amount: 1 };

  it.each<[string, string, Partial<PlanStep>]>([
    ['its name', 'a', { title: 'another' }],
    ['what it counts as, by rule', 'a', { countsAs: { ...own, rule: 'needs-vague' } }],
    ['what it counts as, by amount', 'a', { countsAs: { ...own, amount: 2 } }],
    ['what it counts as, by item', 'a', { countsAs: { ...own, item: 'vague' } }],
    ['what it counts as, by part', 'a', { countsAs: { ...own, part: 'x' } }],
    ['that it counts nowhere', 'b', { countsAs: { ...own, item: 'b' } }],
    ['what needs it', 'b', { neededBy: [] }],
    ['what does not need it', 'b', { neededBy: ['a', 'short'] }],
    ['what needs it, once', 'b', { neededBy: ['a', 'a'] }],
    ['not itself', 'a', { neededBy: ['a'] }],
    ['that it was not read', 'b', { doubts: [] }],
    ['that its rule was not read', 'a', { doubts: [] }],
    ['no doubt that it has not', 'a', { doubts: ['recalled-rule', 'import-needs-approval'] }],
    ['that its length is assumed', 'vague', { doubts: ['recalled-rule'] }],
  ])('%s', (_name, unit, change) => {
    const riskPoints = plan.riskPoints;
    expect(codesOf({ ...withStep(unit, change), riskPoints })).toContain('plan-told-wrong');
  });

  it('that it counts at all', () => {
    const steps = plan.steps.map(({ countsAs, ...step }) =>
      countsAs === undefined || step.unit === 'a' ? step : { ...step, countsAs },
    );
    expect(codesOf({ steps })).toContain('plan-told-wrong');
  });

  it('that something held may serve in its place', () => {
    const request = { ...asked.request, holdings: [...asked.request.holdings, holdingOf('b')] };
    const uncounted = [...plan.uncounted, 'held-b'];
    const held = (neededBy: readonly string[]) =>
      codesOf({ ...withStep('b', { neededBy }), uncounted }, { ...asked, request });
    expect(held([])).not.toContain('plan-told-wrong');
    expect(held(['a'])).not.toContain('plan-told-wrong');
    expect(held(['short'])).toContain('plan-told-wrong');
  });
});

describe('a step lasts', () => {
  it.each<[string, string, Partial<PlanStep>]>([
    ['as long as half of the assumed work', 'vague', { workloadHours: 12, hoursPerWeek: 3 }],
    ['at half of the pace', 'vague', { hoursPerWeek: 3 }],
    ['as assumed, without a mark', 'vague', { assumed: ['fee'] }],
    ['as stated, with a mark', 'a', { assumed: ['durationWeeks'] }],
    ['one mark too few', 'short', { assumed: ['durationWeeks'] }],
    ['one week more than it keeps', 'short', { endWeek: 99 }],
    ['one week less than it keeps', 'b', { endWeek: 3 }],
    ['one week more than it keeps, after a start with the week', 'b', { endWeek: 5 }],
    ['twice the hours of its weeks', 'a', { hoursPerWeek: 8 }],
  ])('not %s', (_name, unit, change) => {
    expect(codesOf(withStep(unit, change))).toContain('plan-length-wrong');
  });

  it('a week more where it starts inside a week', () => {
    const fromWednesday = smallCase(awardNamed('award', unitRule('b')), [
      unitNamed('b', { offerings: [{ id: 'o', starts: [addDays(START, 2)] }] }),
    ]);
    const own = planOf(fromWednesday);
    const [step] = own.steps;
    if (step === undefined) throw new Error('no step');
    expect(step).toMatchObject({ startWeek: 0, endWeek: 4 });
    const codes = (endWeek: number) =>
      checkPlan(
        fromWednesday.request,
        { ...own, weeks: endWeek, steps: [{ ...step, endWeek }] },
        fromWednesday.data,
      ).map(({ code }) => code);
    expect(codes(4)).toEqual([]);
    expect(codes(5)).toContain('plan-length-wrong');
    expect(codes(3)).toContain('plan-length-wrong');
  });
});

describe('the notes', () => {
  it.each(['work', 'said', 'a', 'language'])('tell of %s', (about) => {
    const notes = plan.notes.filter((note) => note.about !== about);
    expect(notes).toHaveLength(plan.notes.length - 1);
    expect(codesOf({ notes })).toEqual(['plan-note-missing']);
  });

  it('tell it in the words of the rule, as what it is', () => {
    const changed = (about: string, change: object) =>
      plan.notes.map((note) => (note.about === about ? { ...note, ...change } : note));
    expect(codesOf({ notes: changed('said', { text: '' }) })).toEqual(['plan-note-missing']);
    expect(codesOf({ notes: changed('work', { kind: 'stated' }) })).toEqual(['plan-note-missing']);
    expect(codesOf({ notes: changed('said', { kind: 'to-confirm' }) })).toEqual([
      'plan-note-missing',
    ]);
  });

  it('say that a condition was stated', () => {
    const request = { ...asked.request, conditionsMet: ['work'] };
    expect(codesOf({}, { ...asked, request })).toEqual(['plan-note-missing']);
    expect(codesOf(planOf({ ...asked, request }), { ...asked, request })).toEqual([]);
  });
});

describe('the figures', () => {
  const shown = (name: keyof Plan['figures'], change: Partial<Figure>) =>
    codesOf({ figures: { ...plan.figures, [name]: { ...plan.figures[name], ...change } } });

  it.each(['months', 'workloadHours', 'fees', 'counted', 'surplus', 'pace'] as const)(
    'of %s are what they come to, in their unit',
    (name) => {
      const { value } = plan.figures[name];
      expect(typeof value).toBe('number');
      const number = typeof value === 'number' ? value : 0;
      expect(shown(name, { value: number + 1e-7 })).toEqual([]);
      expect(shown(name, { value: number + 0.01 })).toEqual(['plan-figure-wrong']);
      expect(shown(name, { value: number - 0.01 })).toEqual(['plan-figure-wrong']);
      expect(shown(name, { value: undefined })).toEqual(['plan-figure-wrong']);
      expect(shown(name, { unit: 'other' })).toEqual(['plan-figure-wrong']);
    },
  );

  it.each(['counted', 'surplus', 'pace'] as const)('of %s hold in credit', (name) => {
    const { request, data } = foundingCase();
    const founding = planOf({ request, data });
    const wrong = { ...founding.figures[name], value: 1.234 };
    const figures = { ...founding.figures, [name]: wrong };
    const findings = checkPlan(request, { ...founding, figures }, data);
    expect(findings.map(({ path }) => path)).toEqual([`figures.${name}`]);
  });

  it('have no rate where nothing is left to do', () => {
    const done = smallCase(awardNamed('award', unitRule('a')), [unitNamed('a')], {
      holdings: [holdingOf('a')],
    });
    const nothing = planOf(done);
    const pace = { ...nothing.figures.pace, value: 1 };
    const figures = { ...nothing.figures, pace };
    const codes = checkPlan(done.request, { ...nothing, figures }, done.data);
    expect(checkPlan(done.request, nothing, done.data)).toEqual([]);
    expect(codes.map(({ code }) => code)).toEqual(['plan-figure-wrong']);
  });

  it('name one currency', () => {
    const max = { minor: plan.fees.min.minor, currency: 'NZD' };
    expect(plan.fees.max).toEqual(plan.fees.min);
    expect(codesOf({ fees: { ...plan.fees, max } })).toEqual(['plan-fees-wrong']);
    expect(codesOf({ fees: { ...plan.fees, max: { ...plan.fees.min, minor: 1 } } })).toEqual([
      'plan-fees-wrong',
    ]);
  });
});

it('refuses a plan of the same data that tells what is wrong', () => {
  const told = { ...plan, notes: [], ...withStep('a', { title: 'old' }) };
  const severities = checkPlan(asked.request, told, asked.data).map(({ severity }) => severity);
  expect(new Set(severities)).toEqual(new Set(['error']));
});

describe('a plan from other data', () => {
  const findingsOf = (changed: Partial<Plan>) =>
    checkPlan(asked.request, { ...plan, ...changed }, asked.data).map(({ code, severity }) => [
      code,
      severity,
    ]);

  it.each([
    { version: 'other', hash: 'test' },
    { version: 'test', hash: 'other' },
  ])('is told, and what it tells in words is a warning: %j', (data) => {
    expect(findingsOf({ data })).toEqual([['plan-data-other', 'warning']]);
    expect(findingsOf({ data, notes: [], ...withStep('a', { title: 'old' }) })).toEqual([
      ['plan-data-other', 'warning'],
      ['plan-told-wrong', 'warning'],
      ...Array.from({ length: 4 }, () => ['plan-note-missing', 'warning']),
    ]);
    expect(findingsOf({ data, riskPoints: 99 })).toContainEqual(['plan-figure-wrong', 'error']);
  });
});

it('asks no note about a rule that is waived', () => {
  const exceptions = [{ kind: 'waiver', rule: 'work', reason: 'agreed' } as const];
  const request = { ...asked.request, exceptions };
  const notes = plan.notes.filter(({ about }) => about !== 'work');
  expect(codesOf({ notes }, { ...asked, request })).toEqual([]);
});

it('lets a plan of several awards tell where each step counts', () => {
  const units = ['a', 'b', 'c'].map((id) => unitNamed(id));
  const awards = [awardNamed('award', unitRule('a')), awardNamed('two', unitRule('b'))];
  const { request } = smallCase(awardNamed('award', unitRule('a')), units, {
    also: [{ qualification: 'two' }],
  });
  const two = { request, data: dataOf(buildCatalogue(units, awards)) };
  const both = planOf(two);
  const told = (rule: string) =>
    both.steps.map((step) =>
      step.unit === 'b' ? { ...step, countsAs: { item: 'b', rule, amount: 1 } } : step,
    );
  const codes = (steps: readonly PlanStep[]) =>
    checkPlan(request, { ...both, steps }, two.data).map(({ code }) => code);
  expect(codes(told('two:needs-b'))).toEqual([]);
  expect(codes(told('needs-b'))).toEqual(['plan-told-wrong']);
  expect(codes(told('award:needs-b'))).toEqual(['plan-told-wrong']);
});
