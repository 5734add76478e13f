import type { ColumnSpace } from '../../reduce/columns.js';
import { type Goal, searchFrame, startFrameSearch } from '../branch-and-bound.js';
import { masterFor } from '../frame-master.js';
import type { Interval } from '../intervals.js';
import { nodeKeeping } from '../nodes.js';
import { cutoffOf, nodesInTime, type SearchState, shouldStop } from '../search-state.js';
import { coreSpace } from './core.js';
import { type CoreScores, coreScores } from './core-scores.js';

/** Nodes that are spent in any case, the part of all nodes that may go here beyond them, and those of one look. */
const FREE = 300;
const SHARE = 0.1;
const NODES = 60;
const FIRST_NODES = 30;
/** Below this many activities the whole is as good as a core. */
const SMALL = 100;
const LEAST_SIZE = 80;
const MOST_SIZE = 400;
const CONFLICTS = 200;

/**
 * Large-neighbourhood search: a whole search of a small core, made of the best plan and of activities that are worth
 * much for what they ask. The first looks find some plan; later ones keep a part of the best plan and look for better
 * ones. What was searched through grows, what was too large to be searched becomes smaller. Finds plans, proves nothing.
 */
export function tryCores(state: SearchState, open: readonly Interval[]): void {
  if (state.space.activities.length <= SMALL || open.length === 0) return;
  // Without a plan the first core is tried once; then it is rather time that is lacking than units.
  if (state.best === undefined && state.cores.round > 0) return;
  if (state.cores.spent > FREE + SHARE * nodesInTime(state) || shouldStop(state)) return;
  look(state, open);
}

function scoresOf(state: SearchState): CoreScores {
  const scores = state.cores.scores ?? coreScores(state.model, state.space);
  state.cores = { ...state.cores, scores };
  return scores;
}

function look(state: SearchState, open: readonly Interval[]): void {
  const scores = scoresOf(state);
  const { round, size, spent } = state.cores;
  const before = { nodes: state.nodes, cutoff: cutoffOf(state) };
  const { lo, hi, goal } = windowOf(state, open, round);
  const space = coreOf(state, scores, { round, size });
  const master = masterFor(state, { lo, hi, space, conflicts: CONFLICTS });
  const search = {
    ...startFrameSearch(master, 0, goal),
    next: nodeKeeping(isWhole(round) ? [] : keptActivities(state)),
  };
  const outcome = searchFrame(state, search, state.best === undefined ? FIRST_NODES : NODES);
  const isBetter = cutoffOf(state) < before.cutoff;
  const isFirst = state.best === undefined;
  const factor = isBetter || isFirst ? 1 : outcome.kind === 'closed' ? 1.25 : 0.85;
  state.cores = {
    scores,
    round: round + 1,
    size: within(size * factor, LEAST_SIZE, MOST_SIZE),
    freeShare: Math.min(1, Math.max(0.2, state.cores.freeShare * factor)),
    spent: spent + state.nodes - before.nodes + 1,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

/** The part of the best plan that stays; which part is free changes from round to round by a fixed pattern. */
function keptActivities({ model, best, cores }: SearchState): readonly number[] {
  const { round, freeShare } = cores;
  const taken = model.activities.flatMap((activity, i) => {
    const start = best?.starts.get(activity.id);
    return start === undefined
      ? []
      : [{ i, end: start + activity.weeks, scatter: scatterOf(i, round) }];
  });
  const isLate = round % 3 === 1;
  const order = taken.toSorted((a, b) =>
    isLate ? b.end - a.end || a.i - b.i : a.scatter - b.scatter || a.i - b.i,
  );
  return order.slice(Math.max(2, Math.round(taken.length * freeShare))).map(({ i }) => i);
}

function scatterOf(activity: number, round: number): number {
  return (((activity + 1) * 2_654_435_761 + (round + 1) * 40_503) % 65_537) / 65_537;
}

/** Whether a look keeps nothing of the best plan and asks for all weeks, or for a quarter of them. */
function isWhole(round: number): boolean {
  return round % 4 === 1;
}

/** By how many widths earlier than the best plan each look ends. */
const EARLIER = [0, 0, 1, 0, 0, 2];
const LATER = [0, -1, 0, -2, -3, -4];

interface LookWindow {
  readonly lo: number;
  readonly hi: number;
  readonly goal: Goal;
}

/** Without a plan all weeks; with one a few in which a better one may end. */
function windowOf(state: SearchState, open: readonly Interval[], round: number): LookWindow {
  const { model, best } = state;
  const first = open.reduce((week, { lo }) => Math.min(week, lo), model.horizon);
  if (best === undefined) return { lo: first, hi: model.horizon, goal: 'improve' };
  const { objective, completionWeek } = best;
  const last = model.timeWeight > 0 ? Math.floor((objective - 1) / model.timeWeight) : Infinity;
  const end = Math.max(first, Math.min(model.horizon, last));
  // Narrow parts say more about releases; those just before the best plan are asked most often.
  const width = Math.max(2, Math.ceil(completionWeek / 10));
  // Where weeks cost next to nothing, later ones have more room for what costs less.
  const isCheap = model.timeWeight * width < objective / 100;
  if (isWhole(round)) {
    const part = isCheap ? Math.ceil((end - first) / 4) : 0;
    const latest = end - part * (Math.floor(round / 4) % 3);
    return { lo: part > 0 ? Math.max(first, latest - part) : first, hi: latest, goal: 'improve' };
  }
  const steps = isCheap ? LATER : EARLIER;
  const step = steps[round % steps.length] ?? 0;
  const hi = Math.min(end, completionWeek - step * width);
  if (hi < first || hi - width + 1 > end)
    return { lo: first, hi: Math.max(first, completionWeek), goal: 'improve' };
  return { lo: Math.max(first, hi - width + 1), hi, goal: 'improve' };
}

function coreOf(
  { model, space, best }: SearchState,
  { byPrice, rare }: CoreScores,
  { round, size }: { readonly round: number; readonly size: number },
): ColumnSpace {
  const taken = model.activities.flatMap(({ id }, i) => (best?.starts.has(id) ? [i] : []));
  // Each round mixes the ranks anew, the more the longer nothing better was found.
  const spread = best === undefined ? 0.3 * Math.floor(round / 5) : 0.5 + (round % 5);
  return coreSpace(model, space, {
    first: [...taken, ...rare],
    rank: (i) => (byPrice[i] ?? Infinity) * (1 + spread * scatterOf(i, round)),
    size: Math.max(size, taken.length + rare.length + 20),
  });
}
