import { encodeHex } from '../../crypto/bytes.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { FetchPurpose, VerifyOptions } from '../../ports.js';
import type { FormatId } from '../../reading.js';
import type { CheckEvidence } from '../../report.js';
import { securedAddress, webAddressOf } from '../../verification/addresses.js';
import { jsonObjectFrom } from '../../verification/fetched-json.js';

/** Formats whose badge class and issuer are documents of their own. */
export const BADGE_FORMATS: readonly FormatId[] = [
  'open-badges-0.5',
  'open-badges-1.0',
  'open-badges-1.1',
  'open-badges-2.0',
];

/**
 * A document that another one names.
 * - `inline`: it stands in the naming document, so it is only as good as that one.
 * - `fetched`: it stands at its own address.
 */
export type LinkedDocument =
  | { readonly kind: 'inline'; readonly document: JsonObject }
  | {
      readonly kind: 'fetched';
      readonly document: JsonObject;
      readonly url: string;
      readonly time: string;
      readonly evidence: readonly CheckEvidence[];
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'not-read';
      readonly url: string;
      readonly reason: 'offline' | 'refused' | 'failed' | 'not-json';
      /** HTTP status, when a server answered with one. */
      readonly status?: number;
      readonly evidence: readonly CheckEvidence[];
    };

/** The badge class of an assertion and the profile of its issuer, each from where it stands. */
export interface BadgeDocuments {
  readonly badge: LinkedDocument;
  readonly issuer: LinkedDocument;
}

/** Follows `badge` and then `issuer`; an issuer with an address is always asked there, because anybody can write a copy inline. */
export async function loadBadgeDocuments(
  document: JsonObject,
  options: VerifyOptions,
): Promise<BadgeDocuments> {
  const badge = await linked(document.badge, 'badge-class', options);
  const badgeClass = documentOf(badge) ?? document;
  const named = listOf(badgeClass.issuer)[0];
  const inline = objectOf(named);
  const address = textOf(inline?.id);
  if (!inline || !webAddressOf(address)) {
    return { badge, issuer: await linked(named, 'issuer-profile', options) };
  }
  const own = await linked(address, 'issuer-profile', options);
  return { badge, issuer: own.kind === 'fetched' ? own : { kind: 'inline', document: inline } };
}

/** The document, when there is one. */
export function documentOf(linkedDocument: LinkedDocument): JsonObject | undefined {
  return linkedDocument.kind === 'inline' || linkedDocument.kind === 'fetched'
    ? linkedDocument.document
    : undefined;
}

/** Fetches one JSON document over https and says where, when and which bytes. */
export async function fetchJson(
  url: string,
  purpose: FetchPurpose,
  options: VerifyOptions,
): Promise<LinkedDocument> {
  const answer = options.fetchDocument
    ? await options.fetchDocument(securedAddress(url), purpose)
    : ({ kind: 'refused', code: 'offline', message: 'Working offline.' } as const);
  if (answer.kind !== 'fetched') {
    const evidence = [{ label: answer.code, value: answer.message, url, time: options.now }];
    const reason = answer.code === 'offline' ? 'offline' : answer.kind;
    const status = answer.kind === 'failed' ? answer.status : undefined;
    return { kind: 'not-read', url, reason, evidence, ...(status === undefined ? {} : { status }) };
  }
  const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
  const evidence = [
    { label: purpose, url: answer.url, sha256, time: answer.fetchedAt },
    ...(answer.redirected ? [{ label: 'redirected from', url }] : []),
  ];
  const document = jsonObjectFrom(answer.bytes);
  return document
    ? { kind: 'fetched', document, url, time: answer.fetchedAt, evidence }
    : { kind: 'not-read', url, reason: 'not-json', evidence };
}

async function linked(
  value: Json | undefined,
  purpose: FetchPurpose,
  options: VerifyOptions,
): Promise<LinkedDocument> {
  const first = listOf(value)[0];
  const inline = objectOf(first);
  if (inline) return { kind: 'inline', document: inline };
  const url = textOf(first);
  if (!webAddressOf(url) || url === undefined) return { kind: 'absent' };
  return fetchJson(url, purpose, options);
}
