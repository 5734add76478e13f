import type { CountedItem } from './constraint-amounts.js';
import type { Term } from './model-draft.js';

/** A share of what is counted, as the words of `scope` say it. */
export const OF_COUNTED = 'counted';

/*
 * part ≥ s · counted   ⇔   Σ over the part of (d − n)·a − Σ over the rest of n·a ≥ 0        with s = n ⁄ d
 * In this form amounts of a thousandth stay whole numbers, so that a third is a third.
 */

const MOST_DENOMINATOR = 1000;
const CRUMB = 1e-9;

/** Terms that come to d · part − n · counted for a share n ⁄ d; an amount that is not known adds nothing. */
export function shareTerms(
  items: readonly CountedItem[],
  isInPart: (entry: CountedItem) => boolean,
  share: number,
): readonly Term[] {
  const [numerator, denominator] = fractionOf(share);
  return items.flatMap((entry) =>
    entry.terms.map(({ variable, coefficient }) => ({
      variable,
      coefficient:
        coefficient * (entry.amount ?? 0) * ((isInPart(entry) ? denominator : 0) - numerator),
    })),
  );
}

/** The plainest fraction that the share is; a share that is none of them stays as it is. */
function fractionOf(share: number): readonly [numerator: number, denominator: number] {
  for (let denominator = 1; denominator <= MOST_DENOMINATOR; denominator += 1) {
    const numerator = Math.round(share * denominator);
    if (Math.abs(share - numerator / denominator) < CRUMB) return [numerator, denominator];
  }
  return [share, 1];
}
