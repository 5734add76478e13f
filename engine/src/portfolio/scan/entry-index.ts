import type { Catalogue } from '../../catalogue/index.js';
import { foldAddress, foldCode, foldText, tellingWords } from './fold-text.js';

/** One thing of the catalogue that a credential may stand for. */
export interface CatalogueEntry {
  readonly kind: 'unit' | 'qualification';
  readonly id: string;
  readonly title: string;
  readonly code?: string;
  readonly bodies: readonly string[];
  readonly words: readonly string[];
}

/** The catalogue by address, code and word. Built once for a release; a look-up costs what it touches. */
export interface EntryIndex {
  readonly byAddress: ReadonlyMap<string, readonly CatalogueEntry[]>;
  readonly byCode: ReadonlyMap<string, readonly CatalogueEntry[]>;
  readonly byWord: ReadonlyMap<string, readonly CatalogueEntry[]>;
}

/** Indexes every unit that can be taken and every qualification. */
export function buildEntryIndex({ units, qualifications }: Catalogue): EntryIndex {
  const index = {
    byAddress: new Map<string, CatalogueEntry[]>(),
    byCode: new Map<string, CatalogueEntry[]>(),
    byWord: new Map<string, CatalogueEntry[]>(),
  };
  for (const unit of units.values()) {
    if (unit.isSlot) continue;
    const { id, title, code, awardingBody, provider, platform, url } = unit;
    put(index, entryOf('unit', { id, title, code }, [awardingBody, provider, platform]), url);
  }
  for (const { id, title, code, awardingBody } of qualifications.values()) {
    put(index, entryOf('qualification', { id, title, code }, [awardingBody]), undefined);
  }
  return index;
}

interface Naming {
  readonly id: string;
  readonly title: string;
  readonly code: string | undefined;
}

function entryOf(
  kind: CatalogueEntry['kind'],
  { id, title, code }: Naming,
  bodies: readonly (string | undefined)[],
): CatalogueEntry {
  return {
    kind,
    id,
    title,
    ...(code === undefined ? {} : { code }),
    bodies: bodies.flatMap((body) => (body === undefined ? [] : [foldText(body)])),
    words: tellingWords(title),
  };
}

type OpenIndex = Readonly<Record<keyof EntryIndex, Map<string, CatalogueEntry[]>>>;

function put(index: OpenIndex, entry: CatalogueEntry, url: string | undefined): void {
  const address = url === undefined ? undefined : foldAddress(url);
  if (address !== undefined) push(index.byAddress, address, entry);
  if (entry.code !== undefined) push(index.byCode, foldCode(entry.code), entry);
  for (const word of entry.words) push(index.byWord, word, entry);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
