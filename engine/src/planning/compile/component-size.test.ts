import { expect, it } from 'vitest';
import { planQualification } from '../plan-qualification.js';
import { awardNamed, creditsFrom, smallCase, unitNamed } from '../planning-cases.contract.js';

it.each([
  ['micro-credential', 'infeasible'],
  ['module', 'optimal'],
])('a size of components is asked of micro-credentials: %s', (kind, expected) => {
  const award = awardNamed('award', creditsFrom('root', 5, ['a']), {
    constraints: [
      { id: 'x', text: 'x', knowing: 'read', kind: 'componentSize', max: 4, unit: 'ects' },
    ],
  });
  const { request, data } = smallCase(award, [unitNamed('a', { kind })]);
  expect(planQualification(request, data).kind).toBe(expected);
});
