import {
  type Agreement,
  buildFrameworkData,
  type CreditSystem,
  type FrameworkData,
} from '../frameworks/index.js';
import { CairnError } from '../terms/index.js';
import { buildCatalogue, type Catalogue } from './catalogue.js';
import type { Qualification } from './qualifications.js';
import type { Register } from './registers.js';
import { type PackedFramework, unpackFramework } from './release-frameworks.js';
import type { Standard } from './standards.js';
import type { Unit } from './units.js';

/** Name of the shape of a release file. It changes when a program could no longer read an older file. */
export const RELEASE_FORMAT = 'cairn-release/1';

/** The parts of a release, in the order in which its hash is made. */
export const RELEASE_PARTS = [
  'frameworks',
  'creditSystems',
  'agreements',
  'standards',
  'registers',
  'units',
  'qualifications',
] as const satisfies readonly (keyof ReleaseParts)[];

/** Name of one part of a release. */
export type ReleasePart = keyof ReleaseParts;

/** What a release holds: plain lists in the order of ids, all defaults applied. */
export interface ReleaseParts {
  readonly frameworks: readonly PackedFramework[];
  readonly creditSystems: readonly CreditSystem[];
  readonly agreements: readonly Agreement[];
  readonly standards: readonly Standard[];
  readonly registers: readonly Register[];
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
}

/** `data/dist/release.json`. */
export interface ReleaseFile extends ReleaseParts {
  readonly format: typeof RELEASE_FORMAT;
  /** `YYYY.MM.DD` of the data, with a further number for a second release on one day. */
  readonly version: string;
  /** SHA-256 (hexadecimal) over the names and hashes of the parts. */
  readonly hash: string;
  /** Number of records in each part. */
  readonly builtFrom: Readonly<Record<ReleasePart, number>>;
}

/** One part in the manifest. */
export interface ManifestPart {
  /** Name of its file beside the manifest, with the start of its hash, so that it may be kept for ever. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly count: number;
  readonly bytes: number;
}

/** `data/dist/manifest.json`: what the release is and where its parts are, for readers that need only some. */
export interface ReleaseManifest extends Pick<ReleaseFile, 'format' | 'version' | 'hash'> {
  readonly parts: Readonly<Record<ReleasePart, ManifestPart>>;
}

/** One version of all rules and facts, indexed and ready to be asked. */
export interface DataRelease {
  readonly version: string;
  /** Hash of the content; a plan names it, so that anyone can tell which facts it was made from. */
  readonly hash: string;
  readonly frameworks: FrameworkData;
  readonly catalogue: Catalogue;
  readonly agreements: readonly Agreement[];
  readonly standards: readonly Standard[];
  readonly registers: readonly Register[];
}

/**
 * Opens a parsed release file. The content is trusted: whoever loads the file compares its hash first.
 * @throws CairnError `release-format` when it is no release, or one of another format
 */
export function openRelease(json: unknown): DataRelease {
  if (!isReleaseFile(json)) {
    throw new CairnError('release-format', `Not a data release of the format ${RELEASE_FORMAT}`, {
      expected: RELEASE_FORMAT,
    });
  }
  return {
    version: json.version,
    hash: json.hash,
    frameworks: buildFrameworkData(json.frameworks.map(unpackFramework), json.creditSystems),
    catalogue: buildCatalogue(json.units, json.qualifications),
    agreements: json.agreements,
    standards: json.standards,
    registers: json.registers,
  };
}

/** True for a value with the name of the format, a version, a hash and a file name for every part. */
export function isReleaseManifest(json: unknown): json is ReleaseManifest {
  const fields = fieldsOf(json);
  const parts = fieldsOf(fields.get('parts'));
  return (
    hasHead(fields) &&
    RELEASE_PARTS.every((part) =>
      /^\w+\.[0-9a-f]+\.json$/.test(String(fieldsOf(parts.get(part)).get('file'))),
    )
  );
}

/** True for a value with the name of the format, a version, a hash and every part as a list. */
export function isReleaseFile(json: unknown): json is ReleaseFile {
  const fields = fieldsOf(json);
  return hasHead(fields) && RELEASE_PARTS.every((part) => Array.isArray(fields.get(part)));
}

function hasHead(fields: ReadonlyMap<string, unknown>): boolean {
  return (
    fields.get('format') === RELEASE_FORMAT &&
    typeof fields.get('version') === 'string' &&
    typeof fields.get('hash') === 'string'
  );
}

function fieldsOf(json: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof json === 'object' && json !== null ? Object.entries(json) : []);
}
