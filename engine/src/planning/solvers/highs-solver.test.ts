import { expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import { toInstanceSolution } from '../instance/instance-solution.js';
import type { PlannerInstance } from '../instance/planner-instance.js';
import { solverContract } from '../instance/solver.contract.js';
import { solveModel } from '../search/solve-model.js';
import { loadHighsSolver } from './highs-solver.js';

const solveWithHighs = await loadHighsSolver();

solverContract(
  'HiGHS',
  (instance) => {
    const model = compileInstance(instance);
    return toInstanceSolution(instance, model, solveWithHighs(model));
  },
  { from: 10_001, count: 60 },
);

it('proves the same optimum as the search on a year with twelve units', () => {
  for (const objective of [
    { time: 1_000, cost: 1, risk: 0 },
    { time: 1, cost: 100, risk: 0 },
    { time: 20, cost: 1, risk: 1 },
  ]) {
    const model = compileInstance({ ...yearOfStudy(), objective });
    const ours = solveModel(model);
    const theirs = solveWithHighs(model);
    expect(ours.kind).toBe('optimal');
    expect(theirs.kind).toBe('optimal');
    if (ours.kind === 'optimal' && theirs.kind === 'optimal')
      expect(ours.solution.objective).toBe(theirs.solution.objective);
  }
});

function yearOfStudy(): PlannerInstance {
  const units = Array.from({ length: 12 }, (_, i) => ({
    id: `u${i}`,
    credits: 10 + 5 * ((i * 7) % 5),
    level: 3 + (i % 3),
    weeks: 3 + ((i * 5) % 6),
    hours: 3 + ((i * 3) % 5),
    cost: 20 + ((i * 37) % 60),
    risk: (i * 11) % 40,
    provider: `p${i % 3}`,
    groups: i % 4 === 0 ? ['core', 'free'] : i % 2 === 0 ? ['core'] : ['free'],
    intakes: i % 5 === 2 ? [i, i + 12] : null,
    validity: i % 6 === 5 ? 8 : null,
    prereq: i % 3 === 2 ? [[`u${i - 1}`, `u${i - 2}`]] : [],
    excludes: i === 7 ? ['u3'] : [],
  }));
  return {
    format: 'planner-instance/1',
    id: 'year',
    objective: { time: 1, cost: 1, risk: 1 },
    horizon: 30,
    weeklyHours: 11,
    budget: 300,
    units,
    held: [{ id: 'h', credits: 20, level: 4, provider: 'p0', groups: ['free'], expires: 14 }],
    rules: {
      total: 120,
      groups: [
        { id: 'core', min: 50, max: null },
        { id: 'free', min: 0, max: 80 },
      ],
      levels: [{ level: 4, min: 60 }],
      providerCap: 70,
      heldCap: 30,
      require: { any: [{ unit: 'u5' }, { all: [{ unit: 'u2' }, { unit: 'u4' }] }] },
    },
  };
}
