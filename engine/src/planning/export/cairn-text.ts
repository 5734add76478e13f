import type { Evaluation } from '../../portfolio/index.js';

/** What the picture of the cairn shows, in numbers. */
export interface CairnCount {
  readonly counted: number;
  readonly required: number;
  readonly missing: number;
  readonly surplus: number;
  /** Credit system, or `units` or `hours`. */
  readonly unit: string;
}

/** The numbers behind the picture of how far somebody is. */
export function cairnCountOf(evaluation: Evaluation): CairnCount {
  const { measure, system, counted, required, missing, surplus } = evaluation.headline;
  return { counted, required, missing, surplus, unit: system ?? measure };
}

/**
 * The picture as words: `7 of 12 counted · 5 missing`; surplus is named only when there is some.
 * The command line prints this; pages take their words from the message catalogue.
 */
export function writeCairnText(count: CairnCount): string {
  const surplus = count.surplus > 0 ? [`${count.surplus} beyond`] : [];
  const missing = count.missing > 0 ? [`${count.missing} missing`] : ['complete'];
  return [`${count.counted} of ${count.required} counted`, ...missing, ...surplus].join(' · ');
}
