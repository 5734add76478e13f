import { refactorise } from '../bound/basis.js';
import type { IntegerRow } from '../bound/integer-row.js';
import { type LinearProgram, withoutRows } from '../bound/linear-program.js';
import { addLpRow, type Master, type RowKind } from './master.js';

const OLD = 8;
const SPARE_ROWS = 24;
/** Part of the columns in use that must have been closed to leave them out of the LP. */
const CLOSED_PART = 0.2;

/**
 * Counts for how many nodes each LP row has been slack; makes the LP anew without the old ones when they outnumber the
 * rest, and without the columns that were closed in the whole frame when these are many.
 */
export function tidyRows(master: Master): void {
  const { lp } = master;
  let old = 0;
  for (let i = 0; i < lp.m; i++) {
    const isSlack = (lp.position[lp.n + i] ?? -1) >= 0;
    master.rowAge[i] = isSlack ? (master.rowAge[i] ?? 0) + 1 : 0;
    if ((master.rowAge[i] ?? 0) > OLD) old += 1;
  }
  if ((old > SPARE_ROWS && old > lp.m / 3) || hasManyClosed(master)) dropOldRows(master);
}

function hasManyClosed({ lp, upper }: Master): boolean {
  let closed = 0;
  for (let k = 0; k < lp.used.length; k++) if (upper[lp.used[k] ?? 0] === 0) closed += 1;
  return closed > CLOSED_PART * lp.used.length;
}

/**
 * Rebuilds the LP without the old rows. Their values are basic, so the other basic variables form a basis
 * of the smaller program. Rows that cannot be found again by looking (conflicts) go to the pool.
 */
function dropOldRows(master: Master): void {
  const old = master.lp;
  const { rowAge, rowKind, rowMin, rowMax } = master;
  const kept: number[] = [];
  for (let i = 0; i < old.m; i++) {
    const row = old.rows[i];
    if ((rowAge[i] ?? 0) <= OLD) kept.push(i);
    else if (row !== undefined) {
      master.pooled.delete(row);
      if (rowKind[i] === 'conflict') keepInPool(master, row);
    }
  }
  const basic = Array.from(old.basis.subarray(0, old.m));
  const places = new Map(kept.map((i, place) => [old.n + i, old.n + place]));
  const once = [...master.onceRow].flatMap(([activity, i]) => {
    const place = kept.indexOf(i);
    return place < 0 ? [] : [[activity, place] as const];
  });
  const meta = kept.map((i) => ({
    row: old.rows[i],
    kind: rowKind[i] ?? 'pool',
    age: rowAge[i] ?? 0,
    min: rowMin[i] ?? 0,
    max: rowMax[i] ?? 0,
    atUpper: old.atUpper[old.n + i] ?? 0,
  }));
  for (const list of [rowAge, rowKind, rowMin, rowMax]) list.length = 0;
  master.lp = withoutRows(old, master);
  for (const [place, { row, kind, age, min, max, atUpper }] of meta.entries()) {
    if (row === undefined) continue;
    addLpRow(master, row, kind satisfies RowKind);
    rowAge[place] = age;
    rowMin[place] = min;
    rowMax[place] = max;
    master.lp.atUpper[old.n + place] = atUpper;
  }
  master.onceRow.clear();
  for (const [activity, place] of once) master.onceRow.set(activity, place);
  refactorise(
    master.lp,
    basic.flatMap((v) => (v < old.n ? inUse(master.lp, v) : (places.get(v) ?? []))),
  );
}

function inUse({ isUsed }: LinearProgram, column: number): readonly number[] {
  return isUsed[column] === 1 ? [column] : [];
}

const MOST_POOLED_CONFLICTS = 5_000;

function keepInPool(master: Master, row: IntegerRow): void {
  master.pool.push(row);
  // The oldest learned row goes; if it is needed again, it is learned again.
  if (master.pool.length <= master.frameRows + MOST_POOLED_CONFLICTS) return;
  master.pool.splice(master.frameRows, 1);
  master.poolIndex = undefined;
}
