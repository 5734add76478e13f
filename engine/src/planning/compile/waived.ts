import type { RequirementNode } from '../../catalogue/index.js';
import type { RuleException } from '../../portfolio/index.js';

/** True when an exception waives the node. */
export function isWaived(node: RequirementNode, waived: ReadonlySet<string>): boolean {
  return waived.has(node.id) || waived.has(node.rule);
}

/** Ids of the rules that exceptions waive. */
export function waivedRules(exceptions: readonly RuleException[]): ReadonlySet<string> {
  return new Set(exceptions.filter((entry) => entry.kind === 'waiver').map((entry) => entry.rule));
}
