import { describe, expect, it } from 'vitest';
import type { Constraint, Rule } from '../../catalogue/index.js';
import type { Assignment, Holding } from '../../portfolio/index.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  holdingOf,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { codesOf, findingsOf } from './judged-plans.contract.js';

const UNITS = ['a', 'b', 'c'].map((id) => unitNamed(id));
const INNER = awardNamed('inner', unitRule('c'), { credit: { amount: 7, system: 'ects' } });
const HELD_INNER: Holding = {
  id: 'held-inner',
  title: 'inner',
  state: 'claimed',
  qualification: 'inner',
};
const KEPT: readonly string[] = [];

interface World {
  readonly rule: Rule;
  readonly counts: readonly Assignment[];
  readonly taken?: readonly string[];
  readonly held?: readonly Holding[];
}

function judge({ rule, counts, taken = [], held = [] }: World): readonly string[] {
  return codesOf({
    units: UNITS,
    award: awardNamed('award', rule),
    others: [INNER],
    holdings: held,
    weeks: Object.fromEntries(taken.map((unit) => [unit, 0])),
    counts,
  });
}

const at = (item: string, rule: string, amount: number): Assignment => ({ item, rule, amount });

describe('items that are counted twice', () => {
  const two = allOf('all', [unitsFrom('one', 1, ['a', 'b']), unitsFrom('two', 1, ['a', 'b'])]);
  const TWICE = ['plan-item-twice'];

  it.each<[string, readonly string[], World]>([
    [
      'are one unit in two rules',
      TWICE,
      { rule: two, counts: [at('a', 'one', 1), at('a', 'two', 1)], taken: ['a'] },
    ],
    [
      'are a holding and its unit',
      TWICE,
      {
        rule: two,
        counts: [at('held-a', 'one', 1), at('a', 'two', 1)],
        taken: ['a'],
        held: [holdingOf('a')],
      },
    ],
    [
      'are one holding without a unit',
      TWICE,
      {
        rule: allOf('all', [creditsFrom('root', 7, ['inner']), unitsFrom('two', 1, ['inner'])]),
        counts: [at('held-inner', 'root', 7), at('held-inner', 'two', 1)],
        held: [HELD_INNER],
      },
    ],
    [
      'are not two holdings without a unit',
      KEPT,
      {
        rule: allOf('all', [creditsFrom('root', 7, ['inner']), unitsFrom('two', 1, ['inner'])]),
        counts: [at('held-inner', 'root', 7), at('other', 'two', 1)],
        held: [HELD_INNER, { ...HELD_INNER, id: 'other' }],
      },
    ],
    [
      'are not two units',
      KEPT,
      { rule: two, counts: [at('a', 'one', 1), at('b', 'two', 1)], taken: ['a', 'b'] },
    ],
    [
      'may be where rules overlap',
      KEPT,
      {
        rule: allOf('all', [
          unitsFrom('one', 1, ['a']),
          { ...unitsFrom('two', 1, ['a']), overlap: true },
        ]),
        counts: [at('a', 'one', 1), at('a', 'two', 1)],
        taken: ['a'],
      },
    ],
  ])('%s', (_name, expected, world) => {
    expect(judge(world)).toEqual(expected);
  });
});

describe('a specialisation', () => {
  const rule = unitsFrom('root', 1, ['a', 'b', 'c']);
  const award = awardNamed('award', rule, {
    specialisations: [{ id: 's', title: 's', rule: unitsFrom('own', 1, ['a', 'b']) }],
  });
  const judged = (counts: readonly Assignment[]) =>
    codesOf({
      units: UNITS,
      award,
      weeks: { a: 0, b: 0 },
      counts,
      request: { specialisation: 's' },
      plan: { specialisation: 's' },
    });

  it('is served by what counts for the award, too', () => {
    expect(judged([at('a', 'root', 1), at('a', 'own', 1)])).toEqual(KEPT);
    expect(judged([at('a', 'root', 1), at('b', 'root', 1), at('b', 'own', 1)])).toEqual(KEPT);
  });

  it('is not served by what does not', () => {
    expect(judged([at('a', 'root', 1), at('b', 'own', 1)])).toEqual(['plan-item-outside']);
    expect(judged([at('b', 'own', 1)])).toEqual(['plan-item-outside', 'plan-rule-unmet']);
  });

  it('asks nothing where none is chosen', () => {
    const weeks = { a: 0 };
    const counts = [at('a', 'root', 1)];
    expect(codesOf({ units: UNITS, award, weeks, counts })).toEqual(KEPT);
  });

  it('is not what a constraint of the award is asked of', () => {
    const gone: Constraint = {
      ...{ id: 'x', text: 'text', knowing: 'read' },
      ...{ kind: 'exclude', units: ['a'] },
    };
    const found = findingsOf({
      units: UNITS,
      award: { ...award, constraints: [gone] },
      weeks: { a: 0, b: 0 },
      counts: [at('a', 'root', 1), at('b', 'root', 1), at('a', 'own', 1)],
      request: { specialisation: 's' },
      plan: { specialisation: 's' },
    });
    expect(found.map(({ path }) => path)).toEqual(['assignments.0']);
  });

  it('is asked for', () => {
    expect(judged([at('a', 'root', 1)])).toEqual(['plan-rule-unmet']);
  });
});
