import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Constraint,
  type Qualification,
  type Rule,
} from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  dataOf,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';

import { openPlanning } from '../sessions/open-planning.js';

/*
 * Cases in which one part of the rule language had not heeded another, made as small as they go. The random questions
 * beside this file found them.
 */

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

const text = { text: 'text', knowing: 'read' } as const;
const asks = (id: string, qualification: string): Rule => ({
  id,
  label: id,
  knowing: 'read',
  overlap: false,
  op: 'qualification',
  qualification,
});

function caseOf(
  awards: readonly Qualification[],
  question: PlanningCase,
  units: Parameters<typeof buildCatalogue>[0],
): PlanningCase {
  return { ...question, data: dataOf(buildCatalogue(units, awards)) };
}

describe('start days', () => {
  const award = awardNamed('award', unitRule('a'));
  const offering = (days: readonly number[]) => ({
    id: 'o',
    starts: days.map((day) => addDays(START, day)),
  });

  it('blocks one week more only for a start inside a week', () => {
    const both = unitNamed('a', { offerings: [offering([0, 11])] });
    expect(planOf(smallCase(award, [both])).weeks).toBe(3);
    const late = unitNamed('a', { offerings: [offering([11])] });
    expect(planOf(smallCase(award, [late])).weeks).toBe(5);
  });

  it('keeps only the days of a unit free of breaks, not the rest of its weeks', () => {
    const unit = unitNamed('a', { offerings: [offering([3])] });
    const pause = (from: number, until: number) => ({
      limits: { breaks: [{ from: addDays(START, from), until: addDays(START, until) }] },
    });
    expect(planOf(smallCase(award, [unit], pause(0, 3))).steps).toHaveLength(1);
    const { request, data } = smallCase(award, [unit], pause(0, 4));
    expect(planQualification(request, data).kind).toBe('infeasible');
  });

  it('takes the start of a week that runs into no break', () => {
    const unit = unitNamed('a', { offerings: [offering([1, 4])] });
    const breaks = [{ from: addDays(START, 1), until: addDays(START, 3) }];
    const [step] = planOf(smallCase(award, [unit], { limits: { breaks } })).steps;
    expect(step?.startsOn).toBe(addDays(START, 4));
  });
});

describe('a deadline inside a week', () => {
  const award = awardNamed('award', unitRule('a'));
  const late = unitNamed('a', { offerings: [{ id: 'o', starts: [addDays(START, 3)] }] });
  const until = (days: number) => ({ limits: { deadline: addDays(START, days) } });

  it('is kept by a unit that started inside a week and ends by that day', () => {
    expect(planOf(smallCase(award, [late], until(23))).completesOn).toBe(addDays(START, 23));
    const { request, data } = smallCase(award, [late], until(22));
    expect(planQualification(request, data).kind).toBe('infeasible');
  });

  it('leaves only whole weeks to the others', () => {
    const either = awardNamed('award', unitsFrom('root', 1, ['a', 'b']));
    const units = [{ ...late, fee: { minor: 90_000, currency: 'AUD' } }, unitNamed('b')];
    const breaks = [{ from: START, until: addDays(START, 1) }];
    const limits = { ...until(23).limits, breaks };
    const { steps } = planOf(smallCase(either, units, { limits, aims: ['cost'] }));
    expect(steps.map(({ unit }) => unit)).toEqual(['a']);
  });

  it('can be moved to the day that a repair names', () => {
    const { request, data } = smallCase(award, [late], until(10));
    const answer = planQualification(request, data);
    const repairs = answer.kind === 'infeasible' ? answer.repairs : [];
    const days = repairs.flatMap(({ untilDay }) => untilDay ?? []);
    expect(days).toEqual([addDays(START, 23)]);
    expect(planOf(smallCase(award, [late], until(23))).steps).toHaveLength(1);
  });
});

describe('a time limit from the first counted thing', () => {
  const limit = (more: object = {}): Constraint => ({
    ...text,
    id: 'limit',
    kind: 'timeLimit',
    months: 12,
    from: 'first-counted',
    ...more,
  });
  const ago = (unit: string, days: number) => holdingOf(unit, { earnedOn: addDays(START, -days) });
  const both = (constraint: Constraint) =>
    awardNamed('award', allOf('root', [unitRule('h'), unitRule('i')]), {
      constraints: [constraint],
    });
  const slots = ['h', 'i'].map((id) => unitNamed(id, { isSlot: true }));

  it('was kept long ago by what is held, when that lies together', () => {
    const together = [ago('h', 2000), ago('i', 1700)];
    expect(planOf(smallCase(both(limit()), slots, { holdings: together })).steps).toEqual([]);
    const apart = smallCase(both(limit()), slots, { holdings: [ago('h', 2000), ago('i', 1600)] });
    expect(planQualification(apart.request, apart.data).kind).toBe('infeasible');
  });

  it('of single units is kept by what is held of them', () => {
    const holdings = [ago('h', 2000), ago('i', 1600)];
    const early = smallCase(both(limit({ units: ['h'] })), slots, { holdings });
    expect(planOf(early).steps).toEqual([]);
    const late = smallCase(both(limit({ units: ['i'] })), slots, { holdings });
    expect(planQualification(late.request, late.data).kind).toBe('infeasible');
  });

  it('does not begin with what is too old for a plan of a week', () => {
    const award = awardNamed('award', unitsFrom('root', 1, ['h', 'a']), { constraints: [limit()] });
    const units = [slots, unitNamed('a')].flat();
    expect(planOf(smallCase(award, units, { holdings: [ago('h', 2000)] })).steps).toEqual([]);
    const two = awardNamed('award', unitsFrom('root', 2, ['h', 'i', 'a']), {
      constraints: [limit()],
    });
    const holdings = [ago('h', 2000), ago('i', 100)];
    const { assignments } = planOf(smallCase(two, units, { holdings }));
    expect(assignments.map(({ item }) => item).toSorted()).toEqual(['a', 'held-i']);
  });

  it('takes nothing of which the day is not known', () => {
    const award = awardNamed('award', unitsFrom('root', 1, ['h', 'a']), { constraints: [limit()] });
    const question = smallCase(award, [slots, unitNamed('a')].flat(), {
      holdings: [holdingOf('h')],
    });
    expect(planOf(question).assignments.map(({ item }) => item)).toEqual(['a']);
  });

  it('of single units begins with the plan where nothing held counts', () => {
    const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]), {
      constraints: [limit({ units: ['b'], months: 1 })],
    });
    const starts = (week: number) => [{ id: 'o', starts: [addDays(START, 7 * week)] }];
    const units = (week: number) => [
      unitNamed('a'),
      unitNamed('b', { durationWeeks: 1, workloadHours: 4, offerings: starts(week) }),
    ];
    // A month from 4 January: week 3 ends on 31 January, week 4 on 7 February.
    expect(planOf(smallCase(award, units(3))).weeks).toBe(4);
    const { request, data } = smallCase(award, units(4));
    expect(planQualification(request, data).kind).toBe('infeasible');
  });
});

it('of one award of several limits nothing that only an open pool of another level could take', () => {
  const level = (code: string) => ({ level: { framework: 'au-aqf', code } });
  const levels = { framework: 'au-aqf', codes: ['4'] };
  const open = { from: 'elsewhere', levels };
  const other = awardNamed('other', unitsFrom('some', 1, ['b'], { open }), {
    constraints: [{ ...text, id: 'limit', kind: 'timeLimit', months: 1, from: 'admission' }],
  });
  const award = awardNamed('award', unitRule('a'));
  const late = [{ id: 'o', starts: [addDays(START, 70)] }];
  const planWith = (code: string) => {
    const units = [unitNamed('a', { ...level(code), offerings: late }), unitNamed('b')];
    const question = smallCase(award, units, { also: [{ qualification: 'other' }] });
    const { request, data } = caseOf([award, other], question, units);
    return planQualification(request, data).kind;
  };
  expect(planWith('5')).toBe('optimal');
  expect(planWith('4')).toBe('infeasible');
});

describe('an order', () => {
  const zLast: Constraint = { ...text, id: 'last', kind: 'order', last: 'z' };

  it('asks nothing of a unit whose level no rule takes', () => {
    const pool = unitsFrom('pool', 1, ['a', 'b'], { minLevel: { framework: 'au-aqf', code: '5' } });
    const level = (code: string) => ({ level: { framework: 'au-aqf', code } });
    const units = [
      unitNamed('a', { ...level('5'), corequisites: [{ anyOf: ['b'] }] }),
      unitNamed('b', level('4')),
      unitNamed('z', { corequisites: [{ anyOf: ['b'] }] }),
    ];
    const inner = awardNamed('inner', allOf('inner-root', [pool, unitRule('z')]), {
      constraints: [zLast],
    });
    const award = awardNamed('award', asks('in', 'inner'));
    const { steps } = planOf(caseOf([award, inner], smallCase(award, units), units));
    expect(steps.map(({ unit, startWeek }) => [unit, startWeek])).toEqual([
      ['a', 0],
      ['b', 0],
      ['z', 3],
    ]);
  });

  it('waits for no unit in a place beside others', () => {
    const parts = [{ id: 'one', label: 'one', min: 0, pool: ['a'], open: false }];
    const pool = unitsFrom('pool', 1, ['a', 'b'], { parts });
    const award = awardNamed('award', allOf('root', [pool, unitRule('z')]), {
      constraints: [zLast],
    });
    const units = ['a', 'b', 'z'].map((id) => unitNamed(id));
    const { steps } = planOf(smallCase(award, units));
    expect(steps).toHaveLength(2);
  });

  it('asks nothing of a unit that only a waived rule names', () => {
    const award = awardNamed('award', allOf('root', [unitRule('z'), unitRule('a')]), {
      constraints: [{ ...text, id: 'first', kind: 'prerequisite', units: ['z'] }],
    });
    const units = [unitNamed('a'), unitNamed('z', { prerequisites: [{ anyOf: ['a'] }] })];
    const exceptions = [{ kind: 'waiver', rule: 'needs-a', reason: 'granted' }] as const;
    const { steps } = planOf(smallCase(award, units, { exceptions }));
    expect(steps.map(({ unit }) => unit)).toEqual(['a', 'z']);
  });
});

it('shows a unit by what has to be finished, not by what an award on the way counts', () => {
  const other = awardNamed('other', unitRule('a'));
  const beside = { ...unitsFrom('root', 1, ['a']), overlap: true };
  const units = [unitNamed('a')];
  const award = awardNamed('award', allOf('all', [beside]));
  const question = smallCase(award, units, {
    onTheWay: [{ qualification: 'other' }],
    aims: ['awards', 'time'],
  });
  const [step] = planOf(caseOf([award, other], question, units)).steps;
  expect(step?.countsAs?.rule).toBe('root');
});

it('insists in a session as in a single question on what only an award on the way counts', () => {
  const other = awardNamed('other', allOf('all', [unitRule('b'), unitRule('c')]));
  const award = awardNamed('award', unitRule('a'));
  const units = [unitNamed('a'), unitNamed('b'), unitNamed('c')];
  const question = smallCase(award, units, {
    onTheWay: [{ qualification: 'other' }],
    aims: ['awards', 'time'],
    limits: { with: ['b'], without: ['c'] },
  });
  const { request, data } = caseOf([award, other], question, units);
  const answer = openPlanning(data).ask(request);
  const steps = answer.kind === 'optimal' ? answer.plan.steps : [];
  expect(steps.map(({ unit }) => unit)).toEqual(['a', 'b']);
});

it('counts something held and its unit taken anew in places that overlap', () => {
  const limit: Constraint = {
    ...text,
    id: 'rpl',
    kind: 'rpl',
    uncapped: true,
    excludeUnits: ['h'],
  };
  const inner = awardNamed('inner', unitRule('h'), { constraints: [limit] });
  const beside = { ...asks('in', 'inner'), overlap: true };
  const award = awardNamed('award', allOf('root', [beside, unitRule('x')]));
  const units = [unitNamed('h'), unitNamed('x', { isSlot: true })];
  const question = smallCase(award, units, {
    holdings: [holdingOf('h', { heldAs: 'prior-learning' })],
    exceptions: [{ kind: 'substitution', rule: 'needs-x', holding: 'held-h', reason: 'granted' }],
  });
  const { assignments } = planOf(caseOf([award, inner], question, units));
  expect(assignments.map(({ item }) => item).toSorted()).toEqual(['h', 'held-h']);
});

describe('exclusions', () => {
  it('lets a unit need another first with which it may not be counted', () => {
    const units = [
      unitNamed('a'),
      unitNamed('b', { prerequisites: [{ anyOf: ['a'] }], exclusions: ['a'] }),
    ];
    const one = planOf(smallCase(awardNamed('award', unitRule('b')), units));
    expect(one.steps.map(({ unit }) => unit)).toEqual(['a', 'b']);
    const both = awardNamed('award', unitsFrom('root', 2, ['a', 'b']));
    const { request, data } = smallCase(both, units);
    expect(planQualification(request, data).kind).toBe('infeasible');
  });

  it('lets two units that exclude each other count in an award each', () => {
    const units = [unitNamed('a'), unitNamed('b', { exclusions: ['a'] })];
    const awards = [awardNamed('award', unitRule('a')), awardNamed('other', unitRule('b'))];
    const question = smallCase(awardNamed('award', unitRule('a')), units, {
      also: [{ qualification: 'other' }],
    });
    expect(planOf(caseOf(awards, question, units)).steps).toHaveLength(2);
  });
});

describe('an award inside the award', () => {
  const limit: Constraint = {
    ...text,
    id: 'soon',
    kind: 'timeLimit',
    months: 1,
    from: 'first-counted',
  };
  const first: Constraint = { ...text, id: 'first', kind: 'prerequisite', units: ['b'] };

  it('has time limits of its own, which ask nothing of what counts beside it', () => {
    const units = [unitNamed('a'), unitNamed('b'), unitNamed('h', { isSlot: true })];
    const inner = awardNamed('inner', unitRule('a'), { constraints: [limit] });
    const award = awardNamed('award', allOf('root', [asks('in', 'inner'), unitRule('h')]));
    const question = smallCase(award, units, {
      holdings: [holdingOf('h', { earnedOn: addDays(START, -400) })],
    });
    expect(planOf(caseOf([award, inner], question, units)).steps).toHaveLength(1);
  });

  it('asks nothing when the rule that asks for it is waived', () => {
    const units = [unitNamed('a')];
    const inner = awardNamed('inner', unitRule('a'), { constraints: [first] });
    const award = awardNamed('award', allOf('root', [asks('in', 'inner'), unitRule('a')]));
    const question = smallCase(award, units, {
      exceptions: [{ kind: 'waiver', rule: 'in', reason: 'granted' }],
    });
    expect(planOf(caseOf([award, inner], question, units)).steps).toHaveLength(1);
  });

  it('has what it wants first before an imported unit as well', () => {
    const level = { framework: 'au-aqf', code: '4' };
    const units = [unitNamed('b'), unitNamed('c', { level })];
    const levels = { framework: 'au-aqf', codes: ['4'] };
    const imports = unitsFrom('some', 1, [], { open: { from: 'elsewhere', levels } });
    const inner = awardNamed('inner', imports, { constraints: [first] });
    const award = awardNamed('award', asks('in', 'inner'));
    const question = smallCase(award, units);
    const [b, c] = planOf(caseOf([award, inner], question, units)).steps;
    expect([b?.unit, c?.unit, c?.startWeek]).toEqual(['b', 'c', b?.endWeek]);
  });

  it('may be stood for by something that was granted in its place', () => {
    const units = [unitNamed('a'), unitNamed('h', { isSlot: true })];
    const inner = awardNamed('inner', unitRule('a'));
    const award = awardNamed('award', asks('in', 'inner'));
    const question = smallCase(award, units, {
      holdings: [holdingOf('h')],
      exceptions: [{ kind: 'substitution', rule: 'in', holding: 'held-h', reason: 'granted' }],
    });
    expect(planOf(caseOf([award, inner], question, units)).steps).toEqual([]);
  });
});

it('takes what an award wants first when everything else is held', () => {
  const first: Constraint = { ...text, id: 'first', kind: 'prerequisite', units: ['b'] };
  const award = awardNamed('award', unitRule('h'), { constraints: [first] });
  const units = [unitNamed('b'), unitNamed('h', { isSlot: true })];
  const { steps } = planOf(smallCase(award, units, { holdings: [holdingOf('h')] }));
  expect(steps.map(({ unit }) => unit)).toEqual(['b']);
});
