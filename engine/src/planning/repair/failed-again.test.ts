import { describe, expect, it } from 'vitest';
import { addWeeks, type IsoDate } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { FailedUnit, RecognitionOption } from '../request.js';
import { questionAsOf } from './question-as-of.js';
import { repairPlan } from './repair-plan.js';

const aud = (minor: number) => ({ minor, currency: 'AUD' });
const AWARD = awardNamed('award', unitsFrom('root', 1, ['a']));
const A = unitNamed('a', { durationWeeks: 4, workloadHours: 16, fee: aud(500) });

interface Facts {
  readonly failed: readonly FailedUnit[];
  readonly recognition?: readonly RecognitionOption[];
  readonly start?: IsoDate;
}

function caseOf({ start = START, ...facts }: Facts): PlanningCase {
  return smallCase(AWARD, [A], { ...facts, limits: { start } });
}

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

const once: FailedUnit = { unit: 'a', attempts: 1, mostAttempts: 3, fee: aud(200) };
const twice: FailedUnit = { ...once, attempts: 2 };
const asOf = (weeks: number, ...failed: readonly FailedUnit[]) =>
  caseOf({ failed, start: addWeeks(START, weeks) });
const secondTry = planOf(caseOf({ failed: [once] }));

it('tells the attempts before a step', () => {
  expect(secondTry.steps).toMatchObject([{ by: 'repeat', failedBefore: 1, fee: aud(200) }]);
  expect(planOf(caseOf({ failed: [] })).steps[0]).not.toHaveProperty('failedBefore');
});

describe('a unit that was taken a second time', () => {
  it('is held when it was passed, although its first attempt stays known', () => {
    const { done, toKeep, request } = questionAsOf(secondTry, asOf(4, once), {});
    expect(done.map(({ unit }) => unit)).toEqual(['a']);
    expect(toKeep).toEqual([]);
    expect(request.holdings).toMatchObject([{ id: 'done-a', unit: 'a' }]);
    expect(request.failed).toEqual([once]);
  });

  it('is taken a third time when it failed again, on the terms of that', () => {
    const again = { ...twice, fee: aud(300), notBefore: addWeeks(START, 7) };
    expect(repairPlan(secondTry, asOf(4, again))).toMatchObject({
      kind: 'repaired',
      done: [],
      plan: { steps: [{ by: 'repeat', failedBefore: 2, fee: aud(300), startWeek: 3 }] },
      kept: [{ unit: 'a', fromDay: START, toDay: addWeeks(START, 7), shiftDays: 49 }],
    });
  });

  it('cannot be taken a third time when that was the last attempt', () => {
    const last = { ...twice, mostAttempts: 2 };
    expect(repairPlan(secondTry, asOf(4, last))).toMatchObject({ kind: 'infeasible' });
  });

  it('is known to have failed once before in a plan that does not tell how often', () => {
    const steps = secondTry.steps.slice(0, 1).map(({ failedBefore: _, ...step }) => step);
    const old = { ...secondTry, steps };
    expect(questionAsOf(old, asOf(4, once), {}).done).toHaveLength(1);
    expect(questionAsOf(old, asOf(4, twice), {}).done).toEqual([]);
  });

  it('is held as recognised when that came after a failed attempt', () => {
    const recognition = [{ unit: 'a', kind: 'exemption', weeks: 2, fee: aud(0) } as const];
    const plan = planOf(caseOf({ failed: [once], recognition }));
    expect(plan.steps).toMatchObject([{ by: 'exemption', failedBefore: 1 }]);
    const later = caseOf({ failed: [once], recognition, start: addWeeks(START, 2) });
    expect(questionAsOf(plan, later, {}).done).toHaveLength(1);
  });
});

describe('a second attempt that runs', () => {
  it('goes on without being paid again', () => {
    expect(repairPlan(secondTry, asOf(1, once))).toMatchObject({
      kind: 'repaired',
      running: ['a'],
      closeness: { startedDropped: 0, changes: 0, shiftDays: 0 },
      plan: { fees: { min: aud(0) }, steps: [{ by: 'repeat', startWeek: 0, endWeek: 3 }] },
    });
  });

  it('costs a repeat when it is broken off and taken again', () => {
    const { data, request } = questionAsOf(secondTry, asOf(1, once), {});
    const [rest, ...later] = data.catalogue.units.get('a')?.offerings ?? [];
    expect(rest).toMatchObject({ fee: aud(0) });
    expect(later).toEqual([{ id: 'again', fee: aud(200), feePer: 'unit' }]);
    expect(request.failed).toEqual([{ unit: 'a', attempts: 1, mostAttempts: 3 }]);
  });

  it('is taken a third time when it failed before its end', () => {
    expect(repairPlan(secondTry, asOf(1, twice))).toMatchObject({
      kind: 'repaired',
      running: [],
      plan: { fees: { min: aud(200) }, steps: [{ by: 'repeat', startWeek: 0, endWeek: 4 }] },
    });
  });
});
