import type { GroupedRow, GroupedRows, Scratch } from './grouped-rows.js';

/** What is still open: bounds of the columns, and groups of which exactly one column is 1. Becomes tighter. */
export interface Domain {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** By group: 1 = taken. */
  readonly taken: Uint8Array;
}

/** `clash`: no whole choice meets all rows. Else whether a bound changed. */
export type Propagation = 'clash' | 'changed' | 'same';

interface Work extends Domain, Scratch {
  readonly rows: GroupedRows;
  /** What all groups but the one at work add to the row at work at least and at most. */
  restLeast: number;
  restMost: number;
  hasChanged: boolean;
  hasFailed: boolean;
}

/**
 * Tightens a domain by what each row leaves possible, until no row says more:
 *
 *   Σ over the other groups of the least they can add + coefficient > max   ⇒   the column is 0
 *   likewise with the most and min; a group that cannot be left out is taken; the completion week likewise
 *
 * Begins with the rows of the groups `from`. Whole numbers throughout, so a clash is a proof.
 */
export function propagate(rows: GroupedRows, domain: Domain, from: Iterable<number>): Propagation {
  const { lower, upper, taken } = domain;
  const work: Work = {
    lower,
    upper,
    taken,
    rows,
    ...rows.scratch,
    restLeast: 0,
    restMost: 0,
    hasChanged: false,
    hasFailed: false,
  };
  const { open, queue, isQueued } = work;
  open.fill(0);
  for (let c = 0; c < rows.groupOf.length - 1; c++) {
    if ((upper[c] ?? 0) < 1) continue;
    const group = rows.groupOf[c] ?? 0;
    open[group] = (open[group] ?? 0) + 1;
  }
  for (const group of from) {
    if (group < open.length - 1) settle(work, group);
    enqueue(work, group);
  }
  for (let at = 0; at < queue.length; at++) {
    const r = queue[at] ?? 0;
    isQueued[r] = 0;
    const row = rows.rows[r];
    if (row !== undefined && !work.hasFailed) tightenRow(work, row);
  }
  queue.length = 0;
  return work.hasFailed ? 'clash' : work.hasChanged ? 'changed' : 'same';
}

function enqueue({ rows, isQueued, queue }: Work, group: number): void {
  for (const r of rows.rowsOf[group] ?? []) {
    if (isQueued[r] === 1) continue;
    isQueued[r] = 1;
    queue.push(r);
  }
}

/** Counts the open columns of a group, and draws the conclusion when one of them is 1 or only one is left. */
function settle(work: Work, group: number): void {
  const { lower, upper, taken, open } = work;
  const columns = work.rows.columnsOf[group] ?? [];
  let count = 0;
  let last = -1;
  let one = -1;
  for (const c of columns) {
    if ((lower[c] ?? 0) >= 1) one = c;
    if ((upper[c] ?? 0) < 1) continue;
    count += 1;
    last = c;
  }
  if (one >= 0) {
    taken[group] = 1;
    if ((upper[one] ?? 0) < 1) work.hasFailed = true;
    for (const c of columns) if (c !== one) close(work, c);
    count = 1;
  }
  open[group] = count;
  if (taken[group] !== 1 || one >= 0) return;
  if (count === 0) work.hasFailed = true;
  if (count !== 1) return;
  lower[last] = 1;
  work.hasChanged = true;
}

function close(work: Work, column: number): void {
  if ((work.lower[column] ?? 0) > 0) work.hasFailed = true;
  if ((work.upper[column] ?? 0) > 0) work.hasChanged = true;
  work.upper[column] = 0;
}

function tightenRow(work: Work, row: GroupedRow): void {
  const { low, high } = work;
  const { groups, min, max } = row;
  let least = 0;
  let most = 0;
  for (let t = 0; t < groups.length; t++) {
    measure(work, row, t);
    least += low[t] ?? 0;
    most += high[t] ?? 0;
  }
  if (least > max || most < min) {
    work.hasFailed = true;
    return;
  }
  if (most <= max && least >= min) return;
  for (let t = 0; t < groups.length && !work.hasFailed; t++) {
    // What the others come to at least and at most.
    work.restLeast = least - (low[t] ?? 0);
    work.restMost = most - (high[t] ?? 0);
    const isWeek = groups[t] === work.open.length - 1;
    if (isWeek ? tightenWeek(work, row, t) : tightenGroup(work, row, t)) {
      if (!isWeek) settle(work, groups[t] ?? 0);
      enqueue(work, groups[t] ?? 0);
      work.hasChanged = true;
    }
  }
}

/** Least and most that a group can add to a row: one of its open columns, or nothing where it may. */
function measure(
  work: Work,
  { groups, begins, columns, coefficients }: GroupedRow,
  t: number,
): void {
  const { lower, upper, taken, open, low, high } = work;
  const group = groups[t] ?? 0;
  const begin = begins[t] ?? 0;
  const end = begins[t + 1] ?? 0;
  if (group === open.length - 1) {
    const c = columns[begin] ?? 0;
    const a = coefficients[begin] ?? 0;
    low[t] = a * ((a > 0 ? lower[c] : upper[c]) ?? 0);
    high[t] = a * ((a > 0 ? upper[c] : lower[c]) ?? 0);
    return;
  }
  let least = Infinity;
  let most = -Infinity;
  let seen = 0;
  for (let k = begin; k < end; k++) {
    if ((upper[columns[k] ?? 0] ?? 0) < 1) continue;
    const a = coefficients[k] ?? 0;
    seen += 1;
    if (a < least) least = a;
    if (a > most) most = a;
  }
  const mayAddNothing = taken[group] !== 1 || seen < (open[group] ?? 0) || seen === 0;
  low[t] = mayAddNothing && !(least < 0) ? 0 : least;
  high[t] = mayAddNothing && !(most > 0) ? 0 : most;
}

function tightenGroup(work: Work, row: GroupedRow, t: number): boolean {
  const { upper, taken, open, restLeast, restMost } = work;
  const { groups, begins, columns, coefficients, min, max } = row;
  const group = groups[t] ?? 0;
  if (open[group] === 0) return false;
  let hasChanged = false;
  let seen = 0;
  for (let k = begins[t] ?? 0; k < (begins[t + 1] ?? 0); k++) {
    const c = columns[k] ?? 0;
    if ((upper[c] ?? 0) < 1) continue;
    seen += 1;
    const a = coefficients[k] ?? 0;
    if (restLeast + a <= max && restMost + a >= min) continue;
    close(work, c);
    hasChanged = true;
  }
  if (restLeast <= max && restMost >= min) return hasChanged;
  // To add nothing is not possible: one of the columns in this row is 1.
  if (taken[group] === 1 && seen === open[group]) return hasChanged;
  taken[group] = 1;
  const inside = columns.subarray(begins[t] ?? 0, begins[t + 1] ?? 0);
  for (const c of work.rows.columnsOf[group] ?? []) if (!inside.includes(c)) close(work, c);
  return true;
}

function tightenWeek(work: Work, row: GroupedRow, t: number): boolean {
  const { lower, upper, restLeast, restMost } = work;
  const at = row.begins[t] ?? 0;
  const c = row.columns[at] ?? 0;
  const a = row.coefficients[at] ?? 0;
  const [from, until] =
    a > 0 ? [row.min - restMost, row.max - restLeast] : [row.max - restLeast, row.min - restMost];
  const first = Math.max(lower[c] ?? 0, Math.ceil(from / a));
  const last = Math.min(upper[c] ?? 0, Math.floor(until / a));
  if (first > last) work.hasFailed = true;
  if (first === lower[c] && last === upper[c]) return false;
  lower[c] = first;
  upper[c] = last;
  return true;
}
