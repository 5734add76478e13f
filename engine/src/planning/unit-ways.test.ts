import { describe, expect, it } from 'vitest';
import type { Constraint } from '../catalogue/index.js';
import { addDays, addWeeks } from '../terms/index.js';
import { whyNotUnit } from './explain/why-not-unit.js';
import type { Plan, PlanAnswer } from './plan.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from './planning-cases.contract.js';
import type { PlanRequest, RecognitionOption } from './request.js';

const AUD = (minor: number) => ({ minor, currency: 'AUD' });
const priorLearning = (unit: string, more: Partial<RecognitionOption> = {}): RecognitionOption => ({
  unit,
  kind: 'prior-learning',
  weeks: 1,
  fee: AUD(500),
  chance: { min: 0.5, max: 0.5 },
  ...more,
});

function ask(
  constraints: readonly Constraint[],
  more: Partial<Omit<PlanRequest, 'limits'>> & {
    readonly limits?: Partial<PlanRequest['limits']>;
  },
): PlanAnswer {
  const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]), { constraints });
  const units = [
    unitNamed('first'),
    unitNamed('a', { prerequisites: [{ anyOf: ['first'] }] }),
    unitNamed('b', { language: 'fr' }),
  ];
  const { request, data } = smallCase(award, units, more);
  return planQualification(request, data);
}

function planOf(answer: PlanAnswer): Plan {
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  return answer.plan;
}

const bys = (plan: Plan) => plan.steps.map(({ unit, by }) => `${unit} ${by ?? 'studied'}`);
const base = { knowing: 'read', text: 'text' } as const;
const rpl = (more: object): Constraint => ({ ...base, id: 'rpl', kind: 'rpl', ...more });

describe('recognition as a way to get a unit', () => {
  it('takes its own weeks, hours and fee, and needs nothing that is taught before', () => {
    const option = priorLearning('a', { weeks: 2, hoursPerWeek: 5, kind: 'exemption' });
    const plan = planOf(ask([], { recognition: [option] }));
    expect(bys(plan)).toEqual(['a exemption', 'b studied']);
    expect(plan.steps[0]).toMatchObject({
      startWeek: 0,
      endWeek: 2,
      endsOn: addDays(addWeeks(START, 2), -1),
      hoursPerWeek: 5,
      workloadHours: 10,
      fee: AUD(500),
      doubts: [],
      chance: { min: 0.5, max: 0.5 },
    });
    expect(plan.fees.min.minor).toBe(10_500);
  });

  it('is a doubt with risk points where its chance or fee is not known', () => {
    const unknown: RecognitionOption = { unit: 'a', kind: 'prior-learning', weeks: 1 };
    const plan = planOf(ask([], { recognition: [unknown] }));
    expect(plan.steps[0]?.doubts).toEqual([
      'recognition-chance-unknown',
      'recognition-fee-unknown',
    ]);
    expect(plan.riskPoints).toBe(6);
    expect(plan.fees).toMatchObject({ unknownSteps: 1 });
    expect(bys(planOf(ask([], { recognition: [unknown], aims: ['risk'] })))).toContain('a studied');
  });

  it('is not held up by limits on how a unit is taught, but by a refusal', () => {
    const limits = { languages: ['en'] };
    const option = [priorLearning('b')];
    expect(ask([], { limits }).kind).toBe('infeasible');
    expect(bys(planOf(ask([], { limits, recognition: option })))).toContain('b prior-learning');
    expect(ask([], { limits: { without: ['b'] }, recognition: option }).kind).toBe('infeasible');
  });

  it('waits through a break, but is not prepared in one', () => {
    const breaks = [{ from: addWeeks(START, 1), until: addWeeks(START, 2) }];
    const startOf = (more: Partial<RecognitionOption>) => {
      const recognition = [priorLearning('a', { weeks: 2, ...more })];
      const plan = planOf(ask([], { recognition, limits: { breaks } }));
      return plan.steps.find(({ by }) => by === 'prior-learning')?.startWeek;
    };
    expect(startOf({})).toBe(0);
    expect(startOf({ hoursPerWeek: 1 })).toBe(2);
  });

  it.each([
    ['one unit', rpl({ max: 1, unit: 'units' }), 1],
    ['no unit', rpl({ max: 0, unit: 'units' }), 0],
    ['two units', rpl({ max: 2, unit: 'units' }), 2],
    ['half of what counts', rpl({ share: 0.5, unit: 'ects' }), 1],
    ['a little less than half', rpl({ share: 0.499, unit: 'ects' }), 0],
    ['no cap', rpl({ uncapped: true }), 2],
    ['not that unit', rpl({ uncapped: true, excludeUnits: ['a'] }), 1],
    ['words about another whole', rpl({ share: 0, scope: 'courses of a semester' }), 2],
  ])('counts as prior learning for caps: %s', (_, constraint, granted) => {
    const plan = planOf(
      ask([constraint], { recognition: [priorLearning('a'), priorLearning('b')] }),
    );
    expect(bys(plan).filter((way) => way.endsWith('prior-learning'))).toHaveLength(granted);
  });

  it('is nothing earned at the awarding body, and no transfer', () => {
    const recognition = [priorLearning('a'), priorLearning('b')];
    const residency: Constraint = {
      ...base,
      id: 'own',
      kind: 'residency',
      share: 0.5,
      unit: 'ects',
    };
    const transfer: Constraint = { ...base, id: 'in', kind: 'transfer', max: 0, unit: 'ects' };
    expect(bys(planOf(ask([residency], { recognition })))).toContain('b studied');
    expect(planOf(ask([transfer], { recognition })).steps).toHaveLength(2);
  });

  it('keeps an age rule for prior learning, which studying does not', () => {
    const recency: Constraint = {
      ...base,
      id: 'age',
      kind: 'recency',
      months: 1,
      relativeTo: 'completion',
      appliesTo: 'prior-learning',
    };
    const b = unitNamed('b', { durationWeeks: 30, workloadHours: 300, prerequisites: [] });
    const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]), {
      constraints: [recency],
    });
    const { request, data } = smallCase(award, [unitNamed('a', { durationWeeks: 1 }), b], {
      recognition: [priorLearning('a', { weeks: 1, hoursPerWeek: 10, fee: AUD(0) })],
      aims: ['cost', 'time'],
    });
    const plan = planOf(planQualification(request, data));
    expect(bys(plan)).toContain('a prior-learning');
    // The whole week of its preparation fills the hours: it cannot lie beside b, and not long before its end.
    expect(plan.steps.find(({ unit }) => unit === 'a')?.startWeek).toBe(30);
    // How old the learning itself may be is for the body to say.
    expect(plan.notes).toContainEqual({ kind: 'to-confirm', about: 'age', text: 'text' });
  });
});

describe('repeats of a failed unit', () => {
  const failed = { unit: 'b', attempts: 1 };

  it('are steps with their own fee', () => {
    const plan = planOf(ask([], { failed: [{ ...failed, fee: AUD(300) }] }));
    expect(plan.steps.find(({ unit }) => unit === 'b')).toMatchObject({
      by: 'repeat',
      fee: AUD(300),
      assumed: [],
    });
  });

  it.each([
    [0, 0],
    [21, 3],
    [22, 4],
  ])('do not start before a day: %i days after the start, week %i', (days, week) => {
    const notBefore = addDays(START, days);
    const plan = planOf(ask([], { failed: [{ ...failed, notBefore }] }));
    expect(plan.steps.find(({ unit }) => unit === 'b')?.startWeek).toBe(week);
  });

  it('end with the attempts: the conflict says so', () => {
    const mostAttempts = 2;
    const last = ask([], { failed: [{ ...failed, mostAttempts }] });
    expect(bys(planOf(last))).toContain('b repeat');
    const none = ask([], { failed: [{ ...failed, attempts: 2, mostAttempts }] });
    expect(none.kind === 'infeasible' && none.conflict).toEqual([
      expect.objectContaining({ kind: 'rule' }),
      { kind: 'attempts', about: 'b', label: 'b' },
    ]);
    const granted = ask([], {
      failed: [{ ...failed, attempts: 2, mostAttempts }],
      recognition: [priorLearning('b')],
    });
    expect(bys(planOf(granted))).toContain('b prior-learning');
  });

  it('give the reason why a unit is not taken', () => {
    const award = awardNamed('award', unitsFrom('one', 1, ['a', 'b']));
    const { request, data } = smallCase(award, [unitNamed('a'), unitNamed('b')], {
      failed: [{ ...failed, mostAttempts: 1 }],
    });
    const plan = planOf(planQualification(request, data));
    const why = whyNotUnit('b', plan, { request, data });
    expect(why.kind === 'impossible' && why.answer.conflict.map(({ kind }) => kind)).toContain(
      'attempts',
    );
  });
});

describe('the aim recognition', () => {
  const certain = { min: 1, max: 1 };
  const chances = (of: Readonly<Record<string, number>>) => ({
    chances: Object.entries(of).map(([unit, passes]) => ({
      unit,
      passes: { min: passes, max: 1 },
    })),
  });

  it('takes the units whose chances multiply to the most', () => {
    const award = awardNamed('award', creditsFrom('ten', 10, ['a', 'b', 'c']));
    const units = [
      unitNamed('a', { credit: { amount: 10, system: 'ects' } }),
      unitNamed('b'),
      unitNamed('c', { durationWeeks: 9, workloadHours: 36 }),
    ];
    const ask = (a: number, b: number, c: number) => {
      const assumptions = chances({ a, b, c });
      const { request, data } = smallCase(award, units, { aims: ['recognition'], assumptions });
      return planOf(planQualification(request, data));
    };
    // 0.8 against 0.9 · 0.9 = 0.81.
    expect(ask(0.8, 0.9, 0.9).steps.map(({ unit }) => unit)).toEqual(['b', 'c']);
    expect(ask(0.82, 0.9, 0.9).steps.map(({ unit }) => unit)).toEqual(['a']);
    expect(ask(0.8, 0.9, 0.9).chance).toMatchObject({ min: expect.closeTo(0.81), max: 1 });
  });

  it('falls back to the chance of every unit, and multiplies passing with being recognised', () => {
    const every = { passes: { min: 0.5, max: 0.8 }, recognised: { min: 0.5, max: 1 } };
    const own = { unit: 'a', passes: certain };
    const plan = planOf(ask([], { assumptions: { chances: [every, own] } }));
    const chanceOf = (unit: string) => plan.steps.find((step) => step.unit === unit)?.chance;
    expect(chanceOf('b')).toEqual({ min: 0.25, max: 0.8 });
    expect(chanceOf('a')).toEqual({ min: 0.5, max: 1 });
    expect(plan.chance).toEqual({
      min: expect.closeTo(0.25 * 0.25 * 0.5),
      max: expect.closeTo(0.64),
      unknown: [],
    });
  });

  it('names what is not known beside the product', () => {
    const plan = planOf(ask([], { aims: ['recognition'], assumptions: chances({ b: 0.9 }) }));
    expect(plan.chance).toEqual({ min: 0.9, max: 1, unknown: ['a', 'first'] });
    expect(planOf(ask([], {})).chance).toBeUndefined();
  });
});

it('counts a unit that is held again only when its recognition is of use', () => {
  const award = awardNamed('award', unitRule('a'));
  const { request, data } = smallCase(award, [unitNamed('a')], {
    holdings: [holdingOf('a')],
    recognition: [priorLearning('a')],
  });
  expect(planOf(planQualification(request, data)).steps).toEqual([]);
});

describe('rules on age for units of the plan', () => {
  const recency = (more: object): Constraint => ({
    ...base,
    id: 'age',
    kind: 'recency',
    months: 1,
    relativeTo: 'completion',
    ...more,
  });
  /** `a` counts; it is one week long, and `b` after it is `weeks` long. */
  const lengths = (weeks: number, constraint: Constraint, rules: readonly string[]) => {
    const award = awardNamed('award', allOf('root', rules.map(unitRule)), {
      constraints: [constraint],
    });
    const units = [
      unitNamed('a', { durationWeeks: 1, workloadHours: 4 }),
      unitNamed('b', {
        durationWeeks: weeks,
        workloadHours: weeks,
        prerequisites: [{ anyOf: ['a'] }],
      }),
    ];
    const { request, data } = smallCase(award, units);
    return planQualification(request, data);
  };

  it('ask that what counts ends at most so many months before completion, to the week', () => {
    expect(lengths(4, recency({}), ['a', 'b']).kind).toBe('optimal');
    expect(lengths(5, recency({}), ['a', 'b']).kind).toBe('infeasible');
    expect(lengths(8, recency({ months: 2 }), ['a', 'b']).kind).toBe('optimal');
    expect(lengths(9, recency({ months: 2 }), ['a', 'b']).kind).toBe('infeasible');
  });

  it('ask nothing of other units, of prior learning only, or from the start', () => {
    expect(lengths(5, recency({ units: ['b'] }), ['a', 'b']).kind).toBe('optimal');
    expect(lengths(5, recency({ appliesTo: 'prior-learning' }), ['a', 'b']).kind).toBe('optimal');
    expect(lengths(5, recency({ relativeTo: 'start' }), ['a', 'b']).kind).toBe('optimal');
  });

  it('ask nothing of a unit that only comes first', () => {
    const plan = planOf(lengths(5, recency({}), ['b']));
    expect(plan.steps.map(({ unit, countsAs }) => [unit, countsAs !== undefined])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });
});
