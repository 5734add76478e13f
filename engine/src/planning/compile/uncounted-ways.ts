import type { Way } from './activities.js';
import type { Scene } from './scene.js';
import { weeksOfPlan } from './start-weeks.js';
import { validitiesOf } from './validity.js';

/**
 * The scene with a second way for each unit that may become too old to count and that another unit needs first: taken
 * for that alone it counts nowhere, and its age matters to nobody.
 */
export function withUncountedWays(scene: Scene): Scene {
  const first = new Set([
    ...scene.ways.flatMap(({ unit: { prerequisites, corequisites = [] } }) =>
      [...prerequisites, ...corequisites].flatMap(({ anyOf }) => anyOf),
    ),
    ...scene.graph.constraints.flatMap(({ constraint }) =>
      constraint.kind === 'prerequisite' ? constraint.units : [],
    ),
  ]);
  const validityOf = validitiesOf(scene, weeksOfPlan(scene));
  const uncounted = scene.ways
    .filter((way) => first.has(way.unit.id) && validityOf(way).validityWeeks !== undefined)
    .map((way): Way => ({ ...way, id: `${way.id}#uncounted`, isUncounted: true }));
  return uncounted.length === 0 ? scene : { ...scene, ways: [...scene.ways, ...uncounted] };
}
