import {
  nodesOf,
  type RequirementGraph,
  type RequirementNode,
  type ScopedConstraint,
  type Slot,
  slotsOf,
} from '../../catalogue/index.js';

/** What the ids of an award that is finished beside the target begin with: no rule id holds a colon. */
export function awardPrefix(qualification: string): string {
  return `${qualification}:`;
}

/**
 * A graph in which every id of a node, rule, slot, layer and constraint begins with `prefix`, so that the rules of
 * several awards can stand side by side. An empty prefix gives the graph back as it is.
 */
export function scopedGraph(graph: RequirementGraph, prefix: string): RequirementGraph {
  if (prefix === '') return graph;
  const root = scopedNode(graph.root, prefix);
  const nodes = nodesOf(root);
  const slots = nodes.flatMap((node) => (node.kind === 'sum' ? slotsOf(node) : []));
  return {
    ...graph,
    root,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    slots: new Map(slots.map((slot) => [slot.id, slot])),
    layers: graph.layers.map(({ within, ...layer }) => ({
      ...layer,
      id: prefix + layer.id,
      ...(within === undefined ? {} : { within: prefix + within }),
    })),
    constraints: graph.constraints.map((entry) => scopedConstraint(entry, prefix)),
  };
}

function scopedNode(node: RequirementNode, prefix: string): RequirementNode {
  const named = {
    id: prefix + node.id,
    rule: prefix + node.rule,
    layer: prefix + node.layer,
  };
  switch (node.kind) {
    case 'all':
    case 'any':
      return {
        ...node,
        ...named,
        children: node.children.map((child) => scopedNode(child, prefix)),
      };
    case 'sum':
      return {
        ...node,
        ...named,
        parts: node.parts.map((part) => ({
          ...part,
          slots: part.slots.map((slot) => scopedSlot(slot, prefix)),
        })),
      };
    case 'condition':
      return { ...node, ...named };
    default:
      return node satisfies never;
  }
}

function scopedSlot(slot: Slot, prefix: string): Slot {
  return {
    ...slot,
    id: prefix + slot.id,
    node: prefix + slot.node,
    layer: prefix + slot.layer,
  };
}

function scopedConstraint(entry: ScopedConstraint, prefix: string): ScopedConstraint {
  const { constraint } = entry;
  return {
    ...entry,
    id: prefix + entry.id,
    node: prefix + entry.node,
    constraint:
      constraint.kind === 'grade' && constraint.rule !== undefined
        ? { ...constraint, rule: prefix + constraint.rule }
        : constraint,
  };
}
