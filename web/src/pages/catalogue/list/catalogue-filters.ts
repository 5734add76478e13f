import type { Knowing } from 'cairn/terms';

/** What both lists can be filtered by. */
export interface Filterable {
  /** Everything that is searched, in lower case without accents. */
  readonly haystack: string;
  readonly country?: string;
  readonly body?: string;
  /** EQF codes; empty = no level known there. */
  readonly eqf: readonly string[];
  readonly kind: string;
  readonly hasCredit: boolean;
  readonly hasPrice: boolean;
  readonly knowing: Knowing;
}

export const CATALOGUE_FILTERS = [
  'country',
  'body',
  'level',
  'kind',
  'credit',
  'price',
  'known',
] as const;
export type CatalogueFilter = (typeof CATALOGUE_FILTERS)[number];

/** Value of the level filter for "no EQF level is known". */
export const NO_LEVEL = 'not-known';

/** The rows that pass every filter that is set. */
export function filterRows<Row extends Filterable>(
  rows: readonly Row[],
  text: string,
  get: (filter: CatalogueFilter) => string | undefined,
): readonly Row[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const tests: Readonly<Record<CatalogueFilter, (row: Row, value: string) => boolean>> = {
    country: (row, value) => row.country === value,
    body: (row, value) => row.body === value,
    level: (row, value) =>
      value === NO_LEVEL ? row.eqf.length === 0 : row.eqf.some((code) => `eqf-${code}` === value),
    kind: (row, value) => row.kind === value,
    credit: (row, value) => row.hasCredit === (value === 'yes'),
    price: (row, value) => row.hasPrice === (value === 'yes'),
    known: (row, value) => row.knowing === value,
  };
  return rows.filter(
    (row) =>
      words.every((word) => row.haystack.includes(word)) &&
      CATALOGUE_FILTERS.every((filter) => {
        const value = get(filter);
        return value === undefined || tests[filter](row, value);
      }),
  );
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** The values that occur, most frequent first, then by name. */
export function valuesOf<Row>(
  rows: readonly Row[],
  value: (row: Row) => string | undefined,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const each = value(row);
    if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([each]) => each);
}
