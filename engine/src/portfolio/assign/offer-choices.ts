import {
  type AssignmentProblem,
  type Choices,
  type Decision,
  TOLERANCE,
  UNCOUNTED,
} from './assignment-problem.js';
import { OPEN } from './overshoot.js';
import type { RelaxationFrame } from './relaxation.js';
import {
  amountsByPlace,
  compareScores,
  isAllowed,
  isSumUseful,
  isUnlimited,
  type Score,
  scoreOf,
} from './score.js';

/** Allowed choices with their score. */
export interface OfferedChoices {
  readonly choices: Choices;
  readonly score: Score;
}

/**
 * Allowed choices near a guide: guided items are taken one by one while they fit, then others that still count,
 * surest and largest first; at last what only overshoots is left out. Undefined when the decisions already taken
 * are not allowed.
 */
export function offerChoices(
  frame: RelaxationFrame,
  fixed: readonly number[],
  guide: readonly number[],
): OfferedChoices | undefined {
  const { problem, decisions } = frame;
  const choices = fixed.map((choice) => (choice === OPEN ? UNCOUNTED : choice));
  if (!isAllowed(problem, decisions, choices)) return undefined;
  const draft: Draft = {
    problem,
    decisions,
    choices,
    amounts: amountsByPlace(problem, decisions, choices),
  };
  const open = surestFirst(problem, decisions).filter((index) => fixed[index] === OPEN);
  for (const index of open) {
    const choice = guide[index] ?? UNCOUNTED;
    if (choice >= 0) take(draft, index, choice);
  }
  for (const index of open) {
    const options = decisions[index]?.options.length ?? 0;
    for (let choice = 0; choice < options && choices[index] === UNCOUNTED; choice += 1) {
      take(draft, index, choice);
    }
  }
  return { choices, score: withoutOvershoot(draft, open) };
}

interface Draft {
  readonly problem: AssignmentProblem;
  readonly decisions: readonly Decision[];
  readonly choices: number[];
  readonly amounts: number[];
}

function surestFirst(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
): readonly number[] {
  const rank = (index: number) => problem.items[decisions[index]?.item ?? -1]?.rank ?? 2;
  const most = (index: number) =>
    Math.max(0, ...(decisions[index]?.options ?? []).map((option) => option.amount));
  return decisions
    .map((_, index) => index)
    .sort((a, b) => rank(a) - rank(b) || most(b) - most(a) || a - b);
}

/** Takes a choice if it is allowed and counts. */
function take(draft: Draft, index: number, choice: number): void {
  const { problem, decisions, choices, amounts } = draft;
  const option = decisions[index]?.options[choice];
  const sum = option && problem.places[option.place]?.sum;
  if (option === undefined || sum === undefined) return;
  choices[index] = choice;
  amounts[option.place] = (amounts[option.place] ?? 0) + option.amount;
  const fits =
    isSumUseful(problem, decisions, choices, { sum, amounts }) &&
    (isUnlimited(problem) || isAllowed(problem, decisions, choices));
  if (fits) return;
  choices[index] = UNCOUNTED;
  amounts[option.place] = (amounts[option.place] ?? 0) - option.amount;
}

/** Drops, last first, what makes the score better by its absence, and gives the score. */
function withoutOvershoot(draft: Draft, open: readonly number[]): Score {
  const { problem, decisions, choices } = draft;
  let score = scoreOf(problem, decisions, choices);
  for (const index of [...open].reverse()) {
    const choice = choices[index] ?? UNCOUNTED;
    if (choice === UNCOUNTED || score[6] <= TOLERANCE) continue;
    choices[index] = UNCOUNTED;
    const without = scoreOf(problem, decisions, choices);
    const isBetter = compareScores(without, score) < 0 && isAllowed(problem, decisions, choices);
    if (isBetter) score = without;
    else choices[index] = choice;
  }
  return score;
}
