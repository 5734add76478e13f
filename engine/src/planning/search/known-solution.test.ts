import { describe, expect, it } from 'vitest';
import { solveInBlocks } from '../compile/coarse-weeks.js';
import { checkInstanceSolution } from '../instance/check-instance-solution.js';
import { compileInstance } from '../instance/compile-instance.js';
import { toInstanceSolution } from '../instance/instance-solution.js';
import type { PlannerInstance } from '../instance/planner-instance.js';
import { denseInstance, smallInstance } from '../instance/small-instances.contract.js';
import type { ModelSolution, PlanningModel } from '../model/planning-model.js';
import { verifySolution } from './known-solution.js';
import { solveModel } from './solve-model.js';

const windowOf = ({ objective, horizonWeeks: until, budget }: PlanningModel) => ({
  objective,
  from: 0,
  until,
  budget,
});

describe('verifySolution', () => {
  it('takes what the search found, at the same value', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const model = compileInstance(smallInstance(seed));
      const answer = solveModel(model);
      if (answer.kind !== 'optimal') continue;
      expect(verifySolution(model, windowOf(model), answer.solution)).toEqual(answer.solution);
    }
  });

  it('takes no schedule that the independent check refuses, and every one that it accepts', () => {
    let refused = 0;
    let accepted = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const instance = smallInstance(seed);
      const model = compileInstance(instance);
      const answer = solveModel(model);
      if (answer.kind !== 'optimal') continue;
      for (const other of neighboursOf(answer.solution)) {
        const verified = verifySolution(model, windowOf(model), other);
        const isFine = isAccepted(instance, model, other);
        expect(verified !== undefined, `${instance.id} ${[...other.starts]}`).toBe(isFine);
        if (isFine) accepted += 1;
        else refused += 1;
      }
    }
    expect(Math.min(refused, accepted)).toBeGreaterThan(50);
  });
});

describe('a search that begins with what is known', () => {
  it('ends with the same objective, whatever it is told', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const model = compileInstance(seed % 3 === 0 ? denseInstance(seed) : smallInstance(seed));
      const answer = solveModel(model);
      if (answer.kind !== 'optimal') continue;
      const { objective } = answer.solution;
      const other = compileInstance({ ...smallInstance(seed + 1), id: 'other' });
      const stranger = solveModel(other);
      const known = [answer, stranger].flatMap((one) =>
        one.kind === 'optimal' ? [one.solution] : [],
      );
      for (const options of [{ known }, { known, floor: objective }, { floor: objective }]) {
        const again = solveInBlocks(solveModel)(model, options);
        expect(again).toMatchObject({ kind: 'optimal', solution: { objective } });
      }
    }
  });

  it('needs no search when nothing can be better', () => {
    const model = compileInstance(denseInstance(3));
    const answer = solveModel(model);
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    const { solution } = answer;
    expect(solveModel(model, { known: [solution], floor: solution.objective })).toEqual({
      kind: 'optimal',
      solution,
      nodes: 0,
    });
  });
});

/** The solution with one start moved by a week, and with one activity left out. */
function* neighboursOf(solution: ModelSolution): Generator<ModelSolution> {
  for (const [id, week] of solution.starts) {
    yield { ...solution, starts: new Map([...solution.starts, [id, week + 1]]) };
    yield { ...solution, starts: new Map([...solution.starts, [id, week - 1]]) };
  }
}

function isAccepted(
  instance: PlannerInstance,
  model: PlanningModel,
  solution: ModelSolution,
): boolean {
  const completionWeek = Math.max(
    0,
    ...model.activities.flatMap(({ id, weeks }) => {
      const start = solution.starts.get(id);
      return start === undefined ? [] : [start + weeks];
    }),
  );
  const whole = { kind: 'optimal', solution: { ...solution, completionWeek }, nodes: 0 } as const;
  const read = toInstanceSolution(instance, model, whole).solution;
  return read !== undefined && checkInstanceSolution(instance, read).length === 0;
}
