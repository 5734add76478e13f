import { expect, it } from 'vitest';
import { checkInstanceSolution } from '../../instance/check-instance-solution.js';
import { compileInstance } from '../../instance/compile-instance.js';
import { toInstanceSolution } from '../../instance/instance-solution.js';
import type { PlannerInstance } from '../../instance/planner-instance.js';
import { indexModel } from '../../model/indexed-model.js';
import { columnSpace } from '../../reduce/columns.js';
import { findRelevance } from '../../reduce/relevance.js';
import { timeFrame } from '../../reduce/time-frame.js';
import { solveModel } from '../solve-model.js';
import { coreSpace } from './core.js';
import { coreScores } from './core-scores.js';

it('finds a plan that keeps every rule within a few nodes, and the optimum in the end', () => {
  for (const chained of [false, true]) {
    const instance = manyUnits(chained);
    const model = compileInstance(instance);
    const early = toInstanceSolution(instance, model, solveModel(model, { maxNodes: 40 }));
    expect(early.solution && checkInstanceSolution(instance, early.solution)).toEqual([]);
    const answer = toInstanceSolution(instance, model, solveModel(model));
    // Ten units at 10, 11 … 19, two at a time; with chains the first ten need no other.
    expect(answer).toMatchObject({ status: 'optimal', objective: 145 + 10 });
  }
});

it('makes a core of what is asked for, with a member of each clause and everything that is no activity', () => {
  const model = indexModel(compileInstance(manyUnits(true)));
  const frame = timeFrame(model, { lo: 0, hi: model.horizon });
  const space = columnSpace(model, findRelevance(model, frame));
  const core = coreSpace(model, space, { first: [150], rank: (i) => i, size: 5 });
  // 150 needs 140 or 130, which needs 129 or 120 …: down to one of the first ten.
  expect(core.activities).toContain(150);
  for (const i of core.activities)
    for (const clause of model.activities[i]?.clauses ?? [])
      expect(clause.some((member) => core.activities.includes(member))).toBe(true);
  expect(core.activities.length).toBeLessThan(30);
});

it('rates by price for each share of a demand, with the least of what must be done first', () => {
  const model = indexModel(compileInstance(manyUnits(true)));
  const frame = timeFrame(model, { lo: 0, hi: model.horizon });
  const { byPrice, byWork } = coreScores(model, columnSpace(model, findRelevance(model, frame)));
  expect(byPrice[0]).toBeLessThan(byPrice[1] ?? 0);
  expect(byWork[0]).toBe(byWork[1]);
  expect(byWork[20]).toBeGreaterThan(byWork[0] ?? 0);
});

/** 160 units of ten credits, of which ten are needed; dearer ones come later and, when chained, need earlier ones. */
function manyUnits(chained: boolean): PlannerInstance {
  const units = Array.from({ length: 160 }, (_, i) => ({
    id: `u${i}`,
    credits: 10,
    level: 4,
    weeks: 2,
    hours: 5,
    cost: 10 + i,
    risk: 0,
    provider: 'p',
    groups: ['all'],
    intakes: null,
    validity: null,
    prereq: chained && i >= 10 ? [[`u${i - 10}`, `u${Math.max(0, i - 20)}`]] : [],
    excludes: [],
  }));
  return {
    format: 'planner-instance/1',
    id: 'many',
    objective: { time: 1, cost: 1, risk: 0 },
    horizon: 40,
    weeklyHours: 10,
    budget: 1_000,
    units,
    held: [],
    rules: {
      total: 100,
      groups: [{ id: 'all', min: 0, max: null }],
      levels: [],
      providerCap: null,
      heldCap: null,
      require: { all: [] },
    },
  };
}
