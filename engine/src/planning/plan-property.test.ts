import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedPlans } from './every-plan.contract.js';
import type { Plan } from './plan.js';
import { planQualification } from './plan-qualification.js';
import type { PlanningCase } from './planning-cases.contract.js';
import type { PlanAim } from './request.js';
import { smallQuestion } from './small-questions.contract.js';

describe('planQualification on small random questions', () => {
  it('gives a plan as good as the best of all plans that the check accepts, or none when there is none', () => {
    let planned = 0;
    fc.assert(
      fc.property(smallQuestion, ({ request, data }) => {
        const best = bestByTrying({ request, data });
        const answer = planQualification(request, data);
        if (answer.kind === 'optimal') planned += 1;
        expect(
          answer.kind === 'optimal' ? valueOfPlan(answer.plan, request.aims) : answer.kind,
        ).toEqual(best ?? 'infeasible');
      }),
      { seed: 20261122, numRuns: 250 },
    );
    // The cases must not be all trivial.
    expect(planned).toBeGreaterThan(60);
  });
});

/** Values in the order of the aims. */
function valueOfPlan(plan: Plan, order: readonly PlanAim[]): readonly number[] {
  const values = { time: plan.weeks, cost: plan.fees.min.minor, risk: plan.riskPoints };
  return order.map((aim) => {
    if (aim === 'recognition' || aim === 'awards') throw new Error(`${aim} is not asked here`);
    return values[aim];
  });
}

function isLess(a: readonly number[], b: readonly number[] | undefined): boolean {
  if (b === undefined) return true;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Values of the best of all plans that the check accepts. */
function bestByTrying(question: PlanningCase): readonly number[] | undefined {
  const valuesIn = (plan: Plan) => valueOfPlan(plan, question.request.aims);
  let best: readonly number[] | undefined;
  for (const plan of acceptedPlans(question, (one) => isLess(valuesIn(one), best)))
    best = valuesIn(plan);
  return best;
}
