import { addDays, addWeeks, daysBetween, type Finding } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { breach } from './breach.js';
import { checkHours } from './check-hours.js';
import { checkOrder } from './check-order.js';
import { isGrantedStep } from './check-ways.js';
import type { PlanWorld } from './plan-world.js';

/** Findings on days and weeks: order, start days, hours in each week, deadline. */
export function checkSchedule(world: PlanWorld): readonly Finding[] {
  return [
    ...world.plan.steps.flatMap((step, index) => [
      ...checkDays(world, step, index),
      ...checkStartDay(world, step, index),
      ...checkOrder(world, step, index),
      ...checkBreaks(world, step, index),
    ]),
    ...checkHours(world),
    ...checkEnd(world),
  ];
}

function checkDays({ plan }: PlanWorld, step: PlanStep, index: number): readonly Finding[] {
  const firstDay = addWeeks(plan.startsOn, step.startWeek);
  const lastDay = addDays(addWeeks(plan.startsOn, step.endWeek), -1);
  // A unit that starts inside a week may block one week more than it is long.
  const isInside =
    firstDay <= step.startsOn &&
    step.startsOn < addDays(firstDay, 7) &&
    addDays(lastDay, -14) < step.endsOn &&
    step.endsOn <= lastDay;
  const isOrdered = step.startWeek >= 0 && step.endsOn >= step.startsOn;
  if (isInside && isOrdered) return [];
  const message = `"${step.title}" runs ${step.startsOn} to ${step.endsOn}, outside its weeks.`;
  return [breach('plan-days-wrong', ['steps', index, 'startsOn'], message)];
}

function checkStartDay({ data }: PlanWorld, step: PlanStep, index: number): readonly Finding[] {
  const unit = data.catalogue.units.get(step.unit);
  const offering = unit?.offerings.find((entry) => entry.id === step.offering);
  if (offering?.starts === undefined || offering.starts.includes(step.startsOn)) return [];
  const message = `"${step.title}" does not start on ${step.startsOn}.`;
  return [breach('plan-start-missed', ['steps', index, 'startsOn'], message)];
}

function checkBreaks({ request }: PlanWorld, step: PlanStep, index: number): readonly Finding[] {
  // Waiting for a decision is no study.
  if (isGrantedStep(step) && step.hoursPerWeek === 0) return [];
  return (request.limits.breaks ?? [])
    .filter(({ from, until }) => step.startsOn < until && from <= step.endsOn)
    .map(({ from, until }) => {
      const message = `"${step.title}" runs between ${from} and ${until}, when there is no study.`;
      return breach('plan-in-break', ['steps', index], message);
    });
}

function checkEnd({ plan, request }: PlanWorld): readonly Finding[] {
  const { start, deadline } = request.limits;
  const lastDay = plan.steps.reduce(
    (latest, step) => (step.endsOn > latest ? step.endsOn : latest),
    start,
  );
  const weeks = plan.steps.reduce((latest, step) => Math.max(latest, step.endWeek), 0);
  const checks: readonly (readonly [boolean, string, string, string])[] = [
    [plan.startsOn === start, 'startsOn', 'plan-days-wrong', `The plan starts on ${start}.`],
    [plan.completesOn === lastDay, 'completesOn', 'plan-days-wrong', `The last day is ${lastDay}.`],
    [plan.weeks === weeks, 'weeks', 'plan-days-wrong', `The plan takes ${weeks} weeks.`],
    [
      deadline === undefined || lastDay <= deadline,
      'completesOn',
      'plan-deadline-missed',
      `The plan ends on ${lastDay}, after ${deadline}.`,
    ],
  ];
  return checks
    .filter(([holds]) => !holds)
    .map(([, path, code, message]) => breach(code, [path], message));
}

/** Whole weeks from the first to the last day of a step. */
export function weeksOf(step: PlanStep): number {
  return (daysBetween(step.startsOn, step.endsOn) + 1) / 7;
}
