import type { DataRelease } from 'cairn/catalogue';
import type { IsoDate, Knowing, Source } from 'cairn/terms';
import type { Coverage } from '../data/coverage.js';

/** Where a source is used. */
export type SourceUse = Exclude<Coverage['id'], 'rules'>;

/** A source with the records that rest on it. */
export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly host?: string;
  readonly year?: number;
  readonly dated?: string;
  /** The latest day on which it was read; absent when it is only recalled. */
  readonly read?: IsoDate;
  readonly knowing: Knowing;
  readonly readVia?: string;
  readonly uses: readonly SourceUse[];
  /** Number of records that name it. */
  readonly records: number;
}

/** Every source of the release once, by title. */
export function sourceRows(release: DataRelease): readonly SourceRow[] {
  const rows = new Map<string, { source: Source; uses: Set<SourceUse>; records: Set<string> }>();
  for (const [use, id, source] of usesOf(release)) {
    const key = `${source.title}|${source.url ?? ''}`;
    const row = rows.get(key) ?? { source, uses: new Set(), records: new Set() };
    row.source = firmer(row.source, source);
    row.uses.add(use);
    row.records.add(id);
    rows.set(key, row);
  }
  return [...rows].map(([id, { source, uses, records }]) =>
    toRow(id, source, [...uses], records.size),
  );
}

function toRow(id: string, source: Source, uses: readonly SourceUse[], records: number): SourceRow {
  const { title, url, year, dated, read, knowing, readVia } = source;
  const host = url === undefined ? undefined : hostOf(url);
  return {
    id,
    title,
    ...(url === undefined ? {} : { url }),
    ...(host === undefined ? {} : { host }),
    ...(year === undefined ? {} : { year }),
    ...(dated === undefined ? {} : { dated }),
    ...(read === undefined ? {} : { read }),
    ...(readVia === undefined ? {} : { readVia }),
    knowing,
    uses,
    records,
  };
}

/** Read before recalled, then the later reading. */
function firmer(a: Source, b: Source): Source {
  if (a.knowing !== b.knowing) return a.knowing === 'read' ? a : b;
  return (b.read ?? '') > (a.read ?? '') ? b : a;
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:www\d?\.)?([^/:]+)/.exec(url)?.[1];
}

function* usesOf(release: DataRelease): Generator<readonly [SourceUse, string, Source]> {
  const { frameworks: data, catalogue, agreements, standards, registers } = release;
  const withSources = (sources: readonly Source[], use: SourceUse, id: string) =>
    sources.map((source) => [use, `${use}/${id}`, source] as const);
  for (const framework of data.frameworks.values()) {
    const { id, sources, versions, referencing, sizeRules, history } = framework;
    const parts = [...versions, ...referencing, ...sizeRules, ...history];
    yield* withSources([...sources, ...parts.flatMap((part) => part.sources)], 'frameworks', id);
  }
  for (const system of data.creditSystems.values()) {
    const { id, sources, hours, countryHours, creditsPerYear, ratios, history } = system;
    const parts = [...hours, ...countryHours, ...creditsPerYear, ...ratios, ...history];
    yield* withSources([...sources, ...parts.flatMap((part) => part.sources)], 'creditSystems', id);
  }
  for (const { id, sources } of agreements) yield* withSources(sources, 'agreements', id);
  for (const { id, sources, limits, reviews } of standards) {
    const parts = [...limits, ...reviews];
    yield* withSources([...sources, ...parts.flatMap((part) => part.sources)], 'standards', id);
  }
  for (const { id, sources } of registers) yield* withSources(sources, 'registers', id);
  for (const { id, sources } of catalogue.qualifications.values()) {
    yield* withSources(sources, 'awards', id);
  }
  for (const { id, sources } of catalogue.units.values()) yield* withSources(sources, 'units', id);
}

export interface SourceFilters {
  readonly text: string;
  readonly use?: string | undefined;
  readonly known?: string | undefined;
}

export function filterSources(
  rows: readonly SourceRow[],
  { text, use, known }: SourceFilters,
): readonly SourceRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (use === undefined || row.uses.some((one) => one === use)) &&
      (known === undefined || row.knowing === known) &&
      words.every((word) => `${row.title} ${row.url ?? ''}`.toLowerCase().includes(word)),
  );
}
