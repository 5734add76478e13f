import { expect, it } from 'vitest';
import { checkInstanceSolution } from '../instance/check-instance-solution.js';
import { compileInstance } from '../instance/compile-instance.js';
import { toInstanceSolution } from '../instance/instance-solution.js';
import { denseInstance, smallInstance } from '../instance/small-instances.contract.js';
import { solverContract } from '../instance/solver.contract.js';
import type { ModelAnswer, SearchProgress } from '../model/planning-model.js';
import { solveModel } from './solve-model.js';

solverContract(
  'solveModel',
  (instance) => {
    const model = compileInstance(instance);
    return toInstanceSolution(instance, model, solveModel(model));
  },
  { from: 1, count: 10_000 },
);

it('may be stopped at any moment and then brackets the optimum with a plan that keeps every rule', () => {
  let stopped = 0;
  for (const seed of [1, 2, 3]) {
    const instance = denseInstance(seed);
    const model = compileInstance(instance);
    const best = objectiveOf(solveModel(model)) ?? Infinity;
    for (let patience = 0; patience < 400; patience += 9) {
      let asked = 0;
      const answer = solveModel(model, { shouldStop: () => asked++ >= patience });
      const { solution } = toInstanceSolution(instance, model, answer);
      if (solution !== undefined) expect(checkInstanceSolution(instance, solution)).toEqual([]);
      expect(objectiveOf(answer) ?? Infinity).toBeGreaterThanOrEqual(best);
      if (answer.kind !== 'stopped') continue;
      stopped += 1;
      expect(answer.bound).toBeLessThanOrEqual(best);
    }
  }
  expect(stopped).toBeGreaterThan(20);
});

it('gives the same answer for the same number of nodes, and improves with more', () => {
  const model = compileInstance(denseInstance(4));
  let last = Infinity;
  for (const maxNodes of [1, 5, 20, 80, 320]) {
    const answer = solveModel(model, { maxNodes });
    expect(solveModel(model, { maxNodes })).toEqual(answer);
    expect(answer.nodes).toBeLessThanOrEqual(maxNodes);
    const objective = objectiveOf(answer) ?? Infinity;
    expect(objective).toBeLessThanOrEqual(last);
    last = objective;
  }
});

it('tells of each better plan, with a bound that the optimum keeps', () => {
  const model = compileInstance(denseInstance(5));
  const told: SearchProgress[] = [];
  const best = objectiveOf(solveModel(model, { onProgress: (p) => told.push(p) })) ?? 0;
  const incumbents = told.flatMap((p) => p.incumbent ?? []);
  expect(incumbents.length).toBeGreaterThan(0);
  expect(incumbents).toEqual([...incumbents].sort((a, b) => b - a));
  expect(incumbents.at(-1)).toBe(best);
  for (const { bound } of told) expect(bound).toBeLessThanOrEqual(best);
});

it('completes in week 0 when what is held suffices', () => {
  const instance = { ...smallInstance(1), units: [] };
  const rules = { ...instance.rules, total: 0, groups: [], levels: [], require: { all: [] } };
  const answer = solveModel(compileInstance({ ...instance, held: [], rules }));
  expect(answer).toMatchObject({ kind: 'optimal', solution: { objective: 0, completionWeek: 0 } });
});

function objectiveOf(answer: ModelAnswer): number | undefined {
  return answer.kind === 'infeasible' ? undefined : answer.solution?.objective;
}
