import type { Unit } from '../../catalogue/index.js';
import type { Way } from './way.js';

/**
 * A unit to be taken, as something to count. One that can be studied and can be recognised is two such items, of
 * which one at most is taken: caps and ages tell them apart.
 */
export interface PlannedItem {
  readonly kind: 'planned';
  readonly unit: Unit;
  /** Got by recognition of prior learning or by an exemption. */
  readonly isRecognised: boolean;
}

/** The items that ways give, studied before recognised ones of a unit, in the order of the ways. */
export function plannedItems(ways: readonly Way[]): readonly PlannedItem[] {
  const items = new Map<string, PlannedItem>();
  for (const way of ways) {
    const key = itemKeyOf(way);
    if (key !== undefined && !items.has(key)) {
      items.set(key, { kind: 'planned', unit: way.unit, isRecognised: isRecognisedWay(way) });
    }
  }
  return [...items.values()];
}

/** Take variables by item; a variable stands at the place of its way. */
export function takesByItem(
  ways: readonly Way[],
  takes: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const byItem = new Map<string, readonly number[]>();
  for (const [index, way] of ways.entries()) {
    const [key, take] = [itemKeyOf(way), takes[index]];
    if (key === undefined || take === undefined) continue;
    byItem.set(key, [...(byItem.get(key) ?? []), take]);
  }
  return byItem;
}

/** Names an item apart from the other item of its unit; ids of units hold no `#`. */
export function plannedKey({ unit, isRecognised }: PlannedItem): string {
  return isRecognised ? `${unit.id}#recognised` : unit.id;
}

/** True when the unit is recognised instead of studied. */
export function isRecognisedWay({ by }: Way): boolean {
  return by === 'prior-learning' || by === 'exemption';
}

/** Undefined for a way that counts nowhere. */
function itemKeyOf(way: Way): string | undefined {
  if (way.isUncounted) return undefined;
  return plannedKey({ kind: 'planned', unit: way.unit, isRecognised: isRecognisedWay(way) });
}
