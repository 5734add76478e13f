import type { DataRelease, Unit } from 'cairn/catalogue';
import type { IsoDate, LevelRef } from 'cairn/terms';
import { type Filterable, fold } from './catalogue-filters.js';
import { awardsOf, countingIndex } from './counting-index.js';
import { eqfCodesOf, levelNameOf, makeEqfLookup } from './eqf-levels.js';

/** A unit of the list. Slots are no courses and never stand here. */
export interface UnitRow extends Filterable {
  readonly id: string;
  readonly unit: Unit;
  readonly title: string;
  readonly level?: LevelRef;
  readonly levelName?: string;
  /** The framework gives no level; something like the number of the unit hints at it. */
  readonly levelIsHint: boolean;
  /** Number of awards that count it by name. */
  readonly awards: number;
}

export function unitRows(release: DataRelease, on: IsoDate): readonly UnitRow[] {
  const index = countingIndex(release.catalogue);
  const eqf = makeEqfLookup(release.frameworks, on);
  return [...release.catalogue.units.values()]
    .filter(({ isSlot }) => !isSlot)
    .map((unit): UnitRow => {
      const { id, title, code, country, credit, fee, kind, knowing } = unit;
      const level = unit.level ?? unit.levelIndicator;
      const body = unit.awardingBody ?? unit.provider;
      return {
        id,
        unit,
        title,
        ...(country === undefined ? {} : { country }),
        ...(body === undefined ? {} : { body }),
        ...(level === undefined
          ? {}
          : { level, levelName: levelNameOf(release.frameworks, level) }),
        levelIsHint: unit.level === undefined && level !== undefined,
        eqf: unit.level === undefined ? [] : eqfCodesOf(eqf(unit.level)),
        kind,
        hasCredit: credit !== undefined,
        hasPrice: fee !== undefined,
        knowing,
        awards: awardsOf(index.get(id) ?? []).length,
        haystack: fold([id, title, code, body, unit.platform, ...unit.skills].join(' ')),
      };
    });
}
