import { expect, it } from 'vitest';
import { bruteForce } from '../../instance/brute-force.contract.js';
import { compileInstance } from '../../instance/compile-instance.js';
import { denseInstance, smallInstance } from '../../instance/small-instances.contract.js';
import { indexModel } from '../../model/indexed-model.js';
import type { ModelSolution, PlanningModel } from '../../model/planning-model.js';
import { smallModel } from '../../model/small-models.contract.js';
import { columnSpace } from '../../reduce/columns.js';
import { findRelevance } from '../../reduce/relevance.js';
import { timeFrame } from '../../reduce/time-frame.js';
import { verifySolution } from '../known-solution.js';
import { startRebuilding } from './rebuilding.js';
import { buildAgain, type PlanSink } from './try-rebuilding.js';

const RUNS = Number(process.env.CAIRN_RUNS ?? 300);

it('offers only plans that keep every rule, and mostly comes to the best one', () => {
  let feasible = 0;
  let best = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const instance = smallInstance(seed);
    const optimum = bruteForce(instance);
    const found = plansOf(compileInstance(instance), 40);
    if (optimum === undefined) expect(found).toEqual([]);
    for (const { objective } of found) expect(objective).toBeGreaterThanOrEqual(optimum ?? 0);
    feasible += optimum === undefined ? 0 : 1;
    best += optimum !== undefined && found.at(-1)?.objective === optimum ? 1 : 0;
  }
  expect(feasible).toBeGreaterThan(RUNS / 3);
  expect(best / feasible).toBeGreaterThan(0.9);
});

it('knows varying hours, calendars, companions, validities and intakes', () => {
  let plans = 0;
  for (let seed = 1; seed <= RUNS / 3; seed++)
    plans += plansOf(
      smallModel(seed, ['weekHours', 'hoursByWeek', 'corequisites', 'validity', 'intakes']),
      20,
    ).length;
  expect(plans).toBeGreaterThan(RUNS / 20);
});

it('finds the same plans in the same rounds', () => {
  const model = compileInstance(denseInstance(3));
  const found = plansOf(model, 200);
  expect(found.length).toBeGreaterThan(0);
  expect(plansOf(model, 200)).toEqual(found);
});

/** The plans of so many rounds, each better than the last and each verified against the model as it is written. */
function plansOf(model: PlanningModel, rounds: number): readonly ModelSolution[] {
  const indexed = indexModel(model);
  const frame = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
  const rebuilding = startRebuilding(indexed, columnSpace(indexed, findRelevance(indexed, frame)));
  const found: ModelSolution[] = [];
  const { objective, budget, horizonWeeks: until } = model;
  const sink: PlanSink = {
    first: 0,
    cutoff: () => found.at(-1)?.objective ?? Infinity,
    offer: ({ columns, starts, completion }) => {
      const plan = verifySolution(
        model,
        { objective, budget, from: 0, until },
        {
          starts: new Map([...starts].map(([i, week]) => [model.activities[i]?.id ?? '', week])),
          ones: columns.flatMap(({ variables }) => variables),
        },
      );
      if (plan === undefined) throw new Error('offered what is no plan');
      expect(plan.completionWeek).toBe(completion);
      const isBetter = plan.objective < (found.at(-1)?.objective ?? Infinity);
      if (isBetter) found.push(plan);
      return isBetter;
    },
  };
  for (let round = 0; round < rounds; round++) buildAgain(rebuilding, sink);
  return found;
}
