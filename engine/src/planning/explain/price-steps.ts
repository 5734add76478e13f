import { comparePlans, type PlanComparison } from '../compare/compare-plans.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { Plan, PlanAnswer } from '../plan.js';
import type { PlanRequest } from '../request.js';
import type { PlanningSession } from '../sessions/open-planning.js';

/** What it costs to leave one unit of a plan out. */
export type StepPrice =
  /**
   * The best plan without it. The differences are that plan less this one: weeks, minor units of fees (undefined when
   * a step of either has no known price, or the currencies differ), risk points. `sameInEveryAim`: it costs nothing.
   * `isProven` false: the search was stopped; a plan without it may cost less than this.
   */
  | {
      readonly kind: 'price';
      readonly unit: string;
      readonly plan: Plan;
      readonly isProven: boolean;
      readonly weeks: number;
      readonly feeMinor: number | undefined;
      readonly riskPoints: number;
      readonly sameInEveryAim: boolean;
      readonly comparison: PlanComparison;
    }
  /** There is no plan without it; the answer names the conflict, without repairs. */
  | {
      readonly kind: 'needed';
      readonly unit: string;
      readonly answer: PlanAnswer & { readonly kind: 'infeasible' };
    }
  /** The search was stopped before any plan was found. */
  | { readonly kind: 'not-known'; readonly unit: string; readonly answer: PlanAnswer };

/** How prices are worked out. `shouldStop` ends them all; `maxNodes` holds for each. */
export interface PriceOptions extends SearchOptions {
  /** Hears each price as soon as it is known, in the order of the steps. */
  readonly onPrice?: (price: StepPrice) => void;
}

/**
 * The price of every choice of a plan: for each step the best plan that leaves its unit out, and the difference.
 *
 * The plan is the session's answer to the request. A unit that the person insists on is left out all the same. Steps
 * for which the search was stopped before it began are not in the list.
 */
export function priceSteps(
  plan: Plan,
  { request, session }: { readonly request: PlanRequest; readonly session: PlanningSession },
  { onPrice = () => undefined, ...search }: PriceOptions = {},
): readonly StepPrice[] {
  const prices: StepPrice[] = [];
  for (const unit of new Set(plan.steps.map((step) => step.unit))) {
    if (search.shouldStop?.() === true) break;
    const answer = session.ask(withoutUnit(request, unit), { ...search, conflictOnly: true });
    const price = priceOf(unit, plan, answer);
    prices.push(price);
    onPrice(price);
  }
  return prices;
}

function withoutUnit(request: PlanRequest, unit: string): PlanRequest {
  const { with: insisted = [], without = [], ...limits } = request.limits;
  return {
    ...request,
    limits: {
      ...limits,
      with: insisted.filter((one) => one !== unit),
      without: [...without, unit],
    },
  };
}

function priceOf(unit: string, plan: Plan, answer: PlanAnswer): StepPrice {
  if (answer.kind === 'infeasible') return { kind: 'needed', unit, answer };
  const other = 'plan' in answer ? answer.plan : undefined;
  if (other === undefined) return { kind: 'not-known', unit, answer };
  const comparison = comparePlans(plan, other);
  const changeOf = (measure: string) =>
    comparison.deltas.find((delta) => delta.measure === measure)?.change;
  const weeks = other.weeks - plan.weeks;
  const riskPoints = other.riskPoints - plan.riskPoints;
  const known = other.fees.min.minor - plan.fees.min.minor;
  return {
    kind: 'price',
    unit,
    plan: other,
    isProven: answer.kind === 'optimal',
    weeks,
    feeMinor: changeOf('fees'),
    riskPoints,
    sameInEveryAim: weeks === 0 && known === 0 && riskPoints === 0,
    comparison,
  };
}
