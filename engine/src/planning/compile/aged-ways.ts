import type { Way } from './activities.js';
import { neededFirst } from './kept-apart.js';
import type { Scene } from './scene.js';
import { weeksOfPlan } from './start-weeks.js';
import { weeksLeftIn } from './validity.js';

/**
 * The scene with the time for which each way counts. A model knows one such time for a way, so one whose time depends
 * on the month in which it ends is cut into ways of one time each.
 *
 * A unit that may become too old and that another unit needs first has a way more: taken for that alone it counts
 * nowhere, and its age matters to nobody.
 */
export function withAges(scene: Scene): Scene {
  const planWeeks = weeksOfPlan(scene);
  const leftOf = weeksLeftIn(scene, planWeeks);
  const first = neededFirst(scene);
  const ways = scene.ways.flatMap((way) => {
    const left = leftOf(way);
    const aged = left === undefined ? [way] : cutByAge(way, left, planWeeks);
    const mayLapse = aged.some(({ validityWeeks }) => validityWeeks !== undefined);
    return mayLapse && first.has(way.unit.id) ? [...aged, uncounted(way)] : aged;
  });
  return { ...scene, ways, planWeeks };
}

function uncounted(way: Way): Way {
  return { ...way, id: `${way.id}#uncounted`, isUncounted: true };
}

/** One way for each time in weeks; a time that outlasts every plan is no limit. */
function cutByAge(way: Way, left: ReadonlyMap<number, number>, planWeeks: number): readonly Way[] {
  const reaches = (week: number, weeks: number) => week + way.weeks + weeks >= planWeeks;
  const limits = new Set(
    [...left].filter(([week, weeks]) => !reaches(week, weeks)).map(([, weeks]) => weeks),
  );
  const startsOf = new Map<number, Set<number>>();
  for (const [week, weeks] of left) {
    const limit = limits.has(weeks)
      ? weeks
      : ([...limits].find((one) => reaches(week, one)) ?? Number.POSITIVE_INFINITY);
    startsOf.set(limit, (startsOf.get(limit) ?? new Set()).add(week));
  }
  return [...startsOf].map(([limit, startWeeks], index) => ({
    ...way,
    ...(index === 0 ? {} : { id: `${way.id}#age-${limit}` }),
    ...(startsOf.size === 1 ? {} : { startWeeks }),
    ...(limit === Number.POSITIVE_INFINITY ? {} : { validityWeeks: Math.max(0, limit) }),
  }));
}
