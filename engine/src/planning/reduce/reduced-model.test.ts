import { expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import { denseInstance, smallInstance } from '../instance/small-instances.contract.js';
import type { PlanningModel } from '../model/planning-model.js';
import { solveModel } from '../search/solve-model.js';
import { reducedModel } from './reduced-model.js';

it('keeps the optimum, or that there is none, with fewer starts', () => {
  let smaller = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const model = compileInstance(seed % 24 === 0 ? denseInstance(seed) : smallInstance(seed));
    const reduced = reducedModel(model);
    expect(objectiveOf(reduced), `${seed}`).toBe(objectiveOf(model));
    if (reduced.activities.length < model.activities.length) smaller += 1;
  }
  expect(smaller).toBeGreaterThan(20);
});

function objectiveOf(model: PlanningModel): number | undefined {
  const answer = solveModel(model);
  return answer.kind === 'optimal' ? answer.solution.objective : undefined;
}
