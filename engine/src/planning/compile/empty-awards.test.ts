import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Constraint, type Rule } from '../../catalogue/index.js';
import { parseIsoDate } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  dataOf,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';

const base = { knowing: 'read', overlap: false } as const;
const said = { id: 'x', text: 'text', knowing: 'read' } as const;
const over: Constraint = { ...said, kind: 'closed', on: parseIsoDate('2026-01-01') };
const first: Constraint = { ...said, kind: 'prerequisite', units: ['b'] };

const work: Rule = {
  ...base,
  ...{ id: 'work', label: 'work', op: 'condition', kind: 'work', text: '100 hours', anyOf: [] },
};
const asking: Rule = {
  ...base,
  ...{ id: 'ask', label: 'ask', op: 'qualification', qualification: 'inner' },
};
const choice: Rule = {
  ...base,
  ...{ id: 'choice', label: 'choice', op: 'anyOf', min: 1, of: [asking, unitRule('a')] },
};

function ask(
  rule: Rule,
  inner: { readonly rule: Rule; readonly constraint: Constraint },
  request: Partial<Omit<PlanRequest, 'limits'>>,
): PlanAnswer {
  const units = ['a', 'b'].map((id) => unitNamed(id));
  const award = awardNamed('award', rule);
  const awards = [award, awardNamed('inner', inner.rule, { constraints: [inner.constraint] })];
  const { request: asked } = smallCase(award, units, request);
  return planQualification(asked, dataOf(buildCatalogue(units, awards)));
}

const unitsOf = (answer: PlanAnswer) =>
  answer.kind === 'optimal' ? answer.plan.steps.map(({ unit }) => unit) : answer.kind;

describe.each<[string, Rule, Partial<Omit<PlanRequest, 'limits'>>]>([
  ['that asks for a condition only', work, { conditionsMet: ['work'] }],
  [
    'of which the only rule is waived',
    unitsFrom('core', 1, ['b']),
    { exceptions: [{ kind: 'waiver', rule: 'core', reason: 'agreed' }] },
  ],
])('an award inside the award %s', (_name, rule, request) => {
  it('is had for nothing', () => {
    const open = { ...over, on: parseIsoDate('2100-01-01') };
    expect(unitsOf(ask(choice, { rule, constraint: open }, request))).toEqual([]);
  });

  it('is no way while it is closed', () => {
    expect(unitsOf(ask(choice, { rule, constraint: over }, request))).toEqual(['a']);
    expect(unitsOf(ask(asking, { rule, constraint: over }, request))).toBe('infeasible');
  });

  it('is a way with the unit that has to come first', () => {
    expect(unitsOf(ask(asking, { rule, constraint: first }, request))).toEqual(['b']);
    expect(unitsOf(ask(choice, { rule, constraint: first }, request))).toHaveLength(1);
  });
});
