import { type FrameworkData, searchFrameworks } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { type FrameworkRow, toFrameworkRow } from './framework-row.js';

/** The filters of the list; an absent one lets everything pass. */
export interface FrameworkFilters {
  readonly text: string;
  readonly country?: string | undefined;
  /** Id of a shared framework: itself, and those that refer to it. */
  readonly region?: string | undefined;
  readonly kind?: string | undefined;
  readonly eqf?: string | undefined;
  readonly confidence?: string | undefined;
}

/** The records that pass, by name; ladders of countries without a framework included. */
export function filterFrameworks(
  data: FrameworkData,
  filters: FrameworkFilters,
  on: IsoDate,
): readonly FrameworkRow[] {
  const { text, country, region, kind, eqf, confidence } = filters;
  return searchFrameworks(data, {
    text,
    ...(country === undefined ? {} : { country }),
    withLadders: true,
    on,
  })
    .filter(({ id }) => region === undefined || id === region || refersTo(data, id, region))
    .map((framework) => toFrameworkRow(framework, on))
    .filter((row) => kind === undefined || row.kind === kind)
    .filter((row) => eqf === undefined || row.eqf === eqf)
    .filter((row) => confidence === undefined || row.confidence === confidence);
}

/** A stated "no relation" is not a relation. */
function refersTo({ relations }: FrameworkData, id: string, shared: string): boolean {
  return (relations.get(id) ?? []).some(
    ({ other, isOwn, edge }) => isOwn && other === shared && edge.status !== 'none',
  );
}

/** Two-letter codes of all countries that occur, parts of countries counted with their state. */
export function countriesOf(rows: readonly FrameworkRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ countries }) => countries.map((code) => code.slice(0, 2))))];
}
