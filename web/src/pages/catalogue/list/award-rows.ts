import { type DataRelease, type Qualification, rulesOf } from 'cairn/catalogue';
import type { IsoDate } from 'cairn/terms';
import { type Filterable, fold } from './catalogue-filters.js';
import { eqfCodesOf, levelNameOf, makeEqfLookup } from './eqf-levels.js';

/** An award of the list. */
export interface AwardRow extends Filterable {
  readonly id: string;
  readonly award: Qualification;
  readonly title: string;
  readonly levelName?: string;
  /** Every unit that may count is listed. */
  readonly isClosedList: boolean;
}

export function awardRows(release: DataRelease, on: IsoDate): readonly AwardRow[] {
  const eqf = makeEqfLookup(release.frameworks, on);
  return [...release.catalogue.qualifications.values()].map((award): AwardRow => {
    const { id, title, code, awardingBody, country, level, kind, knowing } = award;
    return {
      id,
      award,
      title,
      body: awardingBody,
      ...(country === undefined ? {} : { country }),
      ...(level === undefined ? {} : { levelName: levelNameOf(release.frameworks, level) }),
      eqf: level === undefined ? [] : eqfCodesOf(eqf(level)),
      kind,
      hasCredit: award.credit !== undefined,
      hasPrice: award.fees.length > 0,
      knowing,
      isClosedList: hasClosedLists(award),
      haystack: fold([id, title, code, awardingBody].join(' ')),
    };
  });
}

/** False when one rule takes more than it lists. */
export function hasClosedLists({ rule }: Qualification): boolean {
  return [...rulesOf(rule)].every(
    (each) => !('pool' in each) || (each.poolComplete && each.open === undefined),
  );
}
