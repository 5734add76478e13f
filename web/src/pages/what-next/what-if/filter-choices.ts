import type { Catalogue, Qualification, Unit } from 'cairn/catalogue';
import { flattenRules, slotsOf } from 'cairn/catalogue';
import type { KeptLimits } from 'cairn/portfolio';

interface FilterChoices {
  readonly modes: readonly string[];
  readonly languages: readonly string[];
  readonly countries: readonly string[];
}

const MODES: readonly string[] = ['online', 'blended', 'on-site', 'exam'];

/** Languages and countries of the units that this award names, and those already chosen; each mode. */
export function choicesOf(
  qualification: Qualification,
  catalogue: Catalogue,
  limits: KeptLimits,
): FilterChoices {
  const units = unitsNamedBy(qualification, catalogue);
  const languages = units.flatMap((unit) => [
    ...(unit.language === undefined ? [] : [unit.language]),
    ...unit.offerings.flatMap(({ language }) => language ?? []),
  ]);
  const countries = units.flatMap(({ country }) => country ?? []);
  return {
    modes: MODES,
    languages: distinct([...languages, ...(limits.languages ?? [])]),
    countries: distinct([...countries, ...(limits.countries ?? [])]),
  };
}

/** Units that the rules of an award name, in the order of the tree. */
export function unitsNamedBy(qualification: Qualification, catalogue: Catalogue): readonly Unit[] {
  const { nodes } = flattenRules(qualification, catalogue);
  const ids = [...nodes.values()].flatMap((node) =>
    node.kind === 'sum' ? slotsOf(node).flatMap(({ pool }) => [...pool]) : [],
  );
  return distinct(ids).flatMap((id) => {
    const unit = catalogue.units.get(id);
    return unit === undefined || unit.isSlot ? [] : [unit];
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
