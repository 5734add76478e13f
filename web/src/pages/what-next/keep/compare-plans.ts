import type { Plan, PlanStep } from 'cairn/planning';
import type { Figure } from 'cairn/terms';

/** A plan with the name it is compared under. */
export interface NamedPlan {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
}

/** Something in which plans differ; each value traces to the units that cause it. */
export interface ComparedRow {
  readonly id: 'completesOn' | 'weeks' | 'hours' | 'fees' | 'units' | 'beside' | 'risk';
  readonly values: readonly ComparedValue[];
  readonly isSame: boolean;
}

export interface ComparedValue {
  readonly plan: Plan;
  /** What is compared, as a number; undefined = not known. */
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

export interface PlanComparison {
  /** Rows that differ stand first. */
  readonly rows: readonly ComparedRow[];
  readonly differences: readonly UnitDifference[];
  readonly inAll: readonly string[];
}

interface Metric {
  readonly id: ComparedRow['id'];
  readonly unit: (plan: Plan) => string;
  readonly amount: (plan: Plan) => number | undefined;
  /** What one step adds to it; absent = it does not come from single units. */
  readonly ofStep?: (step: PlanStep) => number | undefined;
}

const METRICS: readonly Metric[] = [
  {
    id: 'completesOn',
    unit: () => 'days',
    amount: (plan) => Date.parse(plan.completesOn) / 86_400_000,
  },
  { id: 'weeks', unit: () => 'weeks', amount: (plan) => plan.weeks },
  {
    id: 'fees',
    unit: (plan) => plan.fees.min.currency,
    amount: (plan) => (plan.fees.unknownSteps > 0 ? undefined : plan.fees.min.minor),
    ofStep: (step) => step.fee?.minor,
  },
  {
    id: 'hours',
    unit: () => 'hours',
    amount: (plan) => sum(plan.steps.map((step) => step.workloadHours)),
    ofStep: (step) => step.workloadHours,
  },
  { id: 'units', unit: () => 'units', amount: (plan) => plan.steps.length, ofStep: () => 1 },
  { id: 'beside', unit: () => 'items', amount: (plan) => plan.uncounted.length },
  { id: 'risk', unit: () => 'points', amount: (plan) => plan.riskPoints },
];

/** Plans side by side, differences first; everything is compared with the first plan. */
export function comparePlanList(plans: readonly NamedPlan[]): PlanComparison {
  const [first] = plans;
  if (first === undefined) return { rows: [], differences: [], inAll: [] };
  const rows = METRICS.map((metric) => rowOf(metric, plans, first));
  const units = unitsOf(plans);
  return {
    rows: [...rows.filter(({ isSame }) => !isSame), ...rows.filter(({ isSame }) => isSame)],
    differences: units.filter(({ steps }) => steps.includes(undefined)),
    inAll: units.filter(({ steps }) => !steps.includes(undefined)).map(({ title }) => title),
  };
}

function rowOf(metric: Metric, plans: readonly NamedPlan[], first: NamedPlan): ComparedRow {
  const values = plans.map(({ plan }) => ({
    plan,
    amount: metric.amount(plan),
    delta: plan === first.plan ? undefined : deltaOf(metric, first.plan, plan),
  }));
  const known = new Set(values.map(({ amount }) => amount));
  return { id: metric.id, values, isSame: known.size === 1 };
}

/** The difference of two plans as a figure whose parts are the units that only one of them takes. */
function deltaOf(metric: Metric, before: Plan, after: Plan): Figure | undefined {
  const [a, b] = [metric.amount(before), metric.amount(after)];
  const unit = metric.unit(after);
  if (a === undefined || b === undefined || unit !== metric.unit(before)) return undefined;
  const parts = metric.ofStep === undefined ? [] : partsOf(metric.ofStep, { unit, before, after });
  return {
    value: b - a,
    unit,
    key: `next.compare.${metric.id}`,
    ...(metric.id === 'fees' || metric.id === 'completesOn'
      ? {}
      : { arithmetic: `${b} − ${a} = ${b - a}` }),
    parts,
  };
}

function partsOf(
  ofStep: (step: PlanStep) => number | undefined,
  { unit, before, after }: { readonly unit: string; readonly before: Plan; readonly after: Plan },
): readonly Figure[] {
  const own = (from: Plan, other: Plan, sign: 1 | -1) =>
    from.steps
      .filter((step) => !other.steps.some((known) => known.unit === step.unit))
      .map((step): Figure => {
        const value = ofStep(step);
        return { unit, key: step.title, value: value === undefined ? undefined : sign * value };
      });
  return [...own(after, before, 1), ...own(before, after, -1)];
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
