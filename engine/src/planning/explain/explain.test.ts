import { describe, expect, it } from 'vitest';
import { evaluateQualification } from '../../portfolio/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  foundingCase,
  holdingOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { explainHoldings } from './explain-holdings.js';
import { explainSteps } from './explain-steps.js';
import { whyNotUnit } from './why-not-unit.js';

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

const award = awardNamed(
  'award',
  allOf('root', [unitRule('c'), unitsFrom('electives', 1, ['d', 'e'])]),
);
const units = [
  unitNamed('a'),
  unitNamed('b', { prerequisites: [{ anyOf: ['a'] }] }),
  unitNamed('c', { prerequisites: [{ anyOf: ['b'] }] }),
  unitNamed('d'),
  unitNamed('e', { fee: { minor: 10_001, currency: 'AUD' } }),
];
const question = smallCase(award, units);
const plan = planOf(question);

describe('explainSteps', () => {
  const reasonsOf = (unit: string) =>
    explainSteps(plan, question.request, question.data).find((entry) => entry.unit === unit)
      ?.reasons;

  it('names the rule, and whether anything else could serve it', () => {
    expect(reasonsOf('c')).toEqual([
      { kind: 'counts', rule: 'needs-c', label: 'c', amount: 1, isOnly: true },
    ]);
    expect(reasonsOf('d')).toEqual([
      { kind: 'counts', rule: 'electives', label: 'electives', amount: 1, isOnly: false },
    ]);
  });

  it('follows what is needed first to the unit that counts', () => {
    expect(reasonsOf('a')).toEqual([{ kind: 'needed-first', by: 'b', counted: ['c'] }]);
    expect(reasonsOf('b')).toEqual([{ kind: 'needed-first', by: 'c', counted: ['c'] }]);
  });
});

describe('whyNotUnit', () => {
  it('knows what is taken and what is held', () => {
    expect(whyNotUnit('a', plan, question)).toEqual({ kind: 'in-plan' });
    const founding = foundingCase();
    expect(whyNotUnit('seo-fundamentals', planOf(founding), founding)).toEqual({
      kind: 'held',
      holding: 'seo-fundamentals',
    });
  });

  it('shows what taking it would change', () => {
    const answer = whyNotUnit('e', plan, question);
    expect(answer).toMatchObject({ kind: 'other-plan', sameInEveryAim: false });
    if (answer.kind !== 'other-plan') return;
    expect(answer.comparison.deltas.find(({ measure }) => measure === 'fees')?.change).toBe(1);
  });

  it('says when it is as good, and when it is impossible', () => {
    const equal = smallCase(
      award,
      units.map((unit) => unitNamed(unit.id, { prerequisites: unit.prerequisites })),
    );
    expect(whyNotUnit('e', planOf(equal), equal)).toMatchObject({
      kind: 'other-plan',
      sameInEveryAim: true,
    });
    const tight = { ...question.request.limits, budget: { minor: 40_000, currency: 'AUD' } };
    const request = { ...question.request, limits: tight };
    const why = whyNotUnit('e', plan, { request, data: question.data });
    expect(why.kind === 'impossible' && why.answer.conflict.map(({ kind }) => kind)).toContain(
      'budget',
    );
  });
});

describe('explainHoldings', () => {
  it('says which rule counts a holding, and why another does not', () => {
    const holdings = [holdingOf('c'), holdingOf('x')];
    const evaluation = evaluateQualification({
      ...question.data.counting,
      catalogue: question.data.catalogue,
      qualification: award,
      holdings,
      on: question.request.limits.start,
    });
    expect(explainHoldings(evaluation)).toEqual([
      { kind: 'counts', holding: 'held-c', rules: [{ rule: 'needs-c', label: 'c', amount: 1 }] },
      expect.objectContaining({ kind: 'does-not', holding: 'held-x', reason: 'no-rule-accepts' }),
    ]);
  });
});
