import { isOpenColumn, type RowContext } from '../../bound/frame-rows.js';
import { capacityOf, leastWeeks, loadIn, type VaryingScale } from '../../bound/varying-hours.js';
import type { GroupedRows } from './grouped-rows.js';
import type { Domain } from './propagate.js';

/** The open columns of activities, those of taken ones first, with the weeks in which they may start. */
interface Starts {
  readonly column: number[];
  readonly activity: number[];
  readonly weeks: number[];
  readonly first: number[];
  readonly last: number[];
  /** Places at which the columns of each taken activity begin, and the end of the last ones. */
  readonly taken: number[];
}

/** Where windows are looked at. */
export interface WindowQuestion {
  readonly context: RowContext;
  readonly rows: GroupedRows;
  readonly domain: Domain;
}

/**
 * Closes columns for which some window has no hours left beside what is taken.
 *
 * With f dual feasible, a taken activity needs at least the least f(h)·p of its open columns, p being the least number
 * of weeks of a column inside the window; a column whose f(h)·p is more than Σ f(W_t) leaves beside the others cannot
 * be 1. Windows lie between earliest starts and latest ends of what is taken; so does each week that one of them
 * surely runs in.
 *
 * @returns the groups of which columns were closed; undefined when what is taken does not fit.
 */
export function closeFullWindows(question: WindowQuestion): ReadonlySet<number> | undefined {
  const { context, rows, domain } = question;
  const closed = new Set<number>();
  const close = (column: number) => {
    if (domain.upper[column] === 0) return;
    domain.upper[column] = 0;
    closed.add(rows.groupOf[column] ?? 0);
  };
  const starts = startsOf(question, close);
  if (starts.taken.length < 2) return closed;
  const inside = new Float64Array(starts.column.length);
  for (const window of windowsOf(starts, domain.upper[context.space.columns.length] ?? 0)) {
    const most = measure(starts, context.densest, window, inside);
    if (most <= leastWeeks(context.scales, window.from, window.until)) continue;
    // In a single week the plain hours say it all: whole jobs run there or not.
    const isSingle = window.until === window.from + 1;
    for (const scale of isSingle ? context.scales.slice(0, 1) : context.scales) {
      const room = capacityOf(scale, window.from, window.until);
      if (!closeIn(starts, inside, { scale, room, close })) return undefined;
    }
  }
  return closed;
}

function startsOf(
  { context, rows, domain }: WindowQuestion,
  close: (column: number) => void,
): Starts {
  const { space, model, firstStart, lastStart } = context;
  const starts: Starts = { column: [], activity: [], weeks: [], first: [], last: [], taken: [] };
  const earliest = domain.lower[space.columns.length] ?? 0;
  const latest = domain.upper[space.columns.length] ?? 0;
  const add = (i: number) => {
    const { weeks = 0, validityWeeks = Infinity } = model.activities[i] ?? {};
    for (const c of space.ofActivity[i] ?? []) {
      if ((domain.upper[c] ?? 0) < 1 || !isOpenColumn(context, c)) continue;
      const first = Math.max(firstStart[c] ?? 0, earliest - validityWeeks - weeks);
      const last = Math.min(lastStart[c] ?? 0, latest - weeks);
      if (first > last) close(c);
      else pushStart(starts, { column: c, activity: i, weeks, first, last });
    }
  };
  const isTaken = (i: number) =>
    domain.taken[rows.groupOf[space.ofActivity[i]?.[0] ?? 0] ?? 0] === 1;
  for (const i of space.activities.filter(isTaken)) {
    starts.taken.push(starts.column.length);
    add(i);
  }
  starts.taken.push(starts.column.length);
  if (starts.taken.length > 1) for (const i of space.activities) if (!isTaken(i)) add(i);
  return starts;
}

function pushStart(
  { column, activity, weeks, first, last }: Starts,
  start: {
    readonly column: number;
    readonly activity: number;
    readonly weeks: number;
    readonly first: number;
    readonly last: number;
  },
): void {
  column.push(start.column);
  activity.push(start.activity);
  weeks.push(start.weeks);
  first.push(start.first);
  last.push(start.last);
}

interface Window {
  readonly from: number;
  readonly until: number;
}

function windowsOf({ weeks, first, last, taken }: Starts, latest: number): readonly Window[] {
  const froms = new Set<number>([0]);
  const untils = new Set<number>([latest]);
  const single = new Set<number>();
  for (let t = 0; t + 1 < taken.length; t++) {
    const [begin = 0, end = 0] = [taken[t], taken[t + 1]];
    if (begin === end) continue;
    const from = Math.min(...first.slice(begin, end));
    const to = Math.max(...last.slice(begin, end));
    const length = weeks[begin] ?? 0;
    froms.add(from);
    untils.add(to + length);
    for (let week = to; week < from + length; week++) single.add(week);
  }
  const wide = [...froms].flatMap((from) =>
    [...untils].flatMap((until) => (until > from + 1 ? [{ from, until }] : [])),
  );
  return [...wide, ...[...single].map((week) => ({ from: week, until: week + 1 }))];
}

/**
 * Finds the least weeks of each column inside a window, wherever it starts. Returns the most that all taken activities
 * and any one column beside them need there on any scale, in weeks of full load.
 */
function measure(
  { activity, weeks, first, last, taken }: Starts,
  densest: Float64Array,
  { from, until }: Window,
  inside: Float64Array,
): number {
  let largest = 0;
  for (let k = 0; k < inside.length; k++) {
    const length = weeks[k] ?? 0;
    const a = first[k] ?? 0;
    const b = last[k] ?? 0;
    const early = (a + length < until ? a + length : until) - (a > from ? a : from);
    const late = (b + length < until ? b + length : until) - (b > from ? b : from);
    const least = early < late ? early : late;
    inside[k] = least > 0 ? least : 0;
    if (least > 0) largest = Math.max(largest, least * (densest[activity[k] ?? 0] ?? 0));
  }
  let together = 0;
  for (let t = 0; t + 1 < taken.length; t++) {
    const begin = taken[t] ?? 0;
    let least = inside[begin] ?? 0;
    for (let k = begin; k < (taken[t + 1] ?? 0); k++) least = Math.min(least, inside[k] ?? 0);
    together += least * (densest[activity[begin] ?? 0] ?? 0);
  }
  return together + largest;
}

interface Room {
  readonly scale: VaryingScale;
  readonly room: number;
  readonly close: (column: number) => void;
}

/** Closes what does not fit into one window on one scale; false when the taken ones alone do not. */
function closeIn(
  { column, activity, taken }: Starts,
  inside: Float64Array,
  { scale, room, close }: Room,
): boolean {
  const load = (k: number) => loadIn(scale, activity[k] ?? -1, inside[k] ?? 0);
  const own: number[] = [];
  let left = room;
  for (let t = 0; t + 1 < taken.length; t++) {
    let least = Infinity;
    for (let k = taken[t] ?? 0; k < (taken[t + 1] ?? 0); k++) least = Math.min(least, load(k));
    own.push(least);
    left -= least;
  }
  if (left < 0) return false;
  for (let t = 0; t + 1 < taken.length; t++)
    for (let k = taken[t] ?? 0; k < (taken[t + 1] ?? 0); k++)
      if (load(k) > left + (own[t] ?? 0)) close(column[k] ?? 0);
  // Where the taken ones need nothing, the earliest and latest starts have said it already.
  if (left === room) return true;
  const { loads, runs } = scale;
  for (let k = taken.at(-1) ?? 0; k < column.length; k++) {
    const weeks = inside[k] ?? 0;
    if (weeks === 0) continue;
    const each = runs === undefined ? (loads[activity[k] ?? -1] ?? 0) * weeks : load(k);
    if (each > left) close(column[k] ?? 0);
  }
  return true;
}
