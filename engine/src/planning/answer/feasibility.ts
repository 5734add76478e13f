import type { SolveModel } from '../compile/coarse-weeks.js';
import { compileInTime } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';

/** A request with the means to ask about it. */
export interface Question {
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly solve: SolveModel;
  readonly search: SearchOptions;
  /** Id of the node that is the whole award. */
  readonly root: string;
  /** Left out beside what is asked about. */
  readonly given?: readonly Relaxation[];
  /** Answers that are known about one request; they say nothing about any other. */
  readonly memory?: {
    readonly request: PlanRequest;
    readonly canBeMet: (relaxed: ReadonlySet<Relaxation>) => boolean | undefined;
  };
}

/**
 * Whether a request can be met with some of it left out. Undefined when the search was stopped, or when the rest
 * would need an assumption that the request does not make.
 */
export function canBeMet(
  { request, data, solve, search, memory, given = [] }: Question,
  relaxed: ReadonlySet<Relaxation>,
): boolean | undefined {
  const left = new Set([...relaxed, ...given]);
  if (memory?.request === request) return memory.canBeMet(left);
  const compiled = compileInTime(request, data, { ...search, relaxed: left });
  if (compiled.kind !== 'compiled') return undefined;
  // Any plan will do, so the search is not asked for a good one.
  const model = { ...compiled.model, objective: { time: 0, cost: 0, risk: 0 } };
  const answer = solve(model, search);
  if (answer.kind === 'stopped') return answer.solution === undefined ? undefined : true;
  return answer.kind === 'optimal';
}
