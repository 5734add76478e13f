import {
  checkInstanceSolution,
  compileInstance,
  cutInstance,
  type InstanceAnswer,
  indexInstance,
  type ModelAnswer,
  type PlannerInstance,
  type SearchProgress,
  solveModel,
  toInstanceSolution,
} from 'cairn/planning';
import type { Finding } from 'cairn/terms';

/** One solve of an instance with its times, and what the independent check says about the plan. */
export interface TimedInstance extends InstanceAnswer {
  readonly instance: string;
  /** (objective − bound) ÷ objective; 0 when proven, as the bound is the objective then; absent without a plan. */
  readonly gap?: number;
  /** Time to compile and solve, in this process. */
  readonly milliseconds: number;
  /** Time until the first valid plan was known. */
  readonly firstPlanMilliseconds?: number;
  readonly firstObjective?: number;
  readonly nodes: number;
  /** What the checker finds wrong with the plan: always empty, or the engine has a fault. */
  readonly findings: readonly Finding[];
}

/** When to stop, and the clock in milliseconds. */
export interface TimeLimits {
  readonly seconds: number;
  readonly nowMs: () => number;
  /** Ends the solving before its time. */
  readonly isStopped: () => boolean;
  readonly onProgress?: (progress: SearchProgress) => void;
}

/** Solves an instance once, measuring the whole way from its units to the answer. */
export function timeInstance(
  instance: PlannerInstance,
  { seconds, nowMs, isStopped, onProgress }: TimeLimits,
): TimedInstance {
  const startMs = nowMs();
  const deadlineMs = startMs + seconds * 1000;
  let first: { readonly milliseconds: number; readonly objective: number } | undefined;
  const inScope = cutInstance(indexInstance(instance), instance);
  const model = compileInstance(inScope);
  const answer = solveModel(model, {
    shouldStop: () => isStopped() || nowMs() >= deadlineMs,
    onProgress: (progress) => {
      const { incumbent } = progress;
      if (incumbent !== undefined)
        first ??= { milliseconds: nowMs() - startMs, objective: incumbent };
      onProgress?.(progress);
    },
  });
  const milliseconds = nowMs() - startMs;
  const inTerms = toInstanceSolution(instance, model, answer);
  const { solution } = inTerms;
  return {
    instance: instance.id,
    ...inTerms,
    ...gapOf(answer),
    milliseconds,
    ...(first && { firstPlanMilliseconds: first.milliseconds, firstObjective: first.objective }),
    nodes: answer.nodes,
    findings: solution === undefined ? [] : checkInstanceSolution(instance, solution),
  };
}

/** Solves instances in turn for a while, so that what follows is measured in a warm process. */
export function warmUp(
  instances: readonly PlannerInstance[],
  { seconds, nowMs, isStopped }: TimeLimits,
): void {
  const endMs = nowMs() + seconds * 1000;
  const shouldStop = () => isStopped() || nowMs() >= endMs;
  for (let turn = 0; instances.length > 0 && !shouldStop(); turn++) {
    const instance = instances[turn % instances.length];
    if (instance === undefined) continue;
    const inScope = cutInstance(indexInstance(instance), instance);
    solveModel(compileInstance(inScope), { shouldStop });
  }
}

function gapOf(answer: ModelAnswer): Pick<TimedInstance, 'bound' | 'gap'> {
  if (answer.kind === 'optimal') return { bound: answer.solution.objective, gap: 0 };
  if (answer.kind === 'infeasible' || answer.solution === undefined) return {};
  const { objective } = answer.solution;
  return { gap: objective === 0 ? 0 : (objective - answer.bound) / objective };
}
