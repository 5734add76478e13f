import { isIsoDate } from 'cairn/terms';
import { PLAN_FORMAT, type PlanFile } from './plan-file.js';

/** A plan file as read, or why it is not one. */
export type PlanFileReading =
  | { readonly kind: 'read'; readonly file: PlanFile }
  | { readonly kind: 'refused'; readonly reason: 'not-a-plan' | 'newer' };

/**
 * Reads a plan that comes from outside: a link, a file, the device. Everything that pages show or the engine asks
 * for is looked at; what is beyond that stays as it is.
 */
export function readPlanFile(value: unknown): PlanFileReading {
  if (isPlanFile(value)) return { kind: 'read', file: value };
  const format = fieldOf(value, 'format');
  const isNewer = typeof format === 'string' && /^cairn-plan\/\d+$/.test(format);
  return { kind: 'refused', reason: isNewer && format !== PLAN_FORMAT ? 'newer' : 'not-a-plan' };
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const day: Check = isIsoDate;
const any: Check = () => true;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check(fieldOf(value, key)));

const money = shape({ minor: number, currency: text });
const figure = shape({
  unit: text,
  key: text,
  value: maybe((value) => number(value) || shape({ min: number, max: number })(value)),
  parts: maybe(listOf(shape({ unit: text, key: text }))),
  sources: maybe(listOf(shape({ title: text, knowing: text, url: maybe(text) }))),
  missing: maybe(listOf(text)),
  arithmetic: maybe(text),
});
const assignment = shape({ item: text, rule: text, amount: number });
const step = shape({
  unit: text,
  title: text,
  startWeek: number,
  endWeek: number,
  startsOn: day,
  endsOn: day,
  hoursPerWeek: number,
  workloadHours: number,
  fee: maybe(money),
  assumed: listOf(text),
  countsAs: maybe(assignment),
  neededBy: listOf(text),
  doubts: listOf(text),
});
const plan = shape({
  qualification: text,
  specialisation: maybe(text),
  steps: listOf(step),
  assignments: listOf(assignment),
  uncounted: listOf(text),
  startsOn: day,
  completesOn: day,
  weeks: number,
  fees: shape({ min: money, max: maybe(money), unknownSteps: number }),
  riskPoints: number,
  notes: listOf(shape({ kind: text, about: text, text })),
  figures: shape({
    months: figure,
    workloadHours: figure,
    counted: figure,
    surplus: figure,
    fees: figure,
    pace: figure,
  }),
  data: shape({ version: text, hash: text }),
});
const request = shape({
  qualification: text,
  specialisation: maybe(text),
  holdings: listOf(
    shape({ id: text, title: text, state: oneOf('verified', 'claimed', 'planned') }),
  ),
  limits: shape({ start: day, hoursPerWeek: number, budget: maybe(money), deadline: maybe(day) }),
  aims: listOf(oneOf('time', 'cost', 'risk')),
  pins: maybe(listOf(shape({ holding: text }))),
  exceptions: maybe(listOf(shape({ kind: text, rule: text, reason: text }))),
  conditionsMet: maybe(listOf(text)),
});
const planFile = shape({
  format: oneOf(PLAN_FORMAT),
  title: text,
  madeOn: day,
  request,
  plan,
  proof: shape({ kind: oneOf('optimal', 'stopped'), nodes: number, statement: text }),
  own: maybe(shape({ units: listOf(any), qualifications: listOf(any) })),
});

function isPlanFile(value: unknown): value is PlanFile {
  return planFile(value);
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
