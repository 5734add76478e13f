import { describe, expect, it } from 'vitest';
import type { Offering, Unit } from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  dataOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanAssumptions, PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const AUD = (minor: number, currency = 'AUD') => ({ minor, currency });
const { workloadHours: _, durationWeeks: __, fee: ___, credit: ____, ...bare } = unitNamed('u');
const FREE = { ...bare, fee: AUD(100) };

interface Scene {
  readonly unit: Unit;
  readonly offering?: Omit<Offering, 'id'>;
  readonly assumptions?: PlanAssumptions;
  readonly limits?: Partial<PlanRequest['limits']>;
}

function planned({ unit, offering, assumptions, limits = {} }: Scene) {
  const offerings: readonly Offering[] = offering === undefined ? [] : [{ ...offering, id: 'o' }];
  const { request, data } = smallCase(
    awardNamed('award', unitRule('u')),
    [{ ...unit, offerings }],
    { ...(assumptions === undefined ? {} : { assumptions }), limits },
  );
  const facts = (system: string) =>
    system === 'ects' ? { hoursPerCredit: { min: 2, max: 3 } } : undefined;
  const made = { request, data: dataOf(data.catalogue, { creditFacts: facts }) };
  const answer = planQualification(made.request, made.data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  return { ...made, plan: answer.plan };
}

/** Weeks, pace, workload and what is assumed of the one step, after the check accepted them and refused others. */
function lengthOf(scene: Scene): readonly unknown[] {
  const { request, data, plan } = planned(scene);
  expect(checkPlan(request, plan, data)).toEqual([]);
  const [step] = plan.steps;
  if (step === undefined) throw new Error('no step');
  const { startWeek, endWeek, hoursPerWeek, workloadHours, assumed } = step;
  const changes: readonly Partial<PlanStep>[] = [
    { endWeek: endWeek + 1, endsOn: addDays(step.endsOn, 7) },
    { hoursPerWeek: hoursPerWeek + 0.01 },
    { hoursPerWeek: hoursPerWeek - 0.01 },
    { workloadHours: workloadHours + 0.01 },
    { workloadHours: workloadHours - 0.01 },
    ...(['durationWeeks', 'workloadHours', 'hoursPerWeek'] as const).map((field) => ({
      assumed: assumed.includes(field)
        ? assumed.filter((one) => one !== field)
        : [...assumed, field],
    })),
  ];
  for (const change of changes) {
    const wrong = { ...plan, steps: [{ ...step, ...change }] };
    const found = checkPlan(request, wrong, data).map(({ code, path }) => `${code} ${path}`);
    expect([change, ...found]).toContain('plan-length-wrong steps.0');
  }
  return [endWeek - startWeek, hoursPerWeek, workloadHours, assumed.toSorted().join()];
}

describe('how long a unit takes', () => {
  const ALL = 'durationWeeks,hoursPerWeek,workloadHours';

  it.each<[string, readonly unknown[], Scene]>([
    [
      'length and work as stated',
      [3, 4, 12, ''],
      { unit: { ...FREE, durationWeeks: 3, workloadHours: 12 } },
    ],
    [
      'a part of a week is a week',
      [3, 4, 12, ''],
      { unit: { ...FREE, durationWeeks: 2.5, workloadHours: 12 } },
    ],
    [
      'no length is less than a week',
      [1, 2, 2, ''],
      { unit: { ...FREE, durationWeeks: 0, workloadHours: 2 } },
    ],
    [
      'the length of the offering',
      [2, 6, 12, ''],
      { unit: { ...FREE, durationWeeks: 3, workloadHours: 12 }, offering: { durationWeeks: 2 } },
    ],
    [
      'the pace of the offering beside the work',
      [3, 5, 12, ''],
      { unit: { ...FREE, durationWeeks: 3, workloadHours: 12 }, offering: { hoursPerWeek: 5 } },
    ],
    [
      'the work by the pace of the offering',
      [3, 5, 15, ''],
      { unit: { ...FREE, durationWeeks: 3 }, offering: { hoursPerWeek: 5 } },
    ],
    [
      'the work by its credit, the most that it stands for',
      [3, 5, 15, ''],
      { unit: { ...FREE, durationWeeks: 3, credit: { amount: 5, system: 'ects' } } },
    ],
    [
      'the work as stated rather than by its credit',
      [3, 4, 12, ''],
      {
        unit: {
          ...FREE,
          durationWeeks: 3,
          workloadHours: 12,
          credit: { amount: 5, system: 'ects' },
        },
      },
    ],
    ['hours by week, and their sum', [3, 6, 9, ''], { unit: { ...FREE, hoursByWeek: [2, 6, 1] } }],
    [
      'hours by week beside stated work',
      [3, 6, 10, ''],
      { unit: { ...FREE, hoursByWeek: [2, 6, 1], workloadHours: 10 } },
    ],
    [
      'a known length with an assumed pace',
      [3, 4, 12, 'hoursPerWeek,workloadHours'],
      {
        unit: { ...FREE, durationWeeks: 3 },
        assumptions: { hoursPerWeek: 4, workloadHours: 99 },
      },
    ],
    [
      'a known length with assumed work',
      [3, 2, 6, 'hoursPerWeek,workloadHours'],
      { unit: { ...FREE, durationWeeks: 3 }, assumptions: { workloadHours: 6 } },
    ],
    [
      'work at an assumed pace',
      [4, 4, 13, 'durationWeeks,hoursPerWeek'],
      { unit: { ...FREE, workloadHours: 13 }, assumptions: { hoursPerWeek: 4 } },
    ],
    [
      'work at an assumed pace above the hours of a week',
      [2, 8, 13, 'durationWeeks,hoursPerWeek'],
      {
        unit: { ...FREE, workloadHours: 13 },
        assumptions: { hoursPerWeek: 9 },
        limits: { hoursPerWeek: 8 },
      },
    ],
    [
      'work at an assumed pace in a week without hours',
      [2, 9, 13, 'durationWeeks,hoursPerWeek'],
      {
        unit: { ...FREE, workloadHours: 13 },
        assumptions: { hoursPerWeek: 9 },
        limits: {
          hoursPerWeek: 0,
          hoursCalendar: [{ from: START, until: addDays(START, 700), hoursPerWeek: 9 }],
        },
      },
    ],
    [
      'work at the pace of the offering',
      [5, 3, 13, 'durationWeeks'],
      {
        unit: { ...FREE, workloadHours: 13 },
        offering: { hoursPerWeek: 3 },
        assumptions: { hoursPerWeek: 9 },
      },
    ],
    [
      'assumed work at the pace of the offering',
      [2, 3, 6, 'durationWeeks,workloadHours'],
      {
        unit: FREE,
        offering: { hoursPerWeek: 3 },
        assumptions: { workloadHours: 6 },
      },
    ],
    [
      'all assumed',
      [2, 4, 6, ALL],
      { unit: FREE, assumptions: { workloadHours: 6, hoursPerWeek: 4 } },
    ],
    [
      'work of less than a week',
      [1, 4, 1, 'durationWeeks,hoursPerWeek'],
      { unit: { ...FREE, workloadHours: 1 }, assumptions: { hoursPerWeek: 4 } },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(lengthOf(scene)).toEqual(expected);
  });

  it.each<[string, Scene, PlanAssumptions?]>([
    [
      'work',
      { unit: FREE, assumptions: { workloadHours: 6, hoursPerWeek: 4 } },
      { hoursPerWeek: 4 },
    ],
    [
      'pace',
      { unit: FREE, assumptions: { workloadHours: 6, hoursPerWeek: 4 } },
      { workloadHours: 6 },
    ],
    ['everything', { unit: FREE, assumptions: { workloadHours: 6, hoursPerWeek: 4 } }],
    [
      'anything but the length',
      { unit: { ...FREE, durationWeeks: 3 }, assumptions: { workloadHours: 6 } },
    ],
    [
      'pace of no hours, where there is one of some hours',
      { unit: FREE, assumptions: { workloadHours: 6, hoursPerWeek: 4 } },
      { workloadHours: 6, hoursPerWeek: 0 },
    ],
  ])('is not known without assumptions: %s', (_name, scene, assumptions) => {
    const { request, data, plan } = planned(scene);
    const { assumptions: _____, ...unknowing } = request;
    const asked = assumptions === undefined ? unknowing : { ...unknowing, assumptions };
    const found = checkPlan(asked, plan, data).map(({ code }) => code);
    expect(found).toContain('plan-length-wrong');
  });

  it.each([
    [2, 3],
    [7, 2],
    [9, 3],
  ])('keeps one week more when it starts %i days on: %i weeks', (days, weeks) => {
    const unit = { ...FREE, durationWeeks: 2, workloadHours: 12 };
    const { plan } = planned({ unit, offering: { starts: [addDays(START, days)] } });
    const [step] = plan.steps;
    expect((step?.endWeek ?? 0) - (step?.startWeek ?? 0)).toBe(weeks);
  });
});

describe('what a unit costs', () => {
  const unit: Unit = { ...bare, workloadHours: 12, durationWeeks: 3 };

  /** The fee of the one step, after the check accepted it and refused others. */
  function feeOf(scene: Scene): readonly unknown[] {
    const { request, data, plan } = planned(scene);
    expect(checkPlan(request, plan, data)).toEqual([]);
    const [first] = plan.steps;
    if (first === undefined) throw new Error('no step');
    const { fee, ...step } = first;
    const other = step.assumed.filter((one) => one !== 'fee');
    const assumed = step.assumed.includes('fee') ? other : ([...other, 'fee'] as const);
    const { minor = 0, currency = 'AUD' } = fee ?? {};
    for (const change of [
      { fee: AUD(minor + 1, currency) },
      { fee: AUD(minor, 'CHF') },
      { ...(fee === undefined ? { fee: AUD(0) } : {}) },
      { ...(fee === undefined ? {} : { fee }), assumed },
    ]) {
      const wrong = { ...plan, steps: [{ ...step, ...change }] };
      const found = checkPlan(request, wrong, data).map(({ code, path }) => `${code} ${path}`);
      expect([change, ...found]).toContain('plan-fee-wrong steps.0.fee');
    }
    return [fee?.minor, fee?.currency, step.assumed.includes('fee')];
  }

  it.each<[string, readonly unknown[], Scene]>([
    ['its fee', [100, 'AUD', false], { unit: { ...unit, fee: AUD(100) } }],
    ['its fee in other money', [100, 'NZD', false], { unit: { ...unit, fee: AUD(100, 'NZD') } }],
    [
      'the fee of the offering',
      [90, 'AUD', false],
      { unit: { ...unit, fee: AUD(100) }, offering: { fee: AUD(90) } },
    ],
    [
      'the fee of the offering for each month',
      [90, 'AUD', false],
      { unit: { ...unit, fee: AUD(100) }, offering: { fee: AUD(90), feePer: 'month' } },
    ],
    [
      'a fee for the unit',
      [100, 'AUD', false],
      { unit: { ...unit, fee: AUD(100), feePer: 'unit' } },
    ],
    [
      'a fee for the course',
      [100, 'AUD', false],
      { unit: { ...unit, fee: AUD(100), feePer: 'course' } },
    ],
    [
      'a fee for each month, of which one is begun',
      [100, 'AUD', false],
      { unit: { ...unit, fee: AUD(100), feePer: 'month' } },
    ],
    [
      'a fee for each of two months begun',
      [200, 'AUD', false],
      { unit: { ...unit, durationWeeks: 5, fee: AUD(100), feePer: 'month' } },
    ],
    ['an unknown fee', [undefined, undefined, false], { unit }],
    [
      'a fee for each of something unknown',
      [undefined, undefined, false],
      { unit: { ...unit, fee: AUD(100), feePer: 'year' } },
    ],
    ['an assumed fee', [500, 'AUD', true], { unit, assumptions: { fee: AUD(500) } }],
    [
      'an assumed fee beside a known one',
      [100, 'AUD', false],
      { unit: { ...unit, fee: AUD(100) }, assumptions: { fee: AUD(500) } },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(feeOf(scene)).toEqual(expected);
  });
});
