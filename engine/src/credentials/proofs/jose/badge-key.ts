import { decodeUtf8, encodeHex } from '../../crypto/bytes.js';
import { type KeyReading, readPem } from '../../crypto/keys.js';
import { readMethodKey } from '../../dids/read-method-key.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { PublicKey, VerifyOptions } from '../../ports.js';
import type { CheckEvidence } from '../../report.js';
import { securedAddress, webAddressOf } from '../../verification/addresses.js';
import { documentOf, type LinkedDocument, loadBadgeDocuments } from '../hosted/badge-documents.js';
import { readStrictObject } from './read-strict-object.js';

/** A badge's key, and whether the issuer's own page lists it. */
export interface BadgeKey {
  readonly kind: 'found';
  readonly key: PublicKey;
  /** Address of the key. */
  readonly method: string;
  /** Address of the issuer that the badge names. */
  readonly issuer?: string;
  /** Whose key it is, in the words of the key's own page. */
  readonly owner?: string;
  /** `listed` by the issuer's page; it lists `another`; or the page could not be asked or lists none. */
  readonly tie: 'listed' | 'another' | 'unknown';
  readonly evidence: readonly CheckEvidence[];
}

/** What looking for the key gave. */
export type BadgeKeyAnswer =
  | BadgeKey
  | { readonly kind: 'not-named' }
  | {
      readonly kind: 'unreachable';
      readonly url: string;
      readonly evidence: readonly CheckEvidence[];
    }
  | { readonly kind: 'unsupported'; readonly type: string }
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Follows badge and issuer, then the key: `verification.creator`, the address of older badges, or the issuer's only key.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge
 */
export async function findBadgeKey(
  assertion: JsonObject,
  options: VerifyOptions,
): Promise<BadgeKeyAnswer> {
  const { badge, issuer } = await loadBadgeDocuments(assertion, options);
  const named = objectOf(assertion.verification) ?? objectOf(assertion.verify);
  const listed = listOf(documentOf(issuer)?.publicKey);
  const [onlyKey] = listed.length === 1 ? listed.map(addressOf) : [];
  const address = textOf(named?.creator) ?? textOf(named?.url) ?? onlyKey;
  if (address === undefined) return { kind: 'not-named' };
  const page = await keyPage(address, { issuer, listed }, options);
  if (page.kind !== 'page') return page;
  const reading = page.reading;
  if (reading.kind === 'unsupported') return { kind: 'unsupported', type: reading.type };
  if (reading.kind === 'broken') return { kind: 'broken', reason: `${reading.message}.` };
  const place = issuerAddress(badge, issuer, assertion);
  const { owner } = page;
  return {
    kind: 'found',
    key: reading.key,
    method: address,
    tie: tieOf({ address, owner, place, listed, isOwnPage: issuer.kind === 'fetched' }),
    ...(place === undefined ? {} : { issuer: place }),
    ...(owner === undefined ? {} : { owner }),
    evidence: [...page.evidence, ...(issuer.kind === 'fetched' ? issuer.evidence : [])],
  };
}

interface KeyPage {
  readonly kind: 'page';
  readonly reading: KeyReading;
  readonly owner?: string;
  readonly evidence: readonly CheckEvidence[];
}

/** The key as the issuer's fetched page carries it, else what stands at its address. */
async function keyPage(
  address: string,
  { issuer, listed }: { readonly issuer: LinkedDocument; readonly listed: readonly Json[] },
  options: VerifyOptions,
): Promise<KeyPage | Exclude<BadgeKeyAnswer, BadgeKey>> {
  const embedded = listed
    .map((entry) => objectOf(entry))
    .find((entry) => entry?.publicKeyPem !== undefined && sameAddress(textOf(entry.id), address));
  if (embedded && issuer.kind === 'fetched') return toPage(embedded, issuer.evidence);
  if (!webAddressOf(address) || !options.fetchDocument)
    return { kind: 'unreachable', url: address, evidence: [{ label: 'offline', url: address }] };
  const answer = await options.fetchDocument(securedAddress(address), 'controller-document');
  if (answer.kind !== 'fetched') {
    const evidence = [{ label: answer.code, value: answer.message, url: address }];
    return { kind: 'unreachable', url: address, evidence };
  }
  const text = answer.bytes.length > MAX_KEY_BYTES ? undefined : decodeUtf8(answer.bytes);
  const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
  const evidence = [{ label: 'public key', url: answer.url, sha256, time: answer.fetchedAt }];
  if (text === undefined) return { kind: 'broken', reason: 'the page of the key is no text.' };
  if (text.trimStart().startsWith('-----BEGIN'))
    return { kind: 'page', reading: readPem(text), evidence };
  const document = readStrictObject(text);
  if (!document) return { kind: 'broken', reason: 'the page of the key is no JSON and no PEM.' };
  return sameAddress(textOf(document.id), address)
    ? toPage(document, evidence)
    : { kind: 'broken', reason: 'the page of the key belongs to another address.' };
}

function toPage(document: JsonObject, evidence: readonly CheckEvidence[]): KeyPage {
  const owner = textOf(document.owner);
  const reading = readMethodKey(document);
  return { kind: 'page', reading, evidence, ...(owner === undefined ? {} : { owner }) };
}

interface Tie {
  readonly address: string;
  readonly owner: string | undefined;
  readonly place: string | undefined;
  readonly listed: readonly Json[];
  /** The issuer's page was fetched from the issuer's address. */
  readonly isOwnPage: boolean;
}

function tieOf({ address, owner, place, listed, isOwnPage }: Tie): BadgeKey['tie'] {
  if (owner !== undefined && place !== undefined && !sameAddress(owner, place)) return 'another';
  if (!isOwnPage || listed.length === 0) return 'unknown';
  return listed.some((entry) => sameAddress(addressOf(entry), address)) ? 'listed' : 'another';
}

/** A fetched page goes by the address at which it stands, whatever it calls itself. */
function issuerAddress(
  badge: LinkedDocument,
  issuer: LinkedDocument,
  assertion: JsonObject,
): string | undefined {
  if (issuer.kind === 'fetched') return issuer.url;
  return addressOf(listOf((documentOf(badge) ?? assertion).issuer)[0]);
}

function addressOf(entry: Json | undefined): string | undefined {
  return textOf(entry) ?? textOf(objectOf(entry)?.id);
}

/** Old badges write http; it is asked over https, and means the same page. */
function sameAddress(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return securedAddress(left) === securedAddress(right);
}

const MAX_KEY_BYTES = 65_536;
