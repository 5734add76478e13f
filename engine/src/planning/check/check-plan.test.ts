import { describe, expect, it } from 'vitest';
import type { Constraint, Unit } from '../../catalogue/index.js';
import { buildCatalogue } from '../../catalogue/index.js';
import { parseIsoDate } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  foundingCase,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { checkPlan } from './check-plan.js';

const LEVEL = (code: string) => ({ framework: 'au-aqf', code });
const day = parseIsoDate;

/** Core a after b; two of a group of electives, one import at most; ten credits at level 4. */
function richCase(): PlanningCase {
  const units: readonly Unit[] = [
    unitNamed('a', { prerequisites: [{ anyOf: ['b'] }], level: LEVEL('4') }),
    unitNamed('b', { level: LEVEL('4'), validityMonths: 24 }),
    unitNamed('c', {
      level: LEVEL('4'),
      exclusions: ['d'],
      offerings: [
        { id: 'march', starts: [day('2027-03-03')], fee: { minor: 5_000, currency: 'AUD' } },
      ],
    }),
    unitNamed('d', { level: LEVEL('4'), fee: { minor: 90_000, currency: 'AUD' } }),
    unitNamed('e', { level: LEVEL('3'), language: 'fr' }),
    unitNamed('import', { level: LEVEL('5'), fee: { minor: 70_000, currency: 'AUD' } }),
    unitNamed('f', { level: LEVEL('4'), provider: 'other', awardingBody: 'other' }),
  ];
  const electives = unitsFrom('electives', 2, ['c', 'd', 'e', 'f'], {
    max: 2,
    open: { from: 'anywhere', levels: { framework: 'au-aqf', codes: ['5'] }, max: 1 },
  });
  const constraints: readonly Constraint[] = [
    { id: 'rpl', kind: 'rpl', max: 1, unit: 'units', text: 'at most one', knowing: 'read' },
    {
      id: 'age',
      kind: 'recency',
      months: 36,
      relativeTo: 'completion',
      text: 'age',
      knowing: 'read',
    },
    { id: 'last', kind: 'order', last: 'c', text: 'c last', knowing: 'read' },
    {
      id: 'level',
      kind: 'minAtLevel',
      level: LEVEL('4'),
      min: 15,
      system: 'ects',
      text: '15 at level 4',
      knowing: 'read',
    },
  ];
  const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b'), electives]), {
    constraints,
  });
  return smallCase(award, units, {
    aims: ['cost', 'time'],
    holdings: [
      holdingOf('f', { earnedOn: day('2026-06-01'), heldAs: 'prior-learning' }),
      holdingOf('e', { state: 'planned' }),
    ],
    limits: {
      hoursPerWeek: 8,
      budget: { minor: 30_000, currency: 'AUD' },
      deadline: day('2027-06-30'),
      languages: ['en'],
    },
  });
}

const rich = richCase();
const answer = planQualification(rich.request, rich.data);
if (answer.kind !== 'optimal') throw new Error(answer.kind);
const plan: Plan = answer.plan;

/** Codes that a changed plan or request brings, each once. */
function codesOf(changed: Partial<Plan>, request = rich.request, data = rich.data) {
  return [...new Set(checkPlan(request, { ...plan, ...changed }, data).map(({ code }) => code))];
}

/** The same with the places that the findings point to. */
function placesOf(changed: Partial<Plan>, request = rich.request, data = rich.data) {
  const findings = checkPlan(request, { ...plan, ...changed }, data);
  return [...new Set(findings.map(({ code, path }) => `${code} ${path}`))];
}

function withStep(unit: string, change: Partial<PlanStep>): Partial<Plan> {
  return {
    steps: plan.steps.map((step) => (step.unit === unit ? { ...step, ...change } : step)),
  };
}

it('accepts the plan that the planner gives', () => {
  expect(plan.steps.map((step) => step.unit)).toEqual(['b', 'a', 'c']);
  expect(checkPlan(rich.request, plan, rich.data)).toEqual([]);
});

describe('a corrupted plan is refused by the rule that it breaks', () => {
  const { limits } = rich.request;
  const request = (change: Partial<typeof limits>) => ({
    ...rich.request,
    limits: { ...limits, ...change },
  });
  const [step] = plan.steps;
  if (step === undefined) throw new Error('no step');

  it.each<[string, string, Partial<Plan>]>([
    ['plan-target-wrong qualification', 'another award', { qualification: 'other' }],
    ['plan-target-wrong specialisation', 'another specialisation', { specialisation: 'x' }],
    [
      'plan-rule-unmet rules.electives',
      'a missing assignment',
      { assignments: plan.assignments.slice(1) },
    ],
    [
      'plan-rule-unknown assignments.4',
      'a rule that is not there',
      { assignments: [...plan.assignments, { item: 'c', rule: 'x', amount: 1 }] },
    ],
    [
      'plan-item-unknown assignments.4',
      'an item that nobody has',
      { assignments: [...plan.assignments, { item: 'd', rule: 'electives', amount: 1 }] },
    ],
    [
      'plan-item-unknown assignments.4',
      'an item that is only planned',
      { assignments: [...plan.assignments, { item: 'held-e', rule: 'electives', amount: 1 }] },
    ],
    [
      'plan-item-refused assignments.4',
      'an item that the rule does not take',
      { assignments: [...plan.assignments, { item: 'c', rule: 'needs-a', amount: 1 }] },
    ],
    [
      'plan-item-twice assignments.4',
      'an item counted twice',
      { assignments: [...plan.assignments, { item: 'c', rule: 'electives', amount: 1 }] },
    ],
    [
      'plan-amount-wrong assignments.0.amount',
      'an amount that is too high',
      { assignments: plan.assignments.map((entry) => ({ ...entry, amount: 2 })) },
    ],
    [
      'plan-part-wrong assignments.0.part',
      'a part that the rule does not have',
      {
        assignments: plan.assignments.map((entry) =>
          entry.rule === 'electives' ? { ...entry, part: 'x' } : entry,
        ),
      },
    ],
    ['plan-uncounted-wrong uncounted', 'a holding left out', { uncounted: ['held-f'] }],
    ['plan-step-twice steps.3', 'a step taken twice', { steps: [...plan.steps, step] }],
    ['plan-unit-unknown steps.1', 'a unit nobody offers', withStep('a', { unit: 'x' })],
    [
      'plan-days-wrong steps.1.startsOn',
      'a step outside its weeks',
      withStep('a', { startWeek: 9, endWeek: 12 }),
    ],
    ['plan-days-wrong completesOn', 'a wrong last day', { completesOn: day('2027-06-29') }],
    ['plan-days-wrong weeks', 'a wrong number of weeks', { weeks: 3 }],
    [
      'plan-prerequisite-missing steps.1',
      'a step before what it needs',
      withStep('a', { startWeek: 0, endWeek: 3, startsOn: START, endsOn: day('2027-01-24') }),
    ],
    [
      'plan-start-missed steps.2.startsOn',
      'a day without a start',
      withStep('c', { startsOn: day('2027-03-02') }),
    ],
    [
      'plan-offering-unknown steps.2.offering',
      'an offering that is not there',
      withStep('c', { offering: 'x' }),
    ],
    ['plan-length-wrong steps.0', 'too short a step', withStep('b', { endsOn: day('2027-01-17') })],
    ['plan-length-wrong steps.1', 'less work than stated', withStep('a', { workloadHours: 6 })],
    ['plan-length-wrong steps.1', 'a pace too low', withStep('a', { hoursPerWeek: 1 })],
    [
      'plan-fee-wrong steps.1.fee',
      'another price',
      withStep('a', { fee: { minor: 1, currency: 'AUD' } }),
    ],
    [
      'plan-fee-wrong steps.1.fee',
      'a stated price marked as assumed',
      withStep('a', { assumed: ['fee'] }),
    ],
    ['plan-fees-wrong fees', 'another sum', { fees: { ...plan.fees, unknownSteps: 1 } }],
    ['plan-figure-wrong riskPoints', 'other risk points', { riskPoints: 99 }],
    [
      'plan-figure-wrong figures.workloadHours',
      'another number of hours',
      {
        figures: {
          ...plan.figures,
          workloadHours: { ...plan.figures.workloadHours, value: 1 },
        },
      },
    ],
  ])('%s: %s', (found, _, change) => {
    expect(placesOf(change)).toContain(found);
  });

  it.each<[string, string, Partial<typeof limits>]>([
    ['plan-hours-exceeded weeks.0', 'fewer hours a week', { hoursPerWeek: 3.9 }],
    ['plan-budget-exceeded fees', 'a cent less', { budget: { minor: 24_999, currency: 'AUD' } }],
    [
      'plan-budget-exceeded fees',
      'a budget in other money',
      { budget: { minor: 1e6, currency: 'NZD' } },
    ],
    ['plan-deadline-missed completesOn', 'a day less', { deadline: day('2027-03-22') }],
    ['plan-unit-refused steps.2', 'a unit refused', { without: ['c'] }],
    [
      'plan-in-break steps.2',
      'a break on the last day',
      { breaks: [{ from: day('2027-03-23'), until: day('2027-03-24') }] },
    ],
    ['plan-unit-missing steps', 'a unit insisted on', { with: ['d'] }],
    ['plan-days-wrong startsOn', 'another first day', { start: day('2027-01-11') }],
  ])('%s: %s', (found, _, change) => {
    expect(placesOf({}, request(change))).toContain(found);
  });

  it('keeps to the cent, the day and the hour at which each limit is just met', () => {
    const exact = { minor: 25_000, currency: 'AUD' };
    const just = { hoursPerWeek: 4, budget: exact, deadline: day('2027-03-23') };
    expect(codesOf({}, request(just))).toEqual([]);
  });

  it.each<[string, string, Partial<(typeof rich.request.holdings)[number]>]>([
    ['plan-too-old assignments.0', 'too old by a day', { earnedOn: day('2024-03-22') }],
    ['plan-expired assignments.0', 'lapsing on the last day', { expiresOn: day('2027-03-23') }],
    ['plan-rule-unmet rules.electives', 'not held at all', { id: 'other' }],
  ])('%s: a holding %s', (found, _, change) => {
    const holdings = rich.request.holdings.map((one) =>
      one.unit === 'f' ? { ...one, ...change } : one,
    );
    expect(placesOf({}, { ...rich.request, holdings })).toContain(found);
  });

  it('accepts a holding that is just young enough, and valid on the last day', () => {
    const holdings = rich.request.holdings.map((one) => ({
      ...one,
      earnedOn: day('2024-03-23'),
      expiresOn: day('2027-03-24'),
    }));
    expect(codesOf({}, { ...rich.request, holdings })).toEqual([]);
  });

  it('refuses a holding without a day where its age is asked', () => {
    const holdings = [holdingOf('f', { heldAs: 'prior-learning' })];
    expect(codesOf({}, { ...rich.request, holdings })).toContain('plan-too-old');
  });

  it('refuses a plan against a pin', () => {
    const pins = [{ holding: 'held-f' }];
    expect(placesOf({}, { ...rich.request, pins })).toContain('plan-pin-broken pins.0');
  });
});

describe('each rule beside the tree is asked', () => {
  const award = rich.data.catalogue.qualifications.get('award');
  if (award === undefined) throw new Error('no award');
  const base = { text: 'text', knowing: 'read' } as const;

  it.each<[string, Constraint]>([
    ['prior learning', { ...base, id: 'x', kind: 'rpl', max: 0, unit: 'units' }],
    [
      'excluded prior learning',
      { ...base, id: 'x', kind: 'rpl', uncapped: true, excludeUnits: ['f'] },
    ],
    ['a share at the body', { ...base, id: 'x', kind: 'residency', share: 0.8, unit: 'units' }],
    ['a least amount at the body', { ...base, id: 'x', kind: 'residency', min: 16, unit: 'ects' }],
    ['a cap per provider', { ...base, id: 'x', kind: 'providerCap', max: 2, unit: 'units' }],
    ['size', { ...base, id: 'x', kind: 'componentSize', max: 4, unit: 'ects' }],
    ['an exclusion', { ...base, id: 'x', kind: 'exclude', units: ['c'] }],
    [
      'a level',
      { ...base, id: 'x', kind: 'minAtLevel', level: LEVEL('4'), min: 21, system: 'ects' },
    ],
    ['a closing day', { ...base, id: 'x', kind: 'closed', on: day('2027-01-03') }],
    ['a time limit', { ...base, id: 'x', kind: 'timeLimit', months: 2, from: 'admission' }],
    ['what comes last', { ...base, id: 'x', kind: 'order', last: 'a' }],
    ['a sequence', { ...base, id: 'x', kind: 'order', sequence: ['c', 'b'] }],
    ['what comes first', { ...base, id: 'x', kind: 'prerequisite', units: ['c'] }],
  ])('%s', (_, constraint) => {
    const changed = { ...award, constraints: [constraint] };
    // A stated size of components is asked of micro-credentials only.
    const kind = constraint.kind === 'componentSize' ? 'micro-credential' : 'unit';
    const units = [...rich.data.catalogue.units.values()].map((unit) => ({ ...unit, kind }));
    const data = { ...rich.data, catalogue: buildCatalogue(units, [changed]) };
    expect(codesOf({}, rich.request, data)).toEqual(['plan-constraint-broken']);
  });

  it('counts imports, exclusions and levels of what is swapped in', () => {
    const swapped = (unit: string) => ({
      ...withStep('c', { unit }),
      assignments: plan.assignments.map((entry) =>
        entry.item === 'c' ? { ...entry, item: unit } : entry,
      ),
    });
    expect(codesOf(swapped('e'))).toContain('plan-unit-refused');
    expect(codesOf(swapped('import'))).not.toContain('plan-item-refused');
  });
});

it('counts what a part lists in that part only, so that its bound holds', () => {
  const c = { id: 'c', label: 'c', min: 0, max: 1, pool: ['c1', 'c2'], open: false };
  const pool = ['a1', 'a2', 'c1', 'c2'];
  const award = awardNamed('award', unitsFrom('root', 3, pool, { max: 3, parts: [c] }));
  const { request, data } = smallCase(
    award,
    pool.map((id) => unitNamed(id)),
    { limits: { without: ['c2'] } },
  );
  const made = planQualification(request, data);
  if (made.kind !== 'optimal') throw new Error(made.kind);
  const swap = (unit: string, part: string | undefined) => ({
    ...made.plan,
    steps: made.plan.steps.map((entry) => (entry.unit === 'a2' ? { ...entry, unit } : entry)),
    assignments: made.plan.assignments.map(({ part: own, ...entry }) => ({
      ...entry,
      ...(entry.item === 'a2' ? { item: unit, ...(part && { part }) } : own && { part: own }),
    })),
  });
  const free = { ...request, limits: { ...request.limits, without: [] } };
  const codes = (unit: string, part?: string) =>
    checkPlan(free, swap(unit, part), data)
      .map(({ code }) => code)
      .filter((code) => code !== 'plan-told-wrong');
  expect(codes('a2')).toEqual([]);
  expect(codes('c2')).toEqual(['plan-part-wrong']);
  expect(new Set(codes('c2', 'c'))).toEqual(new Set(['plan-rule-unmet']));
  expect(codes('a2', 'c')).toContain('plan-part-wrong');
});

it('refuses weeks that do not hold the days of a step', () => {
  const [first, second] = plan.steps;
  if (first === undefined || second === undefined) throw new Error('too few steps');
  const late = first.startWeek > 0 ? first : second;
  expect(codesOf(withStep(late.unit, { startWeek: late.startWeek - 1 }))).toContain(
    'plan-days-wrong',
  );
  const weeks = plan.weeks + 9;
  const longer = plan.steps.map((entry) =>
    entry.endWeek === plan.weeks ? { ...entry, endWeek: weeks } : entry,
  );
  expect(codesOf({ steps: longer, weeks })).toContain('plan-days-wrong');
});

it('finds two units counted together that exclude each other', () => {
  const award = awardNamed('award', creditsFrom('root', 10, ['a', 'b']));
  const units = [unitNamed('a', { exclusions: ['b'] }), unitNamed('b')];
  const apart = smallCase(award, [unitNamed('a'), unitNamed('b')]);
  const made = planQualification(apart.request, apart.data);
  if (made.kind !== 'optimal') throw new Error(made.kind);
  const data = dataOf(buildCatalogue(units, [award]));
  expect(checkPlan(apart.request, made.plan, data).map(({ code }) => code)).toEqual([
    'plan-exclusion',
  ]);
});

it('finds a counted figure that is not the sum of what counts', () => {
  const founding = foundingCase();
  const made = planQualification(founding.request, founding.data);
  if (made.kind !== 'optimal') throw new Error(made.kind);
  const counted = { ...made.plan.figures.counted, value: 14 };
  const wrong = { ...made.plan, figures: { ...made.plan.figures, counted } };
  expect(checkPlan(founding.request, wrong, founding.data)).toEqual([
    expect.objectContaining({ code: 'plan-figure-wrong', path: 'figures.counted' }),
  ]);
});
