import { expect } from 'vitest';
import { buildCatalogue, type Qualification } from '../catalogue/index.js';
import { checkPlan } from './check/check-plan.js';
import type { Plan } from './plan.js';
import { planQualification } from './plan-qualification.js';
import {
  awardNamed,
  dataOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitsFrom,
} from './planning-cases.contract.js';
import type { PlanRequest } from './request.js';

/** What a question about two awards asks otherwise. */
export type Change = Partial<Omit<PlanRequest, 'limits'>> & {
  readonly limits?: Partial<PlanRequest['limits']>;
};

/** What is said of a rule in a constraint. */
export const text = { text: 'as the award says', knowing: 'read' } as const;

/** Awards `one` and `two` over the units a to d, b and c being in both; each asks for two units. */
export function twoAwards(
  change: Change = {},
  {
    one = {},
    two = {},
    more = [],
  }: {
    readonly one?: Partial<Qualification>;
    readonly two?: Partial<Qualification>;
    readonly more?: readonly Qualification[];
  } = {},
): PlanningCase {
  const units = ['a', 'b', 'c', 'd'].map((id) => unitNamed(id));
  const first = awardNamed('one', unitsFrom('core', 2, ['a', 'b', 'c']), one);
  const second = awardNamed('two', unitsFrom('core', 2, ['b', 'c', 'd']), two);
  const { request } = smallCase(first, units, { also: [{ qualification: 'two' }], ...change });
  return { request, data: dataOf(buildCatalogue(units, [first, second, ...more])) };
}

/** The second award is had on the way. */
export const ON_THE_WAY: Change = { also: [], onTheWay: [{ qualification: 'two' }] };

/** The best plan, which the check accepts. */
export function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  expect(checkPlan(request, answer.plan, data)).toEqual([]);
  return answer.plan;
}

/** Units of the steps, in the order of their ids. */
export function unitsOf(plan: Plan): readonly string[] {
  return plan.steps.map(({ unit }) => unit).toSorted();
}
