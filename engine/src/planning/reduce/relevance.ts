import type { IndexedModel } from '../model/indexed-model.js';
import type { ModelRow } from '../model/planning-model.js';
import { isOpen, type TimeFrame } from '../reduce/time-frame.js';

/** Which variables can be of use, and which rows can be broken by them. */
export interface Relevance {
  readonly useful: readonly boolean[];
  /** Rows that some choice of useful variables breaks, by row index. */
  readonly live: readonly boolean[];
}

/**
 * Keeps what an optimal plan may need; everything else is 0 in some optimal plan.
 *
 * Least fixpoint: a row is live when useful variables alone can break it; a variable is useful when a
 * larger value helps a live row (coefficient > 0 with a minimum, or < 0 with a maximum); an activity is
 * useful, too, when a useful one names it as prerequisite. Setting useless variables to 0 breaks no row,
 * costs nothing (prices are ≥ 0) and shortens the plan.
 */
export function findRelevance(model: IndexedModel, frame: TimeFrame): Relevance {
  const useful = new Array<boolean>(model.variableCount).fill(false);
  const live = new Array<boolean>(model.rows.length).fill(false);
  const mayBeOne = (v: number) => {
    const activity = model.activityOf[v] ?? -1;
    return activity < 0 || isOpen(frame, activity);
  };
  for (let changed = true; changed; ) {
    changed = false;
    const mark = (v: number) => {
      if (useful[v] || !mayBeOne(v)) return;
      useful[v] = true;
      changed = true;
    };
    for (const [r, row] of model.rows.entries()) {
      if (!live[r] && !canBreak(row, useful)) continue;
      live[r] = true;
      for (const { variable, coefficient } of row.terms)
        if (helps(row, coefficient)) mark(variable);
    }
    for (const activity of model.activities) {
      if (!useful[activity.take]) continue;
      for (const clause of [...activity.clauses, ...activity.companions])
        for (const member of clause) mark(model.activities[member]?.take ?? -1);
    }
  }
  return { useful, live };
}

/** Whether a larger value of a variable with this coefficient can help the row. */
export function helps(row: ModelRow, coefficient: number): boolean {
  return (coefficient > 0 && row.min !== undefined) || (coefficient < 0 && row.max !== undefined);
}

function canBreak(row: ModelRow, useful: readonly boolean[]): boolean {
  let low = 0;
  let high = 0;
  for (const { variable, coefficient } of row.terms) {
    if (!useful[variable]) continue;
    low += Math.min(0, coefficient);
    high += Math.max(0, coefficient);
  }
  return low < (row.min ?? -Infinity) || high > (row.max ?? Infinity);
}
