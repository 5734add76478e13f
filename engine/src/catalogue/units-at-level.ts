import type { Catalogue } from './catalogue.js';
import type { Unit } from './units.js';

const indexes = new WeakMap<Catalogue['units'], ReadonlyMap<string, readonly Unit[]>>();

/**
 * Units of a catalogue with one of these levels, stated or indicated, in the order of the catalogue for each level.
 * The index is made at the first question about a catalogue; after that only what is found is touched.
 */
export function unitsAtLevels(
  { units }: Pick<Catalogue, 'units'>,
  levels: { readonly framework: string; readonly codes: readonly string[] },
): readonly Unit[] {
  const index = indexes.get(units) ?? indexByLevel(units);
  indexes.set(units, index);
  return [...new Set(levels.codes)].flatMap(
    (code) => index.get(keyOf({ framework: levels.framework, code })) ?? [],
  );
}

function indexByLevel(units: Catalogue['units']): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units.values()) {
    const level = unit.level ?? unit.levelIndicator;
    if (level === undefined) continue;
    const known = index.get(keyOf(level));
    if (known === undefined) index.set(keyOf(level), [unit]);
    else known.push(unit);
  }
  return index;
}

function keyOf({ framework, code }: { readonly framework: string; readonly code: string }): string {
  return JSON.stringify([framework, code]);
}
