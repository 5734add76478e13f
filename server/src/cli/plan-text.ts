import type { PlanAnswer, PlanningData, PlanRequestFile, PlanStep } from 'cairn/planning';
import type { Figure, Money } from 'cairn/terms';
import { minorDigitsOf } from 'cairn/terms';
import { figureText, numberText } from './figure-text.js';

/** An answer of the planner in lines for a person. */
export function planLines(
  answer: PlanAnswer,
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  const target = data.catalogue.qualifications.get(file.request.qualification);
  const head = [
    `Target: ${target?.title ?? file.request.qualification}${target?.code ? ` (${target.code})` : ''}`,
    ...(file.invented ? ['The person in this file is invented.'] : []),
    ...(target?.knowing === 'recalled'
      ? ['These rules were recalled, not read: confirm them with the awarding body first.']
      : []),
  ];
  switch (answer.kind) {
    case 'optimal':
    case 'stopped':
      return [...head, ...(answer.plan ? planBody(answer.plan) : []), answer.proof.statement];
    case 'infeasible':
      return [...head, ...infeasibleBody(answer)];
    default:
      return [...head, JSON.stringify(answer, null, 2)];
  }
}

type Plan = NonNullable<Extract<PlanAnswer, { kind: 'stopped' }>['plan']>;

function planBody(plan: Plan): readonly string[] {
  const { figures, steps, notes } = plan;
  return [
    `Done on ${plan.completesOn}: ${plan.weeks} weeks from ${plan.startsOn}.`,
    '',
    ...steps.map(stepLine),
    '',
    ...Object.values(figures).flatMap((figure) => figureLines(figure)),
    ...notes.map((note) => `${NOTE_WORDS[note.kind]}: ${note.text}`),
    `Data release ${plan.data.version}. The awarding body decides.`,
  ];
}

const NOTE_WORDS = {
  'to-satisfy': 'Also needed',
  stated: 'Stated as met',
  'to-read': 'Read',
  'to-confirm': 'Confirm',
} as const;

function stepLine(step: PlanStep): string {
  const fee = step.fee === undefined ? 'fee not known' : moneyText(step.fee);
  const assumed = step.assumed.length > 0 ? `, assumed: ${step.assumed.join(', ')}` : '';
  return `  ${step.startsOn} – ${step.endsOn}  ${step.title} (${numberText(step.hoursPerWeek)} h a week, ${fee}${assumed})`;
}

/** A figure and its known parts, each with its arithmetic. */
function figureLines(figure: Figure, indent = ''): readonly string[] {
  const name = figure.key.replace(/^figure\.(plan\.)?/, '');
  const how = figure.arithmetic === undefined ? '' : `   (${figure.arithmetic})`;
  const parts = (figure.parts ?? []).filter(({ arithmetic }) => arithmetic !== undefined);
  return [
    `${indent}${name}: ${figureText(figure)}${how}`,
    ...parts.flatMap((part) => figureLines(part, `${indent}  `)),
  ];
}

function infeasibleBody(answer: Extract<PlanAnswer, { kind: 'infeasible' }>): readonly string[] {
  const scope = answer.scope === 'known-units' ? ' with the units known here' : '';
  return [
    `Impossible${scope}. These clash; without any one of them it can be done:`,
    ...answer.conflict.map((member) => `  - ${member.label}`),
    ...(answer.repairs.length > 0 ? ['What would help (each was solved again):'] : []),
    ...answer.repairs.map((repair) => `  - ${repair.label}`),
    answer.proof.statement,
  ];
}

function moneyText({ minor, currency }: Money): string {
  const digits = minorDigitsOf(currency);
  return `${currency} ${(minor / 10 ** digits).toFixed(digits)}`;
}
