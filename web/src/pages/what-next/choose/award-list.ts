import type { Catalogue, Qualification } from 'cairn/catalogue';
import type { NearestAward } from '../../../planner/index.js';

/** What the list of awards is narrowed by; an empty text is no filter. */
export interface AwardFilter {
  readonly text: string;
  readonly country: string;
  readonly level: string;
}

export interface AwardRow {
  readonly qualification: Qualification;
  readonly nearest: NearestAward;
}

/** Awards that fit the filter, in the order of nearness. Every word of the text must occur somewhere. */
export function awardRows(
  awards: readonly NearestAward[],
  catalogue: Catalogue,
  { text, country, level }: AwardFilter,
): readonly AwardRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return awards.flatMap((nearest) => {
    const qualification = catalogue.qualifications.get(nearest.qualification);
    if (qualification === undefined) return [];
    const fits =
      (country === '' || qualification.country === country) &&
      (level === '' || levelKey(qualification) === level) &&
      words.every((word) => searchText(qualification).includes(word));
    return fits ? [{ qualification, nearest }] : [];
  });
}

/** Countries and levels that the awards have, for the filters. */
export function filterOptions(catalogue: Catalogue): {
  readonly countries: readonly string[];
  readonly levels: readonly string[];
} {
  const awards = [...catalogue.qualifications.values()];
  return {
    countries: distinct(awards.flatMap(({ country }) => country ?? [])),
    levels: distinct(awards.flatMap((award) => levelKey(award) ?? [])),
  };
}

/** `au-aqf/4` */
export function levelKey({ level }: Qualification): string | undefined {
  return level === undefined ? undefined : `${level.framework}/${level.code}`;
}

function searchText({ id, code, title, awardingBody, kind }: Qualification): string {
  return [id, code, title, awardingBody, kind].filter(Boolean).join(' ').toLowerCase();
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
