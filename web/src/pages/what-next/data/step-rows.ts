import type { Catalogue } from 'cairn/catalogue';
import type { Plan, PlanStep } from 'cairn/planning';
import type { Lane, RulePlaces } from './rule-places.js';

/**
 * One unit of the plan as table, graph and calendar of weeks show it. All three are made from this one list, so
 * that they cannot disagree.
 */
export interface StepRow extends PlanStep {
  readonly code?: string;
  /** Code, or the title where there is none: for narrow places. */
  readonly short: string;
  readonly lane: Lane;
  /** The rule that counts it, in words; absent when it is taken only because another unit needs it. */
  readonly countsFor?: string;
  /** Units of the plan that come before it because it needs them. */
  readonly after: readonly string[];
}

/** Lane of units that nothing counts. */
export const BEFORE_LANE: Lane = { id: 'before', label: '' };

/** The steps of a plan by start, then by id, with the groups that they count for. */
export function stepRowsOf(
  plan: Plan,
  catalogue: Catalogue,
  places: RulePlaces,
): readonly StepRow[] {
  return plan.steps.map((step) => {
    const code = catalogue.units.get(step.unit)?.code;
    const { countsAs } = step;
    return {
      ...step,
      ...(code === undefined ? {} : { code }),
      short: code ?? step.title,
      lane: countsAs === undefined ? BEFORE_LANE : places.laneOf(countsAs.rule, countsAs.part),
      ...(countsAs === undefined
        ? {}
        : { countsFor: places.labelOf(countsAs.rule, countsAs.part) }),
      after: plan.steps
        .filter(({ neededBy }) => neededBy.includes(step.unit))
        .map(({ unit }) => unit),
    };
  });
}

/** The groups of the rows in the order in which they first appear in the rules' own order of starts. */
export function lanesOf(rows: readonly StepRow[]): readonly Lane[] {
  return [...new Map(rows.map(({ lane }) => [lane.id, lane])).values()];
}

/** The least and the most hours of the weeks of a step. */
export function weeklyHoursOf({
  hoursPerWeek,
  hoursByWeek = [hoursPerWeek],
}: Pick<PlanStep, 'hoursPerWeek' | 'hoursByWeek'>): { readonly min: number; readonly max: number } {
  return { min: Math.min(...hoursByWeek), max: Math.max(...hoursByWeek) };
}

/** Study hours in each week of the plan. */
export function weeklyLoad(rows: readonly StepRow[], weeks: number): readonly number[] {
  return Array.from({ length: weeks }, (_, week) =>
    rows.reduce(
      (sum, { startWeek, endWeek, hoursPerWeek, hoursByWeek }) =>
        startWeek <= week && week < endWeek
          ? sum + (hoursByWeek?.[week - startWeek] ?? hoursPerWeek)
          : sum,
      0,
    ),
  );
}
