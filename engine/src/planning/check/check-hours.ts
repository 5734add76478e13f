import type { Offering, Unit } from '../../catalogue/index.js';
import { addDays, addWeeks, daysBetween, type Finding, type IsoDate } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import type { PlanLimits } from '../request.js';
import { breach } from './breach.js';
import { isGrantedStep } from './check-ways.js';
import type { PlanWorld } from './plan-world.js';

/** Hours are compared to this. */
const CRUMB = 1e-6;
const DAYS_PER_WEEK = 7;

/** Findings on the study hours of each week of the plan, counted by days and by what the units state. */
export function checkHours(world: PlanWorld): readonly Finding[] {
  const { plan, request } = world;
  const lastWeek = plan.steps.reduce((latest, step) => Math.max(latest, step.endWeek), 0);
  const overfull = Array.from({ length: lastWeek }, (_, week) => week).flatMap((week) => {
    const first = addWeeks(plan.startsOn, week);
    const hours = plan.steps.reduce((sum, step) => sum + hoursIn(world, step, first), 0);
    const limit = limitIn(request.limits, first);
    if (hours <= limit + CRUMB) return [];
    const message = `Week ${week} asks for ${hours} hours, at most ${limit} are there.`;
    return [breach('plan-hours-exceeded', ['weeks', week], message)];
  });
  return [...overfull, ...plan.steps.flatMap((step, index) => checkShown(world, step, index))];
}

/** Hours that a source states week by week; undefined = it states one pace, or none. */
export function statedHours(
  unit: Unit | undefined,
  offering: Offering | undefined,
): readonly number[] | undefined {
  const own = unit?.hoursByWeek;
  if (offering?.hoursByWeek !== undefined) return offering.hoursByWeek;
  const isOther =
    offering?.hoursPerWeek !== undefined ||
    (offering?.durationWeeks !== undefined && offering.durationWeeks !== own?.length);
  return isOther ? undefined : own;
}

/** The step must show what it asks for in each of its weeks. */
function checkShown(world: PlanWorld, step: PlanStep, index: number): readonly Finding[] {
  const { hoursByWeek } = step;
  const stated = statedOf(world, step);
  const weeks = Array.from({ length: step.endWeek - step.startWeek }, (_, week) => week);
  const isShown =
    stated === undefined
      ? hoursByWeek === undefined
      : hoursByWeek?.length === weeks.length &&
        weeks.every((week) => {
          const first = addWeeks(world.plan.startsOn, step.startWeek + week);
          return Math.abs((hoursByWeek[week] ?? 0) - hoursIn(world, step, first)) <= CRUMB;
        });
  if (isShown) return [];
  const message = `"${step.title}" does not show the hours of its weeks.`;
  return [breach('plan-length-wrong', ['steps', index, 'hoursByWeek'], message)];
}

function statedOf({ data }: PlanWorld, step: PlanStep): readonly number[] | undefined {
  const unit = data.catalogue.units.get(step.unit);
  const offering = unit?.offerings.find((entry) => entry.id === step.offering);
  return isGrantedStep(step) ? undefined : statedHours(unit, offering);
}

/** Hours of a step in the week that begins on a day: of the weeks of the step that it meets, the fullest. */
function hoursIn(world: PlanWorld, step: PlanStep, first: IsoDate): number {
  const last = addDays(first, DAYS_PER_WEEK - 1);
  if (step.startsOn > last || step.endsOn < first) return 0;
  const stated = statedOf(world, step);
  if (stated === undefined) return step.hoursPerWeek;
  const weekAt = (day: IsoDate) => Math.floor(daysBetween(step.startsOn, day) / DAYS_PER_WEEK);
  return Math.max(stated[weekAt(first)] ?? 0, stated[weekAt(last)] ?? 0);
}

/** A day has the least of the entries that name it, else the usual hours; a week the least of its days. */
function limitIn({ hoursPerWeek, hoursCalendar = [] }: PlanLimits, first: IsoDate): number {
  let least = Number.POSITIVE_INFINITY;
  for (let day = 0; day < DAYS_PER_WEEK; day++) {
    const on = addDays(first, day);
    const named = hoursCalendar.filter(({ from, until }) => from <= on && on < until);
    const hours = named.map((entry) => entry.hoursPerWeek);
    least = Math.min(least, ...(hours.length === 0 ? [hoursPerWeek] : hours));
  }
  return least;
}
