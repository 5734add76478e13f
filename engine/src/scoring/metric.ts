import type { Range } from '../terms/index.js';

/** One number of a method, named as in its formula. */
export interface MetricConstant {
  readonly name: string;
  readonly value: number;
  /** What it does, and why it has this value when that is not plain. */
  readonly text: string;
}

/** All that there is to say about one metric; pages and `docs/methods` are made from it. */
export interface Metric {
  readonly id: string;
  /** Key of its name in the message catalogue. */
  readonly labelKey: string;
  /** The formula as text, with the symbols that the constants use. */
  readonly formula: string;
  readonly constants: readonly MetricConstant[];
  readonly unit: string;
  /** Values that it can take; absent = any number ≥ 0. */
  readonly range?: Range;
  readonly notes: readonly string[];
}
