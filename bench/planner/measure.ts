import {
  checkInstanceSolution,
  compileInstance,
  cutInstance,
  indexInstance,
  type ModelAnswer,
  type PlannerInstance,
  type PlanningModel,
  solveModel,
  toInstanceSolution,
} from 'cairn/planning';

/** What one run of the planner on one instance showed; times in milliseconds, gaps as shares of the objective. */
export interface Measured {
  readonly answer: ModelAnswer;
  /** Time to index all units: once for a catalogue, so it is no part of `ms`. */
  readonly indexMs: number;
  /** Time to cut the catalogue to the question. */
  readonly scopeMs: number;
  readonly unitsInScope: number;
  /** Cut, compile and solve. */
  readonly ms: number;
  readonly firstPlanMs: number | undefined;
  readonly gapAt2s: number;
  readonly gap: number;
  /** What the checker, which shares no code with the search, says of the plan over the whole catalogue. */
  readonly isValid: boolean;
  /** The compiled question, for peers. */
  readonly model: PlanningModel;
}

/** A clock in milliseconds: wall time, or processor time of the process when others keep the machine busy. */
type Clock = () => number;
export const CLOCKS: Readonly<Record<'wall' | 'cpu', Clock>> = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Solves an instance once, and watches how plan and bound come closer. */
export function measure(instance: PlannerInstance, seconds: number, now: Clock): Measured {
  const indexStart = now();
  const index = indexInstance(instance);
  const start = now();
  const inScope = cutInstance(index, instance);
  const scopeMs = now() - start;
  const model = compileInstance(inScope);
  const trace = newTrace();
  const answer = solveModel(model, {
    shouldStop: () => {
      const ms = now() - start;
      if (ms < 2_000) trace.gapAt2s = gapBetween(trace.objective, trace.bound);
      return ms > seconds * 1_000;
    },
    onProgress: ({ incumbent, bound }) => {
      const ms = now() - start;
      if (incumbent !== undefined) trace.firstPlanMs ??= ms;
      trace.objective = incumbent ?? trace.objective;
      trace.bound = Math.max(trace.bound, bound);
      if (ms < 2_000) trace.gapAt2s = gapBetween(trace.objective, trace.bound);
    },
  });
  const ms = now() - start;
  const { solution } = toInstanceSolution(inScope, model, answer);
  return {
    answer,
    indexMs: start - indexStart,
    scopeMs,
    unitsInScope: inScope.units.length,
    ms,
    firstPlanMs: trace.firstPlanMs,
    gapAt2s: answer.kind !== 'stopped' && ms < 2_000 ? 0 : trace.gapAt2s,
    gap: gapOf(answer),
    isValid: solution === undefined || checkInstanceSolution(instance, solution).length === 0,
    model,
  };
}

/** Solves small relatives for a while, so that the first instance does not pay for the compiler. */
export function warmUp(instances: readonly PlannerInstance[], now: Clock): void {
  for (const instance of instances) {
    const end = now() + 700;
    solveModel(compileInstance(instance), { shouldStop: () => now() > end });
  }
}

/** Least objective that an answer knows; undefined without a plan. */
export function objectiveOf(answer: ModelAnswer): number | undefined {
  return answer.kind === 'infeasible' ? undefined : answer.solution?.objective;
}

interface Trace {
  objective: number | undefined;
  bound: number;
  firstPlanMs: number | undefined;
  gapAt2s: number;
}

function newTrace(): Trace {
  return { objective: undefined, bound: 0, firstPlanMs: undefined, gapAt2s: Infinity };
}

function gapOf(answer: ModelAnswer): number {
  if (answer.kind !== 'stopped') return 0;
  return gapBetween(answer.solution?.objective, answer.bound);
}

function gapBetween(objective: number | undefined, bound: number): number {
  if (objective === undefined) return Infinity;
  return objective === 0 ? 0 : Math.max(0, objective - bound) / objective;
}
