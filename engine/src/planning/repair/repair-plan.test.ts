import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Rule, type Unit } from '../../catalogue/index.js';
import { addDays, addWeeks, daysBetween } from '../../terms/index.js';
import { checkPlan } from '../check/check-plan.js';
import { acceptedPlans } from '../every-plan.contract.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  foundingCase,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanAim } from '../request.js';
import { poolQuestion, smallQuestion } from '../small-questions.contract.js';
import type { PlanRepair } from './repair.js';
import { repairPlan } from './repair-plan.js';

/** CAIRN_LONG_RUNS=20 tries twenty times as many. */
const LONG = Number(process.env.CAIRN_LONG_RUNS ?? 1);

describe('repairPlan on small random changes', () => {
  it.each([
    { name: 'of every shape', questions: smallQuestion, runs: 120, least: 1 },
    { name: 'over pools', questions: poolQuestion, runs: 80, least: 5 },
  ])(
    'is as near as the nearest plan there is: questions $name',
    ({ questions, runs, least: fewest }) => {
      let moved = 0;
      let changed = 0;
      fc.assert(
        fc.property(questions, fc.nat(), (before, pick) => {
          const first = planQualification(before.request, before.data);
          if (first.kind !== 'optimal') return;
          const after = changedCase(before, first.plan, pick);
          const answer = repairPlan(first.plan, after);
          const least = nearestByTrying(first.plan, after);
          if (answer.kind !== 'repaired') {
            expect([answer.kind, least]).toEqual(['infeasible', undefined]);
            return;
          }
          expect(answer.closeness.isProven).toEqual({ units: true, shift: true, aims: true });
          expect(farness(first.plan, answer.plan, after)).toEqual(least);
          expect([answer.closeness.changes, answer.closeness.shiftDays]).toEqual(
            least?.slice(0, 2),
          );
          if (answer.closeness.changes > 0) changed += 1;
          if (answer.closeness.shiftDays > 0) moved += 1;
        }),
        { seed: 20261122, numRuns: runs * LONG },
      );
      // Changes that change nothing would say little.
      expect(moved + changed).toBeGreaterThanOrEqual(fewest);
    },
    240_000,
  );

  it('keeps a plan that still holds as it is', () => {
    fc.assert(
      fc.property(smallQuestion, (question) => {
        const first = planQualification(question.request, question.data);
        if (first.kind !== 'optimal') return;
        const same = repaired(repairPlan(first.plan, question));
        expect(same.closeness).toMatchObject({ startedDropped: 0, changes: 0, shiftDays: 0 });
        expect(weeksIn(same.plan)).toEqual(weeksIn(first.plan));
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});

const long = (id: string, more = {}) =>
  unitNamed(id, { durationWeeks: 6, workloadHours: 24, ...more });
const three = smallCase(
  awardNamed('award', allOf('root', [unitRule('one'), unitsFrom('two', 2, ['x', 'y', 'z'])])),
  [
    long('one'),
    long('x'),
    long('y', { prerequisites: [{ anyOf: ['x'] }] }),
    long('z', { fee: { minor: 90_000, currency: 'AUD' } }),
  ],
  { limits: { hoursPerWeek: 8 } },
);
const planOfThree = planOf(three);

describe('repairPlan in the middle of a plan', () => {
  // one and x run in weeks 0–5, y in weeks 6–11.
  it('starts from a plan of three units', () => {
    expect(weeksIn(planOfThree)).toEqual({ one: 0, x: 0, y: 6 });
  });

  it('lets what has begun run on, for no further fee, with the weeks that are left', () => {
    const answer = repaired(repairPlan(planOfThree, asOf(three, addWeeks(START, 2))));
    expect(answer.running).toEqual(['one', 'x']);
    expect(weeksIn(answer.plan)).toEqual({ one: 0, x: 0, y: 4 });
    expect(answer.plan.completesOn).toBe(planOfThree.completesOn);
    expect(answer.plan.fees.min.minor).toBe(10_000);
    expect(answer.closeness).toMatchObject({ startedDropped: 0, changes: 0, shiftDays: 0 });
    expect(answer.kept.map(({ unit, fromDay }) => [unit, fromDay])).toEqual([
      ['one', START],
      ['x', START],
      ['y', addWeeks(START, 6)],
    ]);
  });

  it('counts what ended the day before as held, and what ends on the day as running', () => {
    const dayAfter = addWeeks(START, 6);
    expect(repaired(repairPlan(planOfThree, asOf(three, dayAfter)))).toMatchObject({
      done: ['one', 'x'],
      running: [],
      plan: { weeks: 6, steps: [{ unit: 'y', startWeek: 0 }] },
    });
    const lastDay = repaired(repairPlan(planOfThree, asOf(three, addDays(dayAfter, -1))));
    expect([lastDay.done, lastDay.running]).toEqual([[], ['one', 'x']]);
  });

  it('takes a failed unit again and shifts what waits for it', () => {
    const asked = asOf(three, addWeeks(START, 6), { failed: [{ unit: 'x', attempts: 1 }] });
    const answer = repaired(repairPlan(planOfThree, asked));
    expect(answer.done).toEqual(['one']);
    expect(weeksIn(answer.plan)).toEqual({ x: 0, y: 6 });
    expect(answer.kept.map(({ unit, shiftDays }) => [unit, shiftDays])).toEqual([
      ['x', 42],
      ['y', 42],
    ]);
  });

  it('knows units that were not begun as planned', () => {
    const asked = asOf(three, addWeeks(START, 2));
    const answer = repaired(repairPlan(planOfThree, asked, { notBegun: ['x'] }));
    expect(answer.running).toEqual(['one']);
    expect(weeksIn(answer.plan)).toEqual({ one: 0, x: 0, y: 6 });
    expect(answer.closeness.shiftDays).toBe(28);
  });

  it('breaks off what no longer fits the hours, the fewest units', () => {
    const asked = asOf(three, addWeeks(START, 2), { limits: { hoursPerWeek: 4 } });
    const answer = repaired(repairPlan(planOfThree, asked));
    expect(answer.closeness).toMatchObject({ startedDropped: 1, changes: 0 });
    expect(answer.plan.steps).toHaveLength(3);
  });

  it('lets recognition that was asked for go on, and holds it as such once it is granted', () => {
    const recognition = [{ unit: 'one', kind: 'exemption' as const, weeks: 4 }];
    const before = { request: { ...three.request, recognition }, data: three.data };
    const old = planOf(before);
    expect(old.steps.find(({ unit }) => unit === 'one')).toMatchObject({
      by: 'exemption',
      endWeek: 4,
    });
    const asked = repaired(repairPlan(old, asOf(before, addWeeks(START, 3))));
    expect(asked.running).toEqual(['x', 'z']);
    expect(asked.plan.steps[0]).toMatchObject({ unit: 'one', by: 'exemption', endWeek: 1 });
    expect(asked.closeness).toMatchObject({ changes: 0, shiftDays: 0 });
    const granted = repaired(repairPlan(old, asOf(before, addWeeks(START, 4))));
    const held = granted.question.request.holdings.find(({ unit }) => unit === 'one');
    expect(held).toMatchObject({ heldAs: 'prior-learning', state: 'claimed' });
  });

  it('answers a question that its plan keeps, and that can be checked', () => {
    const asked = asOf(three, addWeeks(START, 2));
    const { plan, question } = repaired(repairPlan(planOfThree, asked));
    const units = new Map([
      ...asked.data.catalogue.units,
      ...question.units.map((unit) => [unit.id, unit] as const),
    ]);
    const data = { ...asked.data, catalogue: { ...asked.data.catalogue, units } };
    expect(checkPlan(question.request, plan, data)).toEqual([]);
  });
});

it('keeps a unit that the plan takes anew beside what was held of it', () => {
  const lapsed = holdingOf('a', { expiresOn: addDays(START, -1) });
  const before = smallCase(awardNamed('award', unitRule('a')), [unitNamed('a')], {
    holdings: [lapsed],
  });
  const old = planOf(before);
  expect(weeksIn(old)).toEqual({ a: 0 });
  expect(repaired(repairPlan(old, before)).closeness).toMatchObject({ changes: 0, shiftDays: 0 });
  const passed = { ...holdingOf('a'), id: 'passed-a' };
  const request = { ...before.request, holdings: [lapsed, passed] };
  expect(repaired(repairPlan(old, { ...before, request })).plan.steps).toEqual([]);
});

it('keeps no unit that is of no use any more, however near that would be', () => {
  const either: Rule = {
    id: 'either',
    label: 'either',
    knowing: 'read',
    overlap: false,
    op: 'anyOf',
    min: 1,
    of: [allOf('both', [unitRule('h'), unitRule('i')]), unitRule('b')],
  };
  const units = [
    unitNamed('b', { fee: { minor: 90_000, currency: 'AUD' } }),
    unitNamed('h'),
    unitNamed('i'),
  ];
  const before = smallCase(awardNamed('award', either), units, { aims: ['cost'] });
  const old = planOf(before);
  expect(Object.keys(weeksIn(old))).toEqual(['h', 'i']);
  const request = { ...before.request, limits: { ...before.request.limits, without: ['h'] } };
  const answer = repaired(repairPlan(old, { ...before, request }));
  expect(Object.keys(weeksIn(answer.plan))).toEqual(['b']);
  expect(answer.closeness).toMatchObject({ changes: 3, shiftDays: 0 });
  expect(answer.dropped.map(({ unit, reason }) => [unit, reason.kind])).toEqual([
    ['h', 'refused'],
    ['i', 'clash'],
  ]);
});

describe('why a unit could not stay', () => {
  const reasonOf = (unit: string, answer: PlanRepair) =>
    answer.dropped.find((one) => one.unit === unit)?.reason;

  it('was refused', () => {
    const answer = repaired(
      repairPlan(planOfThree, asOf(three, START, { limits: { without: ['y'] } })),
    );
    expect(answer.added).toEqual([{ unit: 'z', title: 'z' }]);
    expect(reasonOf('y', answer)).toEqual({ kind: 'refused' });
  });

  it('is not counted any more', () => {
    const rule = allOf('root', [unitRule('one'), unitsFrom('two', 2, ['x', 'z'])]);
    const after = smallCase(awardNamed('award', rule), [...three.data.catalogue.units.values()]);
    expect(reasonOf('y', repaired(repairPlan(planOfThree, after)))).toEqual({ kind: 'not-wanted' });
  });

  it('is gone from the data, or no longer taught where the person may study', () => {
    const others = [...three.data.catalogue.units.values()].filter(({ id }) => id !== 'y');
    const award = [...three.data.catalogue.qualifications.values()];
    const without = smallCase(award[0] ?? awardNamed('award', unitRule('one')), others);
    expect(reasonOf('y', repaired(repairPlan(planOfThree, without)))).toEqual({
      kind: 'unknown-unit',
    });
    const abroad = smallCase(
      award[0] ?? awardNamed('award', unitRule('one')),
      [...others, long('y', { country: 'NZ' })],
      {
        limits: { countries: ['AU'] },
      },
    );
    expect(reasonOf('y', repaired(repairPlan(planOfThree, abroad)))).toEqual({ kind: 'no-way' });
  });

  it('clashes with a limit', () => {
    const deadline = addDays(addWeeks(START, 11), -1);
    const limits = { hoursPerWeek: 12, deadline };
    const answer = repaired(repairPlan(planOfThree, asOf(three, START, { limits })));
    expect(answer.dropped.map(({ unit }) => unit)).toEqual(['y']);
    expect(reasonOf('y', answer)).toMatchObject({ kind: 'clash' });
  });

  it('would cost more changes', () => {
    const budget = { minor: 30_000, currency: 'AUD' };
    const dearer = long('x', { fee: { minor: 25_000, currency: 'AUD' } });
    const pool = ['x', 'y', 'z', 'w'];
    const rule = allOf('root', [unitRule('one'), unitsFrom('two', 2, pool)]);
    const units = [
      long('one'),
      dearer,
      long('y'),
      long('z'),
      long('w', { fee: { minor: 5_000, currency: 'AUD' } }),
    ];
    const after = smallCase(awardNamed('award', rule), units, {
      limits: { hoursPerWeek: 8, budget },
    });
    const answer = repaired(repairPlan(planOfThree, after));
    expect(answer.closeness.changes).toBe(2);
    expect(reasonOf('x', answer)).toMatchObject({ kind: 'clash' });
  });
});

it('says what clashes when nothing can be done', () => {
  const { request, data } = foundingCase();
  const old = planOf({ request, data });
  const limits = { ...request.limits, budget: { minor: 100, currency: 'AUD' } };
  expect(repairPlan(old, { request: { ...request, limits }, data })).toMatchObject({
    kind: 'infeasible',
    repairs: [{ kind: 'raise-budget' }],
  });
});

it('gives what it has when it is stopped, and says what is not proven', () => {
  const { request, data } = foundingCase({ hoursPerWeek: 9 });
  const old = planOf({ request, data });
  const refused = {
    ...request,
    limits: { ...request.limits, without: [old.steps[0]?.unit ?? ''] },
  };
  for (let maxNodes = 0; maxNodes < 12; maxNodes++) {
    const answer = repairPlan(old, { request: refused, data }, {}, { maxNodes });
    if (answer.kind === 'repaired')
      expect(answer.proof.statement.startsWith('No plan keeps')).toBe(
        answer.closeness.isProven.aims,
      );
    else expect(['stopped', 'infeasible']).toContain(answer.kind);
  }
});

/** One change: a refused unit, less time, a smaller budget, or a unit that starts on other days. */
function changedCase({ request, data }: PlanningCase, plan: Plan, pick: number): PlanningCase {
  const { limits } = request;
  const unit = plan.steps[pick % Math.max(1, plan.steps.length)]?.unit ?? 'a';
  const { budget: _, ...unbudgeted } = limits;
  const changes: readonly PlanningCase['request']['limits'][] = [
    { ...unbudgeted, without: [unit] },
    { ...limits, hoursPerWeek: limits.hoursPerWeek - 1 },
    { ...limits, budget: { minor: 300, currency: 'AUD' } },
  ];
  const change = changes[pick % 4];
  if (change !== undefined) return { request: { ...request, limits: change }, data };
  const startsLater = (one: Unit): Unit =>
    one.id === unit
      ? {
          ...one,
          offerings: [{ id: 'o', starts: [addWeeks(START, 1 + (pick % 3 === 0 ? 0 : 1))] }],
        }
      : one;
  const units = [...data.catalogue.units.values()].map(startsLater);
  const catalogue = buildCatalogue(units, [...data.catalogue.qualifications.values()]);
  return { request, data: { ...data, catalogue } };
}

/** Changes, shift, then the aims in their order. */
function farness(old: Plan, plan: Plan, { request }: PlanningCase): readonly number[] {
  const before = new Map(old.steps.map((step) => [step.unit, step.startsOn]));
  const now = new Map(plan.steps.map((step) => [step.unit, step.startsOn]));
  const dropped = [...before.keys()].filter((unit) => !now.has(unit));
  const added = [...now.keys()].filter((unit) => !before.has(unit));
  const shift = [...now].reduce((sum, [unit, day]) => {
    const from = before.get(unit);
    return from === undefined ? sum : sum + Math.abs(daysBetween(from, day));
  }, 0);
  const value = new Map<PlanAim, number>([
    ['time', plan.weeks],
    ['cost', plan.fees.min.minor],
    ['risk', plan.riskPoints],
  ]);
  const aims = request.aims.map((aim) => value.get(aim) ?? 0);
  return [dropped.length + added.length, shift, ...aims];
}

function nearestByTrying(old: Plan, after: PlanningCase): readonly number[] | undefined {
  let least: readonly number[] | undefined;
  const isLess = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, i) => value !== b[i]);
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
  };
  const isOfInterest = (plan: Plan) =>
    least === undefined || isLess(farness(old, plan, after), least);
  for (const plan of acceptedPlans(after, isOfInterest)) least = farness(old, plan, after);
  return least;
}

function asOf(
  { request, data }: PlanningCase,
  start: typeof START,
  more: Partial<Omit<PlanningCase['request'], 'limits'>> & {
    readonly limits?: Partial<PlanningCase['request']['limits']>;
  } = {},
): PlanningCase {
  const { limits, ...rest } = more;
  return {
    request: { ...request, ...rest, limits: { ...request.limits, start, ...limits } },
    data,
  };
}

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

function repaired(answer: ReturnType<typeof repairPlan>): PlanRepair {
  if (answer.kind !== 'repaired') throw new Error(`a repair was expected, not ${answer.kind}`);
  return answer;
}

function weeksIn(plan: Plan): Readonly<Record<string, number>> {
  return Object.fromEntries(plan.steps.map(({ unit, startWeek }) => [unit, startWeek]));
}
