import { basename } from 'node:path';
import type { FetchAnswer, FetchDocument } from 'cairn/credentials';
import { bytesOf, type ConformanceCase, textOf } from './read-index.js';

/** Documents by their address, in place of the network. */
export type StoredWeb = ReadonlyMap<string, Uint8Array>;

const SERVED_AT = /served at (https?:\/\/\S+)/;
const SERVED_BY_NAME = /serve at (https?:\/\/\S+)(?: \(or ([\w.]+)\))? \+ file name/;
const ANY_URL = /https?:\/\/[^\s"'\\<>]+/g;
const MAX_SEARCHED_BYTES = 300_000;

/**
 * The web as the support files of a folder make it: at the address that the index names, at their own id, at every
 * address in the folder that ends with their name.
 */
export function storedWebOf(cases: readonly ConformanceCase[]): StoredWeb {
  const web = new Map<string, Uint8Array>();
  const named = urlsIn(cases);
  const supports = cases.filter(isServed);
  // What a document calls itself counts before what its name looks like.
  const claims = supports.flatMap((support) =>
    addressesOf(support, named).map((url, rank) => ({
      support,
      url,
      isOwn: rank < ownCount(support),
    })),
  );
  for (const { support, url } of claims.sort((a, b) => Number(b.isOwn) - Number(a.isOwn))) {
    if (!web.has(url)) web.set(url, bytesOf(support));
  }
  return web;
}

/**
 * The web of a case with the keys that its verifier is given: the named one where it must fail, else all of the folder,
 * because what is inside may be signed by others.
 */
export function withKeys(
  web: StoredWeb,
  { keyFile, expected: expectation }: ConformanceCase,
  cases: readonly ConformanceCase[],
): StoredWeb {
  const keys = cases.filter(
    ({ expected, file }) =>
      expected === 'support' &&
      (keyFile === undefined || expectation !== 'invalid' || file === keyFile),
  );
  return new Map([...web, ...controllersOf(keys)]);
}

/** What asking a stored web leads to. */
export interface Asking {
  readonly fetchDocument: FetchDocument;
  /** Addresses that were asked and are not stored. */
  readonly missing: readonly string[];
}

/** Asks a stored web. What is not stored is out of reach; where the case is about that, it does not exist. */
export function askStored(web: StoredWeb, fetchedAt: string, isGone: boolean): Asking {
  const missing: string[] = [];
  const fetchDocument: FetchDocument = async (url): Promise<FetchAnswer> => {
    const [address = ''] = url.split('#');
    const bytes = web.get(address);
    if (bytes) {
      const mediaType = 'application/json';
      return { kind: 'fetched', url: address, redirected: false, mediaType, bytes, fetchedAt };
    }
    const message = 'The address is not among the stored documents.';
    if (isGone) return { kind: 'failed', code: 'fetch-status', message, status: 404 };
    missing.push(address);
    return { kind: 'failed', code: 'fetch-unreachable', message };
  };
  return { fetchDocument, missing };
}

function isServed({ expected, category, reason }: ConformanceCase): boolean {
  return (
    expected === 'support' ||
    category.includes('hosted') ||
    SERVED_AT.test(reason) ||
    reason.includes('sibling files')
  );
}

function addressesOf(support: ConformanceCase, named: readonly string[]): readonly string[] {
  const name = basename(support.file);
  const bare = name.replace(/\.json$/, '');
  const [, base, other] = SERVED_BY_NAME.exec(support.reason) ?? [];
  if (base !== undefined) {
    const host = new URL(base).host;
    return [host, other ?? host].flatMap((one) => withBothSchemes(`https://${one}/${name}`));
  }
  const exact = SERVED_AT.exec(support.reason)?.[1];
  if (exact !== undefined) return [exact];
  const ownIds = ownIdsOf(support);
  const like = named.filter(
    (url) =>
      [name, bare].includes(lastPart(url)) ||
      hasSameWords(lastPart(url), name) ||
      ownIds.some((id) => hasSameEnd(url, id)),
  );
  return [...ownIds, ...like].flatMap(withBothSchemes);
}

/** Addresses at the head of {@link addressesOf} that the document itself or the index names. */
function ownCount(support: ConformanceCase): number {
  const isNamed = SERVED_BY_NAME.test(support.reason) || SERVED_AT.test(support.reason);
  return isNamed ? Number.POSITIVE_INFINITY : 2 * ownIdsOf(support).length;
}

/** Upstream serves both alike. */
export function withBothSchemes(url: string): readonly string[] {
  return [
    url,
    url.startsWith('https:') ? url.replace('https:', 'http:') : url.replace('http:', 'https:'),
  ];
}

/** `example-id-card-schema.json` and `credential-schema-example-id-card.json` are the same document upstream. */
function hasSameWords(part: string, name: string): boolean {
  const [words, others] = [part, name].map((one) => one.replace(/\.json$/, '').split('-'));
  return (words?.length ?? 0) > 2 && (words ?? []).every((word) => others?.includes(word));
}

/** A document that moved to another host, where the same path leads to it. */
function hasSameEnd(url: string, id: string): boolean {
  const [end, other] = [url, id].map((one) => (one.split(/[?#]/)[0] ?? '').split('/').slice(-2));
  return end?.length === 2 && end.join('/') === other?.join('/') && /\.json$/.test(end[1] ?? '');
}

function lastPart(url: string): string {
  return url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}

function ownIdsOf(support: ConformanceCase): readonly string[] {
  const value = jsonOf(support);
  return [value?.id, value?.['@id'], value?.$id, value?.url].flatMap((id) =>
    typeof id === 'string' && /^https?:/.test(id) ? [id.split('#')[0] ?? ''] : [],
  );
}

/** Every address that the texts of a folder name. */
function urlsIn(cases: readonly ConformanceCase[]): readonly string[] {
  const urls = cases.flatMap((one) => {
    const bytes = bytesOf(one);
    if (bytes.length > MAX_SEARCHED_BYTES) return [];
    return Buffer.from(bytes).toString('latin1').match(ANY_URL) ?? [];
  });
  return [...new Set(urls)];
}

/** Support files that hold one verification method each, joined to the documents of their controllers. */
function controllersOf(supports: readonly ConformanceCase[]): ReadonlyMap<string, Uint8Array> {
  const methods = new Map<string, object[]>();
  for (const support of supports) {
    const value = jsonOf(support);
    const { controller, id } = value ?? {};
    const isMethod = value && ('publicKeyJwk' in value || 'publicKeyMultibase' in value);
    if (!isMethod || typeof controller !== 'string' || typeof id !== 'string') continue;
    const { secretKeyJwk: _secret, ...method } = value;
    methods.set(controller, [...(methods.get(controller) ?? []), method]);
  }
  return new Map(
    [...methods].map(([id, verificationMethod]) => [id, documentOf(id, verificationMethod)]),
  );
}

function documentOf(id: string, verificationMethod: readonly object[]): Uint8Array {
  const assertionMethod = verificationMethod.map((method) => ('id' in method ? method.id : ''));
  const context = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'];
  const authentication = assertionMethod;
  return Buffer.from(
    JSON.stringify({
      '@context': context,
      id,
      verificationMethod,
      assertionMethod,
      authentication,
    }),
  );
}

function jsonOf(support: ConformanceCase): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(textOf(support));
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    // Pictures and tokens have no id of their own.
    return undefined;
  }
}
