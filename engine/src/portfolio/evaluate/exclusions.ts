import type { Thing } from '../assign/repeats.js';
import type { HeldItem } from './held-item.js';

/** Whether at most one of two holdings may count. */
export function excludeEachOther(a: HeldItem, b: HeldItem): boolean {
  return isSameThing(a, b) || names(a, b) || names(b, a);
}

/** Two holdings of one unit or one award; a unit that stands for a choice may be held often. */
export function isSameThing(a: HeldItem, b: HeldItem): boolean {
  const thing = onceOnly(a);
  return thing !== undefined && thing === onceOnly(b);
}

/** What a holding stands for, as far as exclusions go; holdings of nothing known exclude nothing. */
export function thingOf(held: HeldItem | undefined): Thing {
  const once = held && onceOnly(held);
  return { name: once ?? held?.holding.unit ?? '', isOnce: once !== undefined };
}

function onceOnly({ holding, unit }: HeldItem): string | undefined {
  if (unit?.isSlot === true) return undefined;
  if (holding.unit !== undefined) return `unit:${holding.unit}`;
  return holding.qualification === undefined ? undefined : `award:${holding.qualification}`;
}

/**
 * Pairs of positions of which at most one may count, the smaller first, in order: units that exclude each other, and
 * two holdings of one unit, as a unit counts once however often it was earned.
 *
 * @param takesPart whether the holding at a position may count at all; the others are in no pair
 */
export function exclusionsOf(
  held: readonly HeldItem[],
  takesPart: (position: number) => boolean,
): readonly (readonly [number, number])[] {
  const open = held.flatMap((entry, position) =>
    takesPart(position) ? [{ entry, position }] : [],
  );
  const ofThing = positionsBy(open, onceOnly);
  const ofUnit = positionsBy(open, ({ holding }) => holding.unit);
  const partners = new Map<number, Set<number>>(open.map(({ position }) => [position, new Set()]));
  for (const { entry, position } of open) {
    const same = ofThing.get(onceOnly(entry) ?? '') ?? [];
    const named = (entry.unit?.exclusions ?? []).flatMap((unit) => ofUnit.get(unit) ?? []);
    for (const other of [...same, ...named]) {
      if (other !== position)
        partners.get(Math.min(position, other))?.add(Math.max(position, other));
    }
  }
  return [...partners].flatMap(([first, others]) =>
    [...others].sort((a, b) => a - b).map((second) => [first, second] as const),
  );
}

function names(a: HeldItem, b: HeldItem): boolean {
  return b.holding.unit !== undefined && a.unit?.exclusions.includes(b.holding.unit) === true;
}

function positionsBy(
  open: readonly { readonly entry: HeldItem; readonly position: number }[],
  nameOf: (entry: HeldItem) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { entry, position } of open) {
    const name = nameOf(entry);
    if (name === undefined) continue;
    const known = found.get(name);
    if (known) known.push(position);
    else found.set(name, [position]);
  }
  return found;
}
