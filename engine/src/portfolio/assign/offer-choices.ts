import { type Choices, TOLERANCE, UNCOUNTED } from './assignment-problem.js';
import {
  type ChoiceDraft,
  countedScore,
  draftOf,
  fits,
  isDraftAllowed,
  put,
  withdraw,
} from './choice-draft.js';
import { OPEN } from './overshoot.js';
import type { RelaxationFrame } from './relaxation.js';
import { compareScores, type Score, scoreOf } from './score.js';

/** Allowed choices with their score. */
export interface OfferedChoices {
  readonly choices: Choices;
  readonly score: Score;
}

/**
 * Allowed choices near a guide: pins, then guided items, then others that still count are taken one by one while they
 * fit, surest and largest first; at last what only overshoots is left out. Undefined when the decisions already
 * taken are not allowed.
 */
export function offerChoices(
  frame: RelaxationFrame,
  fixed: readonly number[],
  guide: readonly number[],
): OfferedChoices | undefined {
  const { problem, decisions, links } = frame;
  const draft = draftOf(frame, fixed);
  if (!isDraftAllowed(draft)) return undefined;
  const open = links.surestFirst.filter((index) => fixed[index] === OPEN);
  const pinned = open.filter((index) => decisions[index]?.pinned === true);
  takeGuided(draft, pinned, guide);
  takeAny(draft, pinned);
  takeGuided(draft, open, guide);
  takeAny(draft, open);
  leaveOutOvershoot(draft, open);
  return { choices: draft.choices, score: scoreOf(problem, decisions, draft.choices) };
}

function takeGuided(draft: ChoiceDraft, open: readonly number[], guide: readonly number[]): void {
  for (const index of open) {
    const choice = guide[index] ?? UNCOUNTED;
    const isOpen = draft.choices[index] === UNCOUNTED;
    if (isOpen && choice >= 0 && fits(draft, index, choice)) put(draft, index, choice);
  }
}

function takeAny(draft: ChoiceDraft, open: readonly number[]): void {
  for (const index of open) {
    const options = draft.decisions[index]?.options.length ?? 0;
    for (let choice = 0; choice < options && draft.choices[index] === UNCOUNTED; choice += 1) {
      if (fits(draft, index, choice)) put(draft, index, choice);
    }
  }
}

/** Drops, last first, what makes the score better by its absence. */
function leaveOutOvershoot(draft: ChoiceDraft, open: readonly number[]): void {
  const { decisions, choices } = draft;
  let score = countedScore(draft);
  for (const index of [...open].reverse()) {
    if (score[6] <= TOLERANCE) return;
    const choice = choices[index] ?? UNCOUNTED;
    if (choice === UNCOUNTED || decisions[index]?.pinned === true) continue;
    withdraw(draft, index);
    const without = countedScore(draft);
    if (compareScores(without, score) < 0 && isDraftAllowed(draft)) score = without;
    else put(draft, index, choice);
  }
}
