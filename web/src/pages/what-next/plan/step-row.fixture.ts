import { addDays, addWeeks, parseIsoDate } from 'cairn/terms';
import type { StepRow } from '../data/step-rows.js';

/** First day of the made-up plans of the tests. */
export const START = parseIsoDate('2027-01-04');

/** A made-up step; what a test is about is given, the rest is plain. */
export function stepRow(unit: string, given: Partial<StepRow> = {}): StepRow {
  const { startWeek = 0, endWeek = 4 } = given;
  return {
    unit,
    title: `Unit ${unit}`,
    short: unit,
    startWeek,
    endWeek,
    startsOn: addWeeks(START, startWeek),
    endsOn: addDays(addWeeks(START, endWeek), -1),
    hoursPerWeek: 3,
    workloadHours: 12,
    assumed: [],
    neededBy: [],
    after: [],
    doubts: [],
    lane: { id: 'core', label: 'Core' },
    ...given,
  };
}
