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
