import { type Canonical, canonicalise, type UsedContext } from '../../canonical/canonicalise.js';
import { encodeBase64url } from '../../crypto/base64.js';
import { encodeUtf8, joinBytes } from '../../crypto/bytes.js';
import { type Cbor, cborListOf, cborMapOf, readCbor } from '../../crypto/cbor.js';
import { readMultikey } from '../../crypto/keys.js';
import type { PublicKey } from '../../ports.js';
import {
  canonicaliseWords,
  type HashOptions,
  type HashRefusal,
  type Unsigned,
} from './hash-document.js';

/** The parts of a derived proof: a selection of statements, each with a signature of its own. */
export interface DerivedProof {
  readonly kind: 'derived';
  readonly baseSignature: Uint8Array;
  /** Multikey bytes of the key that signed the statements one by one. */
  readonly keyBytes: Uint8Array;
  readonly key: PublicKey;
  readonly signatures: readonly Uint8Array[];
  /** Names of blank nodes in the full credential, by their names in this selection. */
  readonly labels: ReadonlyMap<string, string>;
  readonly mandatoryIndexes: ReadonlySet<number>;
}

/** A derived proof, a base proof (for the holder only), or neither. */
export type SdProof =
  | DerivedProof
  | { readonly kind: 'base' }
  | { readonly kind: 'malformed'; readonly message: string };

/** Statements of one selection, split as the derived proof says, and the bytes under the base signature. */
export interface SdData {
  readonly kind: 'hashed';
  readonly bytes: Uint8Array;
  readonly statements: readonly string[];
  readonly contexts: readonly UsedContext[];
  readonly inlineContexts: number;
}

/** CBOR tag of the suite, then 0 for a base proof and 1 for a derived one. */
const HEAD = [0xd9, 0x5d];

/**
 * Reads the proof value of ecdsa-sd-2023.
 *
 * @see https://www.w3.org/TR/vc-di-ecdsa/#parsederivedproofvalue
 */
export function readSdProof(value: Uint8Array): SdProof {
  const isOurs = HEAD.every((byte, index) => value[index] === byte);
  if (isOurs && value[2] === 0) return { kind: 'base' };
  if (!isOurs || value[2] !== 1)
    return malformed('the proofValue is no selective disclosure proof');
  const read = readCbor(value.slice(3));
  if (read.kind !== 'read') return malformed(read.message);
  const parts = cborListOf(read.value) ?? [];
  return toDerived(parts) ?? malformed('the parts of the proofValue are not as they must be');
}

function toDerived(parts: readonly Cbor[]): DerivedProof | undefined {
  const [baseSignature, keyBytes, signatures, labels, indexes] = parts.map(untag);
  if (parts.length !== 5 || !isBytes(baseSignature, 64) || !isBytes(keyBytes, 35)) return undefined;
  const key = readMultikey(`u${encodeBase64url(keyBytes)}`);
  const signed = allOf(cborListOf(signatures ?? null), (part) => bytesOf(part, 64));
  const names = readLabels(labels ?? null);
  const mandatory = allOf(cborListOf(indexes ?? null), indexOf);
  if (key.kind !== 'read' || key.key.type !== 'P-256') return undefined;
  if (!signed || !names || !mandatory) return undefined;
  return {
    kind: 'derived',
    baseSignature,
    keyBytes,
    key: key.key,
    signatures: signed,
    labels: names,
    mandatoryIndexes: new Set(mandatory),
  };
}

function readLabels(value: Cbor): ReadonlyMap<string, string> | undefined {
  const labels = cborMapOf(value);
  const pairs = allOf(labels && [...labels], ([index, name]): [string, string] | undefined => {
    const bytes = bytesOf(name, 32);
    return indexOf(index) === undefined || !bytes
      ? undefined
      : [`c14n${index}`, `u${encodeBase64url(bytes)}`];
  });
  return pairs && new Map(pairs);
}

/**
 * The statements of the selection under the names that they have in the full credential, in order.
 *
 * @see https://www.w3.org/TR/vc-di-ecdsa/#createverifydata
 */
export async function hashSelection(
  unsigned: Unsigned,
  derived: DerivedProof,
  options: HashOptions,
): Promise<SdData | HashRefusal> {
  const canonical = await canonicalise(unsigned.document, options);
  if (canonical.kind !== 'canonical') return canonical;
  const words = await canonicaliseWords(unsigned, options);
  if (words.kind !== 'canonical') return words;
  const lines = relabel(canonical, derived.labels);
  if (!lines) return { kind: 'broken', message: 'a blank node has no name in the proof' };
  const { sha256 } = options.cryptography;
  const mandatory = lines.filter((_, index) => derived.mandatoryIndexes.has(index)).join('');
  const bytes = joinBytes(
    sha256(encodeUtf8(words.nquads)),
    derived.keyBytes,
    sha256(encodeUtf8(mandatory)),
  );
  const statements = lines.filter((_, index) => !derived.mandatoryIndexes.has(index));
  const { contexts, inlineContexts } = canonical;
  return { kind: 'hashed', bytes, statements, contexts, inlineContexts };
}

const BLANK_SUBJECT = /^_:(\S+)(?= )/;
const BLANK_OBJECT = /^(\S+ \S+ )_:(\S+)(?= )/;
const BLANK_GRAPH = / _:(\S+) \.\n$/;

function relabel(
  canonical: Extract<Canonical, { readonly kind: 'canonical' }>,
  labels: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  let isComplete = true;
  const rename = (label: string): string => {
    const name = labels.get(label);
    if (name === undefined) isComplete = false;
    return `_:${name ?? label}`;
  };
  const lines = canonical.nquads
    .split('\n')
    .slice(0, -1)
    .map((line) => renameLine(`${line}\n`, rename));
  return isComplete ? lines.sort() : undefined;
}

function renameLine(line: string, rename: (label: string) => string): string {
  // The graph first: a blank object at the end of a line would be taken for it after renaming.
  const isObjectLast = BLANK_OBJECT.test(line) && /^\S+ \S+ _:\S+ \.\n$/.test(line);
  const withGraph = isObjectLast
    ? line
    : line.replace(BLANK_GRAPH, (_, label: string) => ` ${rename(label)} .\n`);
  return withGraph
    .replace(BLANK_OBJECT, (_, before: string, label: string) => `${before}${rename(label)}`)
    .replace(BLANK_SUBJECT, (_, label: string) => rename(label));
}

function untag(value: Cbor): Cbor {
  // Some writers tag byte strings as typed arrays (tag 64).
  return typeof value === 'object' && value !== null && 'tag' in value && value.tag === 64
    ? value.value
    : value;
}

function bytesOf(value: Cbor, length: number): Uint8Array | undefined {
  const bytes = untag(value);
  return isBytes(bytes, length) ? bytes : undefined;
}

function isBytes(value: Cbor | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function indexOf(value: Cbor): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function allOf<T, R>(
  items: readonly T[] | undefined,
  read: (item: T) => R | undefined,
): readonly R[] | undefined {
  const found = items?.map(read);
  return found?.every((item) => item !== undefined)
    ? found.filter((item) => item !== undefined)
    : undefined;
}

function malformed(message: string): SdProof {
  return { kind: 'malformed', message };
}
