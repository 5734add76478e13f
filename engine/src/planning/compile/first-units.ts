import {
  nodesOf,
  type PrerequisiteClause,
  type RequirementGraph,
  slotsOf,
  type Unit,
} from '../../catalogue/index.js';
import type { Relaxed } from './relaxations.js';

/** Where awards say what they want first. */
export interface FirstQuestion {
  readonly graph: RequirementGraph;
  readonly relaxed: Relaxed;
}

/**
 * What awards want before any other unit of theirs, as clauses of that unit. They are asked like its own: on the day
 * on which it starts, also when it is recognised.
 */
export function firstClauses(
  question: FirstQuestion,
): (unit: Unit) => readonly PrerequisiteClause[] {
  return (unit) => firstUnits(question, unit).map((first) => ({ anyOf: [first] }));
}

function firstUnits({ graph, relaxed }: FirstQuestion, unit: Unit): readonly string[] {
  return graph.constraints.flatMap(({ id, constraint, node }) => {
    if (constraint.kind !== 'prerequisite' || relaxed.has(`constraint:${id}`)) return [];
    if (constraint.units.includes(unit.id)) return [];
    const isInside = isNamedBelow(graph, node, unit.id) || mayBeImported(graph, node, unit);
    return isInside ? constraint.units : [];
  });
}

/** Whether an open pool below the node takes a unit of this level. */
function mayBeImported(graph: RequirementGraph, nodeId: string, { level }: Unit): boolean {
  const node = graph.nodes.get(nodeId);
  const sums = node === undefined ? [] : nodesOf(node).filter(({ kind }) => kind === 'sum');
  return sums.some((sum) => {
    const slots = sum.kind === 'sum' ? slotsOf(sum) : [];
    return slots.some(
      ({ open }) => level !== undefined && open?.levels?.codes.includes(level.code),
    );
  });
}

/** Whether a rule below the node names the unit. */
export function isNamedBelow(graph: RequirementGraph, nodeId: string, unit: string): boolean {
  const node = graph.nodes.get(nodeId);
  if (node === undefined) return false;
  if (node.kind === 'all' || node.kind === 'any') {
    return node.children.some((child) => isNamedBelow(graph, child.id, unit));
  }
  if (node.kind !== 'sum') return false;
  return node.parts.some((part) => part.slots.some((slot) => slot.pool.has(unit)));
}
