import { type RiskDoubt, riskPointsOf } from '../../scoring/index.js';
import type { PlanningModel } from '../model/planning-model.js';
import type { PlanAim, PlanRequest } from '../request.js';
import type { Way } from './activities.js';

import type { CountChoice } from './count-variables.js';
import { groupBy } from './grouping.js';
import { usableUncounted } from './kept-apart.js';
import { greatestCommonDivisor, type ModelDraft } from './model-draft.js';
import { mostUnits } from './plan-size.js';
import type { Precedence } from './precedence.js';
import type { Relaxed } from './relaxations.js';
import type { Scene } from './scene.js';
import { startWeeksIn, weeksOfPlan } from './start-weeks.js';
import { calendarHours } from './study-calendar.js';
import { blockedHours } from './study-weeks.js';
import { isSumSafe, weightedSum } from './weighted-sum.js';
import {
  type AimedActivity,
  areWeightsSafe,
  isRiskLast,
  lexicographicWeights,
  mostOfAims,
  weightedActivities,
  withChancePoints,
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
  /** Points of the chance to pass and be recognised, by activity; none where that is not known. */
  readonly chancePoints: ReadonlyMap<string, number>;
  /** Activities that stand for an award that is not earned. */
  readonly unearned: ReadonlySet<string>;
  /** How many such points halve a chance. */
  readonly pointsPerHalving: number;
}

/** The model with its activities, limits and weights. */
export function planningModelOf(parts: ModelParts): ScaledModel {
  const { scene, precedence, doubts, draft } = parts;
  const { request, relaxed, ways } = scene;
  const units = mostUnits(scene, parts);
  const horizonWeeks = weeksOfPlan(scene);
  const calendar = calendarHours(scene, horizonWeeks);
  const hours = hourScale(ways, calendar, request, relaxed);
  const price = ways.reduce((gcd, way) => greatestCommonDivisor(gcd, way.fee?.minor ?? 0), 0) || 1;
  const startWeeksOf = startWeeksIn(scene, horizonWeeks);
  const excludedBy = excludedAmong(precedence.ways, usableUncounted(scene));
  const unpointed: readonly AimedActivity[] = [
    ...precedence.ways.map((way) => ({
      id: way.id,
      isUnit: true,
      ...(way.chance === undefined ? {} : { chance: way.chance }),
      weeks: way.weeks,
      hours: hours.of(way.hoursPerWeek),
      ...hoursByWeekOf(way, hours.of),
      cost: (way.fee?.minor ?? 0) / price,
      risk: riskOf(doubts.get(way.id) ?? [], units, request),
      ...withIntakes(startWeeksOf(way)),
      ...(way.validityWeeks === undefined ? {} : { validityWeeks: way.validityWeeks }),
      prerequisites: precedence.clausesOf(way),
      ...companionsOf(way, precedence),
      excludes: [...excludedBy(way), ...precedence.refusedBy(way)],
    })),
    ...precedence.absences,
    ...parts.unearned,
  ];
  const budget = relaxed.has('budget') ? undefined : request.limits.budget;
  const limit = budget === undefined ? undefined : Math.floor(budget.minor / price);
  const mostOf = (of: readonly AimedActivity[]) =>
    mostOfAims(of, units, { horizonWeeks, budget: limit });
  const { weights } = request;
  const { activities: aimed, pointsPerHalving } = withChancePoints(unpointed, (pointed, halving) =>
    weights === undefined
      ? areWeightsSafe(request.aims, mostOf(pointed), units)
      : isSumSafe(weights, { feeStep: price, pointsPerHalving: halving, units }, mostOf(pointed)),
  );
  const most = mostOf(aimed);
  const model: PlanningModel = {
    ...(weights === undefined
      ? weightedActivities(aimed, lexicographicWeights(request.aims, most, units), {
          countsUnits: !isRiskLast(request.aims),
        })
      : weightedSum(
          aimed.map((activity) => ({ ...activity, isUnit: activity.isUnit ?? false })),
          weights,
          { feeStep: price, pointsPerHalving, units },
          most,
        )),
    horizonWeeks,
    weeklyHours: hours.weekly,
    ...(hours.byWeek === undefined ? {} : { weekHours: hours.byWeek }),
    ...(limit === undefined ? {} : { budget: limit }),
    variables: draft.variables,
    rows: draft.rows,
  };
  const chancePoints = new Map(aimed.map(({ id, recognition = 0 }) => [id, recognition]));
  const unearned = new Set(parts.unearned.map(({ id }) => id));
  return { model, most, feeStep: price, chancePoints, unearned, pointsPerHalving };
}

/** Of plans that are equal in every aim the one with the fewest units is taken; here that is said where risk is last. */
function riskOf(
  doubts: readonly RiskDoubt[],
  units: number,
  { aims, weights }: PlanRequest,
): number {
  const points = riskPointsOf(doubts);
  return weights === undefined && isRiskLast(aims) ? points * (units + 1) + 1 : points;
}

/** Minutes, or whole hours where nothing is finer; what a unit needs is rounded up, what there is down. */
function hourScale(
  ways: readonly Way[],
  calendar: readonly number[] | undefined,
  { limits }: PlanRequest,
  relaxed: Relaxed,
) {
  const asked = (hours: number) => Math.ceil(hours * MINUTES_PER_HOUR - CRUMB);
  const given = (hours: number) => Math.floor(hours * MINUTES_PER_HOUR + CRUMB);
  const available = relaxed.has('hours')
    ? ways.reduce((sum, way) => sum + asked(way.hoursPerWeek), 0)
    : given(limits.hoursPerWeek);
  const byWeek = calendar?.map((each) =>
    each === Number.POSITIVE_INFINITY ? available : given(each),
  );
  const minutes = ways.flatMap((way) => (way.studyHours ?? [way.hoursPerWeek]).map(asked));
  const divisor = [...minutes, ...(byWeek ?? []), available].reduce(greatestCommonDivisor, 0) || 1;
  return {
    weekly: available / divisor,
    byWeek: byWeek?.map((each) => each / divisor),
    of: (hours: number) => asked(hours) / divisor,
  };
}

function hoursByWeekOf(
  way: Way,
  scale: (hours: number) => number,
): { readonly hoursByWeek?: readonly number[] } {
  const hours = blockedHours(way);
  return hours === undefined ? {} : { hoursByWeek: hours.map(scale) };
}

function companionsOf(
  way: Way,
  precedence: Precedence,
): { readonly corequisites?: readonly (readonly string[])[] } {
  const clauses = precedence.companionsOf(way);
  return clauses.length === 0 ? {} : { corequisites: clauses };
}

/** What a way excludes; what may be taken uncounted is kept apart where it counts. */
function excludedAmong(
  ways: readonly Way[],
  isOfUse: (unit: string) => boolean,
): (way: Way) => readonly string[] {
  const idsOf = groupBy(ways, ({ unit }) => unit.id);
  return ({ unit }) => {
    if (unit.exclusions.length === 0 || isOfUse(unit.id)) return [];
    return [...new Set(unit.exclusions)]
      .filter((other) => other !== unit.id && !isOfUse(other))
      .flatMap((other) => (idsOf.get(other) ?? []).map(({ id }) => id));
  };
}

function withIntakes(intakes: readonly number[] | undefined): {
  readonly intakes?: readonly number[];
} {
  return intakes === undefined ? {} : { intakes };
}
