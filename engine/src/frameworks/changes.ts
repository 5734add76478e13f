import { addDays, type IsoDate } from '../terms/index.js';
import type { ChangeEvent } from './change-event.js';
import { compareText } from './compare-text.js';
import type { FrameworkData } from './framework-data.js';

/** A change with the framework or credit system whose file tells it. */
export interface Change {
  readonly owner: string;
  readonly ownerKind: 'framework' | 'credit-system';
  readonly event: ChangeEvent;
}

/** Changes in force whose first day is from `from` (included) to `until` (excluded), oldest first. */
export function changesBetween(
  data: FrameworkData,
  from: IsoDate,
  until: IsoDate,
): readonly Change[] {
  return allChanges(data)
    .filter(({ event }) => event.state === 'in-force')
    .filter(({ event: { on } }) => on !== undefined && from <= on && on < until)
    .toSorted(byDay);
}

/** Changes that came into force on one day. */
export function changesOn(data: FrameworkData, day: IsoDate): readonly Change[] {
  return changesBetween(data, day, addDays(day, 1));
}

/** Changes that are scheduled or pending; none of them changes an answer yet. Dated ones first. */
export function changesAhead(data: FrameworkData): readonly Change[] {
  return allChanges(data)
    .filter(({ event }) => event.state === 'scheduled' || event.state === 'pending')
    .toSorted(byDay);
}

/** All changes of one framework or credit system, those told by another file included, oldest first. */
export function changesOf(data: FrameworkData, id: string): readonly Change[] {
  return allChanges(data)
    .filter(({ owner, event }) => owner === id || event.alsoIn.includes(id))
    .toSorted(byDay);
}

function allChanges({ frameworks, creditSystems }: FrameworkData): readonly Change[] {
  return [
    ...[...frameworks.values()].flatMap(({ id, history }) =>
      history.map((event) => ({ owner: id, ownerKind: 'framework' as const, event })),
    ),
    ...[...creditSystems.values()].flatMap(({ id, history }) =>
      history.map((event) => ({ owner: id, ownerKind: 'credit-system' as const, event })),
    ),
  ];
}

/** By day, undated last; then by id. */
function byDay({ event: a }: Change, { event: b }: Change): number {
  const [dayA, dayB] = [a, b].map((event) => event.on ?? event.expected ?? '9999');
  return compareText(dayA ?? '', dayB ?? '') || compareText(a.id, b.id);
}
