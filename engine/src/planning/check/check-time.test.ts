import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, parseIsoDate } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const WEDNESDAY = addDays(START, 2);

/** b begins beside a; c needs the held h first and has other hours in each week; d starts on a Wednesday. */
const asked: PlanningCase = smallCase(
  awardNamed('award', allOf('root', [unitRule('a'), unitRule('b'), unitRule('c'), unitRule('d')])),
  [
    unitNamed('a', { workloadHours: 3 }),
    unitNamed('b', { workloadHours: 3, corequisites: [{ anyOf: ['a', 'x'] }] }),
    unitNamed('c', { hoursByWeek: [5, 0, 2], workloadHours: 7, prerequisites: [{ anyOf: ['h'] }] }),
    unitNamed('d', {
      workloadHours: 4,
      durationWeeks: 2,
      hoursByWeek: [3, 1],
      offerings: [{ id: 'o', starts: [WEDNESDAY] }],
    }),
    unitNamed('h', { validityMonths: 6 }),
    unitNamed('x'),
  ],
  { holdings: [holdingOf('h', { expiresOn: addDays(START, 1) })] },
);
const answer = planQualification(asked.request, asked.data);
if (answer.kind !== 'optimal') throw new Error(answer.kind);
const plan: Plan = answer.plan;

function codesOf(changed: Partial<Plan>, limits: Partial<PlanRequest['limits']> = {}) {
  const request = { ...asked.request, limits: { ...asked.request.limits, ...limits } };
  const codes = checkPlan(request, { ...plan, ...changed }, asked.data).map(({ code }) => code);
  return [...new Set(codes)];
}

function withStep(unit: string, change: (step: PlanStep) => Partial<PlanStep>): Partial<Plan> {
  const steps = plan.steps.map((one) => (one.unit === unit ? { ...one, ...change(one) } : one));
  const ends = steps.map(({ endsOn }) => endsOn).toSorted();
  const weeks = Math.max(...steps.map(({ endWeek }) => endWeek));
  return { steps, weeks, completesOn: ends.at(-1) ?? START };
}

const later = (weeks: number) => (step: PlanStep) => ({
  startWeek: step.startWeek + weeks,
  endWeek: step.endWeek + weeks,
  startsOn: addWeeks(step.startsOn, weeks),
  endsOn: addWeeks(step.endsOn, weeks),
});

const stepOf = (unit: string) => plan.steps.find((step) => step.unit === unit);

it('shows the hours of each week of the plan, and accepts the plan', () => {
  expect(checkPlan(asked.request, plan, asked.data)).toEqual([]);
  expect(plan.steps.map(({ unit, startWeek }) => [unit, startWeek])).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['d', 0],
  ]);
  expect(stepOf('c')).toMatchObject({ hoursPerWeek: 5, hoursByWeek: [5, 0, 2] });
  // From Wednesday on, the second week of the plan meets the first and the second of the unit.
  expect(stepOf('d')).toMatchObject({ hoursPerWeek: 3, hoursByWeek: [3, 3, 1] });
  expect(stepOf('a')?.hoursByWeek).toBeUndefined();
});

describe('hours of the weeks', () => {
  // 1 + 1 + 5 + 3, then 1 + 1 + 0 + 3, then 1 + 1 + 2 + 1.
  it('are summed by what each unit asks for in that week', () => {
    const from = (week: number, hoursPerWeek: number) => ({
      hoursCalendar: [
        { from: addWeeks(START, week), until: addWeeks(START, week + 1), hoursPerWeek },
      ],
    });
    expect(codesOf({}, { hoursPerWeek: 10 })).toEqual([]);
    expect(codesOf({}, { hoursPerWeek: 9.9 })).toEqual(['plan-hours-exceeded']);
    for (const [week, hours] of [10, 5, 5].entries()) {
      expect(codesOf({}, from(week, hours))).toEqual([]);
      expect(codesOf({}, from(week, hours - 0.1))).toEqual(['plan-hours-exceeded']);
    }
    expect(codesOf({}, { hoursPerWeek: 5, ...from(0, 10) })).toEqual([]);
  });

  it('are the least of the days of a week, from the first day to the day before the last', () => {
    const noHours = (from: number, until: number) => ({
      hoursCalendar: [
        { from: addDays(START, from), until: addDays(START, until), hoursPerWeek: 0 },
      ],
    });
    expect(codesOf({}, noHours(20, 21))).toEqual(['plan-hours-exceeded']);
    expect(codesOf({}, noHours(21, 28))).toEqual([]);
    expect(codesOf({}, noHours(-7, 0))).toEqual([]);
    expect(codesOf({}, noHours(-7, 1))).toEqual(['plan-hours-exceeded']);
  });

  it('are shown as they are', () => {
    const shown = (unit: string, hoursByWeek: readonly number[]) =>
      codesOf(withStep(unit, () => ({ hoursByWeek })));
    expect(shown('c', [5, 0, 2])).toEqual([]);
    expect(shown('c', [5, 1, 2])).toEqual(['plan-length-wrong']);
    expect(shown('c', [5, 0])).toEqual(['plan-length-wrong']);
    expect(shown('a', [1, 1, 1])).toEqual(['plan-length-wrong']);
    const bare = plan.steps.map(({ hoursByWeek: _, ...step }) => step);
    expect(codesOf({ steps: bare })).toEqual(['plan-length-wrong']);
    expect(codesOf(withStep('c', () => ({ hoursPerWeek: 4 })))).toEqual(['plan-length-wrong']);
    expect(codesOf(withStep('c', () => ({ workloadHours: 8 })))).toContain('plan-length-wrong');
  });
});

describe('units to begin with', () => {
  it('may begin in the same week or earlier, and not a week later', () => {
    expect(codesOf(withStep('b', later(1)))).toEqual([]);
    expect(codesOf(withStep('a', later(1)))).toEqual(['plan-corequisite-missing']);
  });

  it('may be held instead', () => {
    const moved = { ...plan, ...withStep('a', later(1)) };
    const holdings = [...asked.request.holdings, holdingOf('x')];
    const findings = checkPlan({ ...asked.request, holdings }, moved, asked.data);
    expect(findings.map(({ code }) => code)).not.toContain('plan-corequisite-missing');
  });
});

describe('what is held for a while', () => {
  const findingsOn = (expiresOn: string, earnedOn?: string) => {
    const dates = {
      ...(expiresOn === '' ? {} : { expiresOn: parseIsoDate(expiresOn) }),
      ...(earnedOn === undefined ? {} : { earnedOn: parseIsoDate(earnedOn) }),
    };
    const request = { ...asked.request, holdings: [holdingOf('h', dates)] };
    return checkPlan(request, plan, asked.data).map(({ code }) => code);
  };

  it('serves on its last valid day, and not on the day after', () => {
    expect(findingsOn(addDays(START, 1))).toEqual([]);
    expect(findingsOn(START)).toEqual(['plan-prerequisite-missing']);
  });

  it('serves for the months of its unit, and when the day of award is not known', () => {
    expect(findingsOn('', '2026-07-05')).toEqual([]);
    expect(findingsOn('', '2026-07-04')).toEqual(['plan-prerequisite-missing']);
    expect(findingsOn('')).toEqual([]);
  });

  it('serves as long when it is taken in the plan itself, and later with a warning', () => {
    const award = awardNamed('award', allOf('root', [unitRule('q')]));
    const units = [
      unitNamed('p', { validityMonths: 1 }),
      unitNamed('q', { prerequisites: [{ anyOf: ['p'] }] }),
    ];
    const { request, data } = smallCase(award, units);
    const own = planQualification(request, data);
    if (own.kind !== 'optimal') throw new Error(own.kind);
    const codesAfter = (weeks: number) => {
      const steps = own.plan.steps.map((one) =>
        one.unit === 'q' ? { ...one, ...later(weeks)(one) } : one,
      );
      return checkPlan(request, { ...own.plan, steps }, data)
        .map(({ code }) => code)
        .filter((code) => code.startsWith('plan-prerequisite'));
    };
    // p ends on 24 January and lapses on 24 February; q would start on the 22nd, or on 1 March.
    expect(codesAfter(4)).toEqual([]);
    expect(codesAfter(5)).toEqual(['plan-prerequisite-lapsed']);
  });
});
