import { expect, it } from 'vitest';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  holdingOf,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';

it('asks an amount over the whole award of the whole, not of a branch named after its choice', () => {
  const choice = {
    op: 'anyOf',
    id: 'choice',
    label: 'choice',
    knowing: 'read',
    overlap: false,
    min: 1,
    of: [{ ...unitRule('a'), id: 'choice/a' }],
  } as const;
  const award = awardNamed('award', allOf('root', [choice, unitRule('b')]), {
    constraints: [
      { id: 'own', text: 'own', knowing: 'read', kind: 'residency', min: 5, unit: 'ects' },
    ],
  });
  const units = ['a', 'b'].map((id) => unitNamed(id));
  const holdings = [holdingOf('a', { heldAs: 'prior-learning' })];
  const { request, data } = smallCase(award, units, { holdings, limits: { without: ['a'] } });
  const answer = planQualification(request, data);
  expect(answer).toMatchObject({ kind: 'optimal', plan: { steps: [{ unit: 'b' }] } });
});
