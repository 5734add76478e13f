import { rowContext } from '../bound/frame-rows.js';
import { timeFrame } from '../reduce/time-frame.js';
import { conflictRow } from './conflict-row.js';
import { createMaster, type Master } from './master.js';
import type { SearchState } from './search-state.js';

/** The master problem for completion weeks lo … hi, with every conflict learned so far that holds there. */
export function masterFor(
  state: SearchState,
  { lo, hi }: { readonly lo: number; readonly hi: number },
  costs?: (activity: number) => number,
): Master {
  const frame = timeFrame(state.model, { lo, hi });
  const context = rowContext(state.model, state.space, frame);
  const known = state.conflicts
    .filter((conflict) => conflict.from <= lo && conflict.until >= lo)
    .map((conflict) => conflictRow(context, conflict));
  return createMaster(context, known, costs);
}
