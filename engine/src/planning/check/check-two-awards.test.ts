import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Constraint } from '../../catalogue/index.js';
import { addWeeks } from '../../terms/index.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { ON_THE_WAY, planOf, text, twoAwards } from '../two-awards.contract.js';

describe('checkPlan on several awards', () => {
  const shared = twoAwards({ doubleCounting: { kind: 'capped', max: 1, unit: 'units' } });
  const onTheWay = twoAwards({
    ...ON_THE_WAY,
    aims: ['awards', 'time'],
    limits: { hoursPerWeek: 4 },
  });

  function codes({ request, data }: PlanningCase, plan: Plan): readonly string[] {
    return checkPlan(request, plan, data).map(({ code }) => code);
  }

  it('finds one unit more in two awards than the cap allows', () => {
    const plan = planOf(shared);
    const { request } = shared;
    const doubleCounting = { kind: 'capped', max: 0, unit: 'units' } as const;
    expect(codes({ ...shared, request: { ...request, doubleCounting } }, plan)).toEqual([
      'plan-double-counted',
    ]);
  });

  it('finds a unit in two awards where that is forbidden', () => {
    const { doubleCounting: _, ...request } = shared.request;
    expect(codes({ ...shared, request }, planOf(shared))).toEqual(['plan-double-counted']);
  });

  it('finds an award that is left out, another one, and one that stands there twice', () => {
    const plan = planOf(shared);
    const { also = [], ...rest } = plan;
    const [two] = also;
    if (two === undefined) throw new Error('no award');
    expect(codes(shared, rest)).toContain('plan-award-missing');
    expect(codes(shared, { ...plan, also: [two, two] })).toContain('plan-award-unasked');
    const other = { ...two, qualification: 'one' };
    expect(codes(shared, { ...plan, also: [other] })).toEqual(
      expect.arrayContaining(['plan-award-unasked', 'plan-award-missing']),
    );
  });

  it('finds an award whose rules are not met by what it counts', () => {
    const plan = planOf(shared);
    const also = (plan.also ?? []).map((one) => ({
      ...one,
      assignments: one.assignments.slice(1),
    }));
    expect(codes(shared, { ...plan, also })).toContain('plan-rule-unmet');
  });

  it('finds an award that is said to be complete too early, too late, or in another week', () => {
    const case12 = twoAwards({ limits: { hoursPerWeek: 4 } });
    const plan = planOf(case12);
    const [two] = plan.also ?? [];
    const changed = (change: Partial<NonNullable<typeof two>>) =>
      two === undefined ? [] : codes(case12, { ...plan, also: [{ ...two, ...change }] });
    const last = plan.steps.at(-1);
    const [first] = plan.steps;
    if (two === undefined || first === undefined || last === undefined) throw new Error('no step');
    expect(changed({ week: two.week + 1 })).toEqual(['plan-award-week-wrong']);
    expect(changed({ week: first.endWeek, completesOn: first.endsOn })).not.toEqual([]);
    if (two.completesOn < last.endsOn) {
      expect(changed({ week: last.endWeek, completesOn: last.endsOn })).toEqual([
        'plan-award-week-wrong',
      ]);
    }
  });

  it('finds an award on the way that is told too late, too early, or not at all', () => {
    const long = awardNamed('long', allOf('all', ['a', 'b', 'c'].map(unitRule)));
    const question = twoAwards({ ...onTheWay.request, qualification: 'long' }, { more: [long] });
    const plan = planOf(question);
    const [two] = plan.onTheWay ?? [];
    if (two === undefined) throw new Error('not earned');
    expect(codes(question, { ...plan, onTheWay: [] })).toEqual(['plan-award-missing']);
    const before = plan.steps.filter(({ endsOn }) => endsOn < two.completesOn).at(-1);
    const after = plan.steps.find(({ endsOn }) => endsOn > two.completesOn);
    const at = (step: (typeof plan.steps)[number] | undefined) =>
      step === undefined
        ? undefined
        : codes(question, {
            ...plan,
            onTheWay: [{ ...two, week: step.endWeek, completesOn: step.endsOn }],
          });
    const findings = [at(before), at(after)].filter((one) => one !== undefined);
    expect(findings.length).toBeGreaterThan(0);
    for (const one of findings) expect(one).not.toEqual([]);
  });

  it('finds a counted item of the further award that is neither held nor in the plan', () => {
    const plan = planOf(shared);
    const also = (plan.also ?? []).map((one) => ({
      ...one,
      assignments: [...one.assignments, { item: 'z', rule: 'core', amount: 1 }],
    }));
    expect(codes(shared, { ...plan, also })).toContain('plan-item-unknown');
  });
});

describe('checkPlan on plans made for another question', () => {
  const allowed = twoAwards({ doubleCounting: { kind: 'allowed' } });

  function codesOf({ request, data }: PlanningCase, plan: Plan): readonly string[] {
    return checkPlan(request, plan, data).map(({ code }) => code);
  }

  it('adds up the most that a conversion gives', () => {
    const convert = () => ({ amount: { min: 4, max: 6 }, basis: 'official' }) as const;
    const data = { ...allowed.data, counting: { ...allowed.data.counting, convert } };
    const under = (max: number) =>
      codesOf(
        {
          request: { ...allowed.request, doubleCounting: { kind: 'capped', max, unit: 'other' } },
          data,
        },
        planOf(allowed),
      );
    expect(under(12)).toEqual([]);
    expect(under(11)).toEqual(['plan-double-counted']);
  });

  it('adds up the greater of what a thing is worth in two awards', () => {
    const b = unitNamed('b', { creditAt: [{ qualification: 'two', amount: 7, system: 'ects' }] });
    const one = awardNamed('one', creditsFrom('core', 5, ['b']));
    const two = awardNamed('two', creditsFrom('core', 5, ['b']));
    const { request } = smallCase(one, [b], { ...allowed.request, qualification: 'one' });
    const question = { request, data: dataOf(buildCatalogue([b], [one, two])) };
    const under = (max: number) => {
      const doubleCounting = { kind: 'capped', max, unit: 'ects' } as const;
      return codesOf({ ...question, request: { ...request, doubleCounting } }, planOf(question));
    };
    expect(under(7)).toEqual([]);
    expect(under(6)).toEqual(['plan-double-counted']);
  });

  it('hears noDoubleUse of either award', () => {
    const own: Constraint = { ...text, id: 'own', kind: 'noDoubleUse' };
    const change = { doubleCounting: { kind: 'allowed' } } as const;
    for (const strict of [
      twoAwards(change, { one: { constraints: [own] } }),
      twoAwards(change, { two: { constraints: [own] } }),
    ]) {
      expect(codesOf(strict, planOf(allowed))).toContain('plan-double-counted');
    }
  });

  it.each(['also', 'onTheWay'] as const)('finds that an award was complete before: %s', (kind) => {
    const units = ['b', 'c', 'a'].map((id, index) =>
      unitNamed(id, { offerings: [{ id: 'o', starts: [addWeeks(START, 3 * index)] }] }),
    );
    const one = awardNamed('one', allOf('all', ['a', 'b', 'c'].map(unitRule)));
    const two = awardNamed('two', unitsFrom('core', 2, ['b', 'c']));
    const { request } = smallCase(one, units, {
      [kind]: [{ qualification: 'two' }],
      doubleCounting: { kind: 'allowed' },
    });
    const question = { request, data: dataOf(buildCatalogue(units, [one, two])) };
    const plan = planOf(question);
    const [claim] = plan[kind] ?? [];
    expect(claim).toMatchObject({ week: 6 });
    const late = { ...claim, week: plan.weeks, completesOn: plan.completesOn };
    expect(codesOf(question, { ...plan, [kind]: [late] })).toEqual(['plan-award-week-wrong']);
  });
});
