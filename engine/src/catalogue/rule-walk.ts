import type { Rule } from './rules.js';

/** Every rule of a tree, parents before children, in written order. */
export function* rulesOf(root: Rule): Generator<Rule> {
  yield root;
  if (root.op !== 'allOf' && root.op !== 'anyOf') return;
  for (const child of root.of) yield* rulesOf(child);
}
