import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptedPlans } from './every-plan.contract.js';
import { planQualification } from './plan-qualification.js';
import type { PlanningCase } from './planning-cases.contract.js';
import { timeQuestion } from './time-questions.contract.js';

/** More cases in a long run: CAIRN_TIME_CASES=10000. */
const CASES = Number(process.env.CAIRN_TIME_CASES ?? 240);

it('finds plans as short as any that the check accepts, whatever the calendar and the units say of time', () => {
  let planned = 0;
  let told = 0;
  fc.assert(
    fc.property(timeQuestion, (question) => {
      const asked = { ...question.request, aims: ['time', 'cost'] as const };
      const answer = planQualification(asked, question.data);
      const best = shortest({ ...question, request: asked });
      if (answer.kind !== 'optimal') {
        expect([answer.kind, best]).toEqual(['infeasible', undefined]);
        return;
      }
      planned += 1;
      if (answer.plan.steps.some(({ hoursByWeek }) => hoursByWeek !== undefined)) told += 1;
      expect([answer.plan.weeks, answer.plan.fees.min.minor]).toEqual(best);
    }),
    { seed: 20261123, numRuns: CASES },
  );
  // The cases must not be all trivial.
  expect(planned).toBeGreaterThan(CASES / 5);
  expect(told).toBeGreaterThan(CASES / 25);
});

/** Weeks and fees of the shortest of all plans that the check accepts, the cheapest of equals. */
function shortest(question: PlanningCase): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  const isShorter = (weeks: number, minor: number) =>
    best === undefined || weeks < best[0] || (weeks === best[0] && minor < best[1]);
  for (const plan of acceptedPlans(question, (one) => isShorter(one.weeks, one.fees.min.minor)))
    best = [plan.weeks, plan.fees.min.minor];
  return best;
}
