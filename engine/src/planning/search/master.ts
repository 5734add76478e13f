import { refactorise } from '../bound/basis.js';
import { multipliersOf, solveLp } from '../bound/dual-simplex.js';
import { violatedEnergyRows } from '../bound/energy-rows.js';
import { frameRows, isOpenColumn, type RowContext, rowContext } from '../bound/frame-rows.js';
import { depthOf, type IntegerRow } from '../bound/integer-row.js';
import {
  addRow,
  type LinearProgram,
  linearProgram,
  setRowLimits,
} from '../bound/linear-program.js';
import { roundingCuts } from '../bound/rounding-cuts.js';
import {
  type BoxedProblem,
  provesInfeasible,
  type SafeBound,
  safeBound,
  wholeBound,
} from '../bound/safe-bound.js';
import { addGroupedRow, type GroupedRows, groupRows } from './propagate/grouped-rows.js';
import { brokenRows, indexRows, isBehind, type RowIndex } from './row-pool.js';

/** The selection problem of one frame: columns, rows in the LP, rows waiting to be violated. */
export interface Master {
  readonly context: RowContext;
  /** Index of the completion column. */
  readonly completion: number;
  readonly costs: Float64Array;
  /** Bounds that hold in the whole frame; tightened by reduced costs. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  lp: LinearProgram;
  /** Limits of LP rows at the node at work. */
  readonly rowMin: number[];
  readonly rowMax: number[];
  readonly rowKind: RowKind[];
  /** Nodes for which a row of the LP has been slack. */
  readonly rowAge: number[];
  /** Rows that are looked through at each node; `pooled` are those in the LP. */
  readonly pool: IntegerRow[];
  /** The pool by columns, as it was; undefined = to be made when it is asked for. */
  poolIndex: RowIndex | undefined;
  /** Rows at the head of the pool that define the problem; the rest was learned. */
  readonly frameRows: number;
  readonly pooled: Set<IntegerRow>;
  /** The frame over the columns before they were split by start weeks; made when it is asked for. */
  whole: WholeFrame | undefined;
  /** Row "Σ columns of i" in the LP, by activity. */
  readonly onceRow: Map<number, number>;
  /** The rows of the pool and those learned, for tightening bounds at nodes; made when they are asked for. */
  grouped: GroupedRows | undefined;
}

/** Rows that no choice of columns and week may break, whichever start weeks it takes. */
export interface WholeFrame {
  readonly context: RowContext;
  readonly rows: readonly IntegerRow[];
}

/** Where a row came from: `pool` and `conflict` rows are looked up again after they were dropped. */
export type RowKind = 'pool' | 'energy' | 'rounding' | 'conflict' | 'once';

/** What a relaxation says about a node. */
export type Relaxed =
  | { readonly kind: 'pruned' }
  | {
      readonly kind: 'open';
      readonly bound: number;
      readonly proof: SafeBound;
      /** LP optimum; undefined when the LP was not solved to the end. */
      readonly x: Float64Array | undefined;
    };

/** How a node is relaxed. */
export interface RelaxOptions {
  readonly cutoff: number;
  readonly rounds: number;
  /** Whether to add rounding cuts, too. */
  readonly withCuts: boolean;
  readonly shouldStop: () => boolean;
}

/**
 * Sets up the master problem of a frame without any row in the LP. `known` are further valid rows; `costs`
 * replaces the objective by a cost for each activity.
 */
export function createMaster(
  context: RowContext,
  known: readonly IntegerRow[] = [],
  costOf?: (activity: number) => number,
): Master {
  const { space, frame, model } = context;
  const completion = space.columns.length;
  const costs = new Float64Array(completion + 1);
  const lower = new Float64Array(completion + 1);
  const upper = new Float64Array(completion + 1);
  for (const [c, column] of space.columns.entries()) {
    costs[c] = costOf === undefined ? column.price : costOf(column.activity);
    upper[c] = isOpenColumn(context, c) ? 1 : 0;
  }
  const rows = frameRows(context);
  costs[completion] = costOf === undefined ? model.timeWeight : 0;
  lower[completion] = frame.lo;
  upper[completion] = frame.hi;
  return {
    context,
    completion,
    costs,
    lower,
    upper,
    lp: linearProgram(costs, { lower, upper }),
    rowMin: [],
    rowMax: [],
    rowKind: [],
    rowAge: [],
    pool: [...rows, ...known],
    poolIndex: undefined,
    frameRows: rows.length,
    pooled: new Set(),
    whole: undefined,
    onceRow: new Map(),
    grouped: undefined,
  };
}

/** The frame over the columns before they were split by start weeks; undefined = they were not. */
export function wholeFrameOf(master: Master): WholeFrame | undefined {
  const { context } = master;
  const { whole } = context.space;
  if (whole === undefined) return undefined;
  if (master.whole === undefined) {
    const wide = rowContext(context.model, whole.space, context.frame, context);
    master.whole = { context: wide, rows: frameRows(wide) };
  }
  return master.whole;
}

/** Rows for tightening bounds beyond which learned ones are not added. */
const MOST_GROUPED = 4_000;

/** The rows for tightening bounds at nodes. */
export function groupedRowsOf(master: Master): GroupedRows {
  const { context, pool, lp, rowKind } = master;
  master.grouped ??= groupRows(context.space.columns, [
    ...pool,
    ...lp.rows.filter((_, i) => rowKind[i] === 'conflict'),
  ]);
  return master.grouped;
}

/** Adds a row that the scheduler has taught. */
export function addConflictRow(master: Master, row: IntegerRow): void {
  addLpRow(master, row, 'conflict');
  const { grouped } = master;
  if (grouped !== undefined && grouped.rows.length < MOST_GROUPED) addGroupedRow(grouped, row);
}

/** Adds a valid row to the LP; returns its index. */
export function addLpRow(master: Master, row: IntegerRow, kind: RowKind): number {
  master.rowMin.push(row.min);
  master.rowMax.push(row.max);
  master.rowKind.push(kind);
  master.rowAge.push(0);
  if (kind === 'pool' || kind === 'conflict') master.pooled.add(row);
  return addRow(master.lp, row);
}

/** Sets the limits of an LP row for the node at work. */
export function limitRow(master: Master, index: number, min: number, max: number): void {
  master.rowMin[index] = min;
  master.rowMax[index] = max;
  setRowLimits(master.lp, index, min, max);
}

/** Solves the LP at the node that is set up, adding violated rows round by round. */
export function relax(master: Master, options: RelaxOptions): Relaxed {
  for (let round = 0; ; round++) {
    const outcome = solveOrProve(master, options);
    if (outcome === 'proven infeasible') return { kind: 'pruned' };
    const proof = safeBound(problemOf(master), multipliersOf(master.lp));
    const bound = wholeBound(proof);
    if (bound >= options.cutoff) return { kind: 'pruned' };
    const x = outcome === 'optimal' ? master.lp.value.slice(0, master.completion + 1) : undefined;
    if (x === undefined || round >= options.rounds || !separate(master, x, round, options))
      return { kind: 'open', bound, proof, x };
  }
}

/** Solves the LP; once more on a fresh inverse when it claims to be infeasible without a proof. */
function solveOrProve(
  master: Master,
  { cutoff, shouldStop }: RelaxOptions,
): 'optimal' | 'proven infeasible' | 'unsolved' {
  const { lp } = master;
  // The LP objective carries the perturbation, so it stops a little later than the true cutoff.
  const limits = { cutoff: cutoff + 0.5, maxPivots: 2000 + 20 * lp.m, shouldStop };
  for (const isLast of [false, true]) {
    const outcome = solveLp(lp, limits);
    if (outcome.kind === 'optimal') return 'optimal';
    if (outcome.kind !== 'infeasible') return 'unsolved';
    if (provesInfeasible(problemOf(master), outcome.ray)) return 'proven infeasible';
    if (!isLast) refactorise(lp);
  }
  return 'unsolved';
}

function problemOf(master: Master): BoxedProblem {
  const { costs, lp, rowMin, rowMax } = master;
  return { costs, rows: lp.rows, rowMin, rowMax, lower: lp.lower, upper: lp.upper };
}

const MOST_POOL_ROWS = 40;
const LEAST_DEPTH = 1e-6;
const MANY_BROKEN = 5;
const MOST_CUTS = 10;
const LEAST_EFFICACY = 0.005;

/** Adds rows that x violates; false when there are none. */
function separate(master: Master, x: Float64Array, round: number, options: RelaxOptions): boolean {
  const violated = brokenPoolRows(master, x);
  for (const row of violated) addLpRow(master, row, 'pool');
  // A point that breaks many rows of the problem moves far: windows are looked through when it has settled.
  if (violated.length >= MANY_BROKEN) return true;
  const energy = violatedEnergyRows(master.context, x, {
    most: 5,
    withLanes: options.withCuts,
    upper: master.upper,
  });
  for (const row of energy) addLpRow(master, row, 'energy');
  if (violated.length + energy.length > 0) return true;
  if (!options.withCuts || round >= options.rounds) return false;
  const bounds = { lower: master.lower, upper: master.upper };
  const cuts = mostEfficient(roundingCuts(tightRows(master), x, bounds), x, {
    least: LEAST_EFFICACY,
    most: MOST_CUTS,
  });
  for (const cut of cuts) addLpRow(master, cut, 'rounding');
  return cuts.length > 0;
}

/** The rows of the pool that cut off x deepest. */
function brokenPoolRows(master: Master, x: Float64Array): readonly IntegerRow[] {
  const { pool, pooled, completion } = master;
  if (master.poolIndex === undefined || isBehind(master.poolIndex, pool))
    master.poolIndex = indexRows(pool, completion + 1);
  return brokenRows(master.poolIndex, pool, x, LEAST_DEPTH)
    .filter(({ row }) => !pooled.has(row))
    .sort((a, b) => b.depth - a.depth)
    .slice(0, MOST_POOL_ROWS)
    .map(({ row }) => row);
}

/** Rows of the LP that hold with equality. */
function tightRows({ lp }: Master): readonly IntegerRow[] {
  return lp.rows.filter((_, i) => (lp.position[lp.n + i] ?? -1) < 0);
}

/** The rows that cut off x deepest: by distance from x to the row. */
function mostEfficient(
  rows: readonly IntegerRow[],
  x: Float64Array,
  limits: { readonly least: number; readonly most: number },
): readonly IntegerRow[] {
  return rows
    .map((row) => ({ row, depth: depthOf(row, x) }))
    .filter(({ depth }) => depth > limits.least)
    .sort((a, b) => b.depth - a.depth)
    .slice(0, limits.most)
    .map(({ row }) => row);
}
