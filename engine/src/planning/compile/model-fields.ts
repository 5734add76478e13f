import type { RequirementGraph } from '../../catalogue/index.js';
import { type RiskDoubt, riskPointsOf } from '../../scoring/index.js';
import type { PlanningModel } from '../model/planning-model.js';
import type { PlanAim } from '../request.js';
import type { Way } from './activities.js';
import { constraintsAbout } from './awards.js';
import type { CountChoice } from './count-variables.js';
import { greatestCommonDivisor, type ModelDraft } from './model-draft.js';
import { mostUnits } from './plan-size.js';
import type { Precedence } from './precedence.js';
import type { Scene } from './scene.js';
import { startWeeksOf, weeksOfPlan } from './start-weeks.js';
import { wholeWeeksIn } from './weeks.js';
import {
  type AimedActivity,
  lexicographicWeights,
  mostOfAims,
  weightedActivities,
} from './weights.js';

/** Hours are whole minutes in the model, so that half hours stay exact. */
const MINUTES_PER_HOUR = 60;
const CRUMB = 1e-6;

/** What a model is put together from. */
export interface ModelParts {
  readonly scene: Scene;
  readonly precedence: Precedence;
  /** Stand for awards on the way that are not earned. */
  readonly unearned: readonly AimedActivity[];
  readonly doubts: ReadonlyMap<string, readonly RiskDoubt[]>;
  readonly draft: ModelDraft;
  readonly choices: readonly CountChoice[];
}

/** A model with what its numbers stand for. */
export interface ScaledModel {
  readonly model: PlanningModel;
  /** The most that each aim can come to in a best plan, in the units of the model. */
  readonly most: Readonly<Record<PlanAim, number>>;
  /** Minor units of the currency in one unit of cost. */
  readonly feeStep: number;
}

/** The model with its activities, limits and weights. */
export function planningModelOf(parts: ModelParts): ScaledModel {
  const { scene, precedence, doubts, draft } = parts;
  const { request, relaxed, ways } = scene;
  const units = mostUnits(scene, parts.choices);
  const horizonWeeks = weeksOfPlan(scene);
  const hours = hourScale(ways, request.limits.hoursPerWeek, relaxed.has('hours'));
  const price = ways.reduce((gcd, way) => greatestCommonDivisor(gcd, way.fee?.minor ?? 0), 0) || 1;
  const aimed: readonly AimedActivity[] = [
    ...precedence.ways.map((way) => ({
      id: way.id,
      weeks: way.weeks,
      hours: hours.of(way.hoursPerWeek),
      cost: (way.fee?.minor ?? 0) / price,
      // Of plans that are equal in every aim the one with the fewest units is taken.
      risk: riskPointsOf(doubts.get(way.id) ?? []) * (units + 1) + 1,
      ...withIntakes(startWeeksOf(way, scene, horizonWeeks)),
      ...validityOf(way, scene),
      prerequisites: precedence.clausesOf(way),
      excludes: [...excludedBy(way, precedence.ways), ...precedence.refusedBy(way)],
    })),
    ...precedence.absences,
    ...parts.unearned,
  ];
  const budget = relaxed.has('budget') ? undefined : request.limits.budget;
  const limit = budget === undefined ? undefined : Math.floor(budget.minor / price);
  const most = mostOfAims(aimed, units, { horizonWeeks, budget: limit });
  const model: PlanningModel = {
    ...weightedActivities(aimed, lexicographicWeights(request.aims, most)),
    horizonWeeks,
    weeklyHours: hours.weekly,
    ...(limit === undefined ? {} : { budget: limit }),
    variables: draft.variables,
    rows: draft.rows,
  };
  return { model, most, feeStep: price };
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

function withIntakes(intakes: readonly number[] | undefined): {
  readonly intakes?: readonly number[];
} {
  return intakes === undefined ? {} : { intakes };
}

/** Weeks after its end in which a unit still counts: its own validity and the age rules of the awards. */
function validityOf(way: Way, scene: Scene): { readonly validityWeeks?: number } {
  const { relaxed } = scene;
  const months = [
    ...(way.unit.validityMonths === undefined || relaxed.has('validity')
      ? []
      : [way.unit.validityMonths]),
    ...constraintsAbout(way.unit.id, scene)
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
