import { expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import { smallInstance } from '../instance/small-instances.contract.js';
import { type IndexedModel, indexModel } from '../model/indexed-model.js';
import { energyOf, loadIn } from './varying-hours.js';

it('knows of each activity the most that its weeks need on any scale', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const even = indexModel(compileInstance(smallInstance(seed)));
    for (const model of [even, withVaryingHours(even)]) {
      const { scales, densest } = energyOf(model);
      for (const [i, { weeks }] of model.activities.entries()) {
        const each = scales.flatMap((scale) =>
          Array.from(
            { length: weeks },
            (_, k) => loadIn(scale, i, k + 1) / (k + 1) / Math.max(1, scale.capacity),
          ),
        );
        expect(densest[i], `instance ${seed}`).toBeCloseTo(Math.max(0, ...each), 9);
      }
    }
  }
});

/** The same activities with one more hour in every other week, as far as a week has it. */
function withVaryingHours(model: IndexedModel): IndexedModel {
  const activities = model.activities.map((activity) => ({
    ...activity,
    hoursByWeek: Array.from({ length: activity.weeks }, (_, k) =>
      Math.min(model.weeklyHours, activity.hours + (k % 2)),
    ),
  }));
  return { ...model, activities };
}
