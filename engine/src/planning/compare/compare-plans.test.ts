import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  foundingCase,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanAim } from '../request.js';
import { smallQuestion } from '../small-questions.contract.js';
import { comparePlans, type PlanComparison } from './compare-plans.js';
import { type ChainLink, criticalChain } from './critical-chain.js';

const { request, data } = foundingCase();

function bestBy(aims: readonly PlanAim[]) {
  const answer = planQualification({ ...request, aims }, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

const fast = bestBy(['time']);
const cheap = bestBy(['cost']);

describe('comparePlans', () => {
  const comparison = comparePlans(fast, cheap);
  const delta = (measure: string) => comparison.deltas.find((entry) => entry.measure === measure);

  it('says which units each plan has for itself', () => {
    expect(comparison).toMatchObject({
      onlyInA: ['data-driven-marketing'],
      onlyInB: ['marketing-law'],
      inBoth: ['e-commerce-integration'],
    });
  });

  it('traces the fees to the units: −600 + 300 = −300', () => {
    expect(delta('fees')).toMatchObject({ unit: 'AUD', a: 105_000, b: 75_000, change: -30_000 });
    expect(delta('fees')?.causes.map(({ unit, change, in: side }) => [unit, change, side])).toEqual(
      [
        ['data-driven-marketing', -60_000, 'a'],
        ['marketing-law', 30_000, 'b'],
      ],
    );
  });

  it('traces the weeks to the chain of units that ends each plan', () => {
    expect(delta('weeks')).toMatchObject({ a: 35, b: 52, change: 17 });
    expect(delta('weeks')?.causes.map(({ unit, change }) => [unit, change])).toEqual(
      causesOfWeeks(comparison),
    );
    expect(comparison.chains.a).toEqual([
      link('data-driven-marketing', 20, 'with-plan'),
      link('e-commerce-integration', 15, 'after-hours'),
    ]);
  });

  it('sees that the surplus is gone', () => {
    expect(delta('surplus')).toMatchObject({ a: 2, b: 0, change: -2 });
    expect(delta('counted')).toMatchObject({ a: 12, b: 12, change: 0, causes: [] });
  });

  it('adds causes up to the change, and finds none between equal plans', () => {
    for (const measure of ['weeks', 'fees', 'workloadHours', 'riskPoints']) {
      const sum = delta(measure)?.causes.reduce((total, { change }) => total + change, 0);
      expect(sum).toBe(delta(measure)?.change);
    }
    for (const { change, causes } of comparePlans(fast, fast).deltas) {
      expect([change, causes]).toEqual([0, []]);
    }
  });

  it('knows no change of fees when a price is not known', () => {
    const steps = fast.steps.map(({ fee: _, ...step }) => step);
    const unknown = {
      ...fast,
      steps,
      fees: { min: { minor: 0, currency: 'XXX' }, unknownSteps: 2 },
    };
    const fees = comparePlans(unknown, cheap).deltas.find(({ measure }) => measure === 'fees');
    expect(fees?.change).toBeUndefined();
    expect(fees?.a).toBeUndefined();
  });
});

describe('comparePlans over random plans', () => {
  it('explains every sum by causes that add up to it', () => {
    let differs = 0;
    fc.assert(
      fc.property(smallQuestion, smallQuestion, (one, other) => {
        const [a, b] = [planIn(one), planIn(other)];
        if (a === undefined || b === undefined) return;
        const compared = comparePlans(a, b, other.data);
        const deltas = compared.deltas.filter(({ measure }) => SUMS.has(measure));
        for (const { change, causes } of [...deltas, ...compared.rules])
          expect(sumOf(causes)).toBe(change);
        expect(sumOf(compared.online?.causes ?? [])).toBeCloseTo(compared.online?.change ?? 0, 9);
        for (const side of ['a', 'b'] as const) {
          const weeks = compared.chains[side].map((one) => one.weeks + one.waitWeeks);
          expect(weeks.reduce((sum, each) => sum + each, 0)).toBe((side === 'a' ? a : b).weeks);
        }
        if (a.weeks !== b.weeks) differs += 1;
      }),
      { seed: 20261122, numRuns: 70 },
    );
    expect(differs).toBeGreaterThan(3);
  });

  it('says the opposite when it is asked the other way round', () => {
    fc.assert(
      fc.property(smallQuestion, smallQuestion, (one, other) => {
        const [a, b] = [planIn(one), planIn(other)];
        if (a === undefined || b === undefined) return;
        const changes = (compared: PlanComparison) =>
          [...compared.deltas, ...compared.rules].map(({ change }) => change);
        const back = changes(comparePlans(b, a)).map((change) =>
          change === undefined ? undefined : 0 - change,
        );
        expect(back).toEqual(changes(comparePlans(a, b)));
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

describe('the chain that makes a plan long', () => {
  it('tells what is waited for: a unit needed first, free hours, a day of its own', () => {
    const starts = [addWeeks(START, 9)];
    const units = [
      unitNamed('first', { durationWeeks: 2 }),
      unitNamed('then', { durationWeeks: 4, prerequisites: [{ anyOf: ['first'] }] }),
      unitNamed('later', { durationWeeks: 1, workloadHours: 4, offerings: [{ id: 'o', starts }] }),
    ];
    const rule = allOf(
      'root',
      units.map(({ id }) => unitRule(id)),
    );
    const plan = planIn(smallCase(awardNamed('award', rule), units));
    expect(plan === undefined ? [] : criticalChain(plan)).toEqual([
      link('first', 2, 'with-plan'),
      link('then', 4, 'after-needed'),
      { ...link('later', 1, 'on-its-day'), waitWeeks: 3 },
    ]);
  });
});

it('lays plans of different awards side by side, with places and off-ramps', () => {
  const online = unitNamed('online', { mode: 'online', provider: 'p', country: 'AU' });
  const there = unitNamed('there', { mode: 'on-site', provider: 'q', country: 'NZ' });
  const a = planIn(smallCase(awardNamed('one', unitRule('online')), [online]));
  const both = smallCase(
    awardNamed('two', allOf('root', [unitRule('online'), unitRule('there')])),
    [online, there],
  );
  const b = planIn(both);
  if (a === undefined || b === undefined) throw new Error('a plan is missing');
  const ramp = { qualification: 'step', week: 3, completesOn: START, assignments: [] };
  const compared = comparePlans(a, { ...b, onTheWay: [ramp] }, both.data);
  expect(compared.offRamps).toEqual([{ qualification: 'step', weekInA: undefined, weekInB: 3 }]);
  expect(compared.places).toEqual([
    { measure: 'provider', value: 'q', unitsInA: [], unitsInB: ['there'] },
    { measure: 'country', value: 'NZ', unitsInA: [], unitsInB: ['there'] },
  ]);
  expect(compared.online).toEqual({
    a: 1,
    b: 0.5,
    change: -0.5,
    causes: [{ unit: 'online', change: -0.5 }],
  });
  expect(compared.rules).toMatchObject([
    { rule: 'needs-there', a: 0, b: 1, causes: [{ item: 'there' }] },
  ]);
});

const SUMS: ReadonlySet<string> = new Set(['weeks', 'workloadHours', 'riskPoints', 'fees']);

function sumOf(causes: readonly { readonly change: number }[]): number {
  return causes.reduce((sum, { change }) => sum + change, 0);
}

function planIn({ request, data: of }: PlanningCase): Plan | undefined {
  const answer = planQualification(request, of);
  return answer.kind === 'optimal' ? answer.plan : undefined;
}

function link(unit: string, weeks: number, begins: ChainLink['begins']): ChainLink {
  return { unit, title: titleOf(unit), weeks, waitWeeks: 0, begins };
}

function titleOf(unit: string): string {
  return data.catalogue.units.get(unit)?.title ?? unit;
}

/** By hand from the chains: what b has more of than a. */
function causesOfWeeks({ chains }: PlanComparison): readonly (readonly [string, number])[] {
  const weeksIn = (side: readonly ChainLink[], unit: string) =>
    side
      .filter((one) => one.unit === unit)
      .reduce((sum, one) => sum + one.weeks + one.waitWeeks, 0);
  return [...new Set([...chains.a, ...chains.b].map(({ unit }) => unit))]
    .map((unit) => [unit, weeksIn(chains.b, unit) - weeksIn(chains.a, unit)] as const)
    .filter(([, change]) => change !== 0);
}
