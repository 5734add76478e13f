import type { SumNode, SumPart } from '../../catalogue/index.js';
import type { CountChoice } from './count-variables.js';
import type { ModelDraft, Term } from './model-draft.js';
import type { Relaxation } from './relaxations.js';

/** A sum that is asked for while `when` is 1; `when` undefined = always. */
export interface SumQuestion {
  readonly node: SumNode;
  readonly group: Relaxation;
  readonly when: number | undefined;
  readonly choices: readonly CountChoice[];
}

/*
 * counted = min(max, Σ over parts of min(maxₚ, Σ over slots of min(maxₛ, Σ amounts))) ≥ min.
 * A minimum of sums is at least m when every way of taking either the sum or its bound is at least m, so each such
 * way is one row. Single units need no such rows: one beyond a bound is simply not counted.
 */

/** Rows that hold a sum and its parts to their bounds. */
export function addSumRows(draft: ModelDraft, question: SumQuestion): void {
  if (question.node.measure.kind === 'units') addUnitRows(draft, question);
  else addAmountRows(draft, question);
  if (question.when !== undefined) keepInsideBranch(draft, question, question.when);
}

function addUnitRows(draft: ModelDraft, question: SumQuestion): void {
  const { node, group, choices } = question;
  addAtLeast(draft, question, { terms: amountTerms(choices), constant: 0 }, node.min);
  addAtMost(draft, group, choices, node.max);
  for (const part of node.parts) {
    const inPart = choicesIn(part, choices);
    addAtLeast(draft, question, { terms: amountTerms(inPart), constant: 0 }, part.min);
    addAtMost(draft, group, inPart, part.max);
    for (const slot of part.slots) {
      const inSlot = inPart.filter((choice) => choice.slot.id === slot.id);
      addAtMost(draft, group, inSlot, slot.max);
    }
  }
}

function addAmountRows(draft: ModelDraft, question: SumQuestion): void {
  const byPart = question.node.parts.map((part) => ({
    part,
    ways: waysToCount(part, choicesIn(part, question.choices)),
  }));
  for (const { part, ways } of byPart) {
    for (const way of ways) addAtLeast(draft, question, way, part.min);
  }
  const whole = byPart
    .map(({ part, ways }) =>
      part.max === undefined ? ways : [...ways, { terms: [], constant: part.max }],
    )
    .reduce(combine, [NOTHING]);
  for (const way of whole) addAtLeast(draft, question, way, question.node.min);
}

/** Σ terms + constant, one of several upper estimates of what is counted. */
interface Estimate {
  readonly terms: readonly Term[];
  readonly constant: number;
}

const NOTHING: Estimate = { terms: [], constant: 0 };

function waysToCount(part: SumPart, choices: readonly CountChoice[]): readonly Estimate[] {
  return part.slots
    .map((slot) => {
      const sum = {
        terms: amountTerms(choices.filter((choice) => choice.slot.id === slot.id)),
        constant: 0,
      };
      return slot.max === undefined ? [sum] : [sum, { terms: [], constant: slot.max }];
    })
    .reduce(combine, [NOTHING]);
}

function combine(left: readonly Estimate[], right: readonly Estimate[]): readonly Estimate[] {
  return left.flatMap((a) =>
    right.map((b) => ({ terms: [...a.terms, ...b.terms], constant: a.constant + b.constant })),
  );
}

function addAtLeast(
  draft: ModelDraft,
  { group, when }: SumQuestion,
  estimate: Estimate,
  least: number,
): void {
  const min = least - estimate.constant;
  if (min <= 0) return;
  if (when === undefined) draft.addRow({ group, terms: estimate.terms, min });
  else {
    const terms = [...estimate.terms, { variable: when, coefficient: -min }];
    draft.addRow({ group, terms, min: 0 });
  }
}

function addAtMost(
  draft: ModelDraft,
  group: Relaxation,
  choices: readonly CountChoice[],
  most: number | undefined,
): void {
  if (most === undefined || choices.length <= most) return;
  draft.addRow({ group, terms: amountTerms(choices), max: most });
}

/** Nothing is counted in a branch that is not chosen: it would count for rules over the whole award. */
function keepInsideBranch(draft: ModelDraft, { choices }: SumQuestion, when: number): void {
  for (const choice of choices) {
    draft.addRow({
      group: 'structure',
      terms: [
        { variable: choice.variable, coefficient: 1 },
        { variable: when, coefficient: -1 },
      ],
      max: 0,
    });
  }
}

function choicesIn(part: SumPart, choices: readonly CountChoice[]): readonly CountChoice[] {
  const slots = new Set(part.slots.map((slot) => slot.id));
  return choices.filter((choice) => slots.has(choice.slot.id));
}

function amountTerms(choices: readonly CountChoice[]): readonly Term[] {
  return choices.map(({ variable, amount }) => ({ variable, coefficient: amount }));
}
