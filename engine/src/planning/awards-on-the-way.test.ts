import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Constraint, type Rule } from '../catalogue/index.js';
import { addWeeks } from '../terms/index.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  dataOf,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from './planning-cases.contract.js';
import {
  type Change,
  ON_THE_WAY,
  planOf,
  text,
  twoAwards,
  unitsOf,
} from './two-awards.contract.js';

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
