import { activityOf } from '../../bound/integer-row.js';
import type { IndexedActivity } from '../../model/indexed-model.js';
import { isOpen } from '../../reduce/time-frame.js';
import { type Master, type Relaxed, relax } from '../master.js';
import { enterNode } from '../nodes.js';
import { cutoffOf, offerPlan, type SearchState, shouldStop } from '../search-state.js';
import type { Filling } from './fill-weeks.js';

const ROUNDS = 4;
const MOST_STEPS = 12;
const WHOLE = 1e-6;

/**
 * Looks for the cheapest part of a filling that keeps all rules, in a master of the frame [T, T], and offers it as
 * a plan. Fractions are rounded one after the other; every row is then evaluated in whole numbers.
 *
 * @returns whether it became the best plan.
 */
export function acceptFilling(state: SearchState, master: Master, filling: Filling): boolean {
  const columns = wholeChoice(state, master, filling.starts);
  if (columns === undefined || !keepsRows(master, columns)) return false;
  const { model, space } = master.context;
  const chosen = columns.flatMap((c) => space.columns[c] ?? []);
  const taken = new Set(chosen.flatMap(({ activity }) => (activity < 0 ? [] : [activity])));
  const starts = new Map([...filling.starts].filter(([i]) => taken.has(i)));
  if (!keepsOrder(model.activities, starts)) return false;
  let completion = 0;
  for (const [i, start] of starts)
    completion = Math.max(completion, start + (model.activities[i]?.weeks ?? 0));
  return offerPlan(state, { columns: chosen, starts, completion });
}

/** The columns that are 1 in a cheap whole solution over the activities of the filling. */
function wholeChoice(
  state: SearchState,
  master: Master,
  starts: Filling['starts'],
): readonly number[] | undefined {
  const { lp, completion } = master;
  enterNode(master, { bound: 0, depth: 0, decision: undefined, parent: undefined });
  leaveOut(master, starts);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (shouldStop(state)) return undefined;
    state.nodes += 1;
    const relaxed: Relaxed = relax(master, {
      cutoff: cutoffOf(state),
      rounds: ROUNDS,
      withCuts: false,
      shouldStop: () => shouldStop(state),
    });
    if (relaxed.kind === 'pruned' || relaxed.x === undefined) return undefined;
    const next = largestFraction(relaxed.x, completion);
    if (next < 0) return ones(relaxed.x, completion);
    lp.lower[next] = 1;
  }
  return undefined;
}

function leaveOut({ context, lp }: Master, starts: Filling['starts']): void {
  const { space, frame } = context;
  for (const [c, { activity, start }] of space.columns.entries()) {
    const planned = starts.get(activity);
    const isOut =
      planned === undefined || !isOpen(frame, activity) || (start ?? planned) !== planned;
    if (activity >= 0 && isOut) lp.upper[c] = 0;
  }
}

function largestFraction(x: ArrayLike<number>, completion: number): number {
  let best = -1;
  for (let c = 0; c < completion; c++) {
    const share = x[c] ?? 0;
    if (share > WHOLE && share < 1 - WHOLE && share > (best < 0 ? 0 : (x[best] ?? 0))) best = c;
  }
  return best;
}

function ones(x: ArrayLike<number>, completion: number): readonly number[] {
  const found: number[] = [];
  for (let c = 0; c < completion; c++) if ((x[c] ?? 0) > 0.5) found.push(c);
  return found;
}

/** Whether the choice keeps every row of the frame with completion in its last week. */
function keepsRows({ context, pool, frameRows, completion }: Master, columns: readonly number[]) {
  const x = new Float64Array(completion + 1);
  for (const c of columns) x[c] = 1;
  x[completion] = context.frame.hi;
  return pool.slice(0, frameRows).every((row) => {
    const value = activityOf(row, x);
    return value >= row.min && value <= row.max;
  });
}

/** Whether what was left out of the filling is not waited for. */
function keepsOrder(
  activities: readonly IndexedActivity[],
  starts: ReadonlyMap<number, number>,
): boolean {
  return [...starts].every(([i, start]) => {
    const { clauses = [], companions = [] } = activities[i] ?? {};
    const isEnded = (j: number) =>
      (starts.get(j) ?? Infinity) + (activities[j]?.weeks ?? 0) <= start;
    return (
      clauses.every((clause) => clause.some(isEnded)) &&
      companions.every((clause) => clause.some((j) => (starts.get(j) ?? Infinity) <= start))
    );
  });
}
