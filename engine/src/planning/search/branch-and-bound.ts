import type { SafeBound } from '../bound/safe-bound.js';
import { isNarrow } from '../reduce/start-columns.js';
import { chooseBranch, type Fork } from './branching.js';
import { recordGain } from './branching-gains.js';
import { tryLeaf } from './leaf.js';
import { type Master, type Relaxed, relax } from './master.js';
import {
  enterNode,
  type NodeHeap,
  popDeepest,
  popLate,
  popNode,
  pushNode,
  type SearchNode,
} from './nodes.js';
import { isOutside, tightenByProof, tightenNode } from './propagate/tighten-node.js';
import { fixByReducedCosts } from './reduced-cost-fixing.js';
import { tidyRows } from './row-management.js';
import { cutoffOf, isSlow, report, type SearchState, shouldStop } from './search-state.js';

/**
 * `prove`: all of the frame. `improve`: a part of the frame around a known plan. `any`: the costs only guide to
 * some plan and prune nothing; stops at the first better plan.
 */
export type Goal = 'prove' | 'improve' | 'any';

/** A branch and bound of one frame that can be continued. */
export interface FrameSearch {
  readonly master: Master;
  readonly goal: Goal;
  readonly heap: NodeHeap;
  /** The node to look at next; undefined = take the best from the heap. */
  next: SearchNode | undefined;
  rootProof: SafeBound | undefined;
}

/** How far the search of one frame came: nothing left, or a bound on what is left. */
export type FrameOutcome =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly bound: number };

const ROOT_ROUNDS = 30;
const NODE_ROUNDS = 6;
const BACKTRACKS = 25;
/** Choices refused at a node before it is taken up anew, so that slack rows go and the effort is counted. */
const MOST_REFUSED = 12;
/** Times that a node is relaxed anew because its own proof made it smaller. */
const MOST_TIGHTENED = 3;
/** Open nodes of a frame from which on it is searched depth first, to keep within memory. */
const MOST_OPEN = 100_000;

/** A search at its root; `bound` holds for every plan of the frame. */
export function startFrameSearch(master: Master, bound: number, goal: Goal = 'prove'): FrameSearch {
  const root = { bound, depth: 0, decision: undefined, parent: undefined };
  return { master, goal, heap: { items: [] }, next: root, rootProof: undefined };
}

/**
 * Best-first branch and bound over the columns of one frame, diving along one child at a time.
 *
 * Each node: LP with lazy rows, safe bound, then either a leaf (a whole choice, handed to the scheduler)
 * or two children. A node leaves the tree only by a whole-number proof or by being split. Stops after
 * `maxNodes` and can be called again.
 */
export function searchFrame(
  state: SearchState,
  search: FrameSearch,
  maxNodes: number,
): FrameOutcome {
  const known = cutoffOf(state);
  for (let count = 0; ; count++) {
    if (search.goal === 'any' && cutoffOf(state) < known) return { kind: 'closed' };
    const node = search.next ?? nextNode(state, search, count);
    search.next = undefined;
    if (node === undefined) return { kind: 'closed' };
    if (node.bound >= cutoffFor(state, search)) continue;
    const floor = Math.min(node.bound, search.heap.items[0]?.bound ?? Infinity);
    if (count < maxNodes && !shouldStop(state)) {
      state.nodes += 1;
      if (search.goal === 'prove') state.insideBound = floor;
      if (state.nodes % 128 === 0) report(state);
      const expansion = expand(state, search, node);
      if (expansion.kind !== 'unfinished') {
        accept(state, search, node, expansion);
        continue;
      }
    }
    search.next = node;
    return { kind: 'open', bound: floor };
  }
}

/** Backs up to the deepest open node while no plan is known, else to the one of least bound. */
function nextNode(state: SearchState, search: FrameSearch, count: number): SearchNode | undefined {
  if (search.heap.items.length > MOST_OPEN) return popLate(search.heap);
  const isLost = search.goal === 'any' || state.best === undefined;
  // Now and then from the top again: a bad early decision can make all below it useless.
  return isLost && count % BACKTRACKS !== 0 ? popDeepest(search.heap) : popNode(search.heap);
}

type Expansion =
  | { readonly kind: 'done' }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'again'; readonly node: SearchNode }
  | {
      readonly kind: 'split';
      readonly first: SearchNode;
      readonly later: SearchNode;
      readonly proof: SafeBound;
    };

function accept(
  state: SearchState,
  search: FrameSearch,
  node: SearchNode,
  expansion: Exclude<Expansion, { kind: 'unfinished' }>,
): void {
  tidyRows(search.master);
  if (expansion.kind === 'again') search.next = expansion.node;
  if (expansion.kind === 'split') {
    if (node.depth === 0) search.rootProof = expansion.proof;
    pushNode(search.heap, expansion.later);
    search.next = expansion.first;
  }
  if (search.rootProof !== undefined && search.goal === 'prove')
    fixByReducedCosts(search.master, search.rootProof, cutoffOf(state));
}

function expand(state: SearchState, search: FrameSearch, node: SearchNode): Expansion {
  const { master } = search;
  if (!enterNode(master, node)) return { kind: 'done' };
  const isTop = node.depth === 0;
  const isProof = isTightened(state, search);
  if (isProof) state.tightened.asked += 1;
  if (isProof && tightenNode(master, isTop) === 'clash') return closedByRows(state);
  let again = 0;
  for (let refused = 0; ; refused++) {
    const relaxed = relax(master, {
      cutoff: cutoffFor(state, search),
      rounds: node.depth === 0 ? ROOT_ROUNDS : NODE_ROUNDS,
      withCuts: node.depth <= 2,
      shouldStop: () => shouldStop(state),
    });
    if (shouldStop(state)) return { kind: 'unfinished' };
    learn(state, search, node, relaxed);
    if (relaxed.kind === 'pruned') return { kind: 'done' };
    const bound = Math.max(node.bound, relaxed.bound);
    if (isProof && again < MOST_TIGHTENED) {
      const by = { proof: relaxed.proof, cutoff: cutoffOf(state), isTop };
      if (tightenByProof(master, by) === 'clash') return closedByRows(state);
      if (relaxed.x !== undefined && isOutside(master, relaxed.x)) {
        again += 1;
        state.tightened.told += 1;
        continue;
      }
    }
    const branch = chooseBranch(master, relaxed.x, state.gains);
    if (branch.kind === 'fork') return split(node, bound, branch.decisions, relaxed.proof);
    const isQuick = search.goal !== 'prove';
    const leaf = tryLeaf(state, master, { columns: branch.columns, isQuick });
    if (leaf.kind === 'stopped') return { kind: 'unfinished' };
    if (leaf.kind === 'cut' && refused >= MOST_REFUSED)
      return { kind: 'again', node: { ...node, bound } };
    if (leaf.kind === 'cut') continue;
    if (bound >= cutoffFor(state, search) || branch.otherwise === undefined)
      return { kind: 'done' };
    return split(node, bound, branch.otherwise, relaxed.proof);
  }
}

/** Nodes that are tightened before it is judged, and of how many one must become smaller by it. */
const TIGHTENED_FIRST = 60;
const TIGHTENED_EACH = 8;

/**
 * Whether nodes are tightened: in narrow frames, as wide ones leave rows and windows too loose; not in searches for
 * plans, which do better with more nodes than with smaller ones; and only where it has said enough so far.
 */
function isTightened(state: SearchState, { goal, master }: FrameSearch): boolean {
  const { asked, told } = state.tightened;
  if (goal !== 'prove' || !isSlow(state) || !isNarrow(master.context.frame)) return false;
  return asked < TIGHTENED_FIRST + TIGHTENED_EACH * told;
}

function closedByRows(state: SearchState): Expansion {
  state.tightened.told += 1;
  return { kind: 'done' };
}

/** Notes how far the decision of the node lifted the bound; a closed node lifts it to the cutoff. */
function learn(
  state: SearchState,
  search: FrameSearch,
  { decision, bound }: SearchNode,
  relaxed: Relaxed,
): void {
  if (decision?.kind !== 'activity' || decision.distance === 0 || search.goal === 'any') return;
  const lifted = relaxed.kind === 'pruned' ? cutoffOf(state) : relaxed.bound;
  if (Number.isFinite(lifted)) recordGain(state.gains, decision, lifted - bound);
}

function cutoffFor(state: SearchState, search: FrameSearch): number {
  return search.goal === 'any' ? Infinity : cutoffOf(state);
}

function split(node: SearchNode, bound: number, fork: Fork, proof: SafeBound): Expansion {
  const child = (decision: SearchNode['decision']): SearchNode => ({
    bound,
    depth: node.depth + 1,
    decision,
    parent: node,
  });
  return { kind: 'split', first: child(fork[0]), later: child(fork[1]), proof };
}
