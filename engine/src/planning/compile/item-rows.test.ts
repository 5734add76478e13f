import { expect, it } from 'vitest';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  holdingOf,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';

it.each([
  [['a', 'b'], 1],
  [['b', 'a'], 1],
  [['a'], 1],
  [['b'], 1],
])('does not count units together that exclude each other, of which %j are held', (held, taken) => {
  const units = [unitNamed('a', { exclusions: ['b'] }), unitNamed('b'), unitNamed('c')];
  const award = awardNamed('award', unitsFrom('root', 2, ['a', 'b', 'c']));
  const { request, data } = smallCase(award, units, { holdings: held.map((id) => holdingOf(id)) });
  const answer = planQualification(request, data);
  expect(answer).toMatchObject({ kind: 'optimal', plan: { steps: [{ unit: 'c' }] } });
  expect(answer.kind === 'optimal' && answer.plan.steps).toHaveLength(taken);
});
