import { indexModel } from '../model/indexed-model.js';
import type { ModelAnswer, PlanningModel, SearchOptions } from '../model/planning-model.js';
import { columnSpace } from '../reduce/columns.js';
import { findRelevance } from '../reduce/relevance.js';
import { timeFrame } from '../reduce/time-frame.js';
import { noGains } from './branching-gains.js';
import { searchIntervals } from './interval-search.js';
import type { SearchState } from './search-state.js';

/**
 * Exact minimum of a {@link PlanningModel}: time·C + Σ (cost·costᵢ + risk·riskᵢ) over all feasible plans.
 *
 * Deterministic: equal models and `maxNodes` give equal answers. Anytime: when `shouldStop` says so, the
 * best plan and a proven bound come back. Every bound is evaluated in whole numbers, so `optimal` and
 * `infeasible` are proofs and not a matter of tolerance.
 *
 * @throws CairnError `planning-model-broken` when the model is not one (see `indexModel`).
 */
export function solveModel(model: PlanningModel, options: SearchOptions = {}): ModelAnswer {
  const indexed = indexModel(model);
  const frame = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
  const space = columnSpace(indexed, findRelevance(indexed, frame));
  const state: SearchState = {
    model: indexed,
    space,
    options,
    best: undefined,
    nodes: 0,
    stopped: false,
    conflicts: [],
    look: { failedWeek: -1, nodes: 80, spent: 0 },
    neighbours: { master: undefined, objective: Infinity, round: 0, spent: 0 },
    gains: noGains(indexed),
    outsideBound: Infinity,
    insideBound: 0,
  };
  const left = searchIntervals(state, { lo: 0, hi: indexed.horizon, bound: 0 });
  const { best, nodes } = state;
  if (state.stopped && left < (best?.objective ?? Infinity))
    return { kind: 'stopped', bound: left, nodes, ...(best && { solution: best }) };
  return best ? { kind: 'optimal', solution: best, nodes } : { kind: 'infeasible', nodes };
}
