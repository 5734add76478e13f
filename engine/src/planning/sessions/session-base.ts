import {
  type CompiledRequest,
  compileInTime,
  type StoppedEarly,
} from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import type { EarlyAnswer } from '../compile/scene.js';
import type { ModelAnswer, ModelSolution, SearchOptions } from '../model/planning-model.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { type Patch, type PatchBase, restOf } from './patch.js';
import { transferSolution } from './transfer.js';

/** What was asked on a base, and what came of it. */
export interface SolvedPatch {
  readonly patch: Patch;
  readonly answer: ModelAnswer;
}

/** Compiled rules with what is known about them. */
export interface SessionBase {
  readonly kind: 'base';
  readonly rest: string;
  readonly patchable: PatchBase;
  /** Newest first. */
  solved: readonly SolvedPatch[];
  /** Plans of other bases, in the words of this one; they may break it. */
  readonly elsewhere: readonly ModelSolution[];
}

/** How far a budget can be raised without compiling anew. */
const BUDGET_ROOM = 4;
const MOST_FROM_ELSEWHERE = 3;

interface Opening {
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly search: SearchOptions;
}

/** Compiles a request so that its patch can be changed; or gives the answer that has to come before any search. */
export function openBase(
  { request, data, search }: Opening,
  others: readonly SessionBase[],
): SessionBase | EarlyAnswer | StoppedEarly {
  const { limits } = request;
  const roomy =
    limits.budget === undefined
      ? request
      : {
          ...request,
          limits: {
            ...limits,
            budget: { ...limits.budget, minor: limits.budget.minor * BUDGET_ROOM },
          },
        };
  const without = limits.without ?? [];
  const insisted = (limits.with ?? []).map((unit): Relaxation => `with:${unit}`);
  const refused = without.map((unit): Relaxation => `without:${unit}`);
  const open = compileInTime(roomy, data, {
    ...search,
    relaxed: new Set([...insisted, ...refused]),
  });
  if (open.kind === 'compiled') return baseOf(request, roomy, open, [], others);
  if (open.kind === 'stopped') return open;
  // A refused unit may lack a fact that nobody needs as long as it is refused.
  const plain = compileInTime(roomy, data, { ...search, relaxed: new Set(insisted) });
  return plain.kind === 'compiled' ? baseOf(request, roomy, plain, without, others) : plain;
}

function baseOf(
  request: PlanRequest,
  roomy: PlanRequest,
  compiled: CompiledRequest,
  leftOut: readonly string[],
  others: readonly SessionBase[],
): SessionBase {
  return {
    kind: 'base',
    rest: restOf(request),
    patchable: {
      request: roomy,
      compiled,
      leftOut: new Set(leftOut),
      insisted: new Set(request.limits.with ?? []),
    },
    solved: [],
    elsewhere: others
      .flatMap(({ solved, patchable }) =>
        solved.slice(0, 1).flatMap(({ answer }) => {
          if (answer.kind === 'infeasible' || answer.solution === undefined) return [];
          return [transferSolution(answer.solution, patchable.compiled.model, compiled.model)];
        }),
      )
      .slice(0, MOST_FROM_ELSEWHERE),
  };
}
