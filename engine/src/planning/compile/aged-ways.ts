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
  // Ways that share one list of times are of one length.
  const known = new Map<ReadonlyMap<number, number>, ReadonlyMap<number, ReadonlySet<number>>>();
  const partsOf = (left: ReadonlyMap<number, number>, length: number) => {
    const parts = known.get(left) ?? startsByTime(left, length, planWeeks);
    known.set(left, parts);
    return parts;
  };
  const ways = scene.ways.flatMap((way) => {
    scene.look();
    const left = leftOf(way);
    const aged = left === undefined ? [way] : cutByAge(way, partsOf(left, way.weeks));
    const mayLapse = aged.some(({ validityWeeks }) => validityWeeks !== undefined);
    return mayLapse && first.has(way.unit.id) ? [...aged, uncounted(way)] : aged;
  });
  return { ...scene, ways, planWeeks };
}

function uncounted(way: Way): Way {
  return { ...way, id: `${way.id}#uncounted`, isUncounted: true };
}

/** One way for each time in weeks; a time that outlasts every plan is no limit. */
function cutByAge(way: Way, parts: ReadonlyMap<number, ReadonlySet<number>>): readonly Way[] {
  return [...parts].map(([limit, startWeeks], index) => ({
    ...way,
    ...(index === 0 ? {} : { id: `${way.id}#age-${limit}` }),
    ...(parts.size === 1 ? {} : { startWeeks }),
    ...(limit === Number.POSITIVE_INFINITY ? {} : { validityWeeks: Math.max(0, limit) }),
  }));
}

/** The weeks in which a way of some length may start, by the time that it counts then. */
function startsByTime(
  left: ReadonlyMap<number, number>,
  length: number,
  planWeeks: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const reaches = (week: number, weeks: number) => week + length + weeks >= planWeeks;
  const limits = new Set(
    [...left].filter(([week, weeks]) => !reaches(week, weeks)).map(([, weeks]) => weeks),
  );
  const startsOf = new Map<number, Set<number>>();
  for (const [week, weeks] of left) {
    const limit = limits.has(weeks)
      ? weeks
      : ([...limits].find((one) => reaches(week, one)) ?? Number.POSITIVE_INFINITY);
    const starts = startsOf.get(limit);
    if (starts === undefined) startsOf.set(limit, new Set([week]));
    else starts.add(week);
  }
  return startsOf;
}
