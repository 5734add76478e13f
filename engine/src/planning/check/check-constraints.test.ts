import { describe, expect, it } from 'vitest';
import type { Constraint, Qualification, Rule, Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import { parseIsoDate } from '../../terms/index.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  holdingOf,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import { awardUnder, codesOf, countedIn } from './judged-plans.contract.js';

const day = parseIsoDate;
const LEVEL = (code: string) => ({ framework: 'au-aqf', code });
const { provider: _, ...nobodys } = unitNamed('n');
const { credit: __, ...worthless } = unitNamed('w');

/**
 * a, then c, then b are taken, 4 January to 7 March 2027; d is held as prior learning, e and n from elsewhere. All
 * count, 5 ECTS each: 30 in all, of 6 units.
 */
const UNITS: readonly Unit[] = [
  unitNamed('a', { level: LEVEL('4'), provider: 'p' }),
  unitNamed('b', { level: LEVEL('5'), provider: 'q', awardingBody: ' Other', kind: 'Micro' }),
  unitNamed('c', { level: LEVEL('3'), provider: 'p' }),
  unitNamed('d', { provider: 'p' }),
  unitNamed('e', { level: LEVEL('4'), provider: 'r', awardingBody: 'elsewhere' }),
  { ...nobodys, awardingBody: 'elsewhere' },
  worthless,
];
const HELD: readonly Holding[] = [
  holdingOf('d', { heldAs: 'prior-learning', earnedOn: day('2026-01-10'), grade: '90' }),
  holdingOf('e', { earnedOn: day('2026-06-30'), grade: '60' }),
  holdingOf('n'),
];
/** An award that is held, of which only the award itself tells more. */
const INNER = awardNamed('inner', unitRule('x'), {
  awardingBody: 'elsewhere',
  credit: { amount: 7, system: 'ects' },
});
const WHOLE: World = {
  held: [{ id: 'h', title: 'inner', state: 'claimed', qualification: 'inner' }],
  counts: ['h'],
  weeks: {},
};
const WEEKS = { a: 0, c: 3, b: 6 };
const ALL = ['a', 'b', 'c', 'held-d', 'held-e', 'held-n'];
const OF_30: Partial<Qualification> = {
  credit: { amount: 30, system: 'ects' },
  totalUnits: 6,
};

type Bare<T> = T extends Constraint ? Omit<T, 'id' | 'text' | 'knowing'> : never;

interface World {
  readonly award?: Partial<Qualification>;
  readonly held?: readonly Holding[];
  readonly weeks?: Readonly<Record<string, number>>;
  readonly counts?: readonly string[];
}

function judge(rule: Bare<Constraint>, world: World = {}): readonly string[] {
  const constraint: Constraint = { ...rule, id: 'x', text: 'text', knowing: 'read' };
  const { weeks = WEEKS, held = HELD } = world;
  const items = world.counts ?? ALL;
  const award = awardUnder([...UNITS, unitNamed('inner')], constraint, world.award ?? OF_30);
  return codesOf({
    units: UNITS,
    award,
    others: [INNER],
    holdings: held,
    weeks,
    counts: countedIn('root', items),
  });
}

const KEPT: readonly string[] = [];
const BROKEN = ['plan-constraint-broken'];
const OPEN = ['plan-constraint-undecided'];
const PLAIN: World = { award: { credit: { amount: 30, system: 'nz' } } };
const BARE: World = { award: {} };
const RPL = { kind: 'rpl' } as const;
const MOVE = { kind: 'transfer' } as const;
const OWN = { kind: 'residency' } as const;
const HIGH = { kind: 'minAtLevel', level: LEVEL('4'), system: 'ects' } as const;
const CAP = { kind: 'providerCap', unit: 'ects' } as const;
const SIZE = { kind: 'componentSize', unit: 'ects' } as const;
const GRADE = { kind: 'grade' } as const;
const ORDER = { kind: 'order' } as const;

describe('rules on amounts', () => {
  it.each<[string, readonly string[], Bare<Constraint>, World?]>([
    ['prior learning up to a cap', KEPT, { ...RPL, max: 5 }],
    ['beyond it', BROKEN, { ...RPL, max: 4.9 }],
    ['a cap in units', KEPT, { ...RPL, max: 1, unit: 'units' }],
    ['beyond one in units', BROKEN, { ...RPL, max: 0, unit: 'units' }],
    [
      'a cap in the credit of the rule, not of the award',
      KEPT,
      { ...RPL, max: 5, unit: 'ects' },
      PLAIN,
    ],
    ['an award without credit counts units', BROKEN, { ...RPL, max: 0.5 }, BARE],
    ['no cap at all', KEPT, { ...RPL, uncapped: true, max: 0 }],
    ['a whole in words', KEPT, { ...RPL, max: 0, scope: 'per year' }],
    ['a share of the whole', KEPT, { ...RPL, share: 1 / 6 }],
    ['more than the share', BROKEN, { ...RPL, share: 0.16 }],
    ['a share of all units', KEPT, { ...RPL, share: 1 / 6, unit: 'units' }],
    ['more than the share of units', BROKEN, { ...RPL, share: 0.16, unit: 'units' }],
    [
      'a share of a greater whole',
      KEPT,
      { ...RPL, share: 0.1 },
      { award: { credit: { amount: 50, system: 'ects' }, totalUnits: 6 } },
    ],
    [
      'a share of what counts, by its words',
      BROKEN,
      { ...RPL, share: 0.1, scope: 'counted' },
      { award: { credit: { amount: 50, system: 'ects' }, totalUnits: 6 } },
    ],
    ['a share of what counts, just kept', KEPT, { ...RPL, share: 1 / 6, scope: 'counted' }],
    [
      'a share of what counts where the whole is not known',
      KEPT,
      { ...RPL, share: 1 / 6, unit: 'ects' },
      PLAIN,
    ],
    ['more than it', BROKEN, { ...RPL, share: 0.16, unit: 'ects' }, PLAIN],
    ['the lesser of cap and share: the share', BROKEN, { ...RPL, max: 5, share: 0.1 }],
    ['the lesser of cap and share: the cap', BROKEN, { ...RPL, max: 4, share: 0.9 }],
    ['both of them', KEPT, { ...RPL, max: 5, share: 0.2 }],
    [
      'a cap beside a share of nothing known',
      KEPT,
      { ...RPL, max: 5, share: 0.01, unit: 'ects' },
      PLAIN,
    ],
    [
      'a cap beside a share of what counts',
      BROKEN,
      { ...RPL, max: 5, share: 0.01, scope: 'counted' },
    ],
    ['excluded units that are recognised', BROKEN, { ...RPL, uncapped: true, excludeUnits: ['d'] }],
    ['excluded units that are not', KEPT, { ...RPL, uncapped: true, excludeUnits: ['a', 'e'] }],
    ['neither cap nor share', KEPT, { ...RPL }],
    [
      'neither, for what has no known credit',
      KEPT,
      { ...RPL },
      { held: [holdingOf('w', { heldAs: 'prior-learning' })], counts: ['held-w'], weeks: {} },
    ],
    [
      'a share of more units than count',
      KEPT,
      { ...RPL, share: 1 / 12, unit: 'units' },
      { award: { totalUnits: 12 } },
    ],
    [
      'more than a share of them',
      BROKEN,
      { ...RPL, share: 0.08, unit: 'units' },
      { award: { totalUnits: 12 } },
    ],
    ['transfer of an award', KEPT, { ...MOVE, max: 7 }, WHOLE],
    ['more than a cap of it', BROKEN, { ...MOVE, max: 6 }, WHOLE],
    ['no own credit by an award', BROKEN, { ...OWN, min: 1 }, WHOLE],
    ['no provider of an award', KEPT, { ...CAP, max: 1 }, WHOLE],
    ['no size of an award', KEPT, { ...SIZE, max: 1 }, WHOLE],
    ['transfer is what others award', KEPT, { ...MOVE, max: 15 }],
    ['and a planned unit of another body, too', BROKEN, { ...MOVE, max: 14 }],
    ['no transfer of prior learning', KEPT, { ...MOVE, uncapped: true, excludeUnits: ['d', 'a'] }],
    ['excluded from transfer', BROKEN, { ...MOVE, uncapped: true, excludeUnits: ['e'] }],
    ['own credit that is enough', KEPT, { ...OWN, min: 10 }],
    ['too little of it', BROKEN, { ...OWN, min: 10.1 }],
    ['a share of own credit', KEPT, { ...OWN, share: 1 / 3 }],
    ['too small a share', BROKEN, { ...OWN, share: 0.34 }],
    ['a share of own units', KEPT, { ...OWN, share: 1 / 3, unit: 'units' }],
    ['too few own units', BROKEN, { ...OWN, share: 0.34, unit: 'units' }],
    ['a share of own credit of what counts', KEPT, { ...OWN, share: 1 / 3, unit: 'ects' }, PLAIN],
    ['too small a share of what counts', BROKEN, { ...OWN, share: 0.34, unit: 'ects' }, PLAIN],
    [
      'credit of a named body, however it is written',
      KEPT,
      { ...OWN, min: 5, awardingBody: ' other ' },
    ],
    ['too little of that', BROKEN, { ...OWN, min: 5.1, awardingBody: 'OTHER' }],
    ['credit of two holders at a level', KEPT, { ...HIGH, min: 15 }],
    ['too little at the level', BROKEN, { ...HIGH, min: 15.1 }],
    ['units at a level', KEPT, { kind: 'minAtLevel', level: LEVEL('4'), min: 3 }],
    ['too few at the level', BROKEN, { kind: 'minAtLevel', level: LEVEL('4'), min: 4 }],
    ['a cap for each provider', KEPT, { ...CAP, max: 15 }],
    ['one provider beyond it', BROKEN, { ...CAP, max: 14 }],
    ['a cap in units for each', KEPT, { kind: 'providerCap', max: 3 }],
    ['one beyond it in units', BROKEN, { kind: 'providerCap', max: 2 }],
    [
      'no cap for what nobody is known to teach',
      KEPT,
      { ...CAP, max: 1 },
      { counts: ['held-n'], weeks: {} },
    ],
    ['micro-credentials of one size', KEPT, { ...SIZE, min: 5, max: 5 }],
    ['too small', BROKEN, { ...SIZE, min: 5.1 }],
    ['too large', BROKEN, { ...SIZE, max: 4.9 }],
    ['one unit is one unit', KEPT, { ...SIZE, unit: 'units', min: 1, max: 1 }],
    ['and not two', BROKEN, { ...SIZE, unit: 'units', min: 2 }],
    ['no size of what is no micro-credential', KEPT, { ...SIZE, min: 9 }, { counts: ['a', 'c'] }],
    ['a size that is not known', KEPT, { ...SIZE, unit: 'nz', min: 9 }],
    ['excluded units', BROKEN, { kind: 'exclude', units: ['b'] }],
    ['others excluded', KEPT, { kind: 'exclude', units: ['x', ''] }],
    ['exclusion in words', KEPT, { kind: 'exclude' }],
  ])('%s: %j', (_name, expected, rule, world) => {
    expect(judge(rule, world)).toEqual(expected);
  });

  it.each<[string, readonly string[], Bare<Constraint>]>([
    ['a cap that what is known keeps', OPEN, { ...CAP, max: 20 }],
    ['a cap that what is known breaks', BROKEN, { ...CAP, max: 9 }],
    ['enough without it', OPEN, { ...OWN, min: 10 }],
    ['not enough without it', BROKEN, { ...OWN, min: 11 }],
  ])('with an item of which the credit is not known: %s', (_name, expected, rule) => {
    const weeks = { ...WEEKS, w: 9 };
    const units = UNITS.map((unit) => (unit.id === 'w' ? { ...unit, provider: 'p' } : unit));
    const constraint: Constraint = { ...rule, id: 'x', text: 'text', knowing: 'read' };
    const award = awardUnder(units, constraint, OF_30);
    const counts = countedIn('root', ['a', 'c', 'w']);
    expect(codesOf({ units, award, weeks, counts })).toEqual(expected);
  });
});

describe('rules on grades', () => {
  it.each<[string, readonly string[], Bare<Constraint>]>([
    ['the least grade', KEPT, { ...GRADE, min: '60' }],
    ['a better one', BROKEN, { ...GRADE, min: '61' }],
    ['of a unit that has it', KEPT, { ...GRADE, min: '90', units: ['d', ''] }],
    ['of a unit that has not', BROKEN, { ...GRADE, min: '61', units: ['e'] }],
    ['of the rule that counts it', BROKEN, { ...GRADE, min: '61', rule: 'root' }],
    ['of another rule', KEPT, { ...GRADE, min: '61', rule: 'other' }],
    ['a mean', KEPT, { ...GRADE, min: '61', scale: 'gpa' }],
    ['in words', KEPT, { ...GRADE }],
  ])('%s', (_name, expected, rule) => {
    expect(judge(rule)).toEqual(expected);
  });
});

describe('rules on order', () => {
  it.each<[string, readonly string[], Bare<Constraint>, World?]>([
    ['the last one is last', KEPT, { ...ORDER, last: 'b' }],
    [
      'the last one begins on a day on which another ends',
      BROKEN,
      { ...ORDER, last: 'b' },
      { weeks: { a: 0, c: 4, b: 6 } },
    ],
    ['the last one is not taken', KEPT, { ...ORDER, last: 'd' }],
    ['a sequence is kept', KEPT, { ...ORDER, sequence: ['a', 'c', 'b'] }],
    ['a sequence is turned', BROKEN, { ...ORDER, sequence: ['c', 'a'] }],
    [
      'a sequence in which two run at once',
      BROKEN,
      { ...ORDER, sequence: ['a', 'c'] },
      { weeks: { a: 0, c: 2, b: 6 } },
    ],
    ['a sequence with one that is not there', KEPT, { ...ORDER, sequence: ['a', 'x', 'b'] }],
    ['nothing is said', KEPT, { ...ORDER }],
    ['first comes what is first', KEPT, { kind: 'prerequisite', units: ['a'] }],
    ['first comes what is held', KEPT, { kind: 'prerequisite', units: ['e', 'd'] }],
    [
      'first comes what is held and valid when the others start',
      KEPT,
      { kind: 'prerequisite', units: ['e'] },
      { held: [holdingOf('e', { expiresOn: day('2027-02-16') })], counts: ['a', 'b', 'c'] },
    ],
    [
      'first comes what has lapsed when the last one starts',
      BROKEN,
      { kind: 'prerequisite', units: ['e'] },
      { held: [holdingOf('e', { expiresOn: day('2027-02-15') })], counts: ['a', 'b', 'c'] },
    ],
    [
      'first comes what has lapsed, and nothing that counts starts any more',
      KEPT,
      { kind: 'prerequisite', units: ['x'] },
      { held: [...HELD, holdingOf('x', { expiresOn: day('2027-01-04') })], counts: ['held-d'] },
    ],
    ['first comes what is second', BROKEN, { kind: 'prerequisite', units: ['c'] }],
    [
      'first come two that run at once',
      KEPT,
      { kind: 'prerequisite', units: ['a', 'c'] },
      { weeks: { a: 0, c: 0, b: 6 } },
    ],
    [
      'the last one is followed by what does not count',
      BROKEN,
      { ...ORDER, last: 'b' },
      { weeks: { a: 9, b: 0 }, counts: ['b'] },
    ],
    [
      'first comes what is not there, before nothing',
      BROKEN,
      { kind: 'prerequisite', units: ['x'] },
      { weeks: {}, counts: ['held-d'] },
    ],
    ['first comes what is not there', BROKEN, { kind: 'prerequisite', units: ['x'] }],
    [
      'first comes what another does not count after',
      KEPT,
      { kind: 'prerequisite', units: ['c'] },
      { counts: ['b', 'held-d', 'held-e', 'held-n'] },
    ],
    [
      'it is there, and runs as long as the plan',
      KEPT,
      { kind: 'prerequisite', units: ['b'] },
      { counts: ['b', 'held-d', 'held-e', 'held-n'] },
    ],
  ])('%s', (_name, expected, rule, world) => {
    expect(judge(rule, world)).toEqual(expected);
  });
});

describe('amounts of what counts in an award inside the award', () => {
  const asks: Rule = {
    ...{ id: 'ask', label: 'ask', knowing: 'read', overlap: false },
    ...{ op: 'qualification', qualification: 'inner' },
  };

  it.each<[string, readonly string[], string, number, number]>([
    ['are those that count there', KEPT, 'ects', 3, 3],
    ['are no more than those', BROKEN, 'ects', 3, 3.1],
    ['are in the credit of the rule', KEPT, 'nz', 60, 5],
    ['are not taken for other credit', BROKEN, 'nz', 60, 6],
  ])('%s', (_name, expected, system, amount, min) => {
    const unit = unitNamed('u', { creditAt: [{ qualification: 'inner', amount, system }] });
    const own: Constraint = {
      ...{ id: 'x', text: 'text', knowing: 'read' },
      ...{ kind: 'residency', min, unit: 'ects' },
    };
    const inner = awardNamed('inner', creditsFrom('core', amount, ['u'], { system }));
    expect(
      codesOf({
        units: [unit],
        award: awardNamed('award', allOf('all', [asks]), { constraints: [own] }),
        others: [inner],
        weeks: { u: 0 },
        counts: [{ item: 'u', rule: 'ask/core', amount }],
      }),
    ).toEqual(expected);
  });
});
