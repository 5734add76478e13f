import { describe, expect, it } from 'vitest';
import type { Constraint, Rule } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import { parseIsoDate } from '../../terms/index.js';
import { allOf, awardNamed, holdingOf, unitRule, unitsFrom } from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { codesOf, countedIn } from './judged-plans.contract.js';
import {
  anyOf,
  awardRule,
  condition,
  INNER,
  type Judged,
  judge,
  UNITS,
  waiver,
} from './judged-rules.contract.js';

const LONG_AGO = parseIsoDate('2026-01-01');
const KEPT: readonly string[] = [];
const UNMET = ['plan-rule-unmet'];
const IDLE = ['plan-way-unmet'];
const BROKEN = ['plan-constraint-broken'];

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
      'half, and waived by the whole name of its own rule',
      KEPT,
      { counts: { 'ask/core': ['a'], 'needs-d': ['d'] }, exceptions: [waiver('ask/core')] },
    ],
    [
      'held as a whole and by its own rules, and its constraint asks nothing',
      KEPT,
      { counts: { 'ask/whole-award': ['h'], ...byRules }, held: [INNER], inner: [gone] },
    ],
    [
      'under a grade of the whole for its rule, by the name that the rule has there',
      BROKEN,
      {
        counts: { 'ask/core': ['held-a', 'b'], 'needs-d': ['d'] },
        held: [holdingOf('a', { grade: '50' })],
        own: [{ ...said, id: 'g', kind: 'grade', min: '60', rule: 'core' }],
      },
    ],
    [
      'under a grade of the whole for another rule',
      KEPT,
      {
        counts: { 'ask/core': ['held-a', 'b'], 'needs-d': ['d'] },
        held: [holdingOf('a', { grade: '50' })],
        own: [{ ...said, id: 'g', kind: 'grade', min: '60', rule: 'ore' }],
      },
    ],
    [
      'held as a whole with a grade that is too low for it',
      BROKEN,
      {
        counts: { 'ask/whole-award': ['h'], 'needs-d': ['d'] },
        held: [{ ...INNER, grade: '50' }],
        own: [{ ...said, id: 'g', kind: 'grade', min: '60', rule: 'ask' }],
      },
    ],
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

  it('is counted once', () => {
    const listed = allOf('all', [awardRule('ask', 'inner'), unitsFrom('more', 1, ['inner'])]);
    const counts = { 'ask/whole-award': ['h'], more: ['h'] };
    expect(judge({ rule: listed, counts, held: [INNER] })).toEqual(['plan-item-twice']);
  });

  it('may be held although nobody knows its rules', () => {
    const unknown = awardRule('ask', 'nowhere');
    const held = [{ ...INNER, qualification: 'nowhere' }];
    expect(judge({ rule: unknown, counts: { 'ask/whole-award': ['h'] }, held })).toEqual(KEPT);
    expect(judge({ rule: unknown, counts: {} })).toEqual(UNMET);
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

describe('conditions inside an award inside the award', () => {
  const inner = (rule: Rule, constraints: readonly Constraint[] = []) =>
    awardNamed('inner', rule, { constraints });
  const judgeInner = (
    award: ReturnType<typeof inner>,
    request: Partial<Omit<PlanRequest, 'limits'>> = {},
  ) =>
    codesOf({
      units: UNITS,
      award: awardNamed('award', awardRule('ask', 'inner')),
      others: [award],
      weeks: {},
      counts: [],
      request,
    });

  it.each<[string, readonly string[], readonly string[]]>([
    ['by their own name', KEPT, ['work']],
    ['by their whole name', KEPT, ['ask/work']],
    ['by another name', UNMET, ['ask']],
  ])('are stated %s', (_name, expected, conditionsMet) => {
    const either = inner(anyOf('or', 1, [unitRule('a'), condition('work')]));
    expect(judgeInner(either, { conditionsMet })).toEqual(expected);
  });

  it('may be all that it asks', () => {
    expect(judgeInner(inner(condition('work')), { conditionsMet: ['work'] })).toEqual(KEPT);
    expect(judgeInner(inner(condition('work')))).toEqual(UNMET);
  });
});

describe('an award inside the award in which nothing counts', () => {
  const said = { id: 'x', text: 'text', knowing: 'read' } as const;
  const level = { framework: 'au-aqf', code: '4' };
  const over: Constraint = { ...said, kind: 'closed', on: LONG_AGO };
  const first: Constraint = { ...said, kind: 'prerequisite', units: ['d'] };
  const CLOSED = [...BROKEN, ...UNMET];
  const onlyConditions = (constraint: Constraint) =>
    awardNamed('inner', condition('work'), { constraints: [constraint] });
  const judgeEmpty = (
    rule: Rule,
    constraint: Constraint,
    { taken = [], ...request }: Partial<PlanRequest> & { readonly taken?: readonly string[] } = {},
  ) =>
    codesOf({
      units: UNITS,
      award: awardNamed('award', rule),
      others: [onlyConditions(constraint)],
      weeks: Object.fromEntries(taken.map((unit) => [unit, 0])),
      counts: taken.flatMap((unit) => countedIn(`needs-${unit}`, [unit])),
      request: { conditionsMet: ['work'], ...request },
    });

  it.each<[string, readonly string[], Constraint]>([
    ['that is closed', CLOSED, over],
    ['that is open', KEPT, { ...over, on: parseIsoDate('2100-01-01') }],
    ['with a least amount', CLOSED, { ...said, kind: 'minAtLevel', min: 1, level }],
    ['with a share of what counts', KEPT, { ...said, kind: 'residency', share: 0.5 }],
    ['with a unit that comes first and is missing', CLOSED, first],
    ['with an order', KEPT, { ...said, kind: 'order', sequence: ['b', 'a'] }],
  ])('has to keep its constraints: one %s', (_name, expected, constraint) => {
    expect(judgeEmpty(awardRule('ask', 'inner'), constraint)).toEqual(expected);
  });

  it('orders nothing that counts elsewhere', () => {
    const all = allOf('all', [awardRule('ask', 'inner'), unitRule('a'), unitRule('b')]);
    const order: Constraint = { ...said, kind: 'order', sequence: ['b', 'a'] };
    expect(judgeEmpty(all, order, { taken: ['a', 'b'] })).toEqual(KEPT);
  });

  it('is only short where its rules ask for more', () => {
    const least: Constraint = { ...said, kind: 'minAtLevel', min: 1, level };
    const judged = { rule: awardRule('ask', 'inner'), counts: {}, inner: [least] };
    expect(judge(judged)).toEqual(UNMET);
  });

  it('is closed to nobody who need not take that way', () => {
    const choice = anyOf('choice', 1, [awardRule('ask', 'inner'), unitRule('d')]);
    expect(judgeEmpty(choice, over, { taken: ['d'] })).toEqual(KEPT);
    expect(judgeEmpty(choice, over)).toEqual(CLOSED);
    expect(judgeEmpty(choice, over, { exceptions: [waiver('ask')] })).toEqual(KEPT);
  });

  it('may have a unit that comes first beside it', () => {
    const both = allOf('both', [awardRule('ask', 'inner'), unitRule('d')]);
    expect(judgeEmpty(both, first, { taken: ['d'] })).toEqual(KEPT);
    expect(judgeEmpty(both, over, { taken: ['d'] })).toEqual(CLOSED);
  });

  it('keeps its constraints where its own rule is waived', () => {
    const exceptions = [waiver('core')];
    const choice = anyOf('choice', 1, [awardRule('ask', 'inner'), unitRule('d')]);
    const judged = { rule: choice, exceptions, inner: [over] };
    expect(judge({ ...judged, counts: {} })).toEqual(CLOSED);
    expect(judge({ ...judged, counts: { 'needs-d': ['d'] } })).toEqual(KEPT);
    expect(judge({ ...judged, counts: { 'ask/whole-award': ['h'] }, held: [INNER] })).toEqual(KEPT);
  });

  it('asks nothing where it lies below a rule that is waived', () => {
    const all = allOf('all', [awardRule('ask', 'inner'), unitRule('d')]);
    expect(judgeEmpty(all, over, { exceptions: [waiver('all')] })).toEqual(KEPT);
  });
});

describe('an award that begins with another award', () => {
  const said = { text: 'text', knowing: 'read' } as const;
  const gone: Constraint = { ...said, id: 'gone', kind: 'exclude', units: ['a'] };
  const judged = (
    counts: Readonly<Record<string, readonly string[]>>,
    held: readonly Holding[],
  ) => {
    const assignments = Object.entries(counts).flatMap(([id, items]) => countedIn(id, items));
    return codesOf({
      units: UNITS,
      award: awardNamed('award', awardRule('ask', 'middle')),
      others: [
        awardNamed('middle', allOf('all', [awardRule('first', 'inner'), unitRule('a')]), {
          constraints: [gone],
        }),
        awardNamed('inner', unitRule('b')),
      ],
      holdings: held,
      weeks: { a: 0, b: 0 },
      counts: assignments,
    });
  };

  it('has its own constraints', () => {
    const own = { 'ask/needs-a': ['a'] };
    expect(judged({ ...own, 'ask/first/needs-b': ['b'] }, [])).toEqual(BROKEN);
    expect(judged({ ...own, 'ask/first/whole-award': ['h'] }, [INNER])).toEqual(BROKEN);
  });

  it('has none when it is held as a whole', () => {
    const held = [{ ...INNER, qualification: 'middle' }];
    expect(judged({ 'ask/whole-award': ['h'] }, held)).toEqual(KEPT);
  });
});
