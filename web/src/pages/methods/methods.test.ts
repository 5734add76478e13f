import { METRICS } from 'cairn/scoring';
import { parseIsoDate, type Source } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { en } from '../../words/en.js';
import { METHOD_SECTIONS } from './method-sections.js';
import { filterSources, sourceRows } from './sources/source-rows.js';

describe('the methods page', () => {
  it('has a name for each metric of the engine', () => {
    expect(METRICS.map(({ labelKey }) => labelKey).filter((key) => !(key in en))).toEqual([]);
  });
  it('gives each part an address of its own', () => {
    const ids = [...METRICS, ...METHOD_SECTIONS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('sourceRows', () => {
  const url = 'https://www.example.org/page';
  const rows = sourceRows({
    version: 'v',
    hash: 'h',
    frameworks: { frameworks: new Map(), creditSystems: new Map(), relations: new Map() },
    catalogue: { units: new Map(), qualifications: new Map() },
    agreements: [],
    registers: [
      register('a', [{ title: 'Page', url, knowing: 'recalled' }]),
      register('b', [
        { title: 'Page', url, knowing: 'read', read: parseIsoDate('2026-01-01') },
        { title: 'Other', knowing: 'recalled' },
      ]),
      register('c', [{ title: 'Page', url, knowing: 'read', read: parseIsoDate('2026-02-01') }]),
    ],
    standards: [],
  });
  it('lists each source once, as firmly as it is known', () => {
    expect(
      rows.map(({ title, knowing, read, records }) => [title, knowing, read, records]),
    ).toEqual([
      ['Page', 'read', '2026-02-01', 3],
      ['Other', 'recalled', undefined, 1],
    ]);
    expect(rows[0]?.host).toBe('example.org');
  });
  it('can be searched and filtered', () => {
    const titles = (filters: { text: string; use?: string; known?: string }) =>
      filterSources(rows, filters).map(({ title }) => title);
    expect(titles({ text: 'EXAMPLE page' })).toEqual(['Page']);
    expect(titles({ text: '', known: 'recalled' })).toEqual(['Other']);
    expect(titles({ text: '', use: 'units' })).toEqual([]);
  });
});

function register(id: string, sources: readonly Source[]) {
  return {
    id,
    label: id,
    jurisdiction: 'NZ',
    owner: 'Nobody',
    url: 'https://example.org/',
    covers: 'nothing',
    microcredentials: { listed: 'no' },
    identifier: { name: 'number' },
    otherIdentifiers: [],
    howToCheck: 'Look.',
    downloads: [],
    statusWords: [],
    reportFields: [],
    rules: [],
    basis: 'official',
    knowing: 'read',
    sources,
    checked: parseIsoDate('2026-11-21'),
  } as const;
}
