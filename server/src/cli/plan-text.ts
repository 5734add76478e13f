import type {
  ConflictMember,
  PlanAnswer,
  PlanningData,
  PlanRequestFile,
  PlanStep,
  Repair,
} from 'cairn/planning';
import type { Figure, Money } from 'cairn/terms';
import { minorDigitsOf } from 'cairn/terms';
import { figureText, numberText } from './figure-text.js';

/** An answer of the planner in lines for a person. */
export function planLines(
  answer: PlanAnswer,
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  const head = headLines(file, data);
  switch (answer.kind) {
    case 'optimal':
    case 'stopped':
      return [...head, ...(answer.plan ? planBody(answer.plan, data) : []), answer.proof.statement];
    case 'infeasible':
      return [...head, ...infeasibleBody(answer)];
    case 'needs-assumption':
      return [...head, ...answer.missing.map(missingLine)];
    case 'mixed-currencies':
      return [
        ...head,
        `Prices stand in several currencies (${answer.currencies.join(', ')}), and Cairn applies no exchange rate. Leave units of the other currencies out (limits.without), or state their fees and the budget in one currency.`,
        ...answer.units
          .filter(({ units }) => units.length > 0)
          .map(({ currency, units }) => `  ${currency}: ${someOf(units)}`),
      ];
    default:
      return answer satisfies never;
  }
}

/** What stands above every answer: the award, and what to know about file and rules. */
export function headLines(file: PlanRequestFile, data: PlanningData): readonly string[] {
  const target = data.catalogue.qualifications.get(file.request.qualification);
  return [
    `Target: ${target?.title ?? file.request.qualification}${target?.code ? ` (${target.code})` : ''}`,
    ...(file.invented ? ['The person in this file is invented.'] : []),
    ...(target?.knowing === 'recalled'
      ? ['These rules were recalled, not read: confirm them with the awarding body first.']
      : []),
  ];
}

type Missing = Extract<PlanAnswer, { kind: 'needs-assumption' }>['missing'][number];

function missingLine({ assumption, units }: Missing): string {
  const what = assumption === 'workloadHours' ? 'study hours' : 'study hours a week';
  return `No source gives the ${what} of ${someOf(units)}. Say what to take under assumptions.${assumption}.`;
}

const MOST_NAMED = 12;

function someOf(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return ids.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

type Plan = NonNullable<Extract<PlanAnswer, { kind: 'stopped' }>['plan']>;

function planBody(plan: Plan, data: PlanningData): readonly string[] {
  const { figures, steps, notes } = plan;
  return [
    `Done on ${plan.completesOn}: ${plan.weeks} weeks from ${plan.startsOn}.`,
    ...(plan.also ?? []).map((one) => `Also done: ${awardText(one, data)}`),
    ...(plan.onTheWay ?? []).map((one) => `On the way: ${awardText(one, data)}`),
    ...(plan.chance === undefined ? [] : [chanceLine(plan.chance)]),
    '',
    ...steps.map(stepLine),
    '',
    ...Object.values(figures).flatMap((figure) => figureLines(figure)),
    ...notes.map((note) => `${NOTE_WORDS[note.kind]}: ${note.text}`),
    `Data release ${plan.data.version}. The awarding body decides.`,
  ];
}

function chanceLine({ min, max, unknown }: NonNullable<Plan['chance']>): string {
  const [least, most] = [min, max].map((share) => `${numberText(Math.round(share * 1000) / 10)} %`);
  const range = least === most ? least : `${least} to ${most}`;
  const rest = unknown.length === 0 ? '' : `; not known, and left out, of ${someOf(unknown)}`;
  return `Chance that all is passed and recognised: ${range}${rest}.`;
}

type AwardInPlan = NonNullable<Plan['also']>[number];

function awardText({ qualification, week, completesOn }: AwardInPlan, data: PlanningData): string {
  const title = data.catalogue.qualifications.get(qualification)?.title ?? qualification;
  return week === 0 ? `${title}, from the start` : `${title} on ${completesOn}, week ${week}`;
}

const NOTE_WORDS = {
  'to-satisfy': 'Also needed',
  stated: 'Stated as met',
  'to-read': 'Read',
  'to-confirm': 'Confirm',
} as const;

const WAY_WORDS = {
  'prior-learning': 'recognition of prior learning',
  exemption: 'exemption',
  repeat: 'repeat',
} as const;

/** "4", or "8, 2, 2" where the weeks of a unit differ; many weeks as their range. */
function hoursText({ hoursPerWeek, hoursByWeek = [hoursPerWeek] }: PlanStep): string {
  if (hoursByWeek.length <= MOST_WEEKS_SHOWN) return hoursByWeek.map(numberText).join(', ');
  return `${numberText(Math.min(...hoursByWeek))} to ${numberText(hoursPerWeek)}`;
}

const MOST_WEEKS_SHOWN = 6;

function stepLine(step: PlanStep): string {
  const fee = step.fee === undefined ? 'fee not known' : moneyText(step.fee);
  const assumed = step.assumed.length > 0 ? `, assumed: ${step.assumed.join(', ')}` : '';
  const way = step.by === undefined ? '' : `${WAY_WORDS[step.by]}, `;
  return `  ${step.startsOn} – ${step.endsOn}  ${step.title} (${way}${hoursText(step)} h a week, ${fee}${assumed})`;
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
    ...answer.conflict.map((member) => `  - ${conflictText(member)}`),
    ...(answer.repairs.length > 0 ? ['What would help (each was solved again):'] : []),
    ...answer.repairs.map((repair) => `  - ${repairText(repair)}`),
    answer.proof.statement,
  ];
}

/** A member of a conflict in words. */
export function conflictText(member: ConflictMember): string {
  const { kind, label } = member;
  switch (kind) {
    case 'rule':
    case 'constraint':
      return member.award === undefined ? label : `${label} (${member.award})`;
    case 'with':
      return `taking ${label}`;
    case 'without':
      return `leaving out ${label}`;
    case 'attempts':
      return `no attempt left at ${label}`;
    case 'pin':
      return `the pin of ${label}`;
    default:
      return label;
  }
}

/** A repair in words, with the changes that it needs beside it. */
function repairText(repair: Repair): string {
  const also = (repair.also ?? []).map((one) => ` and ${repairText(one)}`).join('');
  return `${changeText(repair)}${repair.isLeast === false ? ' (or less)' : ''}${also}`;
}

function changeText({ kind, label, about }: Repair): string {
  switch (kind) {
    case 'allow-unit':
      return `allow ${label}`;
    case 'take-outside':
      return `take ${label} beside the award`;
    case 'drop-pin':
      return `drop the pin of ${label}`;
    case 'drop-rule':
      return `an exception from ${label}`;
    case 'drop-award':
      return `finish without ${label}`;
    case 'allow-language':
      return `units in ${about === undefined ? 'any language' : `the language ${label}`}`;
    case 'allow-mode':
      return about === undefined ? 'any mode of study' : `units of the mode ${label}`;
    case 'allow-country':
      return `units from ${about === undefined ? 'any country' : label}`;
    case 'drop-break':
      return about === undefined ? 'no breaks' : `no break on ${label}`;
    case 'raise-budget':
    case 'move-deadline':
    case 'add-hours':
    case 'usual-hours':
    case 'allow-double-counting':
      return label;
    default:
      return kind satisfies never;
  }
}

/** `AUD 1050.00` */
export function moneyText({ minor, currency }: Money): string {
  const digits = minorDigitsOf(currency);
  return `${currency} ${(minor / 10 ** digits).toFixed(digits)}`;
}
