import { describe, expect, it } from 'vitest';
import type { Rule } from '../../catalogue/index.js';
import type { RuleException } from '../../portfolio/index.js';
import { allOf, awardNamed, creditsFrom, unitRule, unitsFrom } from '../planning-cases.contract.js';
import { codesOf } from './judged-plans.contract.js';
import {
  anyOf,
  condition,
  IDS,
  type Judged,
  judge,
  UNITS,
  waiver,
} from './judged-rules.contract.js';

const KEPT: readonly string[] = [];
const UNMET = ['plan-rule-unmet'];
const IDLE = ['plan-way-unmet'];
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
      'all of two, of which one has a half',
      UNMET,
      { rule: allOf('all', [unitRule('d'), two]), counts: { 'needs-d': ['d'], two: ['b'] } },
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
    [
      'imports beyond the bound of a part',
      UNMET,
      units(1, { parts: [{ ...part(0, 1), open: true }], ...open(9) }),
      [C, ['d', 'p'], ['e', 'p']],
    ],
    [
      'one import within it',
      KEPT,
      units(1, { parts: [{ ...part(0, 1), open: true }], ...open(9) }),
      [C, ['d', 'p']],
    ],
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
