import { checkSchedule } from '../check/check-schedule.js';
import { planWorldOf } from '../check/plan-world.js';
import type { Plan } from '../plan.js';
import type { AdjustQuestion } from './adjustment.js';
import { moveStep, stepIn } from './move-step.js';

/** Weeks after the end of a plan that are tried; a year holds every ordinary start day. */
const WEEKS_BEYOND = 52;

/**
 * The plan with a step in the first week, from a week on, in which nothing about days and weeks is broken; else where
 * the least is, and of those rather where no week is overfull.
 */
export function bestPlaced(plan: Plan, unit: string, from: number, question: AdjustQuestion): Plan {
  stepIn(plan, unit);
  let best: { readonly plan: Plan; readonly broken: number } | undefined;
  for (let week = from; week <= plan.weeks + WEEKS_BEYOND; week += 1) {
    const placed = moveStep(plan, unit, week, question);
    const broken = brokenIn(placed, question);
    if (broken === 0) return placed;
    if (best === undefined || broken < best.broken) best = { plan: placed, broken };
  }
  return best?.plan ?? plan;
}

/** Number of errors; of equals the one without an overfull week is less. */
function brokenIn(plan: Plan, { request, data }: AdjustQuestion): number {
  const errors = checkSchedule(planWorldOf(request, plan, data)).filter(
    ({ severity }) => severity === 'error',
  );
  const isOverfull = errors.some(({ code }) => code === 'plan-hours-exceeded');
  return errors.length + (isOverfull ? 0.5 : 0);
}
