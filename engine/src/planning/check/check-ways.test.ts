import { describe, expect, it } from 'vitest';
import { addDays } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const AUD = (minor: number) => ({ minor, currency: 'AUD' });
const question = smallCase(
  awardNamed('award', allOf('root', [unitRule('a'), unitRule('b'), unitRule('c')])),
  [unitNamed('a'), unitNamed('b'), unitNamed('c')],
  {
    recognition: [
      {
        unit: 'a',
        kind: 'prior-learning',
        weeks: 2,
        hoursPerWeek: 2,
        fee: AUD(100),
        chance: { min: 0.4, max: 0.6 },
      },
    ],
    failed: [
      { unit: 'b', attempts: 1, mostAttempts: 3, notBefore: addDays(START, 14), fee: AUD(50) },
    ],
    assumptions: { chances: [{ unit: 'c', passes: { min: 0.5, max: 1 } }] },
    limits: { hoursPerWeek: 12 },
  },
);
const answer = planQualification(question.request, question.data);
if (answer.kind !== 'optimal') throw new Error(answer.kind);
const good = answer.plan;

function codesOf(plan: Plan, request: Partial<PlanRequest> = {}): readonly string[] {
  const asked: PlanningCase['request'] = { ...question.request, ...request };
  return checkPlan(asked, plan, question.data).map(({ code }) => code);
}

function withStep(unit: string, change: Partial<PlanStep>): Plan {
  return {
    ...good,
    steps: good.steps.map((step) => (step.unit === unit ? { ...step, ...change } : step)),
  };
}

describe('checkPlan on ways to get a unit', () => {
  it('accepts what the request offers', () => {
    expect(good.steps.map(({ by }) => by)).toEqual(['prior-learning', undefined, 'repeat']);
    expect(codesOf(good)).toEqual([]);
  });

  it.each<[string, Partial<PlanStep>]>([
    ['another kind than is offered', { by: 'exemption' }],
    ['more hours', { hoursPerWeek: 3 }],
    ['less work', { workloadHours: 3 }],
    ['another fee', { fee: AUD(99) }],
    ['something assumed', { assumed: ['fee'] }],
    ['an offering', { offering: 'o' }],
    ['a doubt that does not hold', { doubts: ['recognition-chance-unknown'] }],
    ['another doubt that does not hold', { doubts: ['recognition-fee-unknown'] }],
    ['one week more', { endWeek: 3, endsOn: addDays(START, 20) }],
    ['one week less', { endWeek: 1, endsOn: addDays(START, 6) }],
  ])('finds %s', (_, change) => {
    expect(codesOf(withStep('a', change))).toContain('plan-way-wrong');
  });

  it('finds that nothing is offered any more, or offered otherwise', () => {
    expect(codesOf(good, { recognition: [] })).toContain('plan-way-wrong');
    const { recognition: [option] = [] } = question.request;
    if (option === undefined) throw new Error('no option');
    const { chance: _, ...unknown } = option;
    expect(codesOf(good, { recognition: [unknown] })).toContain('plan-way-wrong');
  });

  it('finds a repeat that is none, and one that is not called so', () => {
    expect(codesOf(good, { failed: [] })).toContain('plan-way-wrong');
    const steps = good.steps.map(({ by, ...step }) =>
      by === undefined || by === 'repeat' ? step : { ...step, by },
    );
    expect(codesOf({ ...good, steps })).toContain('plan-way-wrong');
  });

  it('knows the last attempt from one too many', () => {
    const { failed: [failure] = [] } = question.request;
    if (failure === undefined) throw new Error('no failure');
    const [second, third] = [2, 3].map((attempts) => ({ failed: [{ ...failure, attempts }] }));
    expect(codesOf(withStep('b', { failedBefore: 2 }), second)).toEqual([]);
    expect(codesOf(withStep('b', { failedBefore: 3 }), third)).toEqual(['plan-no-attempt-left']);
  });

  it('finds another number of attempts than is known, and lets a plan tell none', () => {
    expect(codesOf(withStep('b', { failedBefore: 2 }))).toEqual(['plan-way-wrong']);
    expect(codesOf(withStep('a', { failedBefore: 1 }))).toEqual(['plan-way-wrong']);
    const steps = good.steps.map(({ failedBefore: _, ...step }) => step);
    expect(codesOf({ ...good, steps })).toEqual([]);
    const failed = [{ unit: 'd', attempts: 4 }, ...(question.request.failed ?? [])];
    expect(codesOf(good, { failed })).toEqual([]);
  });

  it('knows the day of a repeat from the day before', () => {
    const { failed: [failure] = [] } = question.request;
    if (failure === undefined) throw new Error('no failure');
    const startsOn = good.steps[2]?.startsOn ?? START;
    expect(codesOf(good, { failed: [{ ...failure, notBefore: startsOn }] })).toEqual([]);
    expect(codesOf(good, { failed: [{ ...failure, notBefore: addDays(startsOn, 1) }] })).toEqual([
      'plan-repeat-too-early',
    ]);
  });

  it('lets waiting run through a break, not preparing', () => {
    const limits = {
      ...question.request.limits,
      breaks: [{ from: addDays(START, 13), until: addDays(START, 14) }],
    };
    const [option] = question.request.recognition ?? [];
    if (option === undefined) throw new Error('no option');
    const { hoursPerWeek: _, ...waiting } = option;
    const waited = withStep('a', { hoursPerWeek: 0, workloadHours: 0 });
    const onlyA = { ...waited, steps: waited.steps.filter(({ unit }) => unit === 'a') };
    expect(codesOf(onlyA, { limits, recognition: [waiting] })).not.toContain('plan-in-break');
    expect(codesOf(good, { limits })).toContain('plan-in-break');
  });

  it('works the chances out again', () => {
    expect(good.chance).toEqual({ min: 0.2, max: 0.6, unknown: ['b'] });
    const wrong = (change: Partial<Plan>) => expect(codesOf({ ...good, ...change }));
    wrong({ chance: { min: 0.21, max: 0.6, unknown: ['b'] } }).toEqual(['plan-chance-wrong']);
    wrong({ chance: { min: 0.2, max: 0.59, unknown: ['b'] } }).toEqual(['plan-chance-wrong']);
    wrong({ chance: { min: 0.2, max: 0.6, unknown: [] } }).toEqual(['plan-chance-wrong']);
    const { chance: _, ...silent } = good;
    expect(codesOf(silent)).toEqual(['plan-chance-wrong']);
    expect(codesOf(withStep('c', { chance: { min: 0.6, max: 1 } }))).toEqual(['plan-chance-wrong']);
    expect(codesOf(withStep('b', { chance: { min: 1, max: 1 } }))).toEqual(['plan-chance-wrong']);
  });

  it('finds a chance where the request speaks of none', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => unitNamed(id));
    if (a === undefined || b === undefined || c === undefined) throw new Error('no units');
    const plain = smallCase(awardNamed('award', unitRule('a')), [a, b, c]);
    const best = planQualification(plain.request, plain.data);
    if (best.kind !== 'optimal') throw new Error(best.kind);
    const plan = { ...best.plan, chance: { min: 1, max: 1, unknown: ['a'] } };
    expect(checkPlan(plain.request, plan, plain.data).map(({ code }) => code)).toEqual([
      'plan-chance-wrong',
    ]);
  });
});
