import type { IndexedModel } from '../model/indexed-model.js';
import type { ColumnSpace } from '../reduce/columns.js';
import { type MasterRange, masterFor } from './frame-master.js';
import { type Master, relax } from './master.js';
import { keptSpace } from './narrowing.js';
import { fixByReducedCosts } from './reduced-cost-fixing.js';
import { type SearchState, shouldStop } from './search-state.js';

const ROUNDS = 12;

/** The columns that fit into the hours of a frame ({@link fittingColumns}); counts as a node. */
export function fittingSpace(state: SearchState, range: MasterRange): ColumnSpace | undefined {
  const { model } = state;
  state.nodes += 1;
  const master = masterFor(state, range, (i) => model.activities[i]?.work ?? 0);
  return fittingColumns(master, hoursUntil(model, range.hi), () => shouldStop(state));
}

/**
 * The columns of a master whose costs are work that fit into `hours`, those before the end of its frame. With any
 * other column the least work of what keeps the rows is more:
 *
 *   Σ work·x ≤ Σ_{t < hi} W_t;   least Σ work·x + reduced work of a column > Σ_{t < hi} W_t  ⇒  the column is 0
 *
 * @returns undefined when nothing fits: no plan completes in the frame.
 */
export function fittingColumns(
  master: Master,
  hours: number,
  shouldStop: () => boolean,
): ColumnSpace | undefined {
  const cutoff = hours + 1;
  const relaxed = relax(master, { cutoff, rounds: ROUNDS, withCuts: true, shouldStop });
  if (relaxed.kind === 'pruned') return undefined;
  fixByReducedCosts(master, relaxed.proof, cutoff);
  return keptSpace(master);
}

/** Hours of all weeks before `until`. */
export function hoursUntil(model: IndexedModel, until: number): number {
  let sum = 0;
  for (let t = 0; t < until; t++) sum += model.weekHours?.[t] ?? model.weeklyHours;
  return sum;
}
