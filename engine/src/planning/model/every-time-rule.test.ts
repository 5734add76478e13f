import { describe, expect, it } from 'vitest';
import { solveModel } from '../search/solve-model.js';
import { bruteForceModel } from './brute-force.contract.js';
import { smallModel, type TimeFeature } from './small-models.contract.js';

/** More cases in a long run: CAIRN_MODEL_CASES=20000. */
const CASES = Number(process.env.CAIRN_MODEL_CASES ?? 400);

const FEATURES: Readonly<Record<string, readonly TimeFeature[]>> = {
  'hours that differ between weeks': ['weekHours', 'intakes'],
  'hours that differ within units': ['hoursByWeek', 'intakes'],
  'units that must start with others': ['corequisites', 'intakes'],
  'all of them': ['weekHours', 'hoursByWeek', 'corequisites', 'validity', 'intakes'],
};

describe.each(Object.entries(FEATURES))('%s', (_, features) => {
  it('gives the least objective that trying everything finds', () => {
    let feasible = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const model = smallModel(seed, features);
      const least = bruteForceModel(model);
      const answer = solveModel(model);
      const objective = answer.kind === 'optimal' ? answer.solution.objective : undefined;
      expect(objective, `seed ${seed}`).toBe(least);
      if (least !== undefined) feasible += 1;
    }
    expect(feasible).toBeGreaterThan(CASES / 5);
    expect(feasible).toBeLessThan((CASES * 9) / 10);
  });
});
