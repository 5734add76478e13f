import {
  type AnyNode,
  type RequirementNode,
  type SumNode,
  slotsOf,
} from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import type { ProblemParts } from './problem-of.js';
import { solveScene } from './solved-scene.js';
import { waysToAward } from './ways-to-award.js';

/**
 * Branches of "that award is completed" that nobody takes in part: holding it as a whole when nobody does, and its
 * own rules when only the whole credential counts and the holdings do not meet all of them. One branch stays open.
 */
export function closedBranches(parts: ProblemParts): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const node of parts.scene.graph.nodes.values()) {
    if (node.kind !== 'any') continue;
    const ways = waysToAward(node);
    if (ways === undefined) continue;
    const { whole, own } = ways;
    if (isHeldWhole(parts, whole)) continue;
    const isOutOfReach = isWholeOnly(parts, node, own) && !isMetAlone(parts, own);
    closed.add(isOutOfReach ? own.id : whole.id);
  }
  return closed;
}

function isHeldWhole(parts: ProblemParts, whole: SumNode): boolean {
  const slots = slotsOf(whole).map((slot) => slot.id);
  return [...parts.verdicts.values()].some((verdicts) =>
    slots.some((slot) => verdicts.get(slot)?.kind !== 'foreign'),
  );
}

/** Whether the asker accepts that award as a finished whole only. */
function isWholeOnly(parts: ProblemParts, node: AnyNode, own: RequirementNode): boolean {
  return parts.scene.graph.constraints.some(
    ({ qualification, constraint }) =>
      qualification === node.qualification &&
      constraint.kind === 'wholeCredential' &&
      constraint.qualification === own.qualification,
  );
}

function isMetAlone(parts: ProblemParts, node: RequirementNode): boolean {
  const scene = { ...parts.scene, graph: { ...parts.scene.graph, root: node } };
  const solved = solveScene({ ...parts, scene, pins: [], caps: [] }, 'missing');
  return solved.answer.score[1] <= TOLERANCE && solved.answer.score[2] === 0;
}
