import type { PrerequisiteClause } from '../../catalogue/index.js';
import { addMonths, daysBetween, type Finding, type IsoDate } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { breach, doubt } from './breach.js';
import { isGrantedStep } from './check-ways.js';
import type { PlanWorld } from './plan-world.js';

const DAYS_PER_WEEK = 7;

/** Findings on what has to come before a step, or to begin with it. */
export function checkOrder(world: PlanWorld, step: PlanStep, index: number): readonly Finding[] {
  const unit = world.data.catalogue.units.get(step.unit);
  // Recognition asks for what was learned, not for what is taught before.
  if (unit === undefined || isGrantedStep(step)) return [];
  const at = ['steps', index];
  const before = unmet(unit.prerequisites, (one) => isReady(world, one, step.startsOn));
  const beside = unmet(
    unit.corequisites ?? [],
    (one) => isReady(world, one, step.startsOn) || hasBegun(world, one, step),
  );
  const lapsed = unmet(unit.prerequisites, (one) => isFresh(world, one, step.startsOn)).filter(
    (units) => !before.includes(units),
  );
  return [
    ...lapsed.map((units) =>
      doubt('plan-prerequisite-lapsed', at, `"${step.title}" starts when ${units} has lapsed.`),
    ),
    ...before.map((units) =>
      breach('plan-prerequisite-missing', at, `"${step.title}" needs ${units} first.`),
    ),
    ...beside.map((units) =>
      breach('plan-corequisite-missing', at, `"${step.title}" needs ${units} beside it.`),
    ),
  ];
}

function unmet(
  clauses: readonly PrerequisiteClause[],
  isMet: (unit: string) => boolean,
): readonly string[] {
  return clauses
    .filter(({ anyOf }) => anyOf.length > 0 && !anyOf.some(isMet))
    .map(({ anyOf }) => anyOf.join(' or '));
}

/** Held and on that day not lapsed, or a step that has ended before it. */
export function isReady(world: PlanWorld, unit: string, day: IsoDate): boolean {
  const step = world.steps.get(unit);
  return isHeldOn(world, unit, day) || (step !== undefined && step.endsOn < day);
}

/** Likewise, where a step must not have lapsed either. */
function isFresh(world: PlanWorld, unit: string, day: IsoDate): boolean {
  const step = world.steps.get(unit);
  return (
    isHeldOn(world, unit, day) ||
    (step !== undefined && step.endsOn < day && isValidOn(world, unit, step.endsOn, day))
  );
}

/** True when a unit is held and on that day not lapsed; a day of award that is not known is no reason against it. */
export function isHeldOn(world: PlanWorld, unit: string, day: IsoDate): boolean {
  return [...world.holdings.values()].some(
    (held) =>
      held.unit === unit &&
      (held.expiresOn === undefined
        ? held.earnedOn === undefined || isValidOn(world, unit, held.earnedOn, day)
        : day < held.expiresOn),
  );
}

function isValidOn({ data }: PlanWorld, unit: string, earned: IsoDate, day: IsoDate): boolean {
  const months = data.catalogue.units.get(unit)?.validityMonths;
  return months === undefined || day < addMonths(earned, months);
}

/** In the same week of the plan, or in an earlier one. */
function hasBegun({ plan, steps }: PlanWorld, unit: string, beside: PlanStep): boolean {
  const step = steps.get(unit);
  const weekOf = (day: IsoDate) => Math.floor(daysBetween(plan.startsOn, day) / DAYS_PER_WEEK);
  return step !== undefined && weekOf(step.startsOn) <= weekOf(beside.startsOn);
}
