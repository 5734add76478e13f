import type { Way } from './activities.js';

/**
 * Hours in each week of the plan that a way blocks, when they differ. One that may start inside a week meets two of
 * its own weeks in each; the greater of the two is asked for.
 */
export function blockedHours({ studyHours, weeks }: Way): readonly number[] | undefined {
  if (studyHours === undefined || weeks === studyHours.length) return studyHours;
  return hoursFromInside(studyHours);
}

/** Hours in so many weeks of the plan of a unit whose weeks begin with those of the plan, or inside them. */
export function hoursInPlan(
  studyHours: readonly number[],
  weeks: number,
  startsWithWeek: boolean,
): readonly number[] {
  const hours = startsWithWeek ? studyHours : hoursFromInside(studyHours);
  return Array.from({ length: weeks }, (_, week) => hours[week] ?? 0);
}

/** One week more than the unit is long. */
function hoursFromInside(studyHours: readonly number[]): readonly number[] {
  const before = [0, ...studyHours];
  return [...studyHours, 0].map((hours, week) => Math.max(hours, before[week] ?? 0));
}
