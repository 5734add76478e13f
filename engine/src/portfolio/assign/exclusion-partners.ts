import type { AssignmentProblem } from './assignment-problem.js';

/** Items that an item excludes; items without any are absent. */
export function partnersOf(
  problem: Pick<AssignmentProblem, 'exclusions'>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const partners = new Map<number, Set<number>>();
  const add = (from: number, to: number) => {
    const known = partners.get(from);
    if (known) known.add(to);
    else partners.set(from, new Set([to]));
  };
  for (const [a, b] of problem.exclusions) {
    add(a, b);
    add(b, a);
  }
  return partners;
}
