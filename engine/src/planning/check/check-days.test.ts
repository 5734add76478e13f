import { describe, expect, it } from 'vitest';
import type { Constraint, Unit } from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import { barePlan } from '../every-plan.contract.js';
import type { PlanStep } from '../plan.js';
import { awardNamed, START, smallCase, unitNamed, unitsFrom } from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { findingsOf } from './judged-plans.contract.js';

const said = { text: 'text', knowing: 'read' } as const;
const DAYS = new Set(['plan-days-wrong', 'plan-length-wrong']);

interface Scene {
  /** First and last day of each step, counted from the start of the plan. */
  readonly days: Readonly<Record<string, readonly [number, number]>>;
  readonly units?: readonly Unit[];
  readonly constraint?: Constraint;
  readonly limits?: Partial<PlanRequest['limits']>;
}

/** Findings on a plan of such steps, but those on their length. */
function judge({ days, units: own, constraint, limits = {} }: Scene): readonly string[] {
  const units = own ?? ['a', 'b'].map((id) => unitNamed(id));
  const award = awardNamed('award', unitsFrom('root', 0, ['a', 'b']), {
    constraints: constraint === undefined ? [] : [constraint],
  });
  const { request } = smallCase(award, units);
  const taken = units.filter(({ id }) => days[id] !== undefined);
  const bare = barePlan(
    request,
    taken.map((unit) => ({ unit })),
    taken.map(() => 0),
  );
  const steps = bare.steps.map((step): PlanStep => {
    const [first, last] = days[step.unit] ?? [0, 0];
    return {
      ...step,
      ...{ startWeek: Math.floor(first / 7), endWeek: Math.floor(last / 7) + 1 },
      ...{ startsOn: addDays(START, first), endsOn: addDays(START, last) },
    };
  });
  const counts = taken.map(({ id }) => ({ item: id, rule: 'root', amount: 1 }));
  const lastDay = Math.max(...Object.values(days).map(([, last]) => last));
  const completesOn = addDays(START, lastDay);
  const plan = { steps, completesOn, weeks: Math.floor(lastDay / 7) + 1 };
  const weeks = Object.fromEntries(taken.map(({ id }) => [id, 0]));
  return findingsOf({ units, award, weeks, counts, plan, limits })
    .filter(({ code }) => !DAYS.has(code))
    .map(({ code, path }) => `${code} ${path}`);
}

const KEPT: readonly string[] = [];
const BROKEN = ['plan-constraint-broken constraints.x'];
const last: Constraint = { ...said, id: 'x', kind: 'order', last: 'b' };
const sequence: Constraint = { ...said, id: 'x', kind: 'order', sequence: ['a', 'b'] };
const first: Constraint = { ...said, id: 'x', kind: 'prerequisite', units: ['a'] };

describe('two steps that meet on a day', () => {
  it.each<[string, readonly string[], Scene]>([
    [
      'are not one after the other where one is last',
      BROKEN,
      { days: { a: [0, 20], b: [20, 40] }, constraint: last },
    ],
    ['are, a day later', KEPT, { days: { a: [0, 20], b: [21, 40] }, constraint: last }],
    ['are not a sequence', BROKEN, { days: { a: [0, 20], b: [20, 40] }, constraint: sequence }],
    [
      'are, a day later, a sequence',
      KEPT,
      { days: { a: [0, 20], b: [21, 40] }, constraint: sequence },
    ],
    ['are not first and later', BROKEN, { days: { a: [0, 20], b: [20, 40] }, constraint: first }],
    [
      'are, a day later, first and later',
      KEPT,
      { days: { a: [0, 20], b: [21, 40] }, constraint: first },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(judge(scene)).toEqual(expected);
  });

  const needing = [unitNamed('a'), unitNamed('b', { prerequisites: [{ anyOf: ['a'] }] })];
  const beside = [unitNamed('a'), unitNamed('b', { corequisites: [{ anyOf: ['a'] }] })];

  it.each<[string, readonly string[], Scene]>([
    [
      'are not what is needed and what needs it',
      ['plan-prerequisite-missing steps.1'],
      { days: { a: [0, 20], b: [20, 40] }, units: needing },
    ],
    ['are, a day later', KEPT, { days: { a: [0, 20], b: [21, 40] }, units: needing }],
    [
      'begin together on the first day of a week',
      KEPT,
      { days: { a: [9, 29], b: [7, 27] }, units: beside },
    ],
    ['begin together on its last day', KEPT, { days: { a: [13, 33], b: [7, 27] }, units: beside }],
    [
      'do not on the day after it',
      ['plan-corequisite-missing steps.1'],
      { days: { a: [14, 34], b: [7, 27] }, units: beside },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(judge(scene)).toEqual(expected);
  });
});

describe('the weeks in which a step asks for hours', () => {
  const without = (week: number) => ({
    hoursCalendar: [
      { from: addDays(START, 7 * week), until: addDays(START, 7 * week + 7), hoursPerWeek: 0 },
    ],
  });

  it.each<[string, readonly string[], readonly [number, number], number]>([
    ['begin with that of its first day, be it the last of the week', ['weeks.1'], [13, 33], 1],
    ['do not begin before', KEPT, [14, 34], 1],
    ['end with that of its last day, be it the first of the week', ['weeks.3'], [1, 21], 3],
    ['do not end after', KEPT, [0, 20], 3],
  ])('%s', (_name, expected, days, week) => {
    const found = judge({ days: { a: days, b: [35, 55] }, limits: without(week) });
    expect(found).toEqual(expected.map((path) => `plan-hours-exceeded ${path}`));
  });
});
