import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';

/** A plain fact about a plan that people choose by. */
export type PlanTrait =
  | 'weeks'
  | 'fees'
  | 'workloadHours'
  | 'units'
  | 'providers'
  | 'countries'
  | 'onlineShare'
  | 'doubts';

/** Where another plan differs from the best one in a trait; fees in minor units, shares 0–1. */
export interface TraitDifference {
  readonly trait: PlanTrait;
  readonly best: number;
  readonly other: number;
  /** Less is better, but for the share that is taught online. */
  readonly isBetter: boolean;
}

type Traits = Readonly<Record<PlanTrait, number | undefined>>;

/**
 * The traits in which two plans differ, first those in which `other` is the better one. A trait that is not known for
 * every step of both plans is left out: nobody can say which is better.
 */
export function traitDifferences(
  best: Plan,
  other: Plan,
  data: PlanningData,
): readonly TraitDifference[] {
  const ofBest = traitsOf(best, data);
  const ofOther = traitsOf(other, data);
  const differences = TRAITS.flatMap((trait): readonly TraitDifference[] => {
    const [a, b] = [ofBest[trait], ofOther[trait]];
    if (a === undefined || b === undefined || a === b) return [];
    return [{ trait, best: a, other: b, isBetter: trait === 'onlineShare' ? b > a : b < a }];
  });
  return differences.toSorted((a, b) => Number(b.isBetter) - Number(a.isBetter));
}

const TRAITS: readonly PlanTrait[] = [
  'weeks',
  'fees',
  'workloadHours',
  'units',
  'providers',
  'countries',
  'onlineShare',
  'doubts',
];

function traitsOf(plan: Plan, data: PlanningData): Traits {
  const { steps, fees } = plan;
  const modes = steps.map((step) => factOf(step, data, 'mode'));
  const isKnown = modes.length > 0 && modes.every((mode) => mode !== undefined);
  return {
    weeks: plan.weeks,
    fees: fees.unknownSteps === 0 ? fees.min.minor : undefined,
    workloadHours: steps.reduce((sum, step) => sum + step.workloadHours, 0),
    units: steps.length,
    providers: countOf(steps.map((step) => factOf(step, data, 'provider'))),
    countries: countOf(steps.map((step) => data.catalogue.units.get(step.unit)?.country)),
    onlineShare: isKnown
      ? modes.filter((mode) => mode === 'online').length / modes.length
      : undefined,
    doubts: steps.reduce((sum, step) => sum + step.doubts.length, 0),
  };
}

/** What the chosen offering says, else its unit. */
function factOf(
  step: PlanStep,
  { catalogue }: PlanningData,
  field: 'mode' | 'provider',
): string | undefined {
  const unit = catalogue.units.get(step.unit);
  const offering = unit?.offerings.find(({ id }) => id === step.offering);
  return offering?.[field] ?? unit?.[field];
}

function countOf(values: readonly (string | undefined)[]): number | undefined {
  return values.includes(undefined) ? undefined : new Set(values).size;
}
