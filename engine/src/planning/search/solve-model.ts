import { type IndexedModel, indexModel } from '../model/indexed-model.js';
import type {
  ModelAnswer,
  ModelSolution,
  PlanningModel,
  SearchOptions,
} from '../model/planning-model.js';
import { isOpen, type TimeFrame, timeFrame } from '../reduce/time-frame.js';
import { jobsOf } from '../schedule/jobs.js';
import { shortestSchedule } from '../schedule/shortest-schedule.js';

/** Exact minimum of the model by depth-first search with row propagation. */
export function solveModel(model: PlanningModel, options: SearchOptions = {}): ModelAnswer {
  const indexed = indexModel(model);
  const frame = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
  const state: State = {
    model: indexed,
    frame,
    options,
    values: indexed.variableCount ? new Array<0 | 1 | undefined>(indexed.variableCount) : [],
    best: undefined,
    nodes: 0,
    stopped: false,
  };
  for (const [i, activity] of indexed.activities.entries())
    if (!isOpen(frame, i)) state.values[activity.take] = 0;
  branch(state);
  if (state.stopped)
    return {
      kind: 'stopped',
      bound: 0,
      nodes: state.nodes,
      ...(state.best && { solution: state.best }),
    };
  return state.best
    ? { kind: 'optimal', solution: state.best, nodes: state.nodes }
    : { kind: 'infeasible', nodes: state.nodes };
}

interface State {
  readonly model: IndexedModel;
  readonly frame: TimeFrame;
  readonly options: SearchOptions;
  values: (0 | 1 | undefined)[];
  best: ModelSolution | undefined;
  nodes: number;
  stopped: boolean;
}

function branch(state: State): void {
  state.nodes += 1;
  if (state.nodes > (state.options.maxNodes ?? Infinity) || state.options.shouldStop?.())
    state.stopped = true;
  if (state.stopped) return;
  const saved = state.values.slice();
  if (propagate(state) && lowerBound(state) < (state.best?.objective ?? Infinity)) {
    const next = pickVariable(state);
    if (next === undefined) leaf(state);
    else
      for (const value of [1, 0] as const) {
        const before = state.values.slice();
        state.values[next] = value;
        branch(state);
        state.values = before;
      }
  }
  state.values = saved;
}

function pickVariable(state: State): number | undefined {
  for (const activity of state.model.activities)
    if (state.values[activity.take] === undefined) return activity.take;
  for (let v = 0; v < state.model.variableCount; v++) if (state.values[v] === undefined) return v;
  return undefined;
}

function lowerBound(state: State): number {
  let price = 0;
  let work = 0;
  let end = 0;
  for (const [i, a] of state.model.activities.entries()) {
    if (state.values[a.take] !== 1) continue;
    price += a.price;
    work += a.weeks * a.hours;
    end = Math.max(end, (state.frame.est[i] ?? 0) + a.weeks);
  }
  const weeks = Math.max(end, Math.ceil(work / Math.max(1, state.model.weeklyHours)));
  return price + weeks * state.model.timeWeight;
}

function propagate(state: State): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    let cost = 0;
    for (const a of state.model.activities) {
      if (state.values[a.take] !== 1) continue;
      cost += a.cost;
      for (const e of a.excludes) {
        const other = state.model.activities[e]?.take ?? 0;
        if (state.values[other] === 1) return false;
        if (state.values[other] === undefined) {
          state.values[other] = 0;
          changed = true;
        }
      }
    }
    if (cost > state.model.budget) return false;
    for (const row of state.model.rows) {
      const outcome = propagateRow(state, row);
      if (outcome === 'dead') return false;
      if (outcome === 'changed') changed = true;
    }
  }
  return true;
}

function propagateRow(
  state: State,
  row: IndexedModel['rows'][number],
): 'dead' | 'changed' | 'same' {
  let low = 0;
  let high = 0;
  for (const { variable, coefficient } of row.terms) {
    const value = state.values[variable];
    if (value === undefined) {
      low += Math.min(0, coefficient);
      high += Math.max(0, coefficient);
    } else {
      low += value * coefficient;
      high += value * coefficient;
    }
  }
  const max = row.max ?? Infinity;
  const min = row.min ?? -Infinity;
  if (low > max || high < min) return 'dead';
  let changed = false;
  for (const { variable, coefficient } of row.terms) {
    if (state.values[variable] !== undefined || coefficient === 0) continue;
    const size = Math.abs(coefficient);
    if (low + size > max) state.values[variable] = coefficient > 0 ? 0 : 1;
    else if (high - size < min) state.values[variable] = coefficient > 0 ? 1 : 0;
    else continue;
    changed = true;
    return 'changed';
  }
  return changed ? 'changed' : 'same';
}

function leaf(state: State): void {
  const { model, frame, values } = state;
  const chosen: number[] = [];
  const absent = new Set<number>();
  let price = 0;
  for (const [i, a] of model.activities.entries()) {
    if (values[a.take] === 1) {
      chosen.push(i);
      price += a.price;
    } else absent.add(i);
  }
  const ones = values.flatMap((value, v) => (value === 1 ? [v] : []));
  const last = Math.min(model.horizon, ...ones.map((v) => model.latestCompletion[v] ?? Infinity));
  const room = (state.best?.objective ?? Infinity) - price - 1;
  const to = model.timeWeight > 0 ? Math.min(last, Math.floor(room / model.timeWeight)) : last;
  const answer = shortestSchedule(
    jobsOf(model, frame, { chosen, absent }),
    { from: 0, to },
    { maxNodes: Infinity, shouldStop: state.options.shouldStop ?? (() => false) },
  );
  if (answer.kind === 'stopped') state.stopped = true;
  if (answer.kind !== 'found') return;
  const objective = price + model.timeWeight * answer.completion;
  if (objective >= (state.best?.objective ?? Infinity)) return;
  const starts = new Map(
    [...answer.starts].map(([i, week]) => [model.activities[i]?.id ?? '', week]),
  );
  state.best = { objective, completionWeek: answer.completion, starts, ones };
  state.options.onProgress?.({ incumbent: objective, bound: 0, nodes: state.nodes });
}
