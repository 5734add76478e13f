import type { PrerequisiteClause, RequirementGraph, Unit } from '../../catalogue/index.js';
import type { CountsBelow } from './counts-below.js';
import type { Relaxed } from './relaxations.js';

/** Where awards say what they want first. */
export interface FirstQuestion {
  readonly graph: RequirementGraph;
  readonly mayCount: CountsBelow;
  readonly relaxed: Relaxed;
}

/**
 * What awards want before any other unit of theirs, as clauses of that unit. They are asked like its own: on the day
 * on which it starts, also when it is recognised.
 */
export function firstClauses({
  graph,
  mayCount,
  relaxed,
}: FirstQuestion): (unit: Unit) => readonly PrerequisiteClause[] {
  return (unit) =>
    graph.constraints.flatMap(({ id, constraint, node }) => {
      if (constraint.kind !== 'prerequisite' || relaxed.has(`constraint:${id}`)) return [];
      const isAsked = !constraint.units.includes(unit.id) && mayCount(node, unit);
      return isAsked ? constraint.units.map((first) => ({ anyOf: [first] })) : [];
    });
}
