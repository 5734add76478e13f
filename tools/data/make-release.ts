import {
  packFramework,
  RELEASE_FORMAT,
  RELEASE_PARTS,
  type ReleaseFile,
  type ReleaseManifest,
  type ReleasePart,
  type ReleaseParts,
} from 'cairn/catalogue';
import { hashOfParts, sha256 } from '../../server/src/data/index.js';
import { countsOf, type DataSet } from './data-set.js';

/** One file of a release: its name inside `data/dist` and its text. */
export interface ReleaseOutput {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a release: the whole, one file a part with its hash in the name, and the manifest. Equal data gives
 * equal bytes: records stand in the order of ids and keys in the order of letters.
 */
export function makeRelease(
  data: DataSet,
  version: string,
): { readonly manifest: ReleaseManifest; readonly files: readonly ReleaseOutput[] } {
  const parts = canonicalParts(data);
  const texts = record((part) => JSON.stringify(parts[part]));
  const hashes = record((part) => sha256(texts[part]));
  const counts = countsOf(data);
  const nameOf = (part: ReleasePart) => `${part}.${hashes[part].slice(0, 8)}.json`;
  const head: Pick<ReleaseFile, 'format' | 'version' | 'hash'> = {
    format: RELEASE_FORMAT,
    version,
    hash: hashOfParts((part) => hashes[part]),
  };
  const whole: ReleaseFile = { ...head, builtFrom: counts, ...parts };
  const manifest: ReleaseManifest = {
    ...head,
    parts: record((part) => ({
      file: nameOf(part),
      hash: hashes[part],
      count: counts[part],
      bytes: Buffer.byteLength(texts[part]),
    })),
  };
  return {
    manifest,
    files: [
      { name: 'release.json', text: JSON.stringify(whole) },
      ...RELEASE_PARTS.map((part) => ({ name: nameOf(part), text: texts[part] })),
      { name: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
    ],
  };
}

function canonicalParts(data: DataSet): ReleaseParts {
  return {
    frameworks: canonical(data.frameworks.map(packFramework)),
    creditSystems: canonical(data.creditSystems),
    agreements: canonical(data.agreements),
    standards: canonical(data.standards),
    registers: canonical(data.registers),
    units: canonical(data.units),
    qualifications: canonical(data.qualifications),
  };
}

function canonical<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.parse(JSON.stringify(sorted, withSortedKeys));
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function record<T>(of: (part: ReleasePart) => T): Readonly<Record<ReleasePart, T>> {
  return {
    frameworks: of('frameworks'),
    creditSystems: of('creditSystems'),
    agreements: of('agreements'),
    standards: of('standards'),
    registers: of('registers'),
    units: of('units'),
    qualifications: of('qualifications'),
  };
}
