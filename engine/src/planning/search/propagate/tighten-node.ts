import type { SafeBound } from '../../bound/safe-bound.js';
import { groupedRowsOf, type Master } from '../master.js';
import { fixByReducedCosts } from '../reduced-cost-fixing.js';
import { closeFullWindows } from './full-windows.js';
import { type Propagation, propagate } from './propagate.js';

/** Rounds of rows and windows in turn. */
const MOST_ROUNDS = 4;

/** Bounds of columns and completion week, as at a moment before. */
interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Tightens the bounds of the node at work by rows and windows, beginning with what was decided; at the top with
 * everything, and then the frame keeps what is found.
 */
export function tightenNode(master: Master, isTop: boolean): Propagation {
  const all = groupedRowsOf(master).columnsOf.keys();
  const decided = changedGroups(master, master);
  for (const [group, each] of takenGroups(master).entries()) if (each === 1) decided.add(group);
  return tighten(master, { from: isTop ? new Set(all) : decided, isTop, withWindows: true });
}

/**
 * Tightens the bounds of the node at work by the reduced costs of its own proof, and by what follows from that. A plan
 * of the node that costs less than `cutoff` keeps them.
 */
export function tightenByProof(
  master: Master,
  by: { readonly proof: SafeBound; readonly cutoff: number; readonly isTop: boolean },
): Propagation {
  const { lp } = master;
  const before = {
    lower: lp.lower.slice(0, master.completion + 1),
    upper: lp.upper.slice(0, master.completion + 1),
  };
  fixByReducedCosts(lp, by.proof, by.cutoff);
  const from = changedGroups(master, before);
  return tighten(master, { from, isTop: by.isTop, withWindows: false });
}

/** Whether a point of the LP lies outside the bounds by now. */
export function isOutside({ lp, completion }: Master, x: Float64Array): boolean {
  for (let j = 0; j < completion; j++)
    if ((x[j] ?? 0) > (lp.upper[j] ?? 0) + 1e-6 || (x[j] ?? 0) < (lp.lower[j] ?? 0) - 1e-6)
      return true;
  return false;
}

interface Beginning {
  /** Groups that have changed. */
  readonly from: ReadonlySet<number>;
  readonly isTop: boolean;
  /** Whether to look at windows even when the rows say nothing new. */
  readonly withWindows: boolean;
}

function tighten(master: Master, { from, isTop, withWindows }: Beginning): Propagation {
  if (from.size === 0) return 'same';
  const { lp, context, completion } = master;
  const rows = groupedRowsOf(master);
  const domain = { lower: lp.lower, upper: lp.upper, taken: takenGroups(master) };
  const week = lp.lower[completion] ?? 0;
  let changed = from;
  for (let round = 0; round < MOST_ROUNDS && changed.size > 0; round++) {
    const told = propagate(rows, domain, changed);
    if (told === 'clash') return told;
    if (told === 'same' && !(round === 0 && withWindows)) break;
    const closed = closeFullWindows({ context, rows, domain });
    if (closed === undefined) return 'clash';
    changed = closed;
  }
  if (isTop) {
    master.lower.set(lp.lower.subarray(0, completion + 1));
    master.upper.set(lp.upper.subarray(0, completion + 1));
    // Below the top it stays as decided: a leaf must know whether early weeks were left out or only do not fit.
  } else lp.lower[completion] = week;
  return 'changed';
}

/** Groups of which a column must be 1 by the decisions of the node. */
function takenGroups(master: Master): Uint8Array {
  const { onceRow, rowMin, context } = master;
  const grouped = groupedRowsOf(master);
  const taken = new Uint8Array(grouped.columnsOf.length);
  for (const [activity, row] of onceRow) {
    const [c = 0] = context.space.ofActivity[activity] ?? [];
    if ((rowMin[row] ?? 0) >= 1) taken[grouped.groupOf[c] ?? 0] = 1;
  }
  return taken;
}

function changedGroups(master: Master, before: Bounds): Set<number> {
  const { lp, completion } = master;
  const { groupOf } = groupedRowsOf(master);
  const changed = new Set<number>();
  for (let j = 0; j <= completion; j++)
    if (lp.lower[j] !== before.lower[j] || lp.upper[j] !== before.upper[j])
      changed.add(groupOf[j] ?? 0);
  return changed;
}
