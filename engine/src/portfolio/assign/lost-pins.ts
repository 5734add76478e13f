import {
  type AssignmentProblem,
  type Decision,
  TOLERANCE,
  UNCOUNTED,
} from './assignment-problem.js';
import { OPEN } from './overshoot.js';

/** How many pins at least cannot be honoured: those given up already, and those for which one cap has no room. */
export function lostPins(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  fixed: readonly number[],
): number {
  const given = decisions.filter(
    (decision, index) => decision.pinned && fixed[index] === UNCOUNTED,
  ).length;
  const isWanted = (decision: Decision, index: number) =>
    decision.pinned && (fixed[index] ?? OPEN) === OPEN;
  if (!decisions.some(isWanted)) return given;
  const crowded = problem.caps.map((cap) => {
    const weightOf = (decision: Decision) => cap.weights.get(decision.item) ?? 0;
    const isUnder = (decision: Decision) =>
      decision.options.every((option) => cap.places.has(option.place));
    const used = new Map<number, number>();
    decisions.forEach((decision, index) => {
      const option = decision.options[fixed[index] ?? OPEN];
      if (option && cap.places.has(option.place)) used.set(decision.item, weightOf(decision));
    });
    // What counts under the cap in another layer already needs no more room.
    const wanted = decisions.flatMap((decision, index) =>
      isWanted(decision, index) && !used.has(decision.item) && isUnder(decision)
        ? [weightOf(decision)]
        : [],
    );
    let room = cap.max - [...used.values()].reduce((total, weight) => total + weight, 0);
    wanted.sort((a, b) => a - b);
    const fitting = wanted.filter((weight) => {
      room -= weight;
      return room >= -TOLERANCE;
    });
    return wanted.length - fitting.length;
  });
  return given + Math.max(0, ...crowded);
}
