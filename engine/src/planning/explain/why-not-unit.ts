import { comparePlans, type PlanComparison } from '../compare/compare-plans.js';
import type { Plan, PlanAnswer } from '../plan.js';
import type { PlanOptions } from '../plan-qualification.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { openPlanning, type PlanningSession } from '../sessions/open-planning.js';

/** Why a plan leaves a unit out. */
export type WhyNot =
  | { readonly kind: 'in-plan' }
  | { readonly kind: 'held'; readonly holding: string }
  /** The best plan with it, and what it changes. `sameInEveryAim`: it is as good, and another was taken by id. */
  | {
      readonly kind: 'other-plan';
      readonly plan: Plan;
      readonly comparison: PlanComparison;
      readonly sameInEveryAim: boolean;
    }
  /** No plan can hold it; the answer names the conflict. */
  | { readonly kind: 'impossible'; readonly answer: PlanAnswer & { readonly kind: 'infeasible' } }
  /** The search was stopped, or an assumption is missing. */
  | { readonly kind: 'not-known'; readonly answer: PlanAnswer };

/** How to ask. A session that has answered the request answers this from where it stands. */
export interface WhyNotOptions extends PlanOptions {
  readonly session?: PlanningSession;
}

/** Asks for the best plan that takes a unit, and compares it with a plan that does not. */
export function whyNotUnit(
  unit: string,
  plan: Plan,
  question: { readonly request: PlanRequest; readonly data: PlanningData },
  { session, solve, ...search }: WhyNotOptions = {},
): WhyNot {
  const { request, data } = question;
  if (plan.steps.some((step) => step.unit === unit)) return { kind: 'in-plan' };
  const held = request.holdings.find((one) => one.unit === unit && one.state !== 'planned');
  if (held !== undefined) return { kind: 'held', holding: held.id };
  const limits = { ...request.limits, with: [...(request.limits.with ?? []), unit] };
  const asked = session ?? openPlanning(data, solve === undefined ? {} : { solve });
  const answer = asked.ask({ ...request, limits }, search);
  if (answer.kind === 'infeasible') return { kind: 'impossible', answer };
  if (answer.kind !== 'optimal') return { kind: 'not-known', answer };
  const other = answer.plan;
  const sameInEveryAim =
    other.weeks === plan.weeks &&
    other.fees.min.minor === plan.fees.min.minor &&
    other.riskPoints === plan.riskPoints;
  return { kind: 'other-plan', plan: other, comparison: comparePlans(plan, other), sameInEveryAim };
}
