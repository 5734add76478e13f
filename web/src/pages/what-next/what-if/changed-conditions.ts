import type { Conditions } from '../data/conditions.js';

/** A condition that differs between two sets. */
export type ChangedCondition =
  | 'hours'
  | 'budget'
  | 'deadline'
  | 'start'
  | 'calendar'
  | 'aims'
  | 'weights'
  | 'filters'
  | 'breaks'
  | 'units'
  | 'awards'
  | 'ways'
  | 'assumptions';

/** What differs, in the order in which the page shows the fields. */
export function changedConditions(a: Conditions, b: Conditions): readonly ChangedCondition[] {
  const parts: readonly (readonly [ChangedCondition, (of: Conditions) => unknown])[] = [
    ['hours', ({ limits }) => limits?.hoursPerWeek],
    ['budget', ({ limits }) => limits?.budget],
    ['deadline', ({ limits }) => limits?.deadline],
    ['start', ({ limits }) => limits?.start],
    ['breaks', ({ limits }) => limits?.breaks],
    ['calendar', ({ limits }) => limits?.hoursCalendar],
    ['aims', ({ aims }) => aims],
    ['weights', ({ weights }) => weights],
    ['filters', ({ limits }) => [limits?.modes, limits?.languages, limits?.countries]],
    ['units', ({ limits }) => [limits?.with, limits?.without]],
    ['awards', ({ also, doubleCounting, onTheWay }) => [also, doubleCounting, onTheWay]],
    ['ways', ({ recognition, failed }) => [recognition, failed]],
    ['assumptions', ({ assumptions }) => assumptions],
  ];
  const textOf = (value: unknown) => JSON.stringify(value) ?? '';
  return parts.filter(([, read]) => textOf(read(a)) !== textOf(read(b))).map(([name]) => name);
}
