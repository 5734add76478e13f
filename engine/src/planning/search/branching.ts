import { isOpen } from '../reduce/time-frame.js';
import { type BranchingGains, expectedGain } from './branching-gains.js';
import type { Master } from './master.js';
import type { Decision } from './nodes.js';

/** Two decisions of which one holds in every solution; the first is searched first. */
export type Fork = readonly [Decision, Decision];

/** How to go on at a node. */
export type Branch =
  | { readonly kind: 'fork'; readonly decisions: Fork }
  | {
      readonly kind: 'whole';
      /** Columns that are 1, by their places before they were split by start weeks. */
      readonly columns: readonly number[];
      /** How to split if the node is still open after the choice was tried; undefined = nothing left. */
      readonly otherwise: Fork | undefined;
    };

const WHOLE = 1e-6;

/**
 * Picks a decision: a fractional activity, else a fractional column, else the completion week.
 *
 * Among fractional activities the one whose two children are expected to lift the bound most (product).
 * Without an LP solution any open decision will do: every split is a proof step.
 */
export function chooseBranch(
  master: Master,
  x: Float64Array | undefined,
  gains: BranchingGains,
): Branch {
  if (x === undefined) {
    const open = anyOpen(master);
    return open === undefined
      ? { kind: 'whole', columns: fixedColumns(master), otherwise: undefined }
      : { kind: 'fork', decisions: open };
  }
  const shares = wholeShares(master, x);
  const decisions = forkActivity(master, x, gains) ?? forkColumn(master, x, shares);
  if (decisions !== undefined) return { kind: 'fork', decisions };
  const columns = [...shares.entries()].flatMap(([c, share]) => (share > 0.5 ? [c] : []));
  return { kind: 'whole', columns, otherwise: forkCompletion(master, x) ?? anyOpen(master) };
}

function forkActivity(master: Master, x: Float64Array, gains: BranchingGains): Fork | undefined {
  const { model, space, frame } = master.context;
  let best = -1;
  let bestScore = -1;
  let bestShare = 0;
  for (let activity = 0; activity < model.activities.length; activity++) {
    if (!isOpen(frame, activity)) continue;
    let share = 0;
    for (const c of space.ofActivity[activity] ?? []) share += x[c] ?? 0;
    const distance = Math.min(share, 1 - share);
    if (distance <= WHOLE) continue;
    const up = expectedGain(gains, { activity, value: 1, distance: 1 - share });
    const down = expectedGain(gains, { activity, value: 0, distance: share });
    const score = Math.max(up, 1e-3) * Math.max(down, 1e-3);
    if (score <= bestScore) continue;
    best = activity;
    bestScore = score;
    bestShare = share;
  }
  if (best < 0) return undefined;
  const fork: Fork = [
    { kind: 'activity', activity: best, value: 1, distance: 1 - bestShare },
    { kind: 'activity', activity: best, value: 0, distance: bestShare },
  ];
  return bestShare >= 0.3 ? fork : [fork[1], fork[0]];
}

/** The shares of columns before they were split: which start weeks are taken is left to the scheduler. */
function wholeShares({ context, completion }: Master, x: Float64Array): Float64Array {
  const { whole } = context.space;
  if (whole === undefined) return x.subarray(0, completion);
  const shares = new Float64Array(whole.space.columns.length);
  for (let c = 0; c < completion; c++) {
    const place = whole.placeOf[c] ?? 0;
    shares[place] = (shares[place] ?? 0) + (x[c] ?? 0);
  }
  return shares;
}

function forkColumn(master: Master, x: Float64Array, shares: Float64Array): Fork | undefined {
  const { whole } = master.context.space;
  let best = -1;
  let bestDistance = WHOLE;
  for (let c = 0; c < master.completion; c++) {
    const share = shares[whole?.placeOf[c] ?? c] ?? 0;
    if (Math.min(share, 1 - share) <= WHOLE) continue;
    const distance = Math.min(x[c] ?? 0, 1 - (x[c] ?? 0));
    if (distance <= bestDistance) continue;
    best = c;
    bestDistance = distance;
  }
  return best < 0 ? undefined : columnFork(best);
}

function forkCompletion(master: Master, x: Float64Array): Fork | undefined {
  const { completion, lp } = master;
  const week = x[completion] ?? 0;
  const below = Math.floor(week + WHOLE);
  if (week - below <= WHOLE || below >= (lp.upper[completion] ?? 0)) return undefined;
  const upper = lp.upper[completion] ?? 0;
  const lower = lp.lower[completion] ?? 0;
  return [
    { kind: 'column', column: completion, lower: below + 1, upper },
    { kind: 'column', column: completion, lower, upper: below },
  ];
}

function anyOpen(master: Master): Fork | undefined {
  const { lp, completion } = master;
  for (let c = 0; c < completion; c++)
    if ((lp.lower[c] ?? 0) < (lp.upper[c] ?? 0)) return columnFork(c);
  const lower = lp.lower[completion] ?? 0;
  const upper = lp.upper[completion] ?? 0;
  if (lower >= upper) return undefined;
  const middle = Math.floor((lower + upper) / 2);
  return [
    { kind: 'column', column: completion, lower, upper: middle },
    { kind: 'column', column: completion, lower: middle + 1, upper },
  ];
}

function columnFork(column: number): Fork {
  return [
    { kind: 'column', column, lower: 1, upper: 1 },
    { kind: 'column', column, lower: 0, upper: 0 },
  ];
}

function fixedColumns({ context, completion, lp }: Master): readonly number[] {
  const columns: number[] = [];
  for (let c = 0; c < completion; c++)
    if ((lp.lower[c] ?? 0) > 0.5) columns.push(context.space.whole?.placeOf[c] ?? c);
  return columns;
}
