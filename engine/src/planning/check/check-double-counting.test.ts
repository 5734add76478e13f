import { describe, expect, it } from 'vitest';
import type { Constraint, Qualification, Rule } from '../../catalogue/index.js';
import { allOf, awardNamed, unitRule, unitsFrom } from '../planning-cases.contract.js';
import type { DoubleCounting } from '../request.js';
import {
  anyOf,
  asksFor,
  CLAIM_UNITS,
  type ClaimScene,
  condition,
  judgeClaim,
  two,
} from './judged-claims.contract.js';
import { countedIn } from './judged-plans.contract.js';

const said = { text: 'text', knowing: 'read' } as const;
const KEPT: readonly string[] = [];

describe('what counts in two awards', () => {
  const TWICE = ['plan-double-counted assignments'];
  const FORBIDDEN: DoubleCounting = { kind: 'forbidden' };
  const under = (doubleCounting: DoubleCounting, scene: ClaimScene) =>
    judgeClaim({ ...scene, request: { ...scene.request, doubleCounting } });
  const share = (allowed: boolean): Constraint => {
    return { ...said, id: 's', kind: 'doubleCount', allowed };
  };
  const one = (rule: Rule, more: Partial<Qualification> = {}) =>
    awardNamed(
      'one',
      allOf('all', [unitsFrom('root', 2, ['a', 'b', 'c']), anyOf([rule, condition('x')])]),
      more,
    );
  const whole: Constraint = {
    ...said,
    id: 'w',
    kind: 'wholeCredential',
    qualification: 'two',
    unit: 'd',
  };
  const lets = { conditionsMet: ['x'] };

  it.each<[string, readonly string[], Qualification]>([
    ['a rule takes the other award', KEPT, one(asksFor('two'))],
    ['a rule takes a third award', TWICE, one(asksFor('three'))],
    ['a pool lists the other award', KEPT, one(unitsFrom('pool', 1, ['two']))],
    [
      'a part of a pool lists the other award',
      KEPT,
      one(
        unitsFrom('pool', 1, ['d'], {
          parts: [{ id: 'p', label: 'p', min: 0, pool: ['two'], open: false }],
        }),
      ),
    ],
    ['a pool lists neither', TWICE, one(unitsFrom('pool', 1, ['d']))],
    ['a unit stands for the other award', KEPT, one(unitRule('d'), { constraints: [whole] })],
    ['another unit stands for it', TWICE, one(unitRule('c'), { constraints: [whole] })],
    ['a unit has the name of the other award', KEPT, one(unitRule('two'))],
    [
      'an award says so without being above',
      TWICE,
      one(unitRule('d'), { constraints: [share(true)] }),
    ],
  ])('is shared or not when %s', (_name, expected, first) => {
    // Nothing that the other award lists: a credential that counts as a whole keeps its parts out.
    const open = { open: { from: 'x', levels: { framework: 'au-aqf', codes: ['4'] } } };
    const second = two(unitsFrom('core', 1, [], open));
    expect(under(FORBIDDEN, { one: first, two: second, request: lets })).toEqual(expected);
  });

  it.each<[string, readonly string[], ClaimScene]>([
    [
      'the same holding without a unit',
      TWICE,
      {
        held: [{ id: 'h', title: 'other', state: 'claimed', qualification: 'other' }],
        one: awardNamed('one', unitsFrom('root', 1, ['other'])),
        two: two(unitsFrom('core', 1, ['other'])),
        weeks: {},
        counts: countedIn('root', ['h']),
        further: countedIn('core', ['h']),
        at: 0,
      },
    ],
    [
      'two holdings without a unit',
      KEPT,
      {
        held: ['h', 'g'].map((id) => {
          return { id, title: 'other', state: 'claimed', qualification: 'other' } as const;
        }),
        one: awardNamed('one', unitsFrom('root', 1, ['other'])),
        two: two(unitsFrom('core', 1, ['other'])),
        weeks: {},
        counts: countedIn('root', ['h']),
        further: countedIn('core', ['g']),
        at: 0,
      },
    ],
    [
      'different units',
      KEPT,
      {
        two: two(unitRule('c')),
        weeks: { a: 0, b: 3, c: 3 },
        further: countedIn('needs-c', ['c']),
      },
    ],
  ])('is %s', (_name, expected, scene) => {
    expect(under(FORBIDDEN, scene)).toEqual(expected);
  });

  it.each(['one', 'two'])('is nothing of which the credit is not known in %s', (award) => {
    const units = CLAIM_UNITS.map((unit) => ({
      ...unit,
      creditAt: unit.id === 'b' ? [{ qualification: award }] : [],
    }));
    expect(under({ kind: 'capped', max: 99, unit: 'ects' }, { units })).toEqual(TWICE);
  });

  it('is no more than a cap', () => {
    const capped = { kind: 'capped', max: 5, unit: 'ects' } as const;
    expect(under(capped, {})).toEqual(KEPT);
    expect(under({ ...capped, max: 4.9 }, {})).toEqual(TWICE);
    expect(under({ ...capped, max: 1, unit: 'units' }, {})).toEqual(KEPT);
  });
});
