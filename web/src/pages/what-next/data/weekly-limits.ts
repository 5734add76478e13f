import type { StudyHours } from 'cairn/planning';
import { addDays, type IsoDate } from 'cairn/terms';

interface WeeklyLimitsFrame {
  readonly startsOn: IsoDate;
  /** Usual hours a week. */
  readonly hoursLimit: number;
  readonly calendar?: readonly StudyHours[] | undefined;
}

/** Hours at hand in each week: the least of its days, each of which has the least of the entries that name it. */
export function weeklyLimits(
  { startsOn, hoursLimit, calendar = [] }: WeeklyLimitsFrame,
  weeks: number,
): readonly number[] {
  return Array.from({ length: weeks }, (_, week) => {
    const days = Array.from({ length: 7 }, (_d, day) => addDays(startsOn, week * 7 + day));
    return Math.min(...days.map((day) => limitOn(day, hoursLimit, calendar)));
  });
}

function limitOn(day: IsoDate, usual: number, calendar: readonly StudyHours[]): number {
  const named = calendar.filter(({ from, until }) => from <= day && day < until);
  return named.length === 0 ? usual : Math.min(...named.map(({ hoursPerWeek }) => hoursPerWeek));
}
