import { decodeBase64url, encodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeUtf8 } from '../../crypto/bytes.js';
import { type Json, type JsonObject, objectOf, textOf } from '../../json.js';
import type { Cryptography } from '../../ports.js';
import { readStrictJson } from './read-strict-object.js';

/** Disclosures and levels that are read at most. */
const LIMITS = { disclosures: 2000, depth: 64 };

/** Hashes that `_sd_alg` may name; absent means the first. */
const HASHES = { 'sha-256': 'sha256', 'sha-384': 'sha384', 'sha-512': 'sha512' } as const;

/**
 * What putting the disclosures in gave. `names` are the claims that were disclosed, with `''` for elements of a list.
 */
export type Disclosed =
  | { readonly kind: 'good'; readonly claims: JsonObject; readonly names: readonly string[] }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'hash-refused'; readonly algorithm: string };

interface Disclosure {
  /** Absent for an element of a list. */
  readonly name?: string;
  readonly value: Json;
}

/** Local to one call; never shared. */
interface Work {
  readonly open: Map<string, Disclosure>;
  readonly seen: Set<string>;
  readonly names: string[];
}

/** Leaves the walk at once; never leaves this file. */
class DisclosureRefused extends Error {}

/**
 * Puts each disclosure in the place of its digest and refuses whatever the standard refuses: a digest that stands
 * twice, a disclosure that no digest asks for, a name that is reserved or taken. Digests without a disclosure are
 * claims that were kept back, or decoys.
 * @see RFC 9901 §7.1
 */
export function disclose(
  payload: JsonObject,
  encoded: readonly string[],
  cryptography: Cryptography,
): Disclosed {
  const hash = hashOf(payload, cryptography);
  if (typeof hash === 'string') return { kind: 'hash-refused', algorithm: hash };
  const work: Work = { open: new Map(), seen: new Set(), names: [] };
  try {
    takeDisclosures(encoded, hash, work);
    const { _sd_alg, ...claims } = payload;
    const disclosed = walkObject(claims, work, 1);
    const left = work.open.size;
    if (left > 0) refuse(`${left} of the shown claims belong to no place in the credential`);
    return { kind: 'good', claims: disclosed, names: work.names };
  } catch (error) {
    if (!(error instanceof DisclosureRefused)) throw error;
    return { kind: 'bad', reason: error.message };
  }
}

/** The hash that the token uses for its disclosures and its holder's signature, or the name of one we refuse. */
export function hashOf(
  payload: JsonObject,
  cryptography: Cryptography,
): ((bytes: Uint8Array) => Uint8Array) | string {
  const name = payload._sd_alg === undefined ? 'sha-256' : payload._sd_alg;
  if (name === 'sha-256' || name === 'sha-384' || name === 'sha-512')
    return cryptography[HASHES[name]];
  return String(textOf(name) ?? 'no text').slice(0, 40);
}

function takeDisclosures(
  encoded: readonly string[],
  hash: (bytes: Uint8Array) => Uint8Array,
  work: Work,
): void {
  if (encoded.length > LIMITS.disclosures) refuse('there are too many shown claims');
  for (const text of encoded) {
    const digest = encodeBase64url(hash(encodeUtf8(text)));
    if (work.open.has(digest)) refuse('a claim is shown twice');
    work.open.set(digest, readDisclosure(text));
  }
}

function readDisclosure(text: string): Disclosure {
  const bytes = decodeBase64url(text);
  const parts = readStrictJson((bytes && decodeUtf8(bytes)) ?? '');
  if (!Array.isArray(parts)) return refuse('a shown claim is damaged');
  const [salt, second, third]: readonly Json[] = parts;
  if (typeof salt !== 'string' || second === undefined) return refuse('a shown claim has no salt');
  if (parts.length === 2) return { value: second };
  if (parts.length !== 3 || typeof second !== 'string' || third === undefined)
    return refuse('a shown claim is damaged');
  if (second === '_sd' || second === '...') return refuse('a shown claim has a reserved name');
  return { name: second, value: third };
}

function walk(value: Json, work: Work, depth: number): Json {
  if (Array.isArray(value)) return walkList(value, work, depth);
  const object = objectOf(value);
  return object ? walkObject(object, work, depth) : value;
}

function walkObject(object: JsonObject, work: Work, depth: number): JsonObject {
  if (depth > LIMITS.depth) refuse('the claims lie too deep inside one another');
  const { _sd: digests = [], ...plain } = object;
  if (!Array.isArray(digests)) return refuse('the list of hidden claims is damaged');
  if ('...' in plain) refuse('a hidden element stands outside a list');
  const claims = new Map<string, Json>();
  for (const [name, value] of Object.entries(plain)) claims.set(name, walk(value, work, depth + 1));
  for (const digest of digests) {
    const found = take(digest, work);
    if (!found) continue;
    const { name } = found;
    if (name === undefined) return refuse('an element of a list is shown as a claim');
    if (claims.has(name)) refuse('a shown claim has a name that is taken');
    work.names.push(name);
    claims.set(name, walk(found.value, work, depth + 1));
  }
  return Object.fromEntries(claims);
}

function walkList(items: readonly Json[], work: Work, depth: number): Json {
  if (depth > LIMITS.depth) refuse('the claims lie too deep inside one another');
  return items.flatMap((item) => {
    const hidden = objectOf(item);
    if (!hidden || !('...' in hidden)) return [walk(item, work, depth + 1)];
    if (Object.keys(hidden).length !== 1) refuse('a hidden element of a list is damaged');
    const found = take(hidden['...'], work);
    if (!found) return [];
    if (found.name !== undefined) refuse('a claim is shown as an element of a list');
    work.names.push('');
    return [walk(found.value, work, depth + 1)];
  });
}

/** The disclosure of a digest, which may be asked for once in the whole token. */
function take(digest: Json | undefined, work: Work): Disclosure | undefined {
  if (typeof digest !== 'string') return refuse('the list of hidden claims is damaged');
  if (work.seen.has(digest)) refuse('one digest stands in two places');
  work.seen.add(digest);
  const found = work.open.get(digest);
  work.open.delete(digest);
  return found;
}

function refuse(reason: string): never {
  throw new DisclosureRefused(reason);
}
