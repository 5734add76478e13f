import { type RowContext, takenTerms } from '../bound/frame-rows.js';
import { type IntegerRow, integerRow } from '../bound/integer-row.js';
import type { Conflict } from '../schedule/conflict.js';

/**
 * The row that a conflict (members Q, helpers K, week T) adds to the master problem:
 *
 * `last` is the last completion week that is still of interest; by default the end of the frame.
 *
 *   T ≥ last:  Σ_Q x − Σ_K x ≤ |Q| − 1, or its wider form Σ_crowd x ≤ most
 *   T < last:  C ≥ T + 1 − D·(|Q| − Σ_Q x + Σ_K x)        D = T + 1 − lo
 */
export function conflictRow(
  context: RowContext,
  conflict: Conflict,
  last: number = context.frame.hi,
): IntegerRow {
  const { lo } = context.frame;
  const size = conflict.members.length;
  const terms = (weight: number) => [
    ...conflict.members.flatMap((i) => takenTerms(context, i, weight)),
    ...conflict.helpers.flatMap((j) => takenTerms(context, j, -weight)),
  ];
  const { crowd } = conflict;
  if (conflict.until >= last && crowd !== undefined)
    return integerRow(
      crowd.members.flatMap((i) => takenTerms(context, i, 1)),
      { max: crowd.most },
    );
  if (conflict.until >= last) return integerRow(terms(1), { max: size - 1 });
  const range = conflict.until + 1 - lo;
  return integerRow([[context.space.columns.length, 1], ...terms(-range)], {
    min: conflict.until + 1 - range * size,
  });
}
