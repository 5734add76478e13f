import type { SafeBound } from '../bound/safe-bound.js';
import { chooseBranch } from './branching.js';
import { tryLeaf } from './leaf.js';
import { type Master, relax } from './master.js';
import { enterNode, type NodeHeap, popNode, pushNode, type SearchNode } from './nodes.js';
import { fixByReducedCosts } from './reduced-cost-fixing.js';
import { tidyRows } from './row-management.js';
import { cutoffOf, report, type SearchState, shouldStop } from './search-state.js';

/** How far the search of one frame came: nothing left, or a bound on what is left. */
export type FrameOutcome =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly bound: number };

const ROOT_ROUNDS = 30;
const NODE_ROUNDS = 6;

/**
 * Best-first branch and bound over the columns of one frame, diving along one child at a time.
 *
 * Each node: LP with lazy rows, safe bound, then either a leaf (a whole choice, handed to the scheduler)
 * or two children. A node leaves the tree only by a whole-number proof or by being split.
 */
export function searchFrame(
  state: SearchState,
  master: Master,
  limits: { readonly maxNodes: number; readonly bound: number },
): FrameOutcome {
  const heap: NodeHeap = { items: [] };
  const root = { bound: limits.bound, depth: 0, decision: undefined, parent: undefined };
  let next: SearchNode | undefined = root;
  let rootProof: SafeBound | undefined;
  for (let count = 0; next !== undefined; count++) {
    if (next.bound >= cutoffOf(state)) {
      next = popNode(heap);
      continue;
    }
    const floor = Math.min(next.bound, heap.items[0]?.bound ?? Infinity);
    if (count >= limits.maxNodes || shouldStop(state)) return { kind: 'open', bound: floor };
    state.nodes += 1;
    state.insideBound = floor;
    if (state.nodes % 128 === 0) report(state);
    const expansion = expand(state, master, next);
    tidyRows(master);
    if (expansion.kind === 'unfinished') return { kind: 'open', bound: floor };
    if (next === root && expansion.kind === 'split') rootProof = expansion.proof;
    if (rootProof !== undefined) fixByReducedCosts(master, rootProof, cutoffOf(state));
    if (expansion.kind === 'split') {
      pushNode(heap, expansion.later);
      next = expansion.first;
    } else next = popNode(heap);
  }
  return { kind: 'closed' };
}

type Expansion =
  | { readonly kind: 'done' }
  | { readonly kind: 'unfinished' }
  | {
      readonly kind: 'split';
      readonly first: SearchNode;
      readonly later: SearchNode;
      readonly proof: SafeBound;
    };

function expand(state: SearchState, master: Master, node: SearchNode): Expansion {
  if (!enterNode(master, node)) return { kind: 'done' };
  for (;;) {
    const relaxed = relax(master, {
      cutoff: cutoffOf(state),
      rounds: node.depth === 0 ? ROOT_ROUNDS : NODE_ROUNDS,
      withCuts: node.depth <= 2,
      shouldStop: () => shouldStop(state),
    });
    if (relaxed.kind === 'pruned') return { kind: 'done' };
    if (shouldStop(state)) return { kind: 'unfinished' };
    const bound = Math.max(node.bound, relaxed.bound);
    const branch = chooseBranch(master, relaxed.x);
    if (branch.kind !== 'whole') {
      const child = (decision: SearchNode['decision']): SearchNode => ({
        bound,
        depth: node.depth + 1,
        decision,
        parent: node,
      });
      const [first, later] = branch.decisions;
      return { kind: 'split', first: child(first), later: child(later), proof: relaxed.proof };
    }
    const leaf = tryLeaf(state, master, branch.columns);
    if (leaf.kind === 'stopped') return { kind: 'unfinished' };
    if (leaf.kind === 'cut') continue;
    if (bound >= cutoffOf(state)) return { kind: 'done' };
    const open = branch.otherwise;
    if (open === undefined) return { kind: 'done' };
    const [first, later] = open;
    const child = (decision: SearchNode['decision']): SearchNode => ({
      bound,
      depth: node.depth + 1,
      decision,
      parent: node,
    });
    return { kind: 'split', first: child(first), later: child(later), proof: relaxed.proof };
  }
}
