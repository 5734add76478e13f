import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Constraint,
  type Qualification,
  type Rule,
} from '../catalogue/index.js';
import { addWeeks } from '../terms/index.js';
import { checkPlan } from './check/check-plan.js';
import { writePlanDocument } from './export/plan-document.js';
import { readPlanDocument } from './export/read-plan-document.js';
import type { Plan } from './plan.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from './planning-cases.contract.js';
import type { PlanRequest } from './request.js';

type Change = Partial<Omit<PlanRequest, 'limits'>> & {
  readonly limits?: Partial<PlanRequest['limits']>;
};

const text = { text: 'as the award says', knowing: 'read' } as const;

/** Awards `one` and `two` over the units a to d, b and c being in both; each asks for two units. */
function twoAwards(
  change: Change = {},
  {
    one = {},
    two = {},
    more = [],
  }: {
    readonly one?: Partial<Qualification>;
    readonly two?: Partial<Qualification>;
    readonly more?: readonly Qualification[];
  } = {},
): PlanningCase {
  const units = ['a', 'b', 'c', 'd'].map((id) => unitNamed(id));
  const first = awardNamed('one', unitsFrom('core', 2, ['a', 'b', 'c']), one);
  const second = awardNamed('two', unitsFrom('core', 2, ['b', 'c', 'd']), two);
  const { request } = smallCase(first, units, { also: [{ qualification: 'two' }], ...change });
  return { request, data: dataOf(buildCatalogue(units, [first, second, ...more])) };
}

const ON_THE_WAY: Change = { also: [], onTheWay: [{ qualification: 'two' }] };

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  expect(checkPlan(request, answer.plan, data)).toEqual([]);
  return answer.plan;
}

function unitsOf(plan: Plan): readonly string[] {
  return plan.steps.map(({ unit }) => unit).toSorted();
}

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

describe('awards on the way', () => {
  it('are told when the plan completes them, without any aim for them', () => {
    const { request, data } = twoAwards({ ...ON_THE_WAY, limits: { without: ['a'] } });
    const plan = planOf({ request, data });
    expect(unitsOf(plan)).toEqual(['b', 'c']);
    expect(plan.onTheWay).toMatchObject([{ qualification: 'two', week: 3 }]);
  });

  it('decide between plans that are equal in the aims before', () => {
    expect(planOf(twoAwards({ ...ON_THE_WAY, aims: ['cost'] })).onTheWay).toEqual([]);
    const plan = planOf(twoAwards({ ...ON_THE_WAY, aims: ['cost', 'awards'] }));
    expect(plan.onTheWay).toHaveLength(1);
    expect(plan.steps).toHaveLength(2);
  });

  it('come with what their rules leave to the person, by the names of those rules', () => {
    const said: Rule = {
      ...unitRule('b'),
      ...{ id: 'work', label: 'work', op: 'condition', kind: 'work', text: '100 hours', anyOf: [] },
    };
    const rule = allOf('all', [unitRule('b'), said]);
    const change: Change = { ...ON_THE_WAY, aims: ['awards'] };
    const plan = planOf(twoAwards(change, { two: { rule } }));
    expect(plan.onTheWay).toHaveLength(1);
    const note = { kind: 'to-satisfy', about: 'two:work', text: '100 hours' };
    expect(plan.notes).toContainEqual(note);
    const met = planOf(twoAwards({ ...change, conditionsMet: ['two:work'] }, { two: { rule } }));
    expect(met.notes).toContainEqual({ ...note, kind: 'stated' });
  });

  it('ask for no facts about units that only they could count', () => {
    const { workloadHours: _, durationWeeks: __, ...vague } = unitNamed('vague');
    const units = [unitNamed('a'), vague];
    const one = awardNamed('one', unitsFrom('core', 1, ['a']));
    const two = awardNamed('two', unitsFrom('core', 1, ['vague']));
    const { request } = smallCase(one, units, { ...ON_THE_WAY, aims: ['awards'] });
    const plan = planOf({ request, data: dataOf(buildCatalogue(units, [one, two])) });
    expect(plan.onTheWay).toEqual([]);
  });

  it('are worth more units when they come first', () => {
    const change: Change = { ...ON_THE_WAY, limits: { without: ['c'] } };
    expect(planOf(twoAwards({ ...change, aims: ['cost', 'awards'] })).steps).toHaveLength(2);
    expect(planOf(twoAwards({ ...change, aims: ['awards', 'cost'] })).steps).toHaveLength(3);
  });

  it('are left when they cannot be had, and the plan stays what it was', () => {
    const plan = planOf(
      twoAwards(
        {
          also: [],
          onTheWay: [{ qualification: 'far' }],
          aims: ['awards', 'time'],
          limits: {},
        },
        { more: [awardNamed('far', unitsFrom('core', 1, ['nowhere']))] },
      ),
    );
    expect(plan.onTheWay).toEqual([]);
    expect(plan.weeks).toBe(3);
  });

  it('do not lengthen a plan in which nothing is left to do', () => {
    const plan = planOf(
      twoAwards({
        ...ON_THE_WAY,
        holdings: [holdingOf('a'), holdingOf('b')],
        aims: ['time', 'awards'],
      }),
    );
    expect(plan.weeks).toBe(0);
    expect(plan.steps).toEqual([]);
  });

  it('count what is valid then, even when it lapses before the plan ends', () => {
    const holdings = [holdingOf('b', { expiresOn: addWeeks(START, 4) }), holdingOf('c')];
    const plan = planOf(
      twoAwards(
        {
          ...ON_THE_WAY,
          qualification: 'long',
          holdings,
          limits: { hoursPerWeek: 4 },
        },
        { more: [awardNamed('long', allOf('all', [unitRule('a'), unitRule('d')]))] },
      ),
    );
    expect(plan.weeks).toBe(6);
    expect(plan.onTheWay).toMatchObject([{ week: 0, completesOn: START }]);
  });

  it.each([
    ['c', 'b', 1],
    ['b', 'c', 0],
  ])('are told only when their rules on order are kept: %s before %s', (early, late, told) => {
    const starting = (id: string, week: number) =>
      unitNamed(id, { offerings: [{ id: 'o', starts: [addWeeks(START, week)] }] });
    const order: Constraint = { ...text, id: 'order', kind: 'order', sequence: ['c', 'b'] };
    const units = [starting(early, 0), starting(late, 3)];
    const one = awardNamed('one', allOf('all', [unitRule('b'), unitRule('c')]));
    const two = awardNamed('two', unitsFrom('core', 2, ['b', 'c']), { constraints: [order] });
    const { request } = smallCase(one, units, { ...ON_THE_WAY, aims: ['awards'] });
    const plan = planOf({ request, data: dataOf(buildCatalogue(units, [one, two])) });
    expect(plan.steps).toHaveLength(2);
    expect(plan.onTheWay).toHaveLength(told);
  });
});

describe('weights', () => {
  it('make a sum small: a week is worth as much as it says', () => {
    const units = [
      unitNamed('fast', {
        durationWeeks: 2,
        workloadHours: 2,
        fee: { minor: 900, currency: 'AUD' },
      }),
      unitNamed('slow', {
        durationWeeks: 5,
        workloadHours: 5,
        fee: { minor: 500, currency: 'AUD' },
      }),
    ];
    const chosen = (time: number, cost: number) => {
      const award = awardNamed('award', unitsFrom('core', 1, ['fast', 'slow']));
      return unitsOf(planOf(smallCase(award, units, { weights: { time, cost } })));
    };
    // Three weeks more against 4.00 less: 3 · time against 4 · cost.
    expect(chosen(5, 4)).toEqual(['slow']);
    expect(chosen(7, 5)).toEqual(['fast']);
  });

  it('say in the proof what was made small', () => {
    const { request, data } = twoAwards({ weights: { time: 3, awards: 2 } });
    const answer = planQualification(request, data);
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    expect(answer.proof.statement).toContain('3 for each week, 2 for each award not earned');
  });

  it.each([[{}], [{ time: 0 }], [{ time: 0.5 }], [{ time: -1 }]])('refuse %j', (weights) => {
    const { request, data } = twoAwards({ weights });
    expect(() => planQualification(request, data)).toThrow(
      expect.objectContaining({ code: 'plan-weights-wrong' }),
    );
  });
});

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
