import type { SolveModel } from '../compile/coarse-weeks.js';
import type { ModelSolution, PlanningModel, SearchOptions } from '../model/planning-model.js';

/** Members that may be given up, and what is left when some of them are. */
export interface World<T> {
  readonly members: readonly T[];
  /** The model of what is kept; undefined when it cannot be told (a fact is missing then). */
  readonly modelOf: (kept: ReadonlySet<T>) => PlanningModel | undefined;
  /** Members that a solution of `modelOf(kept)` may break; the fewer the better, none of `kept`. */
  readonly brokenBy: (solution: ModelSolution, kept: ReadonlySet<T>) => ReadonlySet<T>;
}

/** Whether a set of members can be met together; undefined when the search was stopped. */
export type CanMeet<T> = (kept: readonly T[]) => boolean | undefined;

/**
 * Decides for sets of members whether they can be met together, and forgets no answer: a set is met by any plan known
 * that breaks none of it, and not met when it holds a set that was not.
 *
 * What is left to the search is decided by its first linear programme most of the time; only where that has a solution
 * is a plan looked for.
 */
export function openOracle<T>(
  world: World<T>,
  solve: SolveModel,
  search: SearchOptions,
  knownImpossible: readonly (readonly T[])[] = [],
): CanMeet<T> {
  const broken: ReadonlySet<T>[] = [];
  const impossible: (readonly T[])[] = [...knownImpossible];
  return (members) => {
    const kept = new Set(members);
    if (broken.some((set) => !hasAny(set, kept))) return true;
    if (impossible.some((set) => set.every((member) => kept.has(member)))) return false;
    const model = world.modelOf(kept);
    if (model === undefined) return undefined;
    // Any plan will do, so the search is not asked for a good one.
    const answer = solve({ ...model, objective: { time: 0, cost: 0, risk: 0 } }, search);
    if (answer.kind === 'infeasible') {
      impossible.push(members);
      return false;
    }
    if (answer.solution === undefined) return undefined;
    broken.push(world.brokenBy(answer.solution, kept));
    return true;
  };
}

function hasAny<T>(some: ReadonlySet<T>, of: ReadonlySet<T>): boolean {
  for (const one of some) if (of.has(one)) return true;
  return false;
}
