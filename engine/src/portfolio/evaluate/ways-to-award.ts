import type { AnyNode, RequirementNode, SumNode } from '../../catalogue/index.js';

/** The two ways to an asked-for award, when the catalogue knows its rules. */
export function waysToAward(
  node: AnyNode,
): { readonly whole: SumNode; readonly own: RequirementNode } | undefined {
  const [whole, own] = node.children;
  if (whole?.kind !== 'sum' || own === undefined || own.qualification === node.qualification) {
    return undefined;
  }
  return { whole, own };
}
