import type { IndexedModel } from '../../model/indexed-model.js';
import type { ColumnSpace } from '../../reduce/columns.js';

/**
 * The rows of the rules and the budget over the columns of a space, found by column.
 *
 * What weeks have to do with (order, hours, starts) is not in here, nor are exclusions.
 */
export interface ChoiceRows {
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** What a shortfall of a row is measured by. */
  readonly scale: Float64Array;
  /** By column: rows, and the coefficient in each of them. */
  readonly rowsOf: readonly Int32Array[];
  readonly coefficientsOf: readonly Float64Array[];
  /** By row: columns that raise it, and by how much. */
  readonly helpers: readonly Int32Array[];
  readonly helperAmounts: readonly Float64Array[];
}

/** Gathers the rows that a choice of columns has to keep. */
export function choiceRows(model: IndexedModel, space: ColumnSpace): ChoiceRows {
  const drafts = [...ruleDrafts(model, space), budgetDraft(model, space)];
  const rowsOf = space.columns.map((): number[] => []);
  const coefficientsOf = space.columns.map((): number[] => []);
  for (const [r, { columns, amounts }] of drafts.entries())
    for (let k = 0; k < columns.length; k++) {
      const c = columns[k] ?? -1;
      rowsOf[c]?.push(r);
      coefficientsOf[c]?.push(amounts[k] ?? 0);
    }
  const raising = drafts.map(({ amounts }) =>
    amounts.flatMap((amount, k) => (amount > 0 ? [k] : [])),
  );
  return {
    min: Float64Array.from(drafts, ({ min }) => min),
    max: Float64Array.from(drafts, ({ max }) => max),
    scale: Float64Array.from(drafts, ({ min, amounts }) =>
      min > 0 ? min : amounts.reduce((most, each) => Math.max(most, Math.abs(each)), 1),
    ),
    rowsOf: rowsOf.map((rows) => Int32Array.from(rows)),
    coefficientsOf: coefficientsOf.map((amounts) => Float64Array.from(amounts)),
    helpers: drafts.map(({ columns }, r) =>
      Int32Array.from(raising[r] ?? [], (k) => columns[k] ?? -1),
    ),
    helperAmounts: drafts.map(({ amounts }, r) =>
      Float64Array.from(raising[r] ?? [], (k) => amounts[k] ?? 0),
    ),
  };
}

/** A row over columns, none of them twice and none with 0. */
interface RowDraft {
  readonly min: number;
  readonly max: number;
  readonly columns: readonly number[];
  readonly amounts: readonly number[];
}

function ruleDrafts(model: IndexedModel, space: ColumnSpace): readonly RowDraft[] {
  // The amount of each column in the row at work; many rows have few columns.
  const amountOf = new Float64Array(space.columns.length);
  return model.rows.flatMap((row, r) => {
    if (space.absorbed.has(r)) return [];
    const named = new Set<number>();
    for (const { variable, coefficient } of row.terms)
      for (const c of space.ofVariable[variable] ?? []) {
        named.add(c);
        amountOf[c] = (amountOf[c] ?? 0) + coefficient;
      }
    const columns = [...named].filter((c) => amountOf[c] !== 0);
    const amounts = columns.map((c) => amountOf[c] ?? 0);
    for (const c of named) amountOf[c] = 0;
    return [{ min: row.min ?? -Infinity, max: row.max ?? Infinity, columns, amounts }];
  });
}

function budgetDraft({ activities, budget }: IndexedModel, space: ColumnSpace): RowDraft {
  const costs = space.columns.map(({ activity }) => activities[activity]?.cost ?? 0);
  const columns = costs.flatMap((cost, c) => (cost === 0 ? [] : [c]));
  return { min: -Infinity, max: budget, columns, amounts: columns.map((c) => costs[c] ?? 0) };
}
