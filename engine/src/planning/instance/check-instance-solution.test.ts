import { expect, it } from 'vitest';
import { checkInstanceSolution } from './check-instance-solution.js';
import type { InstanceSolution, InstanceUnit, PlannerInstance } from './planner-instance.js';

it('accepts a plan that keeps every rule to the last week, hour, credit and coin', () => {
  expect(codes({})).toEqual([]);
});

interface Changes {
  readonly solution?: Partial<InstanceSolution>;
  readonly instance?: Partial<PlannerInstance>;
}

const broken: Readonly<Record<string, Changes>> = {
  'instance-horizon': { instance: { horizon: 7 } },
  'instance-hours': { instance: { weeklyHours: 8 } },
  'instance-budget': { instance: { budget: 69 } },
  'instance-intake': { instance: { units: withUnit('b', { intakes: [3, 5] }) } },
  'instance-validity': { instance: { units: withUnit('a', { validity: 3 }) } },
  'instance-prerequisite': { instance: { units: withUnit('c', { prereq: [['b']] }) } },
  'instance-exclusion': { instance: { units: withUnit('c', { excludes: ['a'] }) } },
  'instance-not-taken': {
    solution: { starts: { a: 0, b: 4 } },
    instance: withRules({ require: { all: [] } }),
  },
  'instance-group': {
    solution: { counts: { a: 'main', b: 'main', c: 'main', h: 'side' } },
    instance: withRules({ groups: [group('main'), group('side')] }),
  },
  'instance-expired': { instance: { held: [{ ...held(), expires: 7 }] } },
  'instance-total': { instance: withRules({ total: 75 }) },
  'instance-group-range': {
    instance: withRules({ groups: [{ id: 'main', min: 0, max: 39 }, group('side')] }),
  },
  'instance-level': { instance: withRules({ levels: [{ level: 5, min: 25 }] }) },
  'instance-provider-cap': { instance: withRules({ providerCap: 39 }) },
  'instance-held-cap': { instance: withRules({ heldCap: 9 }) },
  'instance-require': { instance: withRules({ require: { choose: 3, of: units('a', 'b', 'd') } }) },
  'instance-unknown-item': { solution: { starts: { a: 0, b: 4, c: 4, x: 0 } } },
};

for (const [code, { solution, instance }] of Object.entries(broken))
  it(`says ${code} and nothing else about a plan that breaks that rule`, () => {
    expect(codes(solution ?? {}, instance ?? {})).toEqual([code]);
  });

const kept: Readonly<Record<string, Changes>> = {
  'a unit without an end of validity': { instance: { units: withUnit('a', { validity: null }) } },
  'a unit that excludes one that is not taken': {
    instance: { units: withUnit('c', { excludes: ['d', 'x'] }) },
  },
  'something held that never expires': { instance: { held: [{ ...held(), expires: null }] } },
  'no cap for a provider': { instance: withRules({ providerCap: null }) },
  'more that is held than is needed first': {
    instance: { held: [held(), { ...held(), id: 'other' }] },
  },
};

for (const [name, { solution, instance }] of Object.entries(kept))
  it(`accepts ${name}`, () => {
    expect(codes(solution ?? {}, instance ?? {})).toEqual([]);
  });

const more: Readonly<Record<string, Changes & { readonly code: string }>> = {
  'a start before the first week': {
    code: 'instance-horizon',
    solution: { starts: { a: -1, b: 4, c: 4 } },
    instance: { units: withUnit('a', { validity: 5 }) },
  },
  'a start inside a week': {
    code: 'instance-horizon',
    solution: { starts: { a: -0.5, b: 4, c: 4 } },
    instance: { units: withUnit('a', { validity: 5 }) },
  },
  'a start inside a later week': {
    code: 'instance-horizon',
    solution: { starts: { a: 0, b: 4, c: 4.5 } },
    instance: {
      horizon: 9,
      held: [{ ...held(), expires: 9 }],
      units: withUnit('a', { validity: 5 }),
    },
  },
  'too many hours in a first week': {
    code: 'instance-hours',
    instance: { units: withUnit('c', { weeks: 1, hours: 5 }) },
  },
  'an exclusion of something held': {
    code: 'instance-exclusion',
    instance: { units: withUnit('c', { excludes: ['h'] }) },
  },
};

it('counts the hours of what runs, and not of what starts later', () => {
  const overfull = { units: withUnit('a', { hours: 10 }) };
  expect(codes({}, overfull)).toEqual(['instance-hours']);
});

it('says where each rule is broken', () => {
  const places = Object.entries(broken).map(([code, { solution, instance }]) => {
    const found = findings(solution ?? {}, instance ?? {});
    return [code, [...new Set(found.map(({ path }) => path))].toSorted()];
  });
  expect(Object.fromEntries(places)).toEqual({
    'instance-horizon': ['starts.b', 'starts.c'],
    'instance-hours': ['starts'],
    'instance-budget': ['starts'],
    'instance-intake': ['starts.b'],
    'instance-validity': ['starts.a'],
    'instance-prerequisite': ['starts.c'],
    'instance-exclusion': ['starts.c'],
    'instance-not-taken': ['counts.c'],
    'instance-group': ['counts.c'],
    'instance-expired': ['counts.h'],
    'instance-total': ['counts'],
    'instance-group-range': ['counts'],
    'instance-level': ['counts'],
    'instance-provider-cap': ['counts'],
    'instance-held-cap': ['counts'],
    'instance-require': ['starts'],
    'instance-unknown-item': ['starts.x'],
  });
});

for (const [name, { code, solution, instance }] of Object.entries(more))
  it(`finds ${name}`, () => {
    expect(codes(solution ?? {}, instance ?? {})).toEqual([code]);
  });

function codes(
  solution: Partial<InstanceSolution>,
  instance: Partial<PlannerInstance> = {},
): readonly string[] {
  return [...new Set(findings(solution, instance).map((finding) => finding.code))];
}

function findings(solution: Partial<InstanceSolution>, instance: Partial<PlannerInstance>) {
  return checkInstanceSolution(
    { ...sound(), ...instance },
    {
      starts: { a: 0, b: 4, c: 4 },
      counts: { a: 'main', b: 'main', c: 'side', h: 'side' },
      ...solution,
    },
  );
}

function sound(): PlannerInstance {
  return {
    format: 'planner-instance/1',
    id: 'sound',
    objective: { time: 1, cost: 1, risk: 1 },
    horizon: 8,
    weeklyHours: 9,
    budget: 70,
    units: [
      unit('a', { cost: 30, validity: 4 }),
      unit('b', { cost: 20, intakes: [4], prereq: [['a', 'd']], level: 5 }),
      unit('c', { cost: 20, hours: 4, prereq: [['h']], groups: ['side'], provider: 'q' }),
      unit('d', { excludes: ['a'] }),
    ],
    held: [held()],
    rules: {
      total: 70,
      groups: [{ id: 'main', min: 40, max: 40 }, group('side')],
      levels: [{ level: 5, min: 20 }],
      providerCap: 40,
      heldCap: 10,
      require: { all: [{ any: units('a', 'd') }, { choose: 2, of: units('b', 'c', 'd') }] },
    },
  };
}

function unit(id: string, part: Partial<InstanceUnit>): InstanceUnit {
  return {
    id,
    credits: 20,
    level: 4,
    weeks: 4,
    hours: 5,
    cost: 0,
    risk: 0,
    provider: 'p',
    groups: ['main'],
    intakes: null,
    validity: null,
    prereq: [],
    excludes: [],
    ...part,
  };
}

function held(): PlannerInstance['held'][number] {
  return { id: 'h', credits: 10, level: 4, provider: 'q', groups: ['side'], expires: 8 };
}

function group(id: string) {
  return { id, min: 0, max: null };
}

function units(...ids: readonly string[]) {
  return ids.map((id) => ({ unit: id }));
}

function withUnit(id: string, part: Partial<InstanceUnit>): readonly InstanceUnit[] {
  return sound().units.map((u) => (u.id === id ? { ...u, ...part } : u));
}

function withRules(part: Partial<PlannerInstance['rules']>): Partial<PlannerInstance> {
  return { rules: { ...sound().rules, ...part } };
}
