import type { IsoDate } from './dates.js';

/**
 * What kind of truth a value is. `official`: set by the body that owns the rule. `published`: stated by
 * somebody who observes it. `estimate`: worked out by a stated method. `assumption`: our own, with a reason.
 */
export type Basis = 'official' | 'published' | 'estimate' | 'assumption';

/** How we know it: `read` in the source on the day given, or `recalled` and still to be confirmed. */
export type Knowing = 'read' | 'recalled';

/** Where a fact comes from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  /** Year of the statement, when the page carries one. */
  readonly year?: number;
  /** The date that the page itself carries, as it writes it (`2022-06`, `undated copy`). */
  readonly dated?: string;
  /** The day on which we read it; absent for recalled pointers. */
  readonly read?: IsoDate;
  readonly knowing: Knowing;
  /** Address of the copy that was read, when it was not `url`. */
  readonly readVia?: string;
  readonly note?: string;
}

/** A value that holds from one day (included) to another (excluded), with its authority. */
export interface Dated<T> {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly value: T;
  readonly basis: Basis;
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** The entry of a dated list that holds on a day, or undefined when none does. */
export function valueOn<T>(entries: readonly Dated<T>[], on: IsoDate): Dated<T> | undefined {
  return entries.find(
    (entry) =>
      (entry.from === undefined || entry.from <= on) &&
      (entry.until === undefined || on < entry.until),
  );
}
