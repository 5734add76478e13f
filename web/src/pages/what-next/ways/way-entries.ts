import type { FailedUnit, RecognitionOption } from 'cairn/portfolio';
import { type Conditions, withCondition } from '../data/conditions.js';

/** What is said of getting one unit: recognition that can be asked for, or attempts that were not passed. */
export type WayEntry =
  | { readonly about: 'recognition'; readonly entry: RecognitionOption }
  | { readonly about: 'failed'; readonly entry: FailedUnit };

/** All entries of the conditions; those of one unit when it is named. */
export function waysIn(
  { recognition = [], failed = [] }: Conditions,
  unit?: string,
): readonly WayEntry[] {
  const all: readonly WayEntry[] = [
    ...recognition.map((entry): WayEntry => ({ about: 'recognition', entry })),
    ...failed.map((entry): WayEntry => ({ about: 'failed', entry })),
  ];
  return all.filter(({ entry }) => unit === undefined || entry.unit === unit);
}

/** Tells the entries apart. */
export function wayId(way: WayEntry): string {
  const kind = way.about === 'recognition' ? way.entry.kind : '';
  return `${way.about} ${kind} ${way.entry.unit}`;
}

/** The conditions with an entry in place of `before`, or of what says the same; else at the end. */
export function withWay(conditions: Conditions, way: WayEntry, before?: WayEntry): Conditions {
  const cleared = withoutWay(before ? withoutWay(conditions, before) : conditions, way);
  return way.about === 'recognition'
    ? withCondition(cleared, 'recognition', [...(cleared.recognition ?? []), way.entry])
    : withCondition(cleared, 'failed', [...(cleared.failed ?? []), way.entry]);
}

/** The conditions without an entry of this unit and kind. */
export function withoutWay(conditions: Conditions, way: WayEntry): Conditions {
  const { recognition = [], failed = [] } = conditions;
  if (way.about === 'failed') {
    const left = failed.filter(({ unit }) => unit !== way.entry.unit);
    return withCondition(conditions, 'failed', left);
  }
  const { unit, kind } = way.entry;
  const left = recognition.filter((one) => one.unit !== unit || one.kind !== kind);
  return withCondition(conditions, 'recognition', left);
}
