import {
  type AssignmentProblem,
  type Decision,
  type ItemOption,
  type ProblemCap,
  TOLERANCE,
  UNCOUNTED,
} from './assignment-problem.js';
import type { DecisionLinks } from './decision-links.js';
import { OPEN } from './overshoot.js';
import { isSumUseful, type Score, scoreOf } from './score.js';

/** What a draft is made for. */
export interface DraftFrame {
  readonly problem: AssignmentProblem;
  readonly decisions: readonly Decision[];
  readonly links: DecisionLinks;
}

/** Choices while they are made, with what sums and caps have from them, so that a change costs little. */
export interface ChoiceDraft extends DraftFrame {
  readonly choices: number[];
  /** Assigned amount by place. */
  readonly amounts: number[];
  /** By sum the decisions that are counted in it. */
  readonly countedIn: readonly Set<number>[];
  /** Weight used under each cap. */
  readonly used: number[];
}

/** The draft in which what is taken is counted and nothing else; whether it is allowed is not asked. */
export function draftOf(frame: DraftFrame, fixed: readonly number[]): ChoiceDraft {
  const { problem, decisions, links } = frame;
  const draft: ChoiceDraft = {
    problem,
    decisions,
    links,
    choices: decisions.map(() => UNCOUNTED),
    amounts: problem.places.map(() => 0),
    countedIn: problem.sums.map(() => new Set<number>()),
    used: problem.caps.map(() => 0),
  };
  fixed.forEach((choice, index) => {
    if (choice !== OPEN && choice !== UNCOUNTED) put(draft, index, choice);
  });
  return draft;
}

/** Counts a decision that is not counted yet. */
export function put(draft: ChoiceDraft, index: number, choice: number): void {
  const option = draft.decisions[index]?.options[choice];
  if (option === undefined) return;
  change(draft, index, option, 1);
  draft.choices[index] = choice;
}

/** Counts a decision no longer. */
export function withdraw(draft: ChoiceDraft, index: number): void {
  const option = optionOf(draft, index);
  if (option === undefined) return;
  draft.choices[index] = UNCOUNTED;
  change(draft, index, option, -1);
}

/** Whether one more may be counted where the draft is allowed, with everything still counting at least in part. */
export function fits(draft: ChoiceDraft, index: number, choice: number): boolean {
  const { problem, decisions, links } = draft;
  const decision = decisions[index];
  const option = decision?.options[choice];
  const sum = option && problem.places[option.place]?.sum;
  if (decision === undefined || option === undefined || sum === undefined) return false;
  const within = problem.layers[decision.layer]?.within;
  if (within !== undefined && !isCountedIn(draft, decision.item, within)) return false;
  for (const other of links.partners.get(decision.item) ?? []) {
    if (isCounted(draft, other)) return false;
  }
  const hasRoom = problem.caps.every(
    (cap, at) =>
      (draft.used[at] ?? 0) + weightAdded(draft, cap, index, option) <= cap.max + TOLERANCE,
  );
  if (!hasRoom) return false;
  put(draft, index, choice);
  const isUseful = isUsefulIn(draft, sum);
  withdraw(draft, index);
  return isUseful;
}

/**
 * Like {@link isAllowed}, of the choices of the draft.
 *
 * @param mayCount whether the decision about an item that its layer asks for may still be counted; absent = no
 */
export function isDraftAllowed(
  draft: ChoiceDraft,
  mayCount: (decision: number) => boolean = () => false,
): boolean {
  const { problem, decisions, links } = draft;
  if (problem.caps.some((cap, at) => (draft.used[at] ?? 0) > cap.max + TOLERANCE)) return false;
  return draft.countedIn.every(
    (counted, sum) =>
      isUsefulIn(draft, sum) &&
      [...counted].every((index) => {
        const decision = decisions[index];
        if (decision === undefined) return true;
        const excluded = [...(links.partners.get(decision.item) ?? [])];
        if (excluded.some((other) => isCounted(draft, other))) return false;
        const within = problem.layers[decision.layer]?.within;
        if (within === undefined || isCountedIn(draft, decision.item, within)) return true;
        return (links.ofItem.get(decision.item) ?? []).some(
          (other) => decisions[other]?.layer === within && mayCount(other),
        );
      }),
  );
}

/** The score of what is counted; pins that are not honoured are left to the caller. */
export function countedScore(draft: ChoiceDraft): Score {
  const counted = draft.countedIn.flatMap((indexes) => [...indexes]);
  return scoreOf(
    draft.problem,
    counted.flatMap((index) => draft.decisions[index] ?? []),
    counted.map((index) => draft.choices[index] ?? UNCOUNTED),
  );
}

function change(draft: ChoiceDraft, index: number, option: ItemOption, sign: 1 | -1): void {
  const { problem, amounts, countedIn, used } = draft;
  amounts[option.place] = (amounts[option.place] ?? 0) + sign * option.amount;
  const counted = countedIn[problem.places[option.place]?.sum ?? -1];
  if (sign > 0) counted?.add(index);
  else counted?.delete(index);
  problem.caps.forEach((cap, at) => {
    used[at] = (used[at] ?? 0) + sign * weightAdded(draft, cap, index, option);
  });
}

/** An item weighs once under a cap, in however many layers it counts there. */
function weightAdded(
  draft: ChoiceDraft,
  cap: ProblemCap,
  index: number,
  option: ItemOption,
): number {
  if (!cap.places.has(option.place)) return 0;
  const item = draft.decisions[index]?.item ?? -1;
  const weight = cap.weights.get(item);
  if (weight === undefined) return 0;
  const isUnder = (draft.links.ofItem.get(item) ?? []).some((other) => {
    const place = other === index ? undefined : optionOf(draft, other)?.place;
    return place !== undefined && cap.places.has(place);
  });
  return isUnder ? 0 : weight;
}

function isUsefulIn(draft: ChoiceDraft, sum: number): boolean {
  const { problem, decisions, choices, amounts, countedIn } = draft;
  return isSumUseful(problem, decisions, choices, { sum, amounts, counted: countedIn[sum] ?? [] });
}

function isCounted(draft: ChoiceDraft, item: number): boolean {
  return (draft.links.ofItem.get(item) ?? []).some((index) => optionOf(draft, index) !== undefined);
}

function isCountedIn(draft: ChoiceDraft, item: number, layer: number): boolean {
  return (draft.links.ofItem.get(item) ?? []).some(
    (index) => draft.decisions[index]?.layer === layer && optionOf(draft, index) !== undefined,
  );
}

function optionOf(draft: ChoiceDraft, index: number): ItemOption | undefined {
  return draft.decisions[index]?.options[draft.choices[index] ?? UNCOUNTED];
}
