import { describe, expect, it } from 'vitest';
import type { Constraint, Rule } from '../../catalogue/index.js';
import { buildCatalogue } from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';

const base = { text: 'text', knowing: 'read' } as const;
const named = (...ids: readonly string[]) => ids.map((id) => unitNamed(id));
const level = (code: string) => ({ framework: 'au-aqf', code });

type Question = Parameters<typeof smallCase>;

function ask(...question: Question): PlanAnswer {
  const { request, data } = smallCase(...question);
  return planQualification(request, data);
}

function planOf(answer: PlanAnswer) {
  if (answer.kind !== 'optimal') throw new Error(`${answer.kind} ${JSON.stringify(answer)}`);
  return answer.plan;
}

const unitsOf = (answer: PlanAnswer) => planOf(answer).steps.map((step) => step.unit);
const sortedUnitsOf = (answer: PlanAnswer) => unitsOf(answer).toSorted();

describe('parts of a rule', () => {
  const part = (id: string, pool: readonly string[], min: number, max?: number) => ({
    id,
    label: id,
    pool,
    min,
    open: false,
    ...(max === undefined ? {} : { max }),
  });

  it('counts units only up to the bound of their part', () => {
    const rule = unitsFrom('root', 3, [], {
      max: 3,
      parts: [part('one', ['a', 'b', 'c'], 1, 2), part('two', ['d'], 0)],
    });
    expect(sortedUnitsOf(ask(awardNamed('award', rule), named('a', 'b', 'c', 'd')))).toContain('d');
  });

  it('counts credit of a part up to its bound, and the rest is surplus', () => {
    const rule = creditsFrom('root', 12, [], {
      parts: [part('one', ['a', 'b'], 0, 7), part('two', ['c'], 0)],
    });
    const answer = ask(awardNamed('award', rule), named('a', 'b', 'c'));
    // 5 + 5 of the first part count 7; with 5 of the second that is 12.
    expect(sortedUnitsOf(answer)).toEqual(['a', 'b', 'c']);
    const enough = creditsFrom('root', 13, [], rule.parts ? { parts: rule.parts } : {});
    expect(ask(awardNamed('award', enough), named('a', 'b', 'c')).kind).toBe('infeasible');
  });

  it('asks for the least of each part', () => {
    const rule = creditsFrom('root', 5, [], {
      parts: [part('one', ['a'], 0), part('two', ['b'], 5)],
    });
    expect(unitsOf(ask(awardNamed('award', rule), named('a', 'b')))).toEqual(['b']);
  });
});

describe('what comes from outside the pool', () => {
  const open = { from: 'anywhere', levels: { framework: 'au-aqf', codes: ['5'] }, max: 1 };
  const rule = unitsFrom('root', 2, ['a'], { max: 2, open });
  const imports = [unitNamed('x', { level: level('5') }), unitNamed('y', { level: level('5') })];

  it('is taken up to its bound, and marked as to be approved', () => {
    const answer = ask(awardNamed('award', rule), [unitNamed('a'), ...imports]);
    expect(sortedUnitsOf(answer)).toEqual(['a', 'x']);
    const imported = planOf(answer).steps.find((step) => step.unit === 'x');
    expect(imported?.doubts).toEqual(['import-needs-approval']);
    expect(planOf(answer).riskPoints).toBe(5);
  });

  it('does not take the place of what the rule names', () => {
    expect(ask(awardNamed('award', rule), imports).kind).toBe('infeasible');
  });

  it('is not taken from another level', () => {
    const low = [unitNamed('a'), unitNamed('x', { level: level('3') })];
    expect(ask(awardNamed('award', rule), low).kind).toBe('infeasible');
  });
});

describe('one item, one use', () => {
  const rule = allOf('root', [unitRule('a'), unitsFrom('pool', 1, ['a', 'b'])]);

  it('is the rule inside an award', () => {
    expect(sortedUnitsOf(ask(awardNamed('award', rule), named('a', 'b')))).toEqual(['a', 'b']);
  });

  it('is lifted by a rule that overlaps', () => {
    const overlapping = unitsFrom('pool', 1, ['a', 'b'], { overlap: true });
    const shared = allOf('root', [unitRule('a'), overlapping]);
    expect(unitsOf(ask(awardNamed('award', shared), named('a', 'b')))).toEqual(['a']);
  });

  it('counts two certificates of one unit once', () => {
    const pool = unitsFrom('root', 2, ['a', 'b']);
    const holdings = [holdingOf('a'), holdingOf('a', { id: 'again' })];
    const answer = ask(awardNamed('award', pool), named('a', 'b'), { holdings });
    expect(unitsOf(answer)).toEqual(['b']);
    expect(planOf(answer).uncounted).toHaveLength(1);
  });
});

describe('awards inside an award', () => {
  const certificate = awardNamed('certificate', unitsFrom('inner', 2, ['a', 'b', 'c']));
  const rule: Rule = {
    ...base,
    id: 'asks',
    label: 'the certificate',
    overlap: false,
    op: 'qualification',
    qualification: 'certificate',
  };
  const award = awardNamed('award', allOf('root', [rule, unitsFrom('more', 1, ['a', 'd'])]));
  const units = named('a', 'b', 'c', 'd');
  const both = (more: Question[2] = {}, constraints: readonly Constraint[] = []) => {
    const target = { ...award, constraints };
    const { request } = smallCase(target, units, more);
    return planQualification(request, dataOf(buildCatalogue(units, [target, certificate])));
  };

  it('are reached by their own rules', () => {
    expect(sortedUnitsOf(both())).toHaveLength(3);
  });

  it('count as a whole when they are held', () => {
    const held = { id: 'held', title: 'certificate', qualification: 'certificate' } as const;
    expect(unitsOf(both({ holdings: [{ ...held, state: 'verified' }] }))).toEqual(['a']);
  });

  it('share units with the rest only where double counting is allowed', () => {
    const allowed: Constraint = { ...base, id: 'double', kind: 'doubleCount', allowed: true };
    expect(sortedUnitsOf(both({}, [allowed]))).toHaveLength(2);
  });
});

describe('a specialisation', () => {
  it('asks for its units among those that count', () => {
    const award = awardNamed('award', unitsFrom('root', 2, ['a', 'b', 'c', 'd'], { max: 2 }), {
      specialisations: [{ id: 'special', title: 'special', rule: allOf('s', [unitRule('d')]) }],
    });
    const answer = ask(award, named('a', 'b', 'c', 'd'), { specialisation: 'special' });
    expect(unitsOf(answer)).toContain('d');
    expect(unitsOf(answer)).toHaveLength(2);
  });
});

describe('conditions', () => {
  const condition: Rule = {
    ...base,
    id: 'work',
    label: '120 hours of work',
    text: '120 hours of work',
    overlap: false,
    op: 'condition',
    kind: 'workHours',
    anyOf: [],
  };

  it('go with the plan and do not stop it', () => {
    const award = awardNamed('award', allOf('root', [unitRule('a'), condition]));
    expect(planOf(ask(award, named('a'))).notes).toEqual([
      { kind: 'to-satisfy', about: 'work', text: '120 hours of work' },
    ]);
    expect(planOf(ask(award, named('a'), { conditionsMet: ['work'] })).notes).toEqual([
      { kind: 'stated', about: 'work', text: '120 hours of work' },
    ]);
  });

  it('are a way of a choice only when they are stated', () => {
    const choice: Rule = {
      ...base,
      id: 'root',
      label: 'or',
      overlap: false,
      op: 'anyOf',
      min: 1,
      of: [unitRule('a'), condition],
    };
    expect(unitsOf(ask(awardNamed('award', choice), named('a')))).toEqual(['a']);
    expect(
      unitsOf(ask(awardNamed('award', choice), named('a'), { conditionsMet: ['work'] })),
    ).toEqual([]);
  });
});

describe('pins and exceptions', () => {
  const rule = allOf('root', [unitsFrom('one', 1, ['a', 'b']), unitsFrom('two', 1, ['a', 'c'])]);
  const holdings = [holdingOf('a')];
  const units = [
    unitNamed('a'),
    unitNamed('b'),
    unitNamed('c', { fee: { minor: 1, currency: 'AUD' } }),
  ];
  const award = awardNamed('award', rule);

  it('keep a holding where the person pins it, at a price', () => {
    expect(unitsOf(ask(award, units, { holdings }))).toEqual(['c']);
    const pinned = { holdings, pins: [{ holding: 'held-a', rule: 'two' }] };
    expect(unitsOf(ask(award, units, pinned))).toEqual(['b']);
  });

  it('leave out what is pinned to no rule', () => {
    const answer = ask(award, units, { holdings, pins: [{ holding: 'held-a' }] });
    expect(sortedUnitsOf(answer)).toEqual(['b', 'c']);
    expect(planOf(answer).uncounted).toEqual(['held-a']);
  });

  it('name a pin that cannot be kept, and that dropping it helps', () => {
    const answer = ask(awardNamed('award', unitRule('a')), named('a'), {
      holdings,
      pins: [{ holding: 'held-a', rule: 'x' }],
    });
    expect(answer).toMatchObject({
      kind: 'infeasible',
      conflict: [{ kind: 'pin', about: 'held-a' }],
      repairs: [{ kind: 'drop-pin', about: 'held-a' }],
    });
  });

  it('let a granted substitute count, with its reason', () => {
    const granted = {
      kind: 'substitution',
      rule: 'needs-a',
      holding: 'held-x',
      reason: 'granted in 2026',
    } as const;
    const answer = ask(awardNamed('award', unitRule('a')), named('a'), {
      holdings: [holdingOf('x')],
      exceptions: [granted],
    });
    expect(unitsOf(answer)).toEqual([]);
    expect(planOf(answer).assignments).toEqual([
      { item: 'held-x', rule: 'needs-a', amount: 1, exception: 'granted in 2026' },
    ]);
  });

  it('ask nothing of a rule that was waived', () => {
    const exceptions = [{ kind: 'waiver', rule: 'two', reason: 'granted' }] as const;
    expect(unitsOf(ask(award, units, { holdings, exceptions }))).toEqual([]);
  });
});

describe('rules beside the tree', () => {
  const pool = creditsFrom('root', 10, ['a', 'b', 'c']);
  const withRule = (constraint: Constraint) =>
    awardNamed('award', pool, { constraints: [constraint] });
  const units = [
    unitNamed('a', { provider: 'p', awardingBody: 'p', level: level('3') }),
    unitNamed('b', { provider: 'p', awardingBody: 'p', level: level('3') }),
    unitNamed('c', {
      provider: 'q',
      awardingBody: 'q',
      level: level('4'),
      fee: { minor: 90_000, currency: 'AUD' },
    }),
  ];

  it.each<[string, Constraint]>([
    ['a cap per provider', { ...base, id: 'x', kind: 'providerCap', max: 1 }],
    [
      'a least amount at a level',
      { ...base, id: 'x', kind: 'minAtLevel', level: level('4'), min: 5, system: 'ects' },
    ],
    [
      'a least amount at a body',
      { ...base, id: 'x', kind: 'residency', awardingBody: 'Q ', min: 5, unit: 'ects' },
    ],
    [
      'a share at a body',
      { ...base, id: 'x', kind: 'residency', awardingBody: 'q', share: 0.5, unit: 'ects' },
    ],
    ['an excluded unit', { ...base, id: 'x', kind: 'exclude', units: ['b'] }],
  ])('%s makes the dear unit necessary', (_, constraint) => {
    expect(unitsOf(ask(awardNamed('award', pool), units))).toEqual(['a', 'b']);
    expect(sortedUnitsOf(ask(withRule(constraint), units))).toContain('c');
  });

  it('transfer caps what comes from other bodies, held or still to be taken', () => {
    const own = awardNamed('award', pool, {
      awardingBody: 'q',
      constraints: [{ ...base, id: 'x', kind: 'transfer', max: 5, unit: 'ects' }],
    });
    expect(sortedUnitsOf(ask(own, units))).toContain('c');
    const holdings = [holdingOf('a')];
    expect(unitsOf(ask(own, units, { holdings }))).toEqual(['c']);
  });

  it('a closed award is reached by nobody who starts later', () => {
    const closed: Constraint = { ...base, id: 'x', kind: 'closed', on: addDays(START, -1) };
    expect(ask(withRule(closed), units)).toMatchObject({
      kind: 'infeasible',
      conflict: [{ kind: 'constraint', constraint: 'x' }],
    });
    expect(ask(withRule({ ...closed, on: START }), units).kind).toBe('optimal');
  });

  it('a last unit comes after everything else, also what was a free choice', () => {
    const award = awardNamed(
      'award',
      allOf('root', [unitRule('z'), unitsFrom('pool', 1, ['a', 'b'])]),
      { constraints: [{ ...base, id: 'x', kind: 'order', last: 'z' }] },
    );
    const plan = planOf(ask(award, named('a', 'b', 'z')));
    expect(plan.steps.map(({ unit, startWeek }) => [unit, startWeek])).toEqual([
      ['a', 0],
      ['z', 3],
    ]);
  });

  it('a sequence is kept', () => {
    const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]), {
      constraints: [{ ...base, id: 'x', kind: 'order', sequence: ['b', 'a'] }],
    });
    expect(unitsOf(ask(award, named('a', 'b')))).toEqual(['b', 'a']);
  });

  it('what has to be done first is done first, though no rule counts it', () => {
    const award = awardNamed('award', unitRule('a'), {
      constraints: [{ ...base, id: 'x', kind: 'prerequisite', units: ['first'] }],
    });
    const plan = planOf(ask(award, named('a', 'first')));
    expect(plan.steps.map(({ unit, neededBy }) => [unit, neededBy])).toEqual([
      ['first', ['a']],
      ['a', []],
    ]);
    expect(unitsOf(ask(award, named('a', 'first'), { holdings: [holdingOf('first')] }))).toEqual([
      'a',
    ]);
  });

  it('what only people can decide goes along as a note', () => {
    const load: Constraint = { ...base, id: 'x', kind: 'load', maxPerTerm: 2, unit: 'units' };
    expect(planOf(ask(withRule(load), units)).notes).toEqual([
      { kind: 'to-read', about: 'x', text: 'text' },
    ]);
  });
});
