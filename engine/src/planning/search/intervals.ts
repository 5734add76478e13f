import type { ColumnSpace } from '../reduce/columns.js';
import type { FrameSearch } from './branch-and-bound.js';

/** Completion weeks lo … hi that are still open; no plan in them costs less than `bound`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly bound: number;
  /** Nodes already spent on it. */
  readonly spent: number;
  /** Columns that a better plan in these weeks may use; undefined = all. */
  readonly space: ColumnSpace | undefined;
  /** Its search so far; undefined = not begun. */
  readonly search: FrameSearch | undefined;
}
