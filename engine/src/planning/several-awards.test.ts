import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Constraint } from '../catalogue/index.js';
import { checkPlan } from './check/check-plan.js';
import { writePlanDocument } from './export/plan-document.js';
import { readPlanDocument } from './export/read-plan-document.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from './planning-cases.contract.js';
import { type Change, planOf, text, twoAwards, unitsOf } from './two-awards.contract.js';

describe('a plan for several awards', () => {
  it('counts nothing in two of them unless it is said', () => {
    expect(unitsOf(planOf(twoAwards()))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts what it can in both when that is allowed', () => {
    const plan = planOf(twoAwards({ doubleCounting: { kind: 'allowed' } }));
    expect(unitsOf(plan)).toEqual(['b', 'c']);
  });

  it.each([
    [0, 4],
    [1, 3],
    [2, 2],
  ])('shares at most %i units under that cap, so that it takes %i', (max, taken) => {
    const plan = planOf(twoAwards({ doubleCounting: { kind: 'capped', max, unit: 'units' } }));
    expect(plan.steps).toHaveLength(taken);
  });

  it.each([
    [4.9, 4],
    [5, 3],
    [10, 2],
  ])('shares at most %d credits under that cap, so that it takes %i units', (max, taken) => {
    const plan = planOf(twoAwards({ doubleCounting: { kind: 'capped', max, unit: 'ects' } }));
    expect(plan.steps).toHaveLength(taken);
  });

  it('shares nothing whose credit is not known in the system of the cap', () => {
    const plan = planOf(twoAwards({ doubleCounting: { kind: 'capped', max: 99, unit: 'other' } }));
    expect(plan.steps).toHaveLength(4);
  });

  it('tells from when each award is complete, and what counts in it by the names of its own rules', () => {
    const plan = planOf(twoAwards({ limits: { hoursPerWeek: 4 } }));
    expect(plan.weeks).toBe(12);
    const [two] = plan.also ?? [];
    expect(two?.assignments.map(({ rule }) => rule)).toEqual(['core', 'core']);
    const ends = two?.assignments.map(
      ({ item }) => plan.steps.find(({ unit }) => unit === item)?.endWeek ?? 0,
    );
    expect(two?.week).toBe(Math.max(...(ends ?? [])));
  });

  it('names the place of a step in the award that counts it', () => {
    const plan = planOf(twoAwards());
    const step = plan.steps.find(({ unit }) => unit === 'd');
    expect(step?.countsAs?.rule).toBe('two:core');
  });

  it('completes the further award from the start when what is held is enough for it', () => {
    const holdings = [holdingOf('c'), holdingOf('d')];
    const plan = planOf(twoAwards({ holdings }));
    expect(plan.also).toMatchObject([{ week: 0, completesOn: START }]);
    expect(plan.uncounted).toEqual([]);
  });

  it('obeys pins and waivers of a further award by the names of its rules', () => {
    const holdings = [holdingOf('b')];
    const pinned = planOf(twoAwards({ holdings, pins: [{ holding: 'held-b', rule: 'two:core' }] }));
    expect(pinned.assignments.map(({ item }) => item)).not.toContain('held-b');
    const waived = planOf(
      twoAwards({ exceptions: [{ kind: 'waiver', rule: 'two:core', reason: 'agreed' }] }),
    );
    expect(waived.steps).toHaveLength(2);
  });

  it('keeps an item that overlaps inside one award apart from other awards', () => {
    const core = unitsFrom('core', 1, ['b', 'c', 'd']);
    const beside = unitsFrom('beside', 1, ['b', 'c'], { overlap: true });
    const plan = planOf(twoAwards({}, { two: { rule: allOf('all', [core, beside]) } }));
    expect(plan.steps).toHaveLength(3);
    expect(plan.also?.[0]?.assignments).toHaveLength(2);
  });
});

describe('what awards say about sharing', () => {
  const allowed: Change = { doubleCounting: { kind: 'allowed' } };
  const asksForBoth = (isAllowed: boolean) =>
    awardNamed('above', allOf('all', [asked('one'), asked('two')]), {
      constraints: [{ ...text, id: 'share', kind: 'doubleCount', allowed: isAllowed }],
    });
  const asked = (qualification: string) =>
    ({
      ...unitRule(qualification),
      id: qualification,
      op: 'qualification',
      qualification,
    }) as const;

  it('lets noDoubleUse of an award come before the wish to share', () => {
    const own: Constraint = { ...text, id: 'own', kind: 'noDoubleUse' };
    expect(planOf(twoAwards(allowed, { two: { constraints: [own] } })).steps).toHaveLength(4);
  });

  it.each([
    [true, 2],
    [false, 4],
  ])('lets doubleCount of an award above both decide: %s', (isAllowed, taken) => {
    const change: Change = {
      qualification: 'above',
      also: [{ qualification: 'one' }, { qualification: 'two' }],
      doubleCounting: { kind: isAllowed ? 'forbidden' : 'allowed' },
    };
    const plan = planOf(twoAwards(change, { more: [asksForBoth(isAllowed)] }));
    expect(plan.steps).toHaveLength(taken);
  });

  it('takes an award that the target asks for as a part of it', () => {
    const above = awardNamed('above', allOf('all', [asked('two'), unitRule('a')]));
    const plan = planOf(twoAwards({ qualification: 'above' }, { more: [above] }));
    expect(plan.steps).toHaveLength(3);
    expect(plan.also?.[0]?.assignments).toHaveLength(2);
    const below = { qualification: 'two', also: [{ qualification: 'above' }] };
    expect(planOf(twoAwards(below, { more: [above] })).steps).toHaveLength(3);
  });
});

describe('an impossible plan for several awards', () => {
  it('names the award of each rule, and that sharing would help', () => {
    const { request, data } = twoAwards({ limits: { without: ['a', 'd'] } });
    const answer = planQualification(request, data);
    if (answer.kind !== 'infeasible') throw new Error(answer.kind);
    expect(answer.conflict).toContainEqual(
      expect.objectContaining({ kind: 'rule', rule: 'two:core', award: 'two' }),
    );
    expect(answer.conflict).toContainEqual(
      expect.objectContaining({ kind: 'rule', rule: 'core', award: 'one' }),
    );
    expect(answer.conflict).toContainEqual({
      kind: 'double-counting',
      label: 'nothing counts in two awards',
    });
    const helps = answer.repairs.map(({ kind }) => kind);
    expect(helps).toContain('allow-double-counting');
    expect(helps).toContain('drop-award');
  });

  it('says nothing of awards where there is only one', () => {
    const { request, data } = twoAwards({ also: [], limits: { without: ['a', 'b'] } });
    const answer = planQualification(request, data);
    if (answer.kind !== 'infeasible') throw new Error(answer.kind);
    expect(answer.conflict.filter((member) => 'award' in member)).toEqual([]);
  });
});

describe('a written plan for several awards', () => {
  it('reads back as it was', () => {
    const plan = planOf(twoAwards({ also: [{ qualification: 'two' }], onTheWay: [] }));
    const document: unknown = JSON.parse(writePlanDocument(plan));
    expect(readPlanDocument(document)).toMatchObject({ kind: 'read', value: plan });
  });
});

describe('credit that is shared', () => {
  it('is refused by the check when it is not known in the system of the cap', () => {
    const question = twoAwards({ doubleCounting: { kind: 'allowed' } });
    const doubleCounting = { kind: 'capped', max: 99, unit: 'other' } as const;
    const codes = checkPlan(
      { ...question.request, doubleCounting },
      planOf(question),
      question.data,
    );
    expect(codes.map(({ code }) => code)).toEqual(['plan-double-counted', 'plan-double-counted']);
  });

  it.each([
    [5.9, 4],
    [6, 3],
  ])('counts against a cap of %d with the most that a conversion gives', (max, taken) => {
    const { request, data } = twoAwards({
      doubleCounting: { kind: 'capped', max, unit: 'other' },
    });
    const convert = () => ({ amount: { min: 4, max: 6 }, basis: 'official' }) as const;
    const counting = { ...data.counting, convert };
    expect(planOf({ request, data: { ...data, counting } }).steps).toHaveLength(taken);
  });

  it('is none of what is pinned to no rule: that counts in no award', () => {
    const holdings = [holdingOf('b'), holdingOf('c')];
    const change: Change = { holdings, doubleCounting: { kind: 'allowed' } };
    const plan = planOf(twoAwards({ ...change, pins: [{ holding: 'held-b' }] }));
    expect(plan.uncounted).toEqual(['held-b']);
    const counted = [plan, ...(plan.also ?? [])].flatMap((one) => one.assignments);
    expect(counted.map(({ item }) => item)).not.toContain('held-b');
  });
});

describe('credit that differs between awards', () => {
  it('is shared by the greater of the two amounts', () => {
    const question = (max: number) => {
      const b = unitNamed('b', { creditAt: [{ qualification: 'two', amount: 7, system: 'ects' }] });
      const units = [unitNamed('a'), b, unitNamed('d')];
      const one = awardNamed('one', creditsFrom('core', 5, ['b']));
      const two = awardNamed('two', creditsFrom('core', 5, ['b', 'd']));
      const { request } = smallCase(one, units, {
        also: [{ qualification: 'two' }],
        doubleCounting: { kind: 'capped', max, unit: 'ects' },
      });
      return planOf({ request, data: dataOf(buildCatalogue(units, [one, two])) });
    };
    expect(question(6).steps).toHaveLength(2);
    expect(question(7).steps).toHaveLength(1);
  });
});
