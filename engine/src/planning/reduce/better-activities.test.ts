import { expect, it } from 'vitest';
import { bruteForce } from '../instance/brute-force.contract.js';
import { compileInstance } from '../instance/compile-instance.js';
import type { PlannerInstance } from '../instance/planner-instance.js';
import { smallInstance } from '../instance/small-instances.contract.js';
import { indexModel } from '../model/indexed-model.js';
import { solveModel } from '../search/solve-model.js';
import { betterActivities } from './better-activities.js';
import { columnSpace } from './columns.js';
import { findRelevance } from './relevance.js';
import { timeFrame } from './time-frame.js';

const SEEDS = 1_500;

it('never asks for what costs the optimum', () => {
  let pairs = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const instance = alike(smallInstance(seed));
    const best = bruteForce(instance);
    const found = pairsOf(instance);
    pairs += found.length;
    if (found.length > 0) expect(bestWith(instance, found), instance.id).toBe(best);
  }
  expect(pairs).toBeGreaterThan(SEEDS / 3);
});

it('pairs units that differ in price only, and no others', () => {
  const [unit] = smallInstance(1).units;
  if (unit === undefined) throw new RangeError('no unit');
  const plain = { ...unit, prereq: [], excludes: [], intakes: null, validity: null };
  const dear = { ...plain, id: 'dear', cost: plain.cost + 1 };
  const rules = { ...smallInstance(1).rules, total: 5, require: { all: [] } };
  const instance = { ...smallInstance(1), horizon: 20, rules, held: [], units: [plain, dear] };
  const generous = { ...instance, weeklyHours: 10, budget: 100 };
  expect(pairsOf(generous)).toEqual([{ better: 0, worse: 1 }]);
  const larger = { ...dear, credits: dear.credits + 5 };
  expect(pairsOf({ ...generous, units: [plain, larger] })).toEqual([]);
  const shorter = { ...dear, weeks: Math.max(1, dear.weeks - 1) };
  if (shorter.weeks < plain.weeks)
    expect(pairsOf({ ...generous, units: [plain, shorter] })).toEqual([]);
});

type Pairs = ReturnType<typeof betterActivities>;

function pairsOf(instance: PlannerInstance): Pairs {
  const model = indexModel(compileInstance(instance));
  const frame = timeFrame(model, { lo: 0, hi: model.horizon });
  return betterActivities(model, columnSpace(model, findRelevance(model, frame)));
}

/** The optimum over plans that keep the pairs. */
function bestWith(instance: PlannerInstance, pairs: Pairs): number | undefined {
  const model = compileInstance(instance);
  const takes = indexModel(model).activities.map(({ take }) => take);
  const rows = pairs.map(({ better, worse }, i) => ({
    id: `pair-${i}`,
    group: 'structure',
    terms: [
      { variable: takes[worse] ?? -1, coefficient: 1 },
      { variable: takes[better] ?? -1, coefficient: -1 },
    ],
    max: 0,
  }));
  const answer = solveModel({ ...model, rows: [...model.rows, ...rows] });
  return answer.kind === 'infeasible' ? undefined : answer.solution?.objective;
}

/** The same instance with units that are more like each other. */
function alike(instance: PlannerInstance): PlannerInstance {
  const units = instance.units.map((unit, k) => ({
    ...unit,
    credits: unit.credits % 20 < 10 ? 20 : 10,
    weeks: 1 + (unit.weeks % 3),
    hours: 1 + (unit.hours % 3),
    cost: unit.cost % 3,
    level: 4,
    provider: 'p0',
    groups: unit.groups.slice(0, 1),
    prereq: k % 3 === 0 ? unit.prereq : [],
    excludes: k % 4 === 0 ? unit.excludes : [],
    intakes: k % 3 === 1 ? unit.intakes : null,
    validity: k % 3 === 2 ? unit.validity : null,
  }));
  return { ...instance, units };
}
