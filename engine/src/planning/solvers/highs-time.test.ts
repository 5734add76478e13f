import { expect, it } from 'vitest';
import { smallModel } from '../model/small-models.contract.js';
import { solveModel } from '../search/solve-model.js';
import { loadHighsSolver } from './highs-solver.js';

const solveWithHighs = await loadHighsSolver();

it('agrees with the search where hours vary and units start together', () => {
  for (let seed = 50_001; seed <= 50_060; seed++) {
    const model = smallModel(seed, [
      'weekHours',
      'hoursByWeek',
      'corequisites',
      'validity',
      'intakes',
    ]);
    const [ours, theirs] = [solveModel(model), solveWithHighs(model)];
    expect(theirs.kind, `seed ${seed}`).toBe(ours.kind);
    if (ours.kind === 'optimal' && theirs.kind === 'optimal')
      expect(theirs.solution.objective, `seed ${seed}`).toBe(ours.solution.objective);
  }
});
