import { searchFrame, startFrameSearch } from './branch-and-bound.js';
import { masterFor } from './frame-master.js';
import type { Interval } from './intervals.js';
import { nodeKeeping } from './nodes.js';
import { isLarge, nodesInTime, type SearchState } from './search-state.js';

const FIRST_AT = 300;
const NODES = 40;
/** Part of all nodes that may go here: less in large models, where plans are rebuilt as well. */
const SHARE = 0.3;
const LARGE_SHARE = 0.1;

/**
 * Keeps a part of the best plan, frees the rest and searches around it for a short while.
 *
 * The part to free changes from round to round by a fixed pattern: what ends last, what costs most, or a
 * scattered half. Finds plans only; proves nothing.
 */
export function tryNeighbours(state: SearchState, open: readonly Interval[]): void {
  const { best, neighbours, nodes } = state;
  const others = nodesInTime(state);
  const share = isLarge(state) ? LARGE_SHARE : SHARE;
  if (best === undefined || others < FIRST_AT || neighbours.spent > share * others) return;
  if (neighbours.master === undefined || neighbours.objective !== best.objective) {
    neighbours.master = masterFor(state, frameAround(state, open));
    neighbours.objective = best.objective;
  }
  const root = nodeKeeping(keptActivities(state, neighbours.round));
  const search = startFrameSearch(neighbours.master, 0, 'improve');
  searchFrame(state, { ...search, next: root }, NODES);
  neighbours.round += 1;
  neighbours.spent += state.nodes - nodes;
}

function frameAround(
  { model, best }: SearchState,
  open: readonly Interval[],
): { readonly lo: number; readonly hi: number } {
  const first = open.reduce((week, interval) => Math.min(week, interval.lo), model.horizon);
  const { objective = 0, completionWeek = model.horizon } = best ?? {};
  const last = model.timeWeight > 0 ? Math.floor((objective - 1) / model.timeWeight) : Infinity;
  const hi = Math.min(model.horizon, last, completionWeek + Math.ceil(completionWeek / 4));
  return { lo: Math.min(first, hi), hi };
}

function keptActivities({ model, best }: SearchState, round: number): readonly number[] {
  const taken = model.activities.flatMap((activity, i) => {
    const start = best?.starts.get(activity.id);
    if (start === undefined) return [];
    const scatter = ((i + 1) * 2654435761 + (round + 1) * 40503) % 65537;
    return [{ i, end: start + activity.weeks, price: activity.price, scatter }];
  });
  const order = [
    taken.toSorted((a, b) => b.scatter - a.scatter || a.i - b.i),
    taken.toSorted((a, b) => b.end - a.end || a.i - b.i),
    taken.toSorted((a, b) => b.scatter - a.scatter || a.i - b.i),
    taken.toSorted((a, b) => b.price - a.price || a.i - b.i),
  ][round % 4];
  const freed = Math.max(2, Math.round(taken.length * (0.35 + 0.1 * (round % 3))));
  return (order ?? []).slice(freed).map(({ i }) => i);
}
