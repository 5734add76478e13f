import { readFileSync } from 'node:fs';
import { checkInstanceSolution, type PlannerInstance } from 'cairn/planning';
import { describe, expect, it } from 'vitest';
import { instanceOf, type SetEntry, setSpecs } from '../bench/planner-set/specs.js';

const values: readonly SetEntry[] = JSON.parse(
  readFileSync(new URL('../bench/planner-set/values.json', import.meta.url), 'utf8'),
);

describe('the published planner instances', () => {
  it('are those of the specs, by name and by the hash of their text', () => {
    const made = setSpecs().map(instanceOf);
    expect(values.map(({ name }) => name)).toEqual(made.map(({ instance }) => instance.id));
    expect(values.map(({ sha256 }) => sha256)).toEqual(made.map(({ sha256 }) => sha256));
  });

  it.each(values)('$name has a plan that keeps every rule at the value that is told', (entry) => {
    const { instance } = instanceOf(entry);
    const { solution, status, objective = 0, lowerBound = 0, provenBy } = entry;
    expect(solution === undefined).toBe(objective === 0 && status !== 'optimal');
    expect(provenBy.length > 0).toBe(status !== 'best-known');
    expect(lowerBound).toBeLessThanOrEqual(objective);
    if (solution === undefined) return;
    expect(checkInstanceSolution(instance, solution)).toEqual([]);
    expect(objectiveOf(instance, solution.starts)).toBe(objective);
  });
});

function objectiveOf(
  { units, objective }: PlannerInstance,
  starts: Readonly<Record<string, number>>,
): number {
  const taken = units.flatMap((unit) => {
    const start = starts[unit.id];
    return start === undefined ? [] : [{ unit, end: start + unit.weeks }];
  });
  const completion = Math.max(0, ...taken.map(({ end }) => end));
  const price = taken.reduce(
    (sum, { unit }) => sum + objective.cost * unit.cost + objective.risk * unit.risk,
    0,
  );
  return objective.time * completion + price;
}
