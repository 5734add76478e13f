import type { RequirementNode, Slot, SumNode } from './requirement-graph.js';

/** A node and everything below it, parents first, in the order of the tree. */
export function nodesOf(node: RequirementNode): readonly RequirementNode[] {
  return node.kind === 'all' || node.kind === 'any'
    ? [node, ...node.children.flatMap(nodesOf)]
    : [node];
}

/** The slots of a sum, in the order of its parts. */
export function slotsOf(node: SumNode): readonly Slot[] {
  return node.parts.flatMap((part) => part.slots);
}
