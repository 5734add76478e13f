import type { Plan, PlanStep } from '../plan.js';

type Cell = string | number | undefined;
type CellOf = (step: PlanStep, plan: Plan) => Cell;

const COLUMNS: readonly (readonly [header: string, cell: CellOf])[] = [
  ['unit', (step) => step.unit],
  ['title', (step) => step.title],
  ['offering', (step) => step.offering],
  ['way', (step) => step.by],
  ['startsOn', (step) => step.startsOn],
  ['endsOn', (step) => step.endsOn],
  ['weeks', (step) => step.endWeek - step.startWeek],
  ['hoursPerWeek', (step) => step.hoursPerWeek],
  ['hoursByWeek', (step) => step.hoursByWeek?.join(' ')],
  ['workloadHours', (step) => step.workloadHours],
  ['feeMinor', (step) => step.fee?.minor],
  ['feeCurrency', (step) => step.fee?.currency],
  ['countedBy', (step) => step.countsAs?.rule],
  ['countedAmount', (step) => step.countsAs?.amount],
  ['neededBy', (step) => step.neededBy.join(' ')],
  ['assumed', (step) => step.assumed.join(' ')],
  ['overrides', ({ unit }, plan) => overridesOfStep(plan, unit)],
];

/**
 * The steps as comma-separated values, one line a step, in the order of their start; unknown cells are empty.
 *
 * A cell that a spreadsheet would run as a formula is led by an apostrophe: titles may come from outside.
 * @see RFC 4180
 */
export function writePlanTable(plan: Plan): string {
  const header = COLUMNS.map(([name]) => name);
  const rows = plan.steps.map((step) => COLUMNS.map(([, cell]) => writeCell(cell(step, plan))));
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** What the person accepts although the check refuses it: of the unit, and of the whole plan with the first step. */
function overridesOfStep({ overrides = [], steps }: Plan, unit: string): string {
  const isFirst = steps[0]?.unit === unit;
  const isStep = (about: string) => steps.some((step) => step.unit === about);
  return overrides
    .filter(({ about }) => about === unit || (isFirst && !isStep(about)))
    .map(({ code, about, reason }) => `${code} ${about === unit ? '' : `${about} `}(${reason})`)
    .join('; ');
}

function writeCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
