import { type RowContext, rowContext, takenTerms } from '../bound/frame-rows.js';
import { type IntegerRow, integerRow } from '../bound/integer-row.js';
import type { BetterPair } from '../reduce/better-activities.js';
import type { ColumnSpace } from '../reduce/columns.js';
import { startColumns } from '../reduce/start-columns.js';
import { type TimeFrame, timeFrame } from '../reduce/time-frame.js';
import { conflictRow } from './conflict-row.js';
import { createMaster, type Master } from './master.js';
import { isLong, type SearchState } from './search-state.js';

/** Nodes after which short frames of small models are split by start weeks, too. */
const SPLIT_AFTER = 100;

/** Completion weeks, and the columns that may be used; undefined = those of the whole search. */
export interface MasterRange {
  readonly lo: number;
  readonly hi: number;
  readonly space?: ColumnSpace | undefined;
  /** Most of the learned conflicts to take in, the newest; undefined = all. */
  readonly conflicts?: number;
  /** Of two activities the worse one is taken only with the better: fewer plans, of which one is best. */
  readonly pairs?: readonly BetterPair[];
}

/** The master problem for completion weeks lo … hi, with every conflict learned so far that holds there. */
export function masterFor(
  state: SearchState,
  { lo, hi, space = state.space, conflicts = Infinity, pairs = [] }: MasterRange,
  costs?: (activity: number) => number,
): Master {
  const frame = timeFrame(state.model, { lo, hi });
  const columns = splitSpace(state, space, frame);
  const context = rowContext(state.model, columns, frame, state.energy);
  const known = state.conflicts
    .filter((conflict) => conflict.from <= lo && conflict.until >= lo)
    .slice(-conflicts)
    .map((conflict) => conflictRow(context, conflict));
  return createMaster(context, [...pairRows(context, pairs), ...known], costs);
}

/** On small models splits pay later: a search that ends at once is quicker with fewer columns. */
function splitSpace(state: SearchState, space: ColumnSpace, frame: TimeFrame): ColumnSpace {
  if (isLong(state)) return startColumns(state.model, space, { frame, effort: 'any' });
  if (state.nodes < SPLIT_AFTER) return space;
  return startColumns(state.model, space, { frame, effort: 'short' });
}

/** x_worse ≤ x_better. */
function pairRows(context: RowContext, pairs: readonly BetterPair[]): readonly IntegerRow[] {
  return pairs.flatMap(({ better, worse }) => {
    const terms = takenTerms(context, worse, 1);
    return terms.length === 0
      ? []
      : [integerRow([...terms, ...takenTerms(context, better, -1)], { max: 0 })];
  });
}
