import { checkedPlan } from '../answer/checked-plan.js';
import { explainInfeasible } from '../answer/explain-infeasible.js';
import { bestStatement, planProofOf } from '../answer/plan-proof.js';
import { comparePlans, type PlanComparison } from '../compare/compare-plans.js';
import { solveInBlocks } from '../compile/coarse-weeks.js';
import { type CompiledRequest, compileInTime } from '../compile/compile-request.js';
import type { ModelRow } from '../model/planning-model.js';
import type { Plan, PlanAnswer, PlanProof } from '../plan.js';
import type { PlanOptions } from '../plan-qualification.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { differsRow, modelWithin } from './other-plans-model.js';
import { type TraitDifference, traitDifferences } from './plan-traits.js';

/** Which other plans are asked for. */
export interface AlternativesWish {
  /** How many, beside the best one. */
  readonly most: number;
  /** How much worse than the best in the most important aim: 0.1 = at most 10 % more weeks, fees or risk points. */
  readonly withinShare: number;
  /** Units of the best plan, and of each other one given, that must be left out; absent = a fifth of them, at least 1. */
  readonly differBy?: number;
}

/** A plan of other units. */
export interface AlternativePlan {
  readonly plan: Plan;
  /** Proven: best in the order of the aims among all plans that differ enough from those before it. */
  readonly proof: PlanProof;
  readonly isProven: boolean;
  /** From the best plan (a) to this one (b). */
  readonly comparison: PlanComparison;
  /** Why one may prefer it, and what speaks against it. */
  readonly traits: readonly TraitDifference[];
}

/** The best plan and others near to it. */
export interface Alternatives {
  readonly kind: 'alternatives';
  readonly best: { readonly plan: Plan; readonly proof: PlanProof; readonly isProven: boolean };
  /** In the order in which they were found: each is the next best. */
  readonly plans: readonly AlternativePlan[];
  /** True: the wish is met and proven, or proven is that no other plan differs enough. */
  readonly complete: boolean;
  readonly statement: string;
}

/** The answer to "what else could I do?"; without any plan it is that of the planner. */
export type AlternativesAnswer = Alternatives | Exclude<PlanAnswer, { kind: 'optimal' }>;

/** How to search; `onPlan` hears after each plan what is known so far. */
export interface AlternativesOptions extends PlanOptions {
  readonly onPlan?: (soFar: Alternatives) => void;
}

const PROVEN = 'Of all plans that differ enough from those before it, none is better.';
const COMPLETE = 'Each is the best of those that differ enough from all before it.';
const NO_MORE = 'No other plan differs enough and is near enough to the best.';
const PARTIAL = 'The search was stopped; there may be more or better plans.';

/**
 * The best plan and up to `most` others that are hardly worse and take other units, each the best of what is left,
 * proven and checked.
 *
 * Each plan leaves out at least `differBy` units of every plan before it, so that the list shows choices and not
 * shades of one choice.
 * @throws CairnError as `planQualification`
 */
export function alternativePlans(
  request: PlanRequest,
  data: PlanningData,
  wish: AlternativesWish,
  options: AlternativesOptions = {},
): AlternativesAnswer {
  const { onPlan = () => undefined, ...search } = options;
  const compiled = compileInTime(request, data, search);
  if (compiled.kind !== 'compiled') return compiled;
  const solve = solveInBlocks(search.solve ?? solveModel);
  const first = solve(compiled.model, search);
  if (first.kind === 'infeasible')
    return explainInfeasible({ request, data, solve, search }, compiled, first.nodes);
  if (first.solution === undefined) return { kind: 'stopped', proof: planProofOf(first, PROVEN) };
  const best = {
    plan: checkedPlan(compiled, first.solution, request, data),
    proof: planProofOf(first, bestStatement(request)),
    isProven: first.kind === 'optimal',
  };
  const aim = request.aims[0] ?? 'time';
  const model = modelWithin(compiled, first.solution, { ...wish, aim });
  const rows: ModelRow[] = [differs(compiled, best.plan, wish)];
  const plans: AlternativePlan[] = [];
  const soFar = (complete: boolean, statement: string): Alternatives => ({
    kind: 'alternatives',
    best,
    plans: [...plans],
    complete: complete && best.isProven && plans.every(({ isProven }) => isProven),
    statement,
  });
  onPlan(soFar(false, PARTIAL));
  while (plans.length < wish.most) {
    if (search.shouldStop?.() === true) return soFar(false, PARTIAL);
    const answer = solve({ ...model, rows: [...model.rows, ...rows] }, search);
    if (answer.kind === 'infeasible') return soFar(true, NO_MORE);
    if (answer.solution === undefined) return soFar(false, PARTIAL);
    const plan = checkedPlan(compiled, answer.solution, request, data);
    plans.push({
      plan,
      proof: planProofOf(answer, PROVEN),
      isProven: answer.kind === 'optimal',
      comparison: comparePlans(best.plan, plan, data),
      traits: traitDifferences(best.plan, plan, data),
    });
    rows.push(differs(compiled, plan, wish));
    onPlan(soFar(false, PARTIAL));
  }
  return soFar(true, COMPLETE);
}

const SHARE_TO_DIFFER = 0.2;

function differs(compiled: CompiledRequest, plan: Plan, { differBy }: AlternativesWish): ModelRow {
  const units = plan.steps.length;
  return differsRow(compiled, plan, differBy ?? Math.max(1, Math.ceil(units * SHARE_TO_DIFFER)));
}
