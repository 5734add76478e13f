import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import { weeksToMonths } from 'cairn/terms';
import { type PlanState, planOf } from '../../../planner/index.js';

/** Which sentence stands at the top of the page. */
export type Answer =
  | { readonly kind: 'complete' }
  /** Complete, if what is not known turns out well. */
  | { readonly kind: 'perhaps-complete' }
  | { readonly kind: 'plan'; readonly plan: Plan; readonly isStale: boolean }
  | { readonly kind: 'needs-hours' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'impossible'; readonly scope: 'all' | 'known-units' }
  | { readonly kind: 'needs-word' }
  | { readonly kind: 'failed' };

/** What can be said of an evaluation and the state of the search. */
export function answerOf(evaluation: Evaluation, state: PlanState, hasLimits: boolean): Answer {
  if (evaluation.state === 'complete' && !finishesMore(state)) return { kind: 'complete' };
  if (!hasLimits) return { kind: 'needs-hours' };
  switch (state.kind) {
    case 'idle':
      return { kind: 'searching' };
    case 'running':
      return state.before === undefined
        ? { kind: 'searching' }
        : { kind: 'plan', plan: state.before, isStale: true };
    case 'optimal':
      return ofPlan(evaluation, state.plan);
    case 'stopped':
      if (state.plan !== undefined) return ofPlan(evaluation, state.plan);
      return state.isSearching ? { kind: 'searching' } : { kind: 'nothing-found' };
    case 'infeasible':
      return { kind: 'impossible', scope: state.scope };
    case 'unanswerable':
      return { kind: 'needs-word' };
    case 'failed':
      return { kind: 'failed' };
    default:
      return state satisfies never;
  }
}

/** Whether a plan takes units for other awards that are to be finished with the target. */
function finishesMore(state: PlanState): boolean {
  const plan = planOf(state);
  return plan !== undefined && plan.steps.length > 0 && (plan.also ?? []).length > 0;
}

function ofPlan(evaluation: Evaluation, plan: Plan): Answer {
  const isDone = plan.steps.length === 0 && evaluation.state === 'unknown';
  return isDone ? { kind: 'perhaps-complete' } : { kind: 'plan', plan, isStale: false };
}

/** A length of time as people say it: weeks up to a quarter of a year, beyond that months and weeks. */
export function spanOf(weeks: number): { readonly weeks: number; readonly months?: number } {
  const months = Math.round(weeksToMonths(weeks));
  return weeks > 13 ? { weeks, months } : { weeks };
}
