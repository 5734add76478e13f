import type { Activity, PlanningModel } from './planning-model.js';

/** Hours of the weeks of a model. */
export interface WeekHours {
  /** The most of any week. */
  readonly most: number;
  /** Hours of weeks 0 … horizon − 1; undefined = `most` in each. */
  readonly byWeek: readonly number[] | undefined;
}

/** Hours of every week up to the horizon, told apart from "the same in all". */
export function weekHoursOf(model: PlanningModel): WeekHours {
  const { weekHours, weeklyHours, horizonWeeks } = model;
  if (weekHours === undefined || weekHours.length === 0 || horizonWeeks === 0)
    return { most: weeklyHours, byWeek: undefined };
  const byWeek = Array.from({ length: horizonWeeks }, (_, week) => weekHours[week] ?? weeklyHours);
  const most = byWeek.reduce((a, b) => Math.max(a, b));
  return { most, byWeek: byWeek.every((hours) => hours === most) ? undefined : byWeek };
}

/** Hours in each week of an activity when they differ; undefined = `hours` in each. */
export function shapeOf({ hours, hoursByWeek }: Activity): readonly number[] | undefined {
  return hoursByWeek?.some((each) => each !== hours) ? hoursByWeek : undefined;
}

/**
 * Weeks in which an activity may start, with what the hours of the weeks alone refuse left out: what does not fit
 * into an empty calendar never fits. Undefined = any week.
 */
export function fittingStarts(
  activity: Activity,
  horizon: number,
  { byWeek }: WeekHours,
): readonly number[] | undefined {
  const { weeks, intakes } = activity;
  if (byWeek === undefined) return intakes && [...new Set(intakes)].sort((a, b) => a - b);
  const shape = shapeOf(activity);
  const fits = (start: number) => {
    for (let k = 0; k < weeks; k++)
      if ((shape?.[k] ?? activity.hours) > (byWeek[start + k] ?? 0)) return false;
    return true;
  };
  const last = horizon - weeks;
  const all = Array.from({ length: Math.max(0, last + 1) }, (_, week) => week);
  const asked = intakes === undefined ? all : [...new Set(intakes)].sort((a, b) => a - b);
  const open = asked.filter((start) => start <= last && fits(start));
  return intakes === undefined && open.length === all.length ? undefined : open;
}
