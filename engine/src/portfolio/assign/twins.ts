import type { AssignmentProblem, Decision } from './assignment-problem.js';

/**
 * For each decision the nearest earlier one about an item that differs in nothing but its id, so that swapping the
 * two changes no score. Items with decisions in several layers or with exclusions have no twins.
 */
export function twinsOf(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
): readonly (number | undefined)[] {
  const times = new Map<number, number>();
  for (const { item } of decisions) times.set(item, (times.get(item) ?? 0) + 1);
  const excluded = new Set(problem.exclusions.flat());
  const last = new Map<string, number>();
  return decisions.map((decision, index) => {
    if (excluded.has(decision.item) || times.get(decision.item) !== 1) return undefined;
    const key = JSON.stringify([
      problem.items[decision.item]?.rank,
      decision.pinned,
      decision.options.map((option) => [option.place, option.amount]),
      problem.caps.map((cap) => cap.weights.get(decision.item) ?? null),
    ]);
    const twin = last.get(key);
    last.set(key, index);
    return twin;
  });
}
