import type { Building } from './building.js';
import { isTaken, putOff } from './choice.js';
import { roll, rollBelow } from './dice.js';

/** Most activities that are taken away at a time. */
const MOST = 4;
/** How often a column without an activity is taken away. */
const FREE_SHARE = 0.25;

type Loosened = Pick<Building, 'choice' | 'dice' | 'frame'>;

/**
 * Takes away what cannot be in a plan of the week, and a few activities more: scattered ones, some that start about the
 * same time, or rather dear ones. `starts` are those of the plan that the choice comes from.
 */
export function loosenChoice(building: Loosened, starts: ReadonlyMap<number, number>): void {
  const { choice, dice, frame } = building;
  const { columns } = choice.space;
  for (const c of [...choice.on]) {
    const { activity = -1, latestCompletion = 0 } = columns[c] ?? {};
    const isClosed = activity >= 0 && (frame.lst[activity] ?? -1) < 0;
    const isLoose = activity < 0 && roll(dice) < FREE_SHARE;
    if (latestCompletion < frame.lo || isClosed || isLoose) putOff(choice, c);
  }
  const taken = [...starts.keys()].filter((i) => isTaken(choice, i));
  if (taken.length === 0) return;
  const count = 1 + rollBelow(dice, Math.min(MOST, taken.length));
  const rank = rankBy(building, starts, taken[rollBelow(dice, taken.length)] ?? 0);
  const ranked = taken.map((i) => ({ i, rank: rank(i) }));
  ranked.sort((a, b) => a.rank - b.rank || a.i - b.i);
  for (const { i } of ranked.slice(0, count)) putOff(choice, choice.columnOf[i] ?? -1);
}

function rankBy(
  { choice, dice }: Loosened,
  starts: ReadonlyMap<number, number>,
  middle: number,
): (activity: number) => number {
  const start = (i: number) => starts.get(i) ?? 0;
  const price = (i: number) => choice.model.activities[i]?.price ?? 0;
  const ways = [
    () => roll(dice),
    (i: number) => Math.abs(start(i) - start(middle)) + roll(dice),
    (i: number) => -price(i) * roll(dice),
  ];
  return ways[rollBelow(dice, ways.length)] ?? (() => 0);
}
