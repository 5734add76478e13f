import { type Energy, energyOf } from '../bound/varying-hours.js';
import { type IndexedModel, indexModel } from '../model/indexed-model.js';
import type { ModelAnswer, PlanningModel, SearchOptions } from '../model/planning-model.js';
import { type ColumnSpace, columnSpace } from '../reduce/columns.js';
import { findRelevance } from '../reduce/relevance.js';
import { timeFrame } from '../reduce/time-frame.js';
import type { Conflict } from '../schedule/conflict.js';
import { type BranchingGains, noGains } from './branching-gains.js';
import { NO_LOOKS } from './fill/fill-looks.js';
import { searchIntervals } from './interval-search.js';
import { bestKnown } from './known-solution.js';
import { NO_CORES } from './primal/core-looks.js';
import type { SearchState } from './search-state.js';

/** A part of the plans of a model, and what to make small in it. */
export interface SearchWindow {
  readonly objective: PlanningModel['objective'];
  /** No plan within the budget completes before this week: the caller knows that, and the search relies on it. */
  readonly from: number;
  /** Last completion week that is asked for. */
  readonly until: number;
  /** Most that Σ cost may be; undefined = no limit. */
  readonly budget: number | undefined;
}

/** Exact minimum over one window; `infeasible` says that it holds no plan. */
export type SolveWindow = (window: SearchWindow, options?: SearchOptions) => ModelAnswer;

interface Opened {
  readonly model: IndexedModel;
  readonly energy: Energy;
  readonly space: ColumnSpace;
  readonly gains: BranchingGains;
}

/**
 * Opens a model for several questions about it. What one search learned about schedules (which units clash in which
 * weeks) and about branching serves the next ones.
 * @throws CairnError `planning-model-broken` when the model is not one (see `indexModel`), at the first question.
 */
export function openWindows(model: PlanningModel): SolveWindow {
  const conflicts: Conflict[] = [];
  const opened = new Map<string, Opened>();
  return ({ objective, from, until, budget }, options = {}) => {
    const key = [objective.time, objective.cost, objective.risk].join('/');
    const best = bestKnown(model, { objective, from, until, budget }, options.known ?? []);
    const known = opened.get(key) ?? openModel({ ...model, objective }, options);
    if (known === undefined)
      return {
        kind: 'stopped',
        bound: options.floor ?? 0,
        nodes: 0,
        ...(best && { solution: best }),
      };
    opened.set(key, known);
    const state: SearchState = {
      ...known,
      model: { ...known.model, horizon: until, budget: budget ?? Infinity },
      options,
      best,
      nodes: 0,
      stopped: false,
      conflicts,
      look: { failedWeek: -1, nodes: 80, spent: 0 },
      pairs: undefined,
      fill: NO_LOOKS,
      cores: NO_CORES,
      neighbours: { master: undefined, objective: Infinity, round: 0, spent: 0 },
      tightened: { asked: 0, told: 0 },
      outsideBound: Infinity,
      insideBound: 0,
    };
    const lo = Math.max(from, options.earliest ?? 0);
    return answerOf(state, searchIntervals(state, { lo, hi: until, bound: options.floor ?? 0 }));
  };
}

/** Undefined = stopped before: each step takes a while for a large model. */
function openModel(
  model: PlanningModel,
  { shouldStop = () => false }: SearchOptions,
): Opened | undefined {
  if (shouldStop()) return undefined;
  const indexed = indexModel(model);
  if (shouldStop()) return undefined;
  const frame = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
  if (shouldStop()) return undefined;
  const relevance = findRelevance(indexed, frame);
  if (shouldStop()) return undefined;
  const space = columnSpace(indexed, relevance);
  return { model: indexed, energy: energyOf(indexed), space, gains: noGains(indexed) };
}

/** `left` is the bound on what was left open. */
function answerOf({ best, nodes, stopped }: SearchState, left: number): ModelAnswer {
  if (stopped && left < (best?.objective ?? Infinity))
    return { kind: 'stopped', bound: left, nodes, ...(best && { solution: best }) };
  return best ? { kind: 'optimal', solution: best, nodes } : { kind: 'infeasible', nodes };
}
