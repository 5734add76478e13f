import { describe, expect, it } from 'vitest';
import { planQualification } from '../plan-qualification.js';
import { foundingCase } from '../planning-cases.contract.js';
import type { PlanAim } from '../request.js';
import { comparePlans } from './compare-plans.js';

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

  it('gives the weeks and the units that end each plan', () => {
    expect(delta('weeks')).toMatchObject({ a: 35, b: 52, change: 17 });
    expect(delta('weeks')?.causes.map(({ unit }) => unit)).toEqual([
      'e-commerce-integration',
      'marketing-law',
    ]);
  });

  it('sees that the surplus is gone', () => {
    expect(delta('surplus')).toMatchObject({ a: 2, b: 0, change: -2 });
    expect(delta('counted')).toMatchObject({ a: 12, b: 12, change: 0, causes: [] });
  });

  it('adds causes up to the change, and finds none between equal plans', () => {
    for (const measure of ['fees', 'workloadHours', 'riskPoints']) {
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
