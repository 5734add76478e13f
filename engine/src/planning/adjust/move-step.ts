import type { Offering } from '../../catalogue/index.js';
import { addDays, addWeeks, CairnError, daysBetween, type IsoDate } from '../../terms/index.js';
import { hoursByWeekOf } from '../compile/activity-facts.js';
import { hoursInPlan } from '../compile/study-weeks.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { AdjustQuestion } from './adjustment.js';
import { movedFigures } from './moved-figures.js';

const DAYS_PER_WEEK = 7;

/**
 * The plan with one step in other weeks; everything else stays where it is. A unit that starts on days of its own
 * takes the first of them in the week, else the first day of the week, which {@link checkPlan} then refuses.
 *
 * A step keeps its weeks and hours. Moving it to where it stands gives an equal plan.
 * @throws CairnError `adjust-step-unknown` when the plan does not take the unit; `adjust-week-invalid` when the week
 *   is not a whole number from 0.
 */
export function moveStep(
  plan: Plan,
  unit: string,
  startWeek: number,
  { request, data }: AdjustQuestion,
): Plan {
  const step = stepIn(plan, unit);
  assertWeek(startWeek);
  if (startWeek === step.startWeek) return plan;
  const moved = placedIn(step, startWeek, { start: plan.startsOn, data });
  const steps = plan.steps
    .map((other) => (other.unit === unit ? moved : other))
    .toSorted((a, b) => a.startWeek - b.startWeek || (a.unit < b.unit ? -1 : 1));
  return withSteps(plan, steps, { request, data });
}

/**
 * The step of a unit.
 * @throws CairnError `adjust-step-unknown` when the plan does not take it.
 */
export function stepIn(plan: Plan, unit: string): PlanStep {
  const step = plan.steps.find((entry) => entry.unit === unit);
  if (step !== undefined) return step;
  throw new CairnError('adjust-step-unknown', `The plan does not take ${unit}.`, { unit });
}

/** Offerings of its unit that start in a week in which that of the step does not, in their order; none for what is granted. */
export function otherOfferingsIn(
  { unit, offering, by }: PlanStep,
  startWeek: number,
  { request, data }: AdjustQuestion,
): readonly string[] {
  if (by === 'prior-learning' || by === 'exemption') return [];
  const firstDay = addWeeks(request.limits.start, startWeek);
  const offerings = data.catalogue.units.get(unit)?.offerings ?? [];
  const own = offerings.find(({ id }) => id === offering);
  if (own === undefined || startsIn(own, firstDay)) return [];
  return offerings.filter((one) => startsIn(one, firstDay)).map(({ id }) => id);
}

function startsIn({ starts }: Offering, firstDay: IsoDate): boolean {
  const lastDay = addDays(firstDay, DAYS_PER_WEEK - 1);
  return starts?.some((day) => firstDay <= day && day <= lastDay) ?? true;
}

/** @throws CairnError `adjust-week-invalid` when the week is not a whole number from 0. */
export function assertWeek(week: number): void {
  if (Number.isInteger(week) && week >= 0) return;
  throw new CairnError('adjust-week-invalid', `Not a week of a plan: ${week}`, { week });
}

function placedIn(
  step: PlanStep,
  startWeek: number,
  { start, data }: { readonly start: IsoDate; readonly data: PlanningData },
): PlanStep {
  const firstDay = addWeeks(start, startWeek);
  const startsOn = startDayIn(step, firstDay, data);
  const endsOn = addDays(startsOn, daysBetween(step.startsOn, step.endsOn));
  // From a day inside a week on it keeps one week more.
  const weeks = Math.ceil((daysBetween(firstDay, endsOn) + 1) / DAYS_PER_WEEK);
  const endWeek = startWeek + weeks;
  return {
    ...step,
    ...hoursIn({ ...step, startWeek, endWeek }, startsOn === firstDay, data),
    startWeek,
    endWeek,
    startsOn,
    endsOn,
  };
}

/** A step that starts inside a week touches its own weeks in other weeks of the plan. */
function hoursIn(
  { unit: id, offering, startWeek, endWeek, hoursByWeek }: PlanStep,
  startsWithWeek: boolean,
  { catalogue }: PlanningData,
): Pick<PlanStep, 'hoursByWeek'> {
  const unit = catalogue.units.get(id);
  const stated =
    unit &&
    hoursByWeekOf(
      unit,
      unit.offerings.find((one) => one.id === offering),
    );
  if (hoursByWeek === undefined || stated === undefined) return {};
  return { hoursByWeek: hoursInPlan(stated, endWeek - startWeek, startsWithWeek) };
}

function startDayIn(step: PlanStep, firstDay: IsoDate, { catalogue }: PlanningData): IsoDate {
  const offering = catalogue.units
    .get(step.unit)
    ?.offerings.find((entry) => entry.id === step.offering);
  const lastDay = addDays(firstDay, 6);
  const days = offering?.starts?.filter((day) => firstDay <= day && day <= lastDay) ?? [];
  return days.toSorted()[0] ?? firstDay;
}

/** A plan that has changed in nothing but the weeks of its steps. */
function withSteps(plan: Plan, steps: readonly PlanStep[], { data }: AdjustQuestion): Plan {
  const weeks = steps.reduce((latest, step) => Math.max(latest, step.endWeek), 0);
  const completesOn = steps.reduce(
    (latest, step) => (step.endsOn > latest ? step.endsOn : latest),
    plan.startsOn,
  );
  return {
    ...plan,
    steps,
    completesOn,
    weeks,
    figures: movedFigures({ ...plan, steps, weeks }, data),
  };
}
