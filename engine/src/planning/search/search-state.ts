import type { Energy } from '../bound/varying-hours.js';
import type { IndexedModel } from '../model/indexed-model.js';
import type { ModelSolution, SearchOptions } from '../model/planning-model.js';
import type { BetterPair } from '../reduce/better-activities.js';
import type { Column, ColumnSpace } from '../reduce/columns.js';
import type { Conflict } from '../schedule/conflict.js';
import type { BranchingGains } from './branching-gains.js';
import type { FillLooks } from './fill/fill-looks.js';
import type { Master } from './master.js';
import type { CoreLooks } from './primal/core-looks.js';
import type { Rebuilding } from './rebuild/rebuilding.js';

/** A large-neighbourhood search that goes on from turn to turn. */
export interface Neighbours {
  /** Master of the frame around the best plan; kept while the plan stays the same. */
  master: Master | undefined;
  objective: number;
  round: number;
  /** Nodes spent here. */
  spent: number;
}

/** What the whole search shares: the best plan so far, the count of nodes, and whether to stop. */
export interface SearchState {
  readonly model: IndexedModel;
  readonly energy: Energy;
  /** Columns that a better plan may use; they become fewer. */
  space: ColumnSpace;
  readonly options: SearchOptions;
  best: ModelSolution | undefined;
  nodes: number;
  stopped: boolean;
  /** Pairs of activities of which the worse is not needed without the better; found when the search gets long. */
  pairs: readonly BetterPair[] | undefined;
  /** What the scheduler has refused so far, for every later frame that starts late enough. */
  readonly conflicts: Conflict[];
  /** Short looks for some plan: the last completion week that gave none, their length, all nodes spent. */
  look: { readonly failedWeek: number; readonly nodes: number; readonly spent: number };
  fill: FillLooks;
  cores: CoreLooks;
  readonly neighbours: Neighbours;
  /** Plans taken apart and built up again; absent = not begun. */
  rebuilding?: Rebuilding;
  readonly gains: BranchingGains;
  /** Nodes that were tightened by rows and windows, and how often that closed one or moved its point. */
  readonly tightened: { asked: number; told: number };
  /** Least bound of what is still open: outside the frame at work, and inside it. */
  outsideBound: number;
  insideBound: number;
}

/** Objective that a better plan must stay below. */
export function cutoffOf(state: SearchState): number {
  return state.best?.objective ?? Infinity;
}

/** Asks the caller, and remembers a yes. */
export function shouldStop(state: SearchState): boolean {
  if (!state.stopped)
    state.stopped =
      state.nodes >= (state.options.maxNodes ?? Infinity) || state.options.shouldStop?.() === true;
  return state.stopped;
}

/** Activities up to which a search mostly ends before dear helpers pay, and nodes after which they do all the same. */
const SMALL = 100;
const LONG = 2_000;

/** Whether helpers pay that take long themselves: on large models at once, on small ones when the search goes on. */
export function isLong(state: SearchState): boolean {
  return isLarge(state) || state.nodes > LONG;
}

/** Whether the model has so many activities that plans are hard to come by. */
export function isLarge({ model }: Pick<SearchState, 'model'>): boolean {
  return model.activities.length > SMALL;
}

/** Nodes after which a small model is searched like a large one where that costs little. */
const SLOW = 200;

/** Whether the search is no short one, so that work at single nodes and frames pays. */
export function isSlow({ model, nodes }: SearchState): boolean {
  return model.activities.length > SMALL || nodes > SLOW;
}

/** Nodes without the rounds of rebuilding, of which there are many before the first bound. */
export function nodesOfProof({ nodes, rebuilding }: SearchState): number {
  return nodes - (rebuilding?.spent ?? 0);
}

/** Columns for which a node takes about as long as a round of rebuilding. */
const COLUMNS = 200;

/** How many rounds of rebuilding take as long as a node: the more the more columns there are. */
export function roundsForNode({ space }: SearchState): number {
  return Math.max(1, space.columns.length / COLUMNS);
}

/** Nodes and the nodes in whose time the rounds of rebuilding could be searched. */
export function nodesInTime(state: SearchState): number {
  return nodesOfProof(state) + (state.rebuilding?.spent ?? 0) / roundsForNode(state);
}

const MOST_CONFLICTS = 4_000;

/** Keeps a conflict for later frames; the older half goes when there are too many. */
export function rememberConflict(state: SearchState, conflict: Conflict): void {
  state.conflicts.push(conflict);
  if (state.conflicts.length > MOST_CONFLICTS) state.conflicts.splice(0, MOST_CONFLICTS / 2);
}

/** A plan over some columns, with its schedule. */
export interface FoundPlan {
  readonly columns: readonly Column[];
  readonly starts: ReadonlyMap<number, number>;
  readonly completion: number;
}

/** Keeps the plan when it beats the best one; returns whether it does. */
export function offerPlan(state: SearchState, plan: FoundPlan): boolean {
  const { model } = state;
  const price = plan.columns.reduce((sum, column) => sum + column.price, 0);
  const objective = price + model.timeWeight * plan.completion;
  if (objective >= cutoffOf(state)) return false;
  const ones = new Set(plan.columns.flatMap((column) => column.variables));
  state.best = {
    objective,
    completionWeek: plan.completion,
    starts: new Map([...plan.starts].map(([i, week]) => [model.activities[i]?.id ?? '', week])),
    ones: [...ones].sort((a, b) => a - b),
  };
  report(state);
  return true;
}

/** Tells the caller where the search stands. */
export function report(state: SearchState): void {
  state.options.onProgress?.({
    ...(state.best && { incumbent: state.best.objective }),
    bound: Math.min(state.insideBound, state.outsideBound, cutoffOf(state)),
    nodes: state.nodes,
  });
}
