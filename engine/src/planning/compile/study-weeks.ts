import type { Way } from './activities.js';

/**
 * Hours in each week of the plan that a way blocks, when they differ. One that may start inside a week meets two of
 * its own weeks in each; the greater of the two is asked for.
 */
export function blockedHours({ studyHours, weeks }: Way): readonly number[] | undefined {
  if (studyHours === undefined || weeks === studyHours.length) return studyHours;
  return hoursFromInside(studyHours);
}

/** Hours by week of the plan of a unit that starts inside a week: one week more than it is long. */
export function hoursFromInside(studyHours: readonly number[]): readonly number[] {
  const before = [0, ...studyHours];
  return [...studyHours, 0].map((hours, week) => Math.max(hours, before[week] ?? 0));
}
