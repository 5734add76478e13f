import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedPlans } from './every-plan.contract.js';
import type { Plan } from './plan.js';
import { planQualification } from './plan-qualification.js';
import type { PlanningCase } from './planning-cases.contract.js';
import type { PlanAim } from './request.js';
import { waysQuestion } from './ways-questions.contract.js';

const RUNS = Number(process.env.CAIRN_RUNS ?? 250);

describe('planQualification with recognition, repeats and chances', () => {
  it('gives a plan as good as the best of all plans that the check accepts, or none', () => {
    const seen = { planned: 0, granted: 0, repeated: 0 };
    fc.assert(
      fc.property(waysQuestion, (question) => {
        const { request, data } = question;
        const best = bestByTrying(question);
        const answer = planQualification(request, data);
        const plan = answer.kind === 'optimal' ? answer.plan : undefined;
        expect(plan === undefined ? answer.kind : valuesOf(plan, request.aims)).toEqual(
          best ?? 'infeasible',
        );
        if (plan !== undefined) seen.planned += 1;
        const ways = new Set(plan?.steps.map(({ by }) => by));
        if (ways.has('prior-learning') || ways.has('exemption')) seen.granted += 1;
        if (ways.has('repeat')) seen.repeated += 1;
      }),
      { seed: Number(process.env.CAIRN_SEED ?? 20261123), numRuns: RUNS },
    );
    // The cases must not be all trivial.
    expect(seen.planned).toBeGreaterThan(RUNS / 5);
    expect(seen.granted).toBeGreaterThan(RUNS / 20);
    expect(seen.repeated).toBeGreaterThan(RUNS / 60);
  });
});

/** −log2 of the least chance in thousandths, each step rounded up; what is not known adds nothing. */
function chancePoints({ steps }: Plan): number {
  return steps.reduce((sum, { chance }) => {
    if (chance === undefined) return sum;
    return sum + Math.max(0, Math.ceil(-Math.log2(Math.max(chance.min, 1 / 1024)) * 1000 - 1e-9));
  }, 0);
}

function valuesOf(plan: Plan, aims: readonly PlanAim[]): readonly number[] {
  const values = {
    time: plan.weeks,
    cost: plan.fees.min.minor,
    risk: plan.riskPoints,
    recognition: chancePoints(plan),
    awards: 0,
  };
  return [...new Set<PlanAim>([...aims, 'time', 'cost', 'risk'])].map((aim) => values[aim]);
}

function isLess(a: readonly number[], b: readonly number[] | undefined): boolean {
  if (b === undefined) return true;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function bestByTrying(question: PlanningCase): readonly number[] | undefined {
  const valuesIn = (plan: Plan) => valuesOf(plan, question.request.aims);
  let best: readonly number[] | undefined;
  for (const plan of acceptedPlans(question, (one) => isLess(valuesIn(one), best)))
    best = valuesIn(plan);
  return best;
}
