import { describe, expect, it } from 'vitest';
import type { Constraint, Rule } from '../../catalogue/index.js';
import type { Holding, RuleException } from '../../portfolio/index.js';
import { parseIsoDate } from '../../terms/index.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  holdingOf,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { codesOf, countedIn } from './judged-plans.contract.js';

const LONG_AGO = parseIsoDate('2026-01-01');
const IDS = ['a', 'b', 'c', 'd', 'e'];
const LEVELS: Readonly<Record<string, string>> = { d: '4', e: '4' };
const UNITS = IDS.map((id) => {
  const code = LEVELS[id];
  return unitNamed(id, code === undefined ? {} : { level: { framework: 'au-aqf', code } });
});
const BASE = { knowing: 'read', overlap: false } as const;
const KEPT: readonly string[] = [];
const UNMET = ['plan-rule-unmet'];
const IDLE = ['plan-way-unmet'];
const BROKEN = ['plan-constraint-broken'];

function anyOf(id: string, min: number, of: readonly Rule[]): Rule {
  return { ...BASE, id, label: id, op: 'anyOf', min, of };
}

function condition(id: string): Rule {
  return { ...BASE, id, label: id, op: 'condition', kind: 'work', text: id, anyOf: [] };
}

function awardRule(id: string, qualification: string): Rule {
  return { ...BASE, id, label: id, op: 'qualification', qualification };
}

interface Judged {
  readonly rule: Rule;
  /** Items by the rule that counts them. */
  readonly counts: Readonly<Record<string, readonly string[]>>;
  readonly held?: readonly Holding[];
  readonly exceptions?: readonly RuleException[];
  readonly conditionsMet?: readonly string[];
  readonly inner?: readonly Constraint[];
  readonly own?: readonly Constraint[];
  readonly weeks?: Readonly<Record<string, number>>;
  readonly amount?: number;
}

function judge(judged: Judged): readonly string[] {
  const { rule, counts, held = [], exceptions, conditionsMet, inner = [], own = [] } = judged;
  const assignments = Object.entries(counts).flatMap(([id, items]) => countedIn(id, items));
  const taken = new Set(assignments.map(({ item }) => item).filter((item) => IDS.includes(item)));
  const request: Partial<Omit<PlanRequest, 'limits'>> = {
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(conditionsMet === undefined ? {} : { conditionsMet }),
  };
  return codesOf({
    units: UNITS,
    award: awardNamed('award', rule, { constraints: own }),
    others: [awardNamed('inner', unitsFrom('core', 2, ['a', 'b', 'c']), { constraints: inner })],
    holdings: held,
    weeks: judged.weeks ?? Object.fromEntries([...taken].map((unit) => [unit, 0])),
    counts: assignments.map((one) => ({ ...one, amount: judged.amount ?? one.amount })),
    request,
  });
}

const INNER: Holding = { id: 'h', title: 'inner', state: 'claimed', qualification: 'inner' };
const waiver = (rule: string): RuleException => ({ kind: 'waiver', rule, reason: 'agreed' });
const grant = (rule: string): RuleException => {
  return { kind: 'substitution', rule, holding: 'x', reason: 'agreed' };
};
const two = unitsFrom('two', 2, ['a', 'b', 'c']);
const either = anyOf('choice', 1, [unitRule('a'), two]);

describe('the rules of the tree', () => {
  it.each<[string, readonly string[], Judged]>([
    ['a pool that is full', KEPT, { rule: two, counts: { two: ['a', 'b'] } }],
    ['a pool that lacks one', UNMET, { rule: two, counts: { two: ['a'] } }],
    [
      'a pool that is waived',
      KEPT,
      { rule: two, counts: { two: ['a'] }, exceptions: [grant('y'), waiver('two')] },
    ],
    [
      'another that is waived',
      UNMET,
      { rule: two, counts: { two: ['a'] }, exceptions: [waiver('other'), grant('two')] },
    ],
    [
      'all of two',
      UNMET,
      { rule: allOf('all', [unitRule('a'), unitRule('b')]), counts: { 'needs-a': ['a'] } },
    ],
    ['one of two ways', KEPT, { rule: either, counts: { 'needs-a': ['a'] } }],
    ['the other way', KEPT, { rule: either, counts: { two: ['b', 'c'] } }],
    ['no way', [...UNMET, ...IDLE], { rule: either, counts: { two: ['b'] } }],
    ['one way and a half', IDLE, { rule: either, counts: { 'needs-a': ['a'], two: ['b'] } }],
    ['both ways', KEPT, { rule: either, counts: { 'needs-a': ['a'], two: ['b', 'c'] } }],
    [
      'two ways of three',
      KEPT,
      {
        rule: anyOf('two', 2, IDS.slice(0, 3).map(unitRule)),
        counts: { 'needs-a': ['a'], 'needs-c': ['c'] },
      },
    ],
    [
      'one way of three where two are asked',
      UNMET,
      { rule: anyOf('two', 2, IDS.slice(0, 3).map(unitRule)), counts: { 'needs-a': ['a'] } },
    ],
    [
      'half a way below a way',
      IDLE,
      {
        rule: allOf('all', [unitRule('d'), either]),
        counts: { 'needs-d': ['d'], 'needs-a': ['a'], two: ['b'] },
      },
    ],
    [
      'a condition of all',
      KEPT,
      { rule: allOf('all', [unitRule('a'), condition('work')]), counts: { 'needs-a': ['a'] } },
    ],
    [
      'a condition as a way, not stated',
      UNMET,
      { rule: anyOf('or', 1, [unitRule('a'), condition('work')]), counts: {} },
    ],
    [
      'a condition as a way, stated',
      KEPT,
      {
        rule: anyOf('or', 1, [unitRule('a'), condition('work')]),
        counts: {},
        conditionsMet: ['x', 'work'],
      },
    ],
    [
      'a condition as a way, waived',
      KEPT,
      {
        rule: anyOf('or', 1, [unitRule('a'), condition('work')]),
        counts: {},
        exceptions: [waiver('work')],
      },
    ],
    [
      'only conditions as ways',
      KEPT,
      { rule: anyOf('or', 1, [condition('work'), condition('test')]), counts: {} },
    ],
  ])('%s', (_name, expected, judged) => {
    expect(judge(judged)).toEqual(expected);
  });
});

describe('bounds of pools', () => {
  const part = (min: number, max?: number) => ({
    ...{ id: 'p', label: 'p', pool: ['a', 'b'], open: false, min },
    ...(max === undefined ? {} : { max }),
  });
  const open = (max: number) => ({
    open: { from: 'x', levels: { framework: 'au-aqf', codes: ['4'] }, max },
  });
  const judgeParts = (rule: Rule, items: readonly (readonly [string, string?])[], amount = 1) =>
    codesOf({
      units: UNITS,
      award: awardNamed('award', rule),
      weeks: Object.fromEntries(items.map(([item]) => [item, 0])),
      counts: items.map(([item, name]) => ({
        item,
        rule: 'root',
        amount,
        ...(name === undefined ? {} : { part: name }),
      })),
    });
  const units = (min: number, more = {}) => unitsFrom('root', min, ['a', 'b', 'c'], more);
  const credit = (min: number, more = {}) => creditsFrom('root', min, ['a', 'b', 'c'], more);
  const A = ['a', 'p'] as const;
  const B = ['b', 'p'] as const;
  const C = ['c'] as const;
  const D = ['d'] as const;
  const E = ['e'] as const;

  it.each<[string, readonly string[], Rule, readonly (readonly [string, string?])[], number?]>([
    ['a part that is full', KEPT, units(2, { parts: [part(2)] }), [A, B]],
    ['a part that lacks one', UNMET, units(2, { parts: [part(2)] }), [A, C]],
    ['whole units up to the bound of a part', KEPT, units(2, { parts: [part(0, 1)] }), [A, C]],
    ['whole units beyond it', UNMET, units(1, { parts: [part(0, 1)] }), [A, B]],
    [
      'credit beyond the bound of a part is surplus',
      KEPT,
      credit(10, { parts: [part(0, 5)] }),
      [A, B, C],
      5,
    ],
    ['and does not fill the rule', UNMET, credit(15, { parts: [part(0, 5)] }), [A, B, C], 5],
    ['whole units up to the bound of the rule', KEPT, units(2, { max: 2 }), [['a'], ['b']]],
    ['whole units beyond the bound of the rule', UNMET, units(2, { max: 2 }), [['a'], ['b'], C]],
    ['imports up to their bound', KEPT, units(1, open(1)), [C, D]],
    ['imports beyond it', UNMET, units(1, open(1)), [C, D, E]],
    ['imported credit beyond its bound is surplus', KEPT, credit(10, open(5)), [C, D, E], 5],
    ['and does not fill the rule with it', UNMET, credit(15, open(5)), [C, D, E], 5],
    [
      'no bound of imports',
      KEPT,
      credit(15, { open: { from: 'x', levels: { framework: 'au-aqf', codes: ['4'] } } }),
      [C, D, E],
      5,
    ],
  ])('%s', (_name, expected, rule, items, amount) => {
    expect(judgeParts(rule, items, amount)).toEqual(expected);
  });
});

describe('an award inside the award', () => {
  const rule = allOf('all', [awardRule('ask', 'inner'), unitRule('d')]);
  const said = { text: 'text', knowing: 'read' } as const;
  const gone: Constraint = { ...said, id: 'gone', kind: 'exclude', units: ['a'] };
  const byRules = { 'ask/core': ['a', 'b'], 'needs-d': ['d'] };

  it.each<[string, readonly string[], Omit<Judged, 'rule'>]>([
    ['by its own rules', KEPT, { counts: byRules }],
    ['by half of them', [...UNMET, ...IDLE], { counts: { 'ask/core': ['a'], 'needs-d': ['d'] } }],
    [
      'held as a whole',
      KEPT,
      { counts: { 'ask/whole-award': ['h'], 'needs-d': ['d'] }, held: [INNER] },
    ],
    [
      'by another one that is held',
      ['plan-item-refused'],
      { counts: { 'ask/whole-award': ['held-e'], 'needs-d': ['d'] }, held: [holdingOf('e')] },
    ],
    ['not at all', UNMET, { counts: { 'needs-d': ['d'] } }],
    [
      'not at all, and waived by the name of its rule',
      KEPT,
      { counts: { 'needs-d': ['d'] }, exceptions: [waiver('ask')] },
    ],
    [
      'by a rule of which the inner name is waived',
      KEPT,
      { counts: { 'needs-d': ['d'] }, exceptions: [waiver('core')] },
    ],
    ['with its own constraint', BROKEN, { counts: byRules, inner: [gone] }],
    [
      'with a constraint that is about others',
      KEPT,
      { counts: { ...byRules, 'needs-d': ['d'] }, inner: [{ ...gone, units: ['d'] }] },
    ],
    [
      'held as a whole, and its constraint asks nothing',
      KEPT,
      { counts: { 'ask/whole-award': ['h'], 'needs-d': ['d'] }, held: [INNER], inner: [gone] },
    ],
    [
      'with an order of its own',
      BROKEN,
      { counts: byRules, inner: [{ ...said, id: 'o', kind: 'order', last: 'a' }] },
    ],
    [
      'with an order that is not about others',
      KEPT,
      {
        counts: byRules,
        weeks: { a: 3, b: 0, d: 3 },
        inner: [{ ...said, id: 'o', kind: 'order', last: 'a' }],
      },
    ],
    [
      'under an order of the whole',
      BROKEN,
      {
        counts: byRules,
        weeks: { a: 3, b: 0, d: 3 },
        own: [{ ...said, id: 'o', kind: 'order', last: 'a' }],
      },
    ],
    ['under a constraint of the whole', BROKEN, { counts: byRules, own: [gone] }],
  ])('%s', (_name, expected, judged) => {
    expect(judge({ ...judged, rule })).toEqual(expected);
  });

  it('is asked for only in the way that is taken', () => {
    const choice = anyOf('choice', 1, [awardRule('ask', 'inner'), unitRule('d')]);
    const judged = { rule: choice, inner: [{ ...gone, kind: 'closed', on: LONG_AGO } as const] };
    expect(judge({ ...judged, counts: { 'needs-d': ['d'] } })).toEqual(KEPT);
    expect(judge({ ...judged, counts: { 'ask/core': ['a', 'b'] } })).toEqual(BROKEN);
  });

  it('may share its units where a rule allows that', () => {
    const both = allOf('all', [awardRule('ask', 'inner'), unitsFrom('more', 1, ['a'])]);
    const counts = { 'ask/core': ['a', 'b'], more: ['a'] };
    const shared: Constraint = { ...said, id: 's', kind: 'doubleCount', allowed: true };
    expect(judge({ rule: both, counts })).toEqual(['plan-item-twice']);
    expect(judge({ rule: both, counts, own: [shared] })).toEqual(KEPT);
    expect(judge({ rule: both, counts, own: [{ ...shared, allowed: false }] })).toEqual([
      'plan-item-twice',
    ]);
  });
});
