import { checkedPlan } from '../answer/checked-plan.js';
import { explainInfeasible } from '../answer/explain-infeasible.js';
import { planProofOf } from '../answer/plan-proof.js';
import { type SolveModel, solveInBlocks } from '../compile/coarse-weeks.js';
import { compileInTime } from '../compile/compile-request.js';
import type { ModelAnswer, SearchOptions } from '../model/planning-model.js';
import type { PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { canPatch, type PatchBase, restOf } from './patch.js';
import { openBase, type SessionBase } from './session-base.js';
import { solveFromHere } from './solve-from-here.js';

/** How a session searches. */
export interface SessionOptions {
  /** Replaces the engine's own solver. */
  readonly solve?: SolveModel;
}

/** What is known about one question and the questions near to it. */
export interface PlanningSession {
  readonly data: PlanningData;
  /**
   * Answers a request as `planQualification` does, from where the session stands: what was compiled, found and proven
   * for the requests before serves it as far as it holds. Of equally good plans the one that is known already stays.
   */
  readonly ask: (request: PlanRequest, options?: AskOptions) => PlanAnswer;
}

/** How one question of a session is searched. */
export interface AskOptions extends SearchOptions {
  /** A "no" names its conflict, but no repairs are looked for: they take most of the time. */
  readonly conflictOnly?: boolean;
}

/** Requests of which the compiled rules are kept; the oldest goes first. */
const MOST_BASES = 4;
const PROVEN = 'No other choice of known units and weeks is better in the order of the aims.';

/**
 * Opens a session for several questions about one data release: "and with twelve hours a week?", "without this unit?".
 *
 * Hours, budget, an earlier deadline and single units (`with`, `without`) are put on the compiled rules; anything else
 * (start, country, language, holdings, aims …) compiles them anew and keeps the plans. An answer does not depend on
 * what was asked before, except for which of equally good plans it shows.
 */
export function openPlanning(data: PlanningData, options: SessionOptions = {}): PlanningSession {
  const solve = solveInBlocks(options.solve ?? solveModel);
  let bases: readonly SessionBase[] = [];
  return {
    data,
    ask: (request, { conflictOnly = false, ...search } = {}) => {
      const rest = restOf(request);
      const known = bases.find((base) => base.rest === rest && canPatch(base.patchable, request));
      const base = known ?? openBase({ request, data, search }, bases);
      if (base.kind !== 'base') return base;
      bases = [base, ...bases.filter((other) => other !== base)].slice(0, MOST_BASES);
      const answer = solveFromHere(base, request, { solve, search });
      return planAnswerOf(answer, { request, data, solve, search, conflictOnly }, base.patchable);
    },
  };
}

interface Asked {
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly solve: SolveModel;
  readonly search: SearchOptions;
  readonly conflictOnly: boolean;
}

function planAnswerOf(answer: ModelAnswer, asked: Asked, { compiled }: PatchBase): PlanAnswer {
  const { request, data } = asked;
  switch (answer.kind) {
    case 'infeasible': {
      const own = compileInTime(request, data, asked.search);
      return own.kind === 'compiled' ? explainInfeasible(asked, own, answer.nodes) : own;
    }
    case 'optimal':
      return {
        kind: 'optimal',
        plan: checkedPlan(compiled, answer.solution, request, data),
        proof: planProofOf(answer, PROVEN),
      };
    case 'stopped':
      return {
        kind: 'stopped',
        ...(answer.solution === undefined
          ? {}
          : { plan: checkedPlan(compiled, answer.solution, request, data) }),
        proof: planProofOf(answer, PROVEN),
      };
    default:
      return answer satisfies never;
  }
}
