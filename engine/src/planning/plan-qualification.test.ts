import { describe, expect, it } from 'vitest';
import type { Rule } from '../catalogue/index.js';
import { smallestCompletions } from '../portfolio/index.js';
import { type Figure, parseIsoDate } from '../terms/index.js';
import type { PlanAnswer } from './plan.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  foundingCase,
  holdingOf,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from './planning-cases.contract.js';

/** One of these ways. */
function anyOf(id: string, of: readonly Rule[]): Rule {
  return { id, label: id, op: 'anyOf', min: 1, of, knowing: 'read', overlap: false };
}

function planOf(answer: PlanAnswer) {
  if (answer.kind !== 'optimal') throw new Error(`expected a proven plan, got ${answer.kind}`);
  return answer.plan;
}

function conflictOf(answer: PlanAnswer) {
  if (answer.kind !== 'infeasible') throw new Error(`expected a conflict, got ${answer.kind}`);
  return answer;
}

const partOf = (figure: Figure, key: string) => figure.parts?.find((part) => part.key === key);

describe('the founding case', () => {
  const { request, data } = foundingCase();
  const plan = planOf(planQualification(request, data));

  it('adds the two units one after the other, 35 weeks in all', () => {
    expect(plan.steps.map(({ unit, startWeek, endWeek }) => [unit, startWeek, endWeek])).toEqual([
      ['data-driven-marketing', 0, 20],
      ['e-commerce-integration', 20, 35],
    ]);
    expect([plan.weeks, plan.startsOn, plan.completesOn]).toEqual([35, '2027-01-04', '2027-09-05']);
  });

  it('counts 12 of 14 credits and shows the sum', () => {
    expect(plan.figures.counted).toMatchObject({
      value: 12,
      unit: 'fictional-credit',
      arithmetic: '2 + 3 + 2 + 4 + 3 = 14, of which 12 are asked for',
    });
    expect(plan.figures.surplus).toMatchObject({ value: 2, arithmetic: '14 − 12 = 2' });
    expect(partOf(plan.figures.surplus, 'figure.overheadShare')?.arithmetic).toBe(
      '2 ÷ 14 = 0.1429',
    );
  });

  it('says 8 months, how they were rounded, and a third less than the ordinary 12', () => {
    expect(plan.figures.months).toMatchObject({
      value: 8,
      arithmetic: '35 × 7 ÷ 30.436875 = 8.0494 → 8',
    });
    const saved = partOf(plan.figures.months, 'figure.timeSaved');
    expect(saved?.value).toBeCloseTo(1 / 3, 12);
    expect(saved?.arithmetic).toBe('(12 − 8) ÷ 12 = 0.3333');
  });

  it('gives SER 1.75, 1.50 on what counts, 0.875 on what is new', () => {
    expect(plan.figures.pace).toMatchObject({ value: 1.75, arithmetic: '14 ÷ 8 = 1.75' });
    expect(partOf(plan.figures.pace, 'figure.serCounted')?.value).toBe(1.5);
    expect(partOf(plan.figures.pace, 'figure.serNew')?.value).toBe(0.875);
  });

  it('costs 1050 AUD for 140 hours', () => {
    expect(plan.figures.fees).toMatchObject({ value: 1050, arithmetic: '600 + 450 = 1050' });
    expect(plan.figures.workloadHours).toMatchObject({ value: 140, arithmetic: '80 + 60 = 140' });
  });

  it('takes the cheapest way when cost comes first', () => {
    const cheap = planOf(planQualification({ ...request, aims: ['cost', 'time'] }, data));
    expect(cheap.steps.map((step) => step.unit)).toEqual([
      'e-commerce-integration',
      'marketing-law',
    ]);
    expect([cheap.fees.min.minor, cheap.weeks]).toEqual([75_000, 52]);
  });

  it('takes one of the smallest sets that complete: no single unit does', () => {
    const award = data.catalogue.qualifications.get(request.qualification);
    if (award === undefined) throw new Error('no award');
    const found = smallestCompletions({
      ...data.counting,
      catalogue: data.catalogue,
      qualification: award,
      holdings: request.holdings,
      on: request.limits.start,
    });
    if (found.kind !== 'found') throw new Error(found.kind);
    expect([found.least, found.proven, found.allListed]).toEqual([[2], true, true]);
    expect(found.sets.map((set) => set.units)).toContainEqual(
      plan.steps.map((step) => step.unit).toSorted(),
    );
  });

  it('finds no smaller set: each single unit alone leaves the rule unmet', () => {
    const candidates = [...data.catalogue.units.keys()].filter(
      (unit) => !request.holdings.some((holding) => holding.unit === unit),
    );
    for (const only of candidates) {
      const without = candidates.filter((unit) => unit !== only);
      const limits = { ...request.limits, without };
      expect(planQualification({ ...request, limits }, data).kind).toBe('infeasible');
    }
  });
});

describe('a budget below every way to finish', () => {
  const short = foundingCase({ budget: { minor: 74_999, currency: 'AUD' } });
  const answer = conflictOf(planQualification(short.request, short.data));

  it('clashes with the rule of the award and with nothing else', () => {
    expect(answer.conflict.map(({ kind }) => kind)).toEqual(['rule', 'budget']);
    expect(answer.conflict.map(({ label }) => label)).toEqual([
      '12 credits at level 4',
      'at most 749.99 AUD',
    ]);
    expect(answer.scope).toBe('all');
  });

  it('is repaired by the least budget that works, and by not a cent less', () => {
    expect(answer.repairs).toMatchObject([
      { kind: 'raise-budget', label: 'a budget of 750.00 AUD', amount: 75_000, currency: 'AUD' },
    ]);
    const enough = foundingCase({ budget: { minor: 75_000, currency: 'AUD' } });
    expect(planQualification(enough.request, enough.data).kind).toBe('optimal');
  });
});

describe('too little time', () => {
  const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
  const units = [unitNamed('a', { workloadHours: 30 }), unitNamed('b', { workloadHours: 30 })];

  it('names the deadline and the hours, and what would be enough of each', () => {
    const limits = { hoursPerWeek: 10, deadline: parseIsoDate('2027-02-13') };
    const { request, data } = smallCase(award, units, { limits });
    const answer = conflictOf(planQualification(request, data));
    expect(answer.conflict.map(({ kind }) => kind).toSorted()).toEqual([
      'deadline',
      'hours',
      'rule',
    ]);
    // The least change comes first: a day more, against twice the hours.
    expect(answer.repairs).toMatchObject([
      { kind: 'move-deadline', label: 'finished on 2027-02-14', untilDay: '2027-02-14' },
      { kind: 'add-hours', label: '20 hours a week', amount: 20, change: 1 },
    ]);
  });

  it('meets a deadline on the very day', () => {
    const limits = { hoursPerWeek: 10, deadline: parseIsoDate('2027-02-14') };
    const { request, data } = smallCase(award, units, { limits });
    expect(planOf(planQualification(request, data)).completesOn).toBe('2027-02-14');
  });
});

describe('an award with several ways', () => {
  it('tells the way that the plan follows, not the one that is nearest without it', () => {
    const units = [
      unitNamed('b', { credit: { amount: 5, system: 'ects' } }),
      unitNamed('h', { credit: { amount: 2, system: 'ects' }, isSlot: true }),
    ];
    const ways = [creditsFrom('five', 5, ['b']), creditsFrom('eight', 8, ['b', 'h'])];
    const award = awardNamed('award', anyOf('root', ways));
    const question = smallCase(award, units, { holdings: [holdingOf('h')] });
    const answer = planQualification(question.request, question.data);
    expect(answer.kind === 'optimal' && answer.plan.figures.counted.value).toBe(5);
  });
});

describe('answers that need the person first', () => {
  const award = awardNamed('award', unitRule('a'));

  it('names the assumption that is missing, and the units that wait for it', () => {
    const { workloadHours: _, durationWeeks: __, ...bare } = unitNamed('a');
    const { request, data } = smallCase(award, [bare]);
    expect(planQualification(request, data)).toEqual({
      kind: 'needs-assumption',
      missing: [{ assumption: 'workloadHours', units: ['a'] }],
    });
    const assumptions = { workloadHours: 25, hoursPerWeek: 10 };
    const plan = planOf(planQualification({ ...request, assumptions }, data));
    expect(plan.steps[0]).toMatchObject({
      endWeek: 3,
      hoursPerWeek: 10,
      workloadHours: 25,
      assumed: ['workloadHours', 'hoursPerWeek', 'durationWeeks'],
      doubts: ['assumed-duration'],
    });
  });

  it('never adds two currencies', () => {
    const both = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
    const { request, data } = smallCase(both, [
      unitNamed('a'),
      unitNamed('b', { fee: { minor: 1, currency: 'NZD' } }),
    ]);
    expect(planQualification(request, data)).toMatchObject({
      kind: 'mixed-currencies',
      currencies: ['AUD', 'NZD'],
    });
  });

  it('leaves an unknown price out of the sum and counts it', () => {
    const { fee: _, ...free } = unitNamed('a');
    const both = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
    const { request, data } = smallCase(both, [free, unitNamed('b')]);
    const plan = planOf(planQualification(request, data));
    expect(plan.fees).toEqual({ min: { minor: 10_000, currency: 'AUD' }, unknownSteps: 1 });
    expect(plan.figures.fees.missing).toEqual(['a']);
  });

  it('refuses an award that the catalogue does not hold', () => {
    const { request, data } = smallCase(award, [unitNamed('a')]);
    expect(() => planQualification({ ...request, qualification: 'none' }, data)).toThrow(
      expect.objectContaining({ code: 'qualification-unknown' }),
    );
  });
});

describe('a search that is stopped', () => {
  const award = awardNamed('award', creditsFrom('root', 20, ['a', 'b', 'c', 'd', 'e', 'f']));
  const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => unitNamed(id));

  it('says so, and gives back only a plan that holds', () => {
    const { request, data } = smallCase(award, units);
    const answer = planQualification(request, data, { shouldStop: () => true });
    expect(answer.kind).toBe('stopped');
    if (answer.kind !== 'stopped') return;
    expect(answer.proof.statement).toContain('stopped');
  });
});

describe('a unit that the person insists on', () => {
  const pool = ['a', 'b', 'c'];
  const award = awardNamed('award', unitsFrom('root', 2, pool, { max: 2 }));
  const units = pool.map((id) => unitNamed(id));

  it('is counted where a rule takes it', () => {
    const { request, data } = smallCase(award, units, { limits: { with: ['c'] } });
    const plan = planOf(planQualification(request, data));
    expect(plan.steps.map((step) => step.unit)).toContain('c');
    expect(plan.assignments.map((entry) => entry.item)).toContain('c');
  });

  it('is taken beside the award where no rule takes it', () => {
    const { request, data } = smallCase(award, [...units, unitNamed('x')], {
      limits: { with: ['x'] },
    });
    const plan = planOf(planQualification(request, data));
    expect(plan.steps).toHaveLength(3);
    expect(plan.steps.find((step) => step.unit === 'x')?.countsAs).toBeUndefined();
  });

  it('clashes with a rule that has no room left, and may be taken outside', () => {
    const { request, data } = smallCase(award, units, { limits: { with: pool } });
    const answer = conflictOf(planQualification(request, data));
    expect(answer.conflict.map(({ kind }) => kind)).toEqual(['rule', 'with', 'with', 'with']);
    expect(answer.repairs.map(({ kind, about }) => [kind, about])).toEqual(
      pool.map((unit) => ['take-outside', unit]),
    );
  });
});

it('prefers fewer units only where all aims are equal, also when risk comes first', () => {
  const award = awardNamed('award', creditsFrom('ten', 10, ['long', 'one', 'two']));
  const free = { minor: 0, currency: 'AUD' };
  const units = [
    unitNamed('long', { credit: { amount: 10, system: 'ects' }, durationWeeks: 5, fee: free }),
    unitNamed('one', { fee: free }),
    unitNamed('two', { fee: free }),
  ];
  const { request, data } = smallCase(award, units, { aims: ['risk', 'time', 'cost'] });
  const taken = (hoursPerWeek: number) =>
    planOf(
      planQualification({ ...request, limits: { ...request.limits, hoursPerWeek } }, data),
    ).steps.map(({ unit }) => unit);
  // Two at once end after three weeks, one after the other after six.
  expect(taken(8)).toEqual(['one', 'two']);
  expect(taken(7)).toEqual(['long']);
});
