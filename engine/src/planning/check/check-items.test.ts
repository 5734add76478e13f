import { describe, expect, it } from 'vitest';
import type { Constraint, Qualification, Rule, Unit } from '../../catalogue/index.js';
import type { Assignment, Holding, RuleException } from '../../portfolio/index.js';
import {
  awardNamed,
  creditsFrom,
  holdingOf,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { codesOf } from './judged-plans.contract.js';

const LEVEL = (code: string) => ({ framework: 'au-aqf', code });
const { credit: _, ...worthless } = unitNamed('w');

const UNITS: readonly Unit[] = [
  unitNamed('a', { level: LEVEL('4'), exclusions: ['x'] }),
  unitNamed('b', { level: LEVEL('3') }),
  unitNamed('c', { levelIndicator: { ...LEVEL('4'), basis: 'indicated' } }),
  worthless,
  unitNamed('nz', { credit: { amount: 60, system: 'nz' } }),
  unitNamed('at', {
    creditAt: [{ qualification: 'award', amount: 3 }],
  }),
  unitNamed('gone', { creditAt: [{ qualification: 'award' }] }),
  unitNamed('whole'),
];
/** An award that is held as a whole, and that lists `part`. */
const INNER = awardNamed('inner', unitsFrom('inner-root', 1, ['part']), {
  credit: { amount: 7, system: 'ects' },
  level: LEVEL('4'),
});
const PART = unitNamed('part');
const HELD_INNER: Holding = {
  id: 'held-inner',
  title: 'inner',
  state: 'claimed',
  qualification: 'inner',
};
const WHOLE: Constraint = {
  id: 'whole',
  kind: 'wholeCredential',
  qualification: 'inner',
  unit: 'whole',
  text: 'whole',
  knowing: 'read',
};

interface World {
  readonly rule: Rule;
  readonly counts: readonly Assignment[];
  readonly taken?: readonly string[];
  readonly held?: readonly Holding[];
  readonly award?: Partial<Qualification>;
  readonly exceptions?: readonly RuleException[];
}

function judge({ rule, counts, taken = [], held = [], award = {}, exceptions }: World) {
  return codesOf({
    units: [...UNITS, PART],
    award: awardNamed('award', rule, award),
    others: [INNER],
    holdings: held,
    weeks: Object.fromEntries(taken.map((unit) => [unit, 0])),
    counts,
    ...(exceptions === undefined ? {} : { request: { exceptions } }),
  });
}

const at = (item: string, rule: string, amount: number): Assignment => ({ item, rule, amount });
const KEPT: readonly string[] = [];
const REFUSED = ['plan-item-refused'];
const WRONG = ['plan-amount-wrong'];
const GRANT = {
  kind: 'substitution',
  rule: 'root',
  holding: 'held-b',
  reason: 'agreed',
} as const;

const credit = (min: number, pool: readonly string[], more = {}) =>
  creditsFrom('root', min, pool, more);
const imports = { from: 'anywhere', levels: { framework: 'au-aqf', codes: ['4'] } };
const hours = (measure: string): Rule => {
  return { ...unitsFrom('root', 1, ['a', 'b']), op: 'hoursFrom', measure };
};

describe('what a rule takes, and for how much', () => {
  it.each<[string, readonly string[], World]>([
    [
      'credit of the pool',
      KEPT,
      { rule: credit(5, ['a']), counts: [at('a', 'root', 5)], taken: ['a'] },
    ],
    [
      'credit less a crumb',
      KEPT,
      { rule: credit(4, ['a']), counts: [at('a', 'root', 5 - 1e-7)], taken: ['a'] },
    ],
    [
      'more credit than it has',
      WRONG,
      { rule: credit(5, ['a']), counts: [at('a', 'root', 5.1)], taken: ['a'] },
    ],
    [
      'credit that is not known',
      REFUSED,
      { rule: credit(0, ['w']), counts: [at('w', 'root', 0)], taken: ['w'] },
    ],
    [
      'credit of a system that does not convert',
      REFUSED,
      { rule: credit(0, ['nz']), counts: [at('nz', 'root', 60)], taken: ['nz'] },
    ],
    [
      'credit agreed for the award',
      KEPT,
      { rule: credit(3, ['at']), counts: [at('at', 'root', 3)], taken: ['at'] },
    ],
    [
      'its own credit instead',
      WRONG,
      { rule: credit(3, ['at']), counts: [at('at', 'root', 5)], taken: ['at'] },
    ],
    [
      'agreed credit of unknown amount',
      REFUSED,
      { rule: credit(0, ['gone']), counts: [at('gone', 'root', 5)], taken: ['gone'] },
    ],
    [
      'hours of study',
      KEPT,
      { rule: hours('workloadHours'), counts: [at('a', 'root', 12)], taken: ['a'] },
    ],
    [
      'other hours',
      REFUSED,
      { rule: hours('contactHours'), counts: [at('a', 'root', 12)], taken: ['a'] },
    ],
    [
      'hours of a holding',
      KEPT,
      {
        rule: hours('workloadHours'),
        counts: [at('held-a', 'root', 9)],
        held: [holdingOf('a', { workloadHours: 9 })],
      },
    ],
    [
      'hours of the unit of a holding',
      KEPT,
      { rule: hours('workloadHours'), counts: [at('held-a', 'root', 12)], held: [holdingOf('a')] },
    ],
    [
      'a level that is high enough',
      KEPT,
      {
        rule: credit(5, ['a'], { minLevel: LEVEL('4') }),
        counts: [at('a', 'root', 5)],
        taken: ['a'],
      },
    ],
    [
      'a level too low',
      REFUSED,
      {
        rule: credit(0, ['b'], { minLevel: LEVEL('4') }),
        counts: [at('b', 'root', 5)],
        taken: ['b'],
      },
    ],
    [
      'a level not known',
      REFUSED,
      {
        rule: credit(0, ['w', 'nz', 'whole'], { minLevel: LEVEL('1') }),
        counts: [at('whole', 'root', 5)],
        taken: ['whole'],
      },
    ],
    [
      'a level by a hint',
      KEPT,
      {
        rule: credit(5, ['c'], { minLevel: LEVEL('4') }),
        counts: [at('c', 'root', 5)],
        taken: ['c'],
      },
    ],
    [
      'an import of the level',
      KEPT,
      { rule: credit(5, [], { open: imports }), counts: [at('a', 'root', 5)], taken: ['a'] },
    ],
    [
      'an import of another level',
      REFUSED,
      { rule: credit(0, [], { open: imports }), counts: [at('b', 'root', 5)], taken: ['b'] },
    ],
    [
      'an import of another framework',
      REFUSED,
      {
        rule: credit(0, [], { open: { from: 'x', levels: { framework: 'nz', codes: ['4'] } } }),
        counts: [at('a', 'root', 5)],
        taken: ['a'],
      },
    ],
    [
      'an import without a known level',
      REFUSED,
      {
        rule: credit(0, [], { open: imports }),
        counts: [at('whole', 'root', 5)],
        taken: ['whole'],
      },
    ],
    [
      'an import to a pool that is open in words',
      REFUSED,
      { rule: credit(0, [], { open: { from: 'x' } }), counts: [at('a', 'root', 5)], taken: ['a'] },
    ],
    [
      'no import at all',
      REFUSED,
      { rule: credit(0, ['b']), counts: [at('a', 'root', 5)], taken: ['a'] },
    ],
    [
      'an award by its name',
      KEPT,
      { rule: credit(7, ['inner']), counts: [at('held-inner', 'root', 7)], held: [HELD_INNER] },
    ],
    [
      'an award at its level',
      KEPT,
      {
        rule: credit(7, [], { open: imports }),
        counts: [at('held-inner', 'root', 7)],
        held: [HELD_INNER],
      },
    ],
    [
      'a unit in place of another',
      REFUSED,
      { rule: unitRule('a'), counts: [at('b', 'needs-a', 1)], taken: ['b'] },
    ],
  ])('%s', (_name, expected, world) => {
    expect(judge(world)).toEqual(expected);
  });
});

describe('an exception', () => {
  const world: World = {
    rule: credit(0, ['a'], { minLevel: LEVEL('4') }),
    counts: [at('held-b', 'root', 5)],
    held: [holdingOf('b'), holdingOf('a')],
  };

  it.each<[string, readonly string[], readonly RuleException[]]>([
    ['lets its holding count for its rule', KEPT, [GRANT]],
    ['of another holding does not', REFUSED, [{ ...GRANT, holding: 'held-a' }]],
    ['of another rule does not', REFUSED, [{ ...GRANT, rule: 'other' }]],
    ['of another kind does not', REFUSED, [{ kind: 'waiver', rule: 'other', reason: 'r' }]],
    [
      'of another kind for its own rule does not',
      REFUSED,
      [{ kind: 'waiver', rule: 'root', reason: 'r' }],
    ],
    ['beside another one does', KEPT, [{ ...GRANT, rule: 'other' }, GRANT]],
    ['is needed', REFUSED, []],
  ])('%s', (_name, expected, exceptions) => {
    expect(judge({ ...world, exceptions })).toEqual(expected);
  });

  it('puts a holding in place of a unit, and of one that counts as a whole only', () => {
    const counts = [at('held-b', 'needs-a', 1)];
    const single: World = { rule: unitRule('a'), counts, held: [holdingOf('b')] };
    const grant = { ...GRANT, rule: 'needs-a' };
    expect(judge(single)).toEqual(REFUSED);
    expect(judge({ ...single, exceptions: [grant] })).toEqual(KEPT);
    const part: World = {
      rule: unitRule('a'),
      counts: [at('held-part', 'needs-a', 1)],
      held: [holdingOf('part')],
      award: { constraints: [WHOLE] },
      exceptions: [{ ...GRANT, rule: 'needs-a', holding: 'held-part' }],
    };
    expect(judge(part)).toEqual(KEPT);
    expect(judge({ ...part, exceptions: [] })).toEqual(REFUSED);
  });
});

describe('a credential that counts as a whole', () => {
  const under = { constraints: [WHOLE] };

  it.each<[string, readonly string[], World]>([
    [
      'refuses its parts',
      REFUSED,
      {
        rule: credit(0, ['part', 'a']),
        counts: [at('part', 'root', 5)],
        taken: ['part'],
        award: under,
      },
    ],
    [
      'takes others',
      KEPT,
      { rule: credit(5, ['part', 'a']), counts: [at('a', 'root', 5)], taken: ['a'], award: under },
    ],
    [
      'that nobody knows refuses nothing',
      KEPT,
      {
        rule: credit(5, ['a']),
        counts: [at('a', 'root', 5)],
        taken: ['a'],
        award: { constraints: [{ ...WHOLE, qualification: 'nowhere' }] },
      },
    ],
    [
      'lets its parts count elsewhere',
      KEPT,
      { rule: credit(5, ['part']), counts: [at('part', 'root', 5)], taken: ['part'] },
    ],
    [
      'stands for its unit',
      KEPT,
      {
        rule: unitRule('whole'),
        counts: [at('held-inner', 'needs-whole', 1)],
        held: [HELD_INNER],
        award: under,
      },
    ],
    [
      'does not without the rule',
      REFUSED,
      { rule: unitRule('whole'), counts: [at('held-inner', 'needs-whole', 1)], held: [HELD_INNER] },
    ],
    [
      'is stood for by its unit',
      KEPT,
      {
        rule: credit(5, ['inner']),
        counts: [at('whole', 'root', 5)],
        taken: ['whole'],
        award: under,
      },
    ],
    [
      'is not stood for by another',
      REFUSED,
      { rule: credit(0, ['inner']), counts: [at('a', 'root', 5)], taken: ['a'], award: under },
    ],
  ])('%s', (_name, expected, world) => {
    expect(judge(world)).toEqual(expected);
  });
});

it('calls what a plan counts under a wrong name counted', () => {
  const judged = { rule: credit(0, ['a']), held: [holdingOf('b')] };
  expect(judge({ ...judged, counts: [at('held-b', 'x', 1)] })).toEqual(['plan-rule-unknown']);
});

it('takes no step for an exception that names no holding', () => {
  const waiver: RuleException = { kind: 'waiver', rule: 'root', reason: 'r' };
  const judged = { rule: credit(0, ['a']), counts: [at('b', 'root', 5)], taken: ['b'] };
  expect(judge({ ...judged, exceptions: [waiver] })).toEqual(REFUSED);
});
