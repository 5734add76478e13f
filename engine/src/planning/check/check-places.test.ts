import { describe, expect, it } from 'vitest';
import type { Constraint, Qualification, Rule } from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  START,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { countedIn, findingsOf, type JudgedPlan } from './judged-plans.contract.js';

const { credit: _, ...worthless } = unitNamed('w');
const UNITS = [unitNamed('a', { exclusions: ['b'] }), unitNamed('b'), unitNamed('c'), worthless];
const x = { id: 'x', text: 'text', knowing: 'read' } as const;
const either: Rule = {
  ...{ id: 'or', label: 'or', knowing: 'read', overlap: false },
  ...{ op: 'anyOf', min: 1, of: [unitRule('a'), unitsFrom('two', 2, ['b', 'c'])] },
};
const part = { id: 'p', label: 'p', min: 0, pool: ['c'], open: false };
const pool = (constraint: Constraint, more: Partial<Qualification> = {}) =>
  awardNamed('award', unitsFrom('root', 1, ['a', 'b', 'c', 'w']), {
    constraints: [constraint],
    ...more,
  });
const all = (award: Qualification, items: readonly string[], rule = 'root') => ({
  award,
  counts: countedIn(rule, items),
});
const short = { ...x, kind: 'timeLimit', months: 0, from: 'admission' } as const;

type Scene = Pick<JudgedPlan, 'award' | 'counts'> & Partial<JudgedPlan>;

describe('a finding points to its place', () => {
  it.each<[readonly string[], Scene]>([
    [['plan-rule-unmet rules.needs-a'], { award: awardNamed('award', unitRule('a')), counts: [] }],
    [['plan-rule-unmet rules.or'], { award: awardNamed('award', either), counts: [] }],
    [
      ['plan-way-unmet assignments.1'],
      {
        award: awardNamed('award', either),
        counts: [...countedIn('needs-a', ['a']), ...countedIn('two', ['c'])],
      },
    ],
    [
      ['plan-exclusion assignments.1'],
      all(awardNamed('award', unitsFrom('root', 1, ['a', 'b'])), ['b', 'a']),
    ],
    [
      ['plan-exclusion assignments.1'],
      all(awardNamed('award', unitsFrom('root', 1, ['a', 'b'])), ['a', 'b']),
    ],
    [[], all(awardNamed('award', unitsFrom('root', 1, ['a', 'c'])), ['a', 'c'])],
    [
      ['plan-part-wrong assignments.1.part'],
      all(awardNamed('award', unitsFrom('root', 1, ['a'], { parts: [part] })), ['a', 'c']),
    ],
    [
      ['plan-item-outside assignments.1'],
      {
        award: awardNamed('award', unitsFrom('root', 1, ['a', 'c']), {
          specialisations: [{ id: 's', title: 's', rule: unitsFrom('own', 1, ['c']) }],
        }),
        counts: [...countedIn('root', ['a']), ...countedIn('own', ['c'])],
        request: { specialisation: 's' },
        plan: { specialisation: 's' },
      },
    ],
    [
      ['plan-constraint-broken constraints.x'],
      all(pool({ ...x, kind: 'residency', min: 9, unit: 'units' }), ['a']),
    ],
    [
      ['plan-constraint-broken constraints.x'],
      all(pool({ ...x, kind: 'providerCap', max: 0, unit: 'units' }), ['a']),
    ],
    [
      ['plan-constraint-undecided constraints.x'],
      all(pool({ ...x, kind: 'providerCap', max: 9, unit: 'ects' }), ['w']),
    ],
    [
      ['plan-constraint-broken assignments.0'],
      all(pool({ ...x, kind: 'exclude', units: ['a'] }), ['a']),
    ],
    [
      ['plan-constraint-broken constraints.x'],
      all(pool({ ...x, kind: 'closed', on: addDays(START, -1) }), ['a']),
    ],
    [['plan-constraint-broken assignments.0'], all(pool(short), ['a'])],
    [
      ['plan-uncounted-wrong uncounted'],
      { ...all(pool({ ...x, kind: 'load' }), ['a']), plan: { uncounted: ['a'] } },
    ],
    [
      ['plan-amount-wrong assignments.0.amount'],
      {
        award: awardNamed('award', creditsFrom('root', 5, ['a'])),
        counts: [{ item: 'a', rule: 'root', amount: 6 }],
      },
    ],
    [
      ['plan-item-twice assignments.1'],
      {
        award: awardNamed('award', allOf('all', [unitRule('a'), unitsFrom('root', 1, ['a'])])),
        counts: [...countedIn('needs-a', ['a']), ...countedIn('root', ['a'])],
      },
    ],
  ])('%j', (expected, scene) => {
    const items = scene.counts.map(({ item }) => item);
    const weeks = Object.fromEntries(items.map((item) => [item, 0]));
    const found = findingsOf({ units: UNITS, weeks, ...scene });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(found.filter(({ message }) => message.includes('undefined'))).toEqual([]);
  });
});
