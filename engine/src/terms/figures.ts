import type { Source } from './sources.js';

/**
 * A number that opens: its unit, the formula with its inputs, the parts it is made of and the sources.
 * Every figure that reaches a person is one of these, so that any page can show how it came about.
 */
export interface Figure {
  /** Unrounded value, or a range when the inputs are ranges; undefined when unknown. */
  readonly value: number | { readonly min: number; readonly max: number } | undefined;
  readonly unit: string;
  /** What the figure says, as a key of the message catalogue (`figure.surplus`). */
  readonly key: string;
  /** The arithmetic with its numbers, e.g. `2 + 3 + 2 + 4 + 3 = 14`. */
  readonly arithmetic?: string;
  readonly parts?: readonly Figure[];
  readonly sources?: readonly Source[];
  /** Names of the inputs that are missing when the value is unknown or widened. */
  readonly missing?: readonly string[];
}
