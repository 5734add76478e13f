import { comparePlans, type Plan, type PlanDelta, type PlanStep } from 'cairn/planning';
import { daysBetween, type Figure } from 'cairn/terms';

/** A plan with the name it is compared under. */
export interface NamedPlan {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
}

/** Something in which plans differ; each value traces to the units that cause it. */
export interface ComparedRow {
  readonly id: Measure;
  readonly values: readonly ComparedValue[];
  readonly isSame: boolean;
}

/** What is compared: the day of completion, the engine's measures, the number of units, what is left over. */
export type Measure =
  | 'completesOn'
  | 'weeks'
  | 'fees'
  | 'workloadHours'
  | 'surplus'
  | 'units'
  | 'riskPoints';

export interface ComparedValue {
  readonly plan: Plan;
  /** In the unit of the measure; undefined = not known. */
  readonly amount: number | undefined;
  /** Difference to the first plan; undefined for the first itself and where one is not known. */
  readonly delta: Figure | undefined;
}

/** A unit that not all plans take. */
export interface UnitDifference {
  readonly unit: string;
  readonly title: string;
  /** For each plan the step, or undefined where it is not taken. */
  readonly steps: readonly (PlanStep | undefined)[];
}

/** Plans side by side. */
export interface PlanTable {
  /** Rows that differ stand first. */
  readonly rows: readonly ComparedRow[];
  readonly differences: readonly UnitDifference[];
  readonly inAll: readonly string[];
}

const MEASURES: readonly Measure[] = [
  'completesOn',
  'weeks',
  'fees',
  'workloadHours',
  'surplus',
  'units',
  'riskPoints',
];

/** Plans side by side, differences first; everything is compared with the first plan. */
export function comparePlanList(plans: readonly NamedPlan[]): PlanTable {
  const [first] = plans;
  if (first === undefined) return { rows: [], differences: [], inAll: [] };
  const pairs = plans.map(({ plan }) => ({ plan, deltas: deltasOf(first.plan, plan) }));
  const rows = MEASURES.map((id) => rowOf(id, pairs));
  const units = unitsOf(plans);
  return {
    rows: [...rows.filter(({ isSame }) => !isSame), ...rows.filter(({ isSame }) => isSame)],
    differences: units.filter(({ steps }) => steps.includes(undefined)),
    inAll: units.filter(({ steps }) => !steps.includes(undefined)).map(({ title }) => title),
  };
}

interface Delta {
  readonly amount: number | undefined;
  readonly figure: Figure | undefined;
}

type Deltas = ReadonlyMap<Measure, Delta>;

function rowOf(
  id: Measure,
  pairs: readonly { readonly plan: Plan; readonly deltas: Deltas }[],
): ComparedRow {
  const values = pairs.map(({ plan, deltas }, i) => ({
    plan,
    amount: deltas.get(id)?.amount,
    delta: i === 0 ? undefined : deltas.get(id)?.figure,
  }));
  const isSame = new Set(values.map(({ amount }) => amount)).size === 1;
  return { id, values, isSame };
}

/** Every measure of a plan, and its difference to the first one with the units that cause it. */
function deltasOf(first: Plan, plan: Plan): Deltas {
  const days = daysBetween(first.completesOn, plan.completesOn);
  const more = plan.steps.length - first.steps.length;
  const own: readonly (readonly [Measure, Delta])[] = [
    ['completesOn', { amount: days, figure: figureOf('completesOn', 'days', days) }],
    ['units', { amount: plan.steps.length, figure: figureOf('units', 'units', more) }],
  ];
  const engine = comparePlans(first, plan).deltas.flatMap(
    (delta): readonly (readonly [Measure, Delta])[] =>
      delta.measure === 'counted'
        ? []
        : [[delta.measure, { amount: delta.b, figure: tracedFigure(delta.measure, delta) }]],
  );
  return new Map([...own, ...engine]);
}

function tracedFigure(id: Measure, { unit, change, a, b, causes }: PlanDelta): Figure | undefined {
  if (change === undefined) return undefined;
  return {
    ...figureOf(id, unit, change),
    ...(id === 'fees' ? {} : { arithmetic: `${b} − ${a} = ${change}` }),
    parts: causes.map((cause) => ({ unit, key: cause.title, value: cause.change })),
  };
}

function figureOf(id: Measure, unit: string, value: number): Figure {
  return { key: `next.compare.${id}`, unit, value };
}

function unitsOf(plans: readonly NamedPlan[]): readonly UnitDifference[] {
  const titles = new Map(
    plans.flatMap(({ plan }) => plan.steps.map(({ unit, title }) => [unit, title] as const)),
  );
  return [...titles].map(([unit, title]) => ({
    unit,
    title,
    steps: plans.map(({ plan }) => plan.steps.find((step) => step.unit === unit)),
  }));
}
