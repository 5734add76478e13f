import type { IndexedModel } from '../../model/indexed-model.js';
import type { ColumnSpace } from '../../reduce/columns.js';
import { type TimeFrame, timeFrame } from '../../reduce/time-frame.js';
import { type ChoiceRows, choiceRows } from './choice-rows.js';

/** What rebuilding looks up again and again about one space of columns. */
export interface Workshop {
  readonly model: IndexedModel;
  readonly space: ColumnSpace;
  readonly rows: ChoiceRows;
  /** Objective points that an hour of work stands for. */
  readonly hourPoints: number;
  /** Price and hours of each activity with the least of what it waits for, in points; Infinity = never. */
  readonly chainPoints: Float64Array;
  /** By row: columns that raise it, those of the best ratio of points to amount first. */
  readonly helpers: readonly Int32Array[];
  /** By row: least points for raising it by 1. */
  readonly rowPoints: Float64Array;
  /** The frame of all weeks. */
  readonly wide: TimeFrame;
  /** Frames of single completion weeks asked for so far. */
  readonly frames: Map<number, TimeFrame>;
}

const MOST_FRAMES = 120;

/** Gets everything ready for weeks up to the horizon of the model. */
export function openWorkshop(model: IndexedModel, space: ColumnSpace): Workshop {
  const rows = choiceRows(model, space);
  const wide = timeFrame(model, { lo: 0, hi: model.horizon });
  const hourPoints = pointsOfHour(model);
  const chainPoints = chainPointsOf(model, space, hourPoints);
  const points = columnPointsOf(space, rows, chainPoints);
  const helpers = rows.helpers.map((_, r) => cheapestFirst(rows, r, points));
  const rowPoints = leastPoints(rows, points);
  return {
    model,
    space,
    rows,
    hourPoints,
    chainPoints,
    helpers,
    rowPoints,
    wide,
    frames: new Map(),
  };
}

/** The frame of plans that complete in one week. */
export function frameAt({ model, frames }: Workshop, week: number): TimeFrame {
  const known = frames.get(week);
  if (known !== undefined) return known;
  if (frames.size >= MOST_FRAMES) frames.clear();
  const frame = timeFrame(model, { lo: week, hi: week });
  frames.set(week, frame);
  return frame;
}

/** Part of a mean price that hours count for where weeks cost nothing. */
const LEAST_PART = 0.1;

function pointsOfHour({ activities, timeWeight, weeklyHours }: IndexedModel): number {
  const price = activities.reduce((sum, activity) => sum + activity.price, 0);
  const work = activities.reduce((sum, activity) => sum + activity.work, 0);
  return Math.max(
    timeWeight / Math.max(1, weeklyHours),
    (LEAST_PART * (1 + price)) / Math.max(1, work),
  );
}

const ROUNDS = 10;

function chainPointsOf(
  { activities }: IndexedModel,
  space: ColumnSpace,
  hourPoints: number,
): Float64Array {
  const own = Float64Array.from(activities, ({ price, work }, i) =>
    (space.ofActivity[i] ?? []).length > 0 ? 1 + price + hourPoints * work : Infinity,
  );
  let points = own;
  for (let round = 0; round < ROUNDS; round++) {
    const last = points;
    points = Float64Array.from(activities, ({ clauses, companions }, i) => {
      let sum = own[i] ?? Infinity;
      for (const clause of clauses) sum += leastOf(last, clause);
      for (const clause of companions) sum += leastOf(last, clause);
      return sum;
    });
  }
  return points;
}

/** Depth of choices within choices that points are told for. */
const LAYERS = 3;

/** Points of each column: those of its activity, or of what a choice without one asks the rows for. */
function columnPointsOf(
  { columns }: ColumnSpace,
  rows: ChoiceRows,
  chainPoints: Float64Array,
): Float64Array {
  let points = Float64Array.from(columns, ({ activity }) =>
    activity < 0 ? 1 : (chainPoints[activity] ?? Infinity),
  );
  for (let layer = 0; layer < LAYERS; layer++) {
    const perRow = leastPoints(rows, points);
    points = points.map((own, c) => {
      if ((columns[c]?.activity ?? 0) >= 0) return own;
      let sum = 1;
      for (const [k, r] of rows.rowsOf[c]?.entries() ?? []) {
        const asked = -(rows.coefficientsOf[c]?.[k] ?? 0);
        if (asked > 0 && (rows.min[r] ?? -Infinity) > -Infinity)
          sum += asked * (perRow[r] ?? Infinity);
      }
      return sum;
    });
  }
  return points;
}

/** The columns that raise a row with a minimum, those of the best ratio of points to amount first. */
function cheapestFirst(rows: ChoiceRows, row: number, points: Float64Array): Int32Array {
  if ((rows.min[row] ?? -Infinity) === -Infinity) return new Int32Array();
  const ranked: { readonly c: number; readonly ratio: number }[] = [];
  for (const [k, c] of (rows.helpers[row] ?? []).entries()) {
    const ratio = (points[c] ?? Infinity) / (rows.helperAmounts[row]?.[k] ?? 0);
    if (ratio < Infinity) ranked.push({ c, ratio });
  }
  ranked.sort((a, b) => a.ratio - b.ratio || a.c - b.c);
  return Int32Array.from(ranked, ({ c }) => c);
}

function leastPoints({ helpers, helperAmounts }: ChoiceRows, points: Float64Array): Float64Array {
  return Float64Array.from(helpers, (columns, r) => {
    let least = Infinity;
    for (const [k, c] of columns.entries())
      least = Math.min(least, (points[c] ?? Infinity) / (helperAmounts[r]?.[k] ?? 0));
    return least;
  });
}

/** The least points of the members of a clause. */
export function leastOf(points: Float64Array, clause: readonly number[]): number {
  let least = Infinity;
  for (const j of clause) least = Math.min(least, points[j] ?? Infinity);
  return least;
}
