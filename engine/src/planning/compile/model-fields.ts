import type { RequirementGraph } from '../../catalogue/index.js';
import { type RiskDoubt, riskPointsOf } from '../../scoring/index.js';
import type { Activity, PlanningModel } from '../model/planning-model.js';
import type { Way } from './activities.js';
import type { CountChoice } from './count-variables.js';
import { latestEndOf } from './latest-ends.js';
import { greatestCommonDivisor, type ModelDraft } from './model-draft.js';
import { mostUnits } from './plan-size.js';
import type { Precedence } from './precedence.js';
import type { Scene } from './scene.js';
import { latestCompletionBy, wholeWeeksIn } from './weeks.js';
import { lexicographicWeights, mostOfAims } from './weights.js';

/** Longest plan that is looked for when no deadline is set: twenty years. */
const LONGEST_PLAN_WEEKS = 1040;

/** Hours are whole minutes in the model, so that half hours stay exact. */
const MINUTES_PER_HOUR = 60;
const CRUMB = 1e-6;

/** What a model is put together from. */
export interface ModelParts {
  readonly scene: Scene;
  readonly precedence: Precedence;
  readonly doubts: ReadonlyMap<string, readonly RiskDoubt[]>;
  readonly draft: ModelDraft;
  readonly choices: readonly CountChoice[];
}

/** The model with its activities, limits and weights. */
export function planningModelOf(parts: ModelParts): PlanningModel {
  const { scene, precedence, doubts, draft } = parts;
  const { request, relaxed, ways } = scene;
  const units = mostUnits(scene, parts.choices);
  const hours = hourScale(ways, request.limits.hoursPerWeek, relaxed.has('hours'));
  const price = ways.reduce((gcd, way) => greatestCommonDivisor(gcd, way.fee?.minor ?? 0), 0) || 1;
  const activities = [
    ...ways.map((way) => ({
      id: way.id,
      weeks: way.weeks,
      hours: hours.of(way.hoursPerWeek),
      cost: (way.fee?.minor ?? 0) / price,
      // Of plans that are equal in every aim the one with the fewest units is taken.
      risk: riskPointsOf(doubts.get(way.id) ?? []) * (units + 1) + 1,
      ...intakesOf(way, scene),
      ...validityOf(way, scene),
      prerequisites: precedence.clausesOf(way.unit.id),
      excludes: excludedBy(way, ways),
    })),
    ...precedence.absences,
  ];
  const budget = relaxed.has('budget') ? undefined : request.limits.budget;
  const limit = budget === undefined ? undefined : Math.floor(budget.minor / price);
  const horizonWeeks = horizonOf(scene, activities);
  return {
    objective: lexicographicWeights(
      request.aims,
      mostOfAims(activities, units, { horizonWeeks, budget: limit }),
    ),
    horizonWeeks,
    weeklyHours: hours.weekly,
    ...(limit === undefined ? {} : { budget: limit }),
    activities,
    variables: draft.variables,
    rows: draft.rows,
  };
}

/** Minutes, or whole hours where nothing is finer; what a unit needs is rounded up, what there is down. */
function hourScale(ways: readonly Way[], weekly: number, isUnlimited: boolean) {
  const minutes = ways.map((way) => Math.ceil(way.hoursPerWeek * MINUTES_PER_HOUR - CRUMB));
  const available = isUnlimited
    ? minutes.reduce((sum, each) => sum + each, 0)
    : Math.floor(weekly * MINUTES_PER_HOUR + CRUMB);
  const divisor = [...minutes, available].reduce(greatestCommonDivisor, 0) || 1;
  return {
    weekly: available / divisor,
    of: (hours: number) => Math.ceil(hours * MINUTES_PER_HOUR - CRUMB) / divisor,
  };
}

function excludedBy(way: Way, ways: readonly Way[]): readonly string[] {
  return ways
    .filter((other) => way.unit.exclusions.includes(other.unit.id) && other.unit.id !== way.unit.id)
    .map((other) => other.id);
}

/** Weeks in which a way may start: its own start days, and no later than time limits on its unit allow. */
function intakesOf(way: Way, scene: Scene): { readonly intakes?: readonly number[] } {
  const { start } = scene.request.limits;
  const latest = latestEndOf(way.unit.id, { ...scene, start });
  const own = way.startDays && [...way.startDays.keys()].toSorted((a, b) => a - b);
  if (latest === undefined) return own === undefined ? {} : { intakes: own };
  const count = Math.max(0, Math.min(latest, LONGEST_PLAN_WEEKS) - way.weeks + 1);
  const weeks = own ?? Array.from({ length: count }, (_, week) => week);
  return { intakes: weeks.filter((week) => week + way.weeks <= latest) };
}

/** Weeks after its end in which a unit still counts: its own validity and the age rules of the awards. */
function validityOf(way: Way, { graph, relaxed }: Scene): { readonly validityWeeks?: number } {
  const months = [
    ...(way.unit.validityMonths === undefined || relaxed.has('validity')
      ? []
      : [way.unit.validityMonths]),
    ...graph.constraints
      .filter((entry) => !relaxed.has(`constraint:${entry.id}`))
      .flatMap((entry) => ageMonths(entry, way.unit.id)),
  ];
  return months.length === 0 ? {} : { validityWeeks: wholeWeeksIn(Math.min(...months)) };
}

function ageMonths(
  { constraint }: RequirementGraph['constraints'][number],
  unit: string,
): readonly number[] {
  if (constraint.kind === 'timeLimit') {
    // The unit may be the first that counts. Units of a later stage get no longer than the others: rarely felt, and safe.
    const isWhole = constraint.from === 'first-counted' && constraint.units === undefined;
    return isWhole ? [constraint.months] : [];
  }
  const isAge =
    constraint.kind === 'recency' &&
    constraint.relativeTo === 'completion' &&
    constraint.appliesTo === undefined;
  return isAge && (constraint.units?.includes(unit) ?? true) ? [constraint.months] : [];
}

/** Weeks available: up to the deadline, else as long as everything would take one after the other. */
function horizonOf({ request, relaxed }: Scene, activities: readonly Activity[]): number {
  const { start, deadline } = request.limits;
  const lastDays = [...(deadline === undefined || relaxed.has('deadline') ? [] : [deadline])];
  const oneAfterTheOther = activities.reduce((sum, activity) => sum + activity.weeks, 0);
  const lastIntake = Math.max(0, ...activities.flatMap((activity) => activity.intakes ?? []));
  return Math.min(
    LONGEST_PLAN_WEEKS,
    oneAfterTheOther + lastIntake,
    ...lastDays.map((day) => latestCompletionBy(start, day) ?? 0),
  );
}
