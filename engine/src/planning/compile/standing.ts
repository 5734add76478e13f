import type { RequirementNode, SumNode } from '../../catalogue/index.js';
import type { RuleException } from '../../portfolio/index.js';
import type { PlanAward } from './awards.js';
import type { Relaxation } from './relaxations.js';
import { isWaived, waivedRules } from './waived.js';

/** The rules that ask for something: each with the switch that turns it on and the name of what to give up. */
export interface AskedSum {
  readonly node: SumNode;
  readonly path: readonly RequirementNode[];
  readonly award: PlanAward;
}

/** The sums of awards with their ancestors, outermost first; what a recorded exception waives is left out. */
export function askedSums(
  awards: readonly PlanAward[],
  exceptions: readonly RuleException[],
): readonly AskedSum[] {
  const waived = waivedRules(exceptions);
  return awards.flatMap((award) =>
    sumsBelow(award.graph.root, [], waived).map((sum) => ({ ...sum, award })),
  );
}

function sumsBelow(
  node: RequirementNode,
  path: readonly RequirementNode[],
  waived: ReadonlySet<string>,
): readonly Omit<AskedSum, 'award'>[] {
  if (isWaived(node, waived)) return [];
  if (node.kind === 'sum') return [{ node, path }];
  if (node.kind === 'condition') return [];
  return node.children.flatMap((child) => sumsBelow(child, [...path, node], waived));
}

/**
 * The rule that a person would name when a sum cannot be met: the list that names single units ("five core
 * units"), not each of its lines.
 */
export function groupOf(sum: Omit<AskedSum, 'award'>): Relaxation {
  const parent = sum.path.at(-1);
  const isLineOfList = parent?.kind === 'all' && parent.children.every(isSingleUnit);
  return `rule:${isLineOfList ? parent.id : sum.node.id}`;
}

function isSingleUnit(node: RequirementNode): boolean {
  if (node.kind !== 'sum' || node.measure.kind !== 'units') return false;
  const slots = node.parts.flatMap((part) => part.slots);
  return node.min === 1 && node.max === 1 && slots.length === 1 && slots[0]?.open === undefined;
}
