import { describe, expect, it } from 'vitest';
import { bruteForce } from './brute-force.contract.js';
import { checkInstanceSolution } from './check-instance-solution.js';
import type { InstanceAnswer } from './instance-solution.js';
import type { PlannerInstance } from './planner-instance.js';
import { smallInstance } from './small-instances.contract.js';

/** What every solver of instances must show: the same answers as trying everything. */
export function solverContract(
  name: string,
  solve: (instance: PlannerInstance) => InstanceAnswer,
  instances: { readonly from: number; readonly count: number },
): void {
  describe(`${name} on ${instances.count} small instances`, () => {
    it('gives the answers of brute force, and plans that keep every rule', () => {
      let infeasible = 0;
      for (let seed = instances.from; seed < instances.from + instances.count; seed++) {
        const instance = smallInstance(seed);
        const best = bruteForce(instance);
        const answer = solve(instance);
        expect(answer.status, instance.id).toBe(best === undefined ? 'infeasible' : 'optimal');
        expect(answer.objective, instance.id).toBe(best);
        if (answer.solution === undefined) infeasible += 1;
        else expect(checkInstanceSolution(instance, answer.solution), instance.id).toEqual([]);
      }
      // Both kinds must occur, or the comparison says little.
      expect(infeasible).toBeGreaterThan(instances.count / 10);
      expect(infeasible).toBeLessThan((instances.count * 9) / 10);
    });
  });
}
