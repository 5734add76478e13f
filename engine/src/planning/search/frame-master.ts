import { rowContext } from '../bound/frame-rows.js';
import type { ColumnSpace } from '../reduce/columns.js';
import { timeFrame } from '../reduce/time-frame.js';
import { conflictRow } from './conflict-row.js';
import { createMaster, type Master } from './master.js';
import type { SearchState } from './search-state.js';

/** Completion weeks, and the columns that may be used; undefined = those of the whole search. */
export interface MasterRange {
  readonly lo: number;
  readonly hi: number;
  readonly space?: ColumnSpace | undefined;
}

/** The master problem for completion weeks lo … hi, with every conflict learned so far that holds there. */
export function masterFor(
  state: SearchState,
  { lo, hi, space = state.space }: MasterRange,
  costs?: (activity: number) => number,
): Master {
  const frame = timeFrame(state.model, { lo, hi });
  const context = rowContext(state.model, space, frame);
  const known = state.conflicts
    .filter((conflict) => conflict.from <= lo && conflict.until >= lo)
    .map((conflict) => conflictRow(context, conflict));
  return createMaster(context, known, costs);
}
