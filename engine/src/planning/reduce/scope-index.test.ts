import { expect, it } from 'vitest';
import { checkInstanceSolution } from '../instance/check-instance-solution.js';
import { compileInstance } from '../instance/compile-instance.js';
import { toInstanceSolution } from '../instance/instance-solution.js';
import type { PlannerInstance } from '../instance/planner-instance.js';
import { denseInstance, smallInstance } from '../instance/small-instances.contract.js';
import { solveModel } from '../search/solve-model.js';
import { cutInstance, indexInstance } from './scope-index.js';

it('keeps the optimum, and its plans keep every rule of the whole catalogue', () => {
  let cut = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const instance = withStrangers(seed % 24 === 0 ? denseInstance(seed) : smallInstance(seed));
    const small = cutInstance(indexInstance(instance), instance);
    if (small.units.length < instance.units.length) cut += 1;
    const model = compileInstance(small);
    const { objective, solution } = toInstanceSolution(small, model, solveModel(model));
    const whole = compileInstance(instance);
    const expected = toInstanceSolution(instance, whole, solveModel(whole));
    expect(objective, instance.id).toBe(expected.objective);
    if (solution !== undefined) expect(checkInstanceSolution(instance, solution)).toEqual([]);
  }
  expect(cut).toBe(120);
});

it('takes in what a unit needs first, through units that count nowhere, and what is required', () => {
  const instance = smallInstance(1);
  const [first] = instance.units;
  if (first === undefined) throw new Error('no units');
  const unit = (id: string, part: Partial<PlannerInstance['units'][number]>) => ({
    ...first,
    id,
    groups: [],
    prereq: [],
    excludes: [],
    ...part,
  });
  const catalogue = {
    units: [
      unit('root', {}),
      unit('middle', { prereq: [['root', 'gone']] }),
      unit('other', { groups: ['elsewhere'] }),
      unit('asked', { groups: ['here', 'elsewhere'], prereq: [['middle']], excludes: ['other'] }),
      unit('needed', {}),
    ],
  };
  const question = {
    ...instance,
    held: [],
    rules: {
      ...instance.rules,
      groups: [{ id: 'here', min: 0, max: null }],
      require: { any: [{ unit: 'needed' }, { all: [] }] },
    },
  };
  const { units } = cutInstance(indexInstance(catalogue), question);
  expect(units.map(({ id }) => id)).toEqual(['root', 'middle', 'asked', 'needed']);
  expect(units[2]).toMatchObject({ groups: ['here'], excludes: [] });
});

/** The instance among units that count nowhere, some of which look for its units. */
function withStrangers(instance: PlannerInstance): PlannerInstance {
  const strangers = instance.units.slice(0, 3).map((unit, i) => ({
    ...unit,
    id: `stranger-${i}`,
    groups: [],
    prereq: [[unit.id]],
    excludes: i === 0 ? [unit.id] : [],
  }));
  return { ...instance, units: [...strangers, ...instance.units] };
}
