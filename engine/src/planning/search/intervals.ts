import type { FrameSearch } from './branch-and-bound.js';

/** Completion weeks lo … hi that are still open; no plan in them costs less than `bound`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly bound: number;
  /** Nodes already spent on it. */
  readonly spent: number;
  /** Its search so far; undefined = not begun. */
  readonly search: FrameSearch | undefined;
}
