import { compileRequest } from './compile/compile-request.js';
import type { ModelAnswer, PlanningModel } from './model/planning-model.js';
import type { PlanAnswer } from './plan.js';
import type { PlanningData } from './planning-data.js';
import type { PlanRequest } from './request.js';

/** What another solver says about an answer of ours. */
export type SecondOpinion =
  /** It finds the same objective, or finds nothing where we say that nothing is possible. */
  | { readonly verdict: 'agrees'; readonly objective?: number }
  /** It finds a better plan than ours, which we had not proven best. */
  | { readonly verdict: 'better'; readonly objective: number }
  /** It finds that nothing is possible, where our search had come to no end. */
  | { readonly verdict: 'impossible' }
  /** One of the two is wrong; `objective` absent = it finds nothing. */
  | { readonly verdict: 'contradicts'; readonly objective?: number }
  /** `stopped`: it did not end in time; `too-large`: more start decisions than it is asked with. */
  | {
      readonly verdict: 'undecided';
      readonly why: 'stopped' | 'too-large';
      readonly starts: number;
    };

/** Another solver. */
type AskSolver = (model: PlanningModel) => ModelAnswer;

/** Our answer as far as a second opinion can judge it. */
export interface OwnAnswer {
  readonly kind: 'optimal' | 'infeasible' | 'stopped';
  /** Of the plan that was found. */
  readonly objective?: number;
}

/** Decisions "this unit starts in that week" with which general solvers still come to an end. */
const MOST_STARTS = 150_000;

/**
 * Asks another solver about the model of a request. It is asked for plans that are at least as good as ours: such a
 * plan completes by ⌊objective ÷ time weight⌋, so later weeks are left out, which loses nothing.
 * @returns undefined for an answer that comes before any search (`needs-assumption`, `mixed-currencies`)
 * @throws CairnError `qualification-unknown` when the catalogue does not hold the target
 */
export function secondOpinion(
  request: PlanRequest,
  data: PlanningData,
  answer: PlanAnswer,
  solve: AskSolver,
): SecondOpinion | undefined {
  if (answer.kind === 'needs-assumption' || answer.kind === 'mixed-currencies') return undefined;
  const compiled = compileRequest(request, data);
  if (compiled.kind !== 'compiled') return undefined;
  const { objective } = answer.proof;
  const own = { kind: answer.kind, ...(objective === undefined ? {} : { objective }) };
  return secondOpinionOn(compiled.model, own, solve);
}

/** Likewise for a model. */
export function secondOpinionOn(
  model: PlanningModel,
  own: OwnAnswer,
  solve: AskSolver,
): SecondOpinion {
  const asked = withinReach(model, own.objective);
  const starts = startsOf(asked);
  if (starts > MOST_STARTS) return { verdict: 'undecided', why: 'too-large', starts };
  const theirs = solve(asked);
  if (theirs.kind === 'stopped') return { verdict: 'undecided', why: 'stopped', starts };
  const objective = theirs.kind === 'optimal' ? theirs.solution.objective : undefined;
  if (objective === own.objective && (objective !== undefined || own.kind !== 'stopped'))
    return { verdict: 'agrees', ...(objective === undefined ? {} : { objective }) };
  if (objective === undefined)
    return { verdict: own.objective === undefined ? 'impossible' : 'contradicts' };
  const isOpen = own.kind === 'stopped' && objective < (own.objective ?? Infinity);
  return { verdict: isOpen ? 'better' : 'contradicts', objective };
}

function withinReach(model: PlanningModel, objective: number | undefined): PlanningModel {
  const { time } = model.objective;
  if (objective === undefined || time === 0) return model;
  return { ...model, horizonWeeks: Math.min(model.horizonWeeks, Math.floor(objective / time)) };
}

function startsOf({ activities, horizonWeeks }: PlanningModel): number {
  return activities.reduce((sum, { weeks, intakes }) => {
    const last = horizonWeeks - weeks;
    const any = Math.max(0, last + 1);
    return sum + (intakes === undefined ? any : intakes.filter((week) => week <= last).length);
  }, 0);
}
