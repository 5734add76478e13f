import type { SearchOptions } from '../model/planning-model.js';
import type { Plan, PlanAnswer, PlanProof } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { openPlanning } from '../sessions/open-planning.js';
import { explainSteps, type StepExplanation } from './explain-steps.js';
import { priceSteps, type StepPrice } from './price-steps.js';
import { type WhyNot, whyNotUnit } from './why-not-unit.js';

/** The best plan with the reasons for each of its units. */
export interface PlanReasons {
  readonly kind: 'reasons';
  readonly plan: Plan;
  readonly proof: PlanProof;
  readonly isProven: boolean;
  /** The rules that each step serves, in the order of the steps. */
  readonly steps: readonly StepExplanation[];
  /** What leaving out each unit costs, in the same order. */
  readonly prices: readonly StepPrice[];
  /** False: the search was stopped before every step had its price. */
  readonly complete: boolean;
}

/** Why the best plan leaves a unit out. */
export interface PlanWhyNot {
  readonly kind: 'why-not';
  readonly unit: string;
  readonly plan: Plan;
  readonly why: WhyNot;
}

type WithoutPlan = Exclude<PlanAnswer, { readonly kind: 'optimal' }>;

/** How to search; `onReasons` hears after each price what is known so far. */
export interface ReasonsOptions extends SearchOptions {
  readonly onReasons?: (soFar: PlanReasons) => void;
}

/**
 * The best plan of a request, the rules that each of its units serves, and the price of leaving each out.
 * @throws CairnError as `planQualification`
 */
export function planReasons(
  request: PlanRequest,
  data: PlanningData,
  { onReasons = () => undefined, ...search }: ReasonsOptions = {},
): PlanReasons | WithoutPlan {
  const session = openPlanning(data);
  const answer = session.ask(request, search);
  if (answer.kind !== 'optimal' && answer.kind !== 'stopped') return answer;
  const { plan, proof } = answer;
  if (plan === undefined) return { kind: 'stopped', proof };
  const steps = explainSteps(plan, request, data);
  const reasons = (prices: readonly StepPrice[]): PlanReasons => ({
    kind: 'reasons',
    plan,
    proof,
    isProven: answer.kind === 'optimal',
    steps,
    prices,
    complete: prices.length === new Set(plan.steps.map(({ unit }) => unit)).size,
  });
  const soFar: StepPrice[] = [];
  const { onProgress: _, ...quiet } = search;
  const onPrice = (price: StepPrice) => {
    soFar.push(price);
    onReasons(reasons([...soFar]));
  };
  return reasons(priceSteps(plan, { request, session }, { ...quiet, onPrice }));
}

/**
 * The best plan of a request, and why it does not take a unit.
 * @throws CairnError as `planQualification`
 */
export function planWhyNot(
  request: PlanRequest,
  data: PlanningData,
  unit: string,
  search: SearchOptions = {},
): PlanWhyNot | WithoutPlan {
  const session = openPlanning(data);
  const answer = session.ask(request, search);
  if (answer.kind !== 'optimal' && answer.kind !== 'stopped') return answer;
  const { plan, proof } = answer;
  if (plan === undefined) return { kind: 'stopped', proof };
  const why = whyNotUnit(unit, plan, { request, data }, { ...search, session });
  return { kind: 'why-not', unit, plan, why };
}
