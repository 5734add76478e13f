import { isOpenColumn } from '../bound/frame-rows.js';
import { activityOf, type IntegerRow } from '../bound/integer-row.js';
import { type Conflict, findConflict } from '../schedule/conflict.js';
import type { ScheduleLimits } from '../schedule/exact-schedule.js';
import { type JobSet, jobsOf } from '../schedule/jobs.js';
import {
  type QuickAnswer,
  quickSchedule,
  type ShortestAnswer,
  shortestSchedule,
} from '../schedule/shortest-schedule.js';
import { conflictRow } from './conflict-row.js';
import { addConflictRow, type Master, wholeFrameOf } from './master.js';
import {
  cutoffOf,
  offerPlan,
  rememberConflict,
  type SearchState,
  shouldStop,
} from './search-state.js';

/** What came of a whole choice of columns. */
export type LeafOutcome =
  /** A row was added that the choice breaks: solve the node again. */
  | { readonly kind: 'cut' }
  /** The choice is settled (kept, too dear, or against a rule); the node may still hold others. */
  | { readonly kind: 'tried' }
  | { readonly kind: 'stopped' };

const SHRINK_NODES = 2_000;
/** Nodes for a week before later weeks are asked first. */
const QUICK_NODES = 1_000;

/** A whole choice, and whether it matters only as a plan: then weeks that are hard to decide are passed over. */
export interface Leaf {
  readonly columns: readonly number[];
  readonly isQuick: boolean;
}

/** Schedules a whole choice at the node at work: keeps the plan, or learns a conflict row. */
export function tryLeaf(
  state: SearchState,
  master: Master,
  { columns, isQuick }: Leaf,
): LeafOutcome {
  const range = completionRange(state, master, columns);
  if (range.from > range.to) return { kind: 'tried' };
  const { model, frame, space } = (wholeFrameOf(master) ?? master).context;
  const chosen = [
    ...new Set(columns.flatMap((c) => takenBy(space.columns[c]?.activity ?? -1))),
  ].sort((a, b) => a - b);
  const inside = new Set(chosen);
  const absent = new Set(model.activities.map((_, i) => i).filter((i) => !inside.has(i)));
  const limits = { maxNodes: Infinity, shouldStop: () => shouldStop(state) };
  const question = jobsOf(model, frame, { chosen, absent });
  const parts = columns.flatMap((c) => space.columns[c] ?? []);
  const quick = quickSchedule(question, range, { ...limits, maxNodes: QUICK_NODES });
  if (shouldStop(state)) return { kind: 'stopped' };
  if (quick.found !== undefined) offerPlan(state, { columns: parts, ...quick.found });
  if (quick.firstOpen !== undefined && isQuick) return { kind: 'tried' };
  const answer = decide(question, { ...quick, to: range.to }, limits);
  if (answer.kind === 'stopped') return { kind: 'stopped' };
  if (answer.kind === 'found') offerPlan(state, { columns: parts, ...answer });
  const until = answer.kind === 'found' ? answer.completion - 1 : range.to;
  if (until < range.from) return { kind: 'tried' };
  // What does not fit by the last week fits by no earlier one, unless something must still be valid then.
  const isProven =
    range.from <= frame.lo ||
    chosen.every((i) => (model.activities[i]?.validityWeeks ?? Infinity) >= until);
  const conflict = findConflict(
    model,
    frame,
    { chosen, until, isProven },
    {
      ...limits,
      maxNodes: SHRINK_NODES,
    },
  );
  if (shouldStop(state)) return { kind: 'stopped' };
  if (conflict !== undefined) rememberConflict(state, conflict);
  const learned = conflict ?? justThis(master, chosen, until);
  if (learned === undefined) return { kind: 'tried' };
  // Only better plans matter here, and none of them completes after the tightened bound.
  const last = master.upper[master.completion] ?? frame.hi;
  addConflictRow(master, conflictRow(master.context, learned, last));
  return { kind: 'cut' };
}

/**
 * That this choice, with nothing else taken, fits in no week up to `until`: what the scheduler has shown. Without it
 * the node would be split column by column around a choice that is known not to fit. `undefined` at nodes that leave
 * out early weeks of the frame.
 */
function justThis(
  { context, lp, lower, completion }: Master,
  members: readonly number[],
  until: number,
): Conflict | undefined {
  if ((lp.lower[completion] ?? 0) > (lower[completion] ?? 0)) return undefined;
  const inside = new Set(members);
  const helpers = context.space.activities.filter((i) => !inside.has(i));
  return { members, helpers, from: context.frame.lo, until, crowd: undefined };
}

/** Settles the weeks that a quick look left open. */
function decide(
  question: JobSet,
  { found, firstOpen, to }: QuickAnswer & { readonly to: number },
  limits: ScheduleLimits,
): ShortestAnswer {
  if (firstOpen !== undefined) {
    const range = { from: firstOpen, to: found === undefined ? to : found.completion - 1 };
    const answer = shortestSchedule(question, range, limits);
    if (answer.kind !== 'none') return answer;
  }
  return found === undefined ? { kind: 'none' } : { kind: 'found', ...found };
}

function takenBy(activity: number): readonly number[] {
  return activity < 0 ? [] : [activity];
}

/**
 * Completion weeks that the rows leave open for a whole choice, evaluated exactly; empty when it breaks a
 * rule, lies outside the node, or can only be dearer than the best plan.
 */
function completionRange(
  state: SearchState,
  master: Master,
  columns: readonly number[],
): { readonly from: number; readonly to: number } {
  const { lp } = master;
  const whole = wholeFrameOf(master);
  const { context } = whole ?? master;
  const week = context.space.columns.length;
  const x = new Float64Array(week + 1);
  let price = 0;
  for (const c of columns) {
    x[c] = 1;
    price += context.space.columns[c]?.price ?? 0;
  }
  let from = lp.lower[master.completion] ?? 0;
  let to = lp.upper[master.completion] ?? 0;
  const { timeWeight } = context.model;
  const room = cutoffOf(state) - 1 - price;
  if (timeWeight > 0) to = Math.min(to, Math.floor(room / timeWeight));
  else if (room < 0) to = -1;
  const narrow = (row: IntegerRow, at: Float64Array, last: number) => {
    const limits = weeksLeft(row, at, last);
    from = Math.max(from, limits.from);
    to = Math.min(to, limits.to);
  };
  for (const row of whole?.rows ?? [...master.pool, ...lp.rows]) narrow(row, x, week);
  if (whole === undefined) return { from, to };
  const parts = onePartEach(master, x);
  for (const row of learnedRows(master)) narrow(row, parts, master.completion);
  return { from, to };
}

/** Rows that say the same of all columns of an activity: pairs and conflicts. */
function learnedRows({ lp, rowKind, pool, frameRows }: Master): readonly IntegerRow[] {
  return [...pool.slice(frameRows), ...lp.rows.filter((_, i) => rowKind[i] === 'conflict')];
}

/** A choice of columns before they were split, as one of the parts of each. */
function onePartEach({ context, completion }: Master, x: Float64Array): Float64Array {
  const parts = new Float64Array(completion + 1);
  const placeOf = context.space.whole?.placeOf ?? [];
  const done = new Set<number>();
  for (let c = 0; c < completion; c++) {
    const place = placeOf[c] ?? c;
    if (x[place] !== 1 || done.has(place) || !isOpenColumn(context, c)) continue;
    done.add(place);
    parts[c] = 1;
  }
  return parts;
}

/** Weeks C that one row leaves open when all other columns are fixed. */
function weeksLeft(
  row: IntegerRow,
  x: Float64Array,
  completion: number,
): { readonly from: number; readonly to: number } {
  const at = row.columns.indexOf(completion);
  const factor = at < 0 ? 0 : (row.coefficients[at] ?? 0);
  const rest = activityOf(row, x);
  if (factor === 0)
    return rest < row.min || rest > row.max
      ? { from: Infinity, to: -Infinity }
      : { from: -Infinity, to: Infinity };
  const [low, high] = factor > 0 ? [row.min, row.max] : [row.max, row.min];
  return { from: Math.ceil((low - rest) / factor), to: Math.floor((high - rest) / factor) };
}
