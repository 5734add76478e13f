import type { ModelAnswer, PlanningModel, SearchOptions } from '../model/planning-model.js';
import { openWindows } from './solve-windows.js';

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
  const { objective, horizonWeeks: until, budget } = model;
  return openWindows(model)({ objective, from: 0, until, budget }, options);
}
