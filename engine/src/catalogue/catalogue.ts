import type { Qualification } from './qualifications.js';
import { withTitles } from './rule-labels.js';
import type { Unit } from './units.js';

/** What can be earned, indexed by id. Built once per data release with {@link buildCatalogue}. */
export interface Catalogue {
  readonly units: ReadonlyMap<string, Unit>;
  readonly qualifications: ReadonlyMap<string, Qualification>;
}

/**
 * Indexes units and qualifications by id; a later entry with the same id (a person's own) wins. Rules that only
 * name a unit or an award get its code and title as label.
 */
export function buildCatalogue(
  units: readonly Unit[],
  qualifications: readonly Qualification[],
): Catalogue {
  const bare = {
    units: new Map(units.map((unit) => [unit.id, unit])),
    qualifications: new Map(qualifications.map((entry) => [entry.id, entry])),
  };
  return {
    units: bare.units,
    qualifications: new Map(
      qualifications.map((entry) => [entry.id, withTitles(entry, bare)] as const),
    ),
  };
}
