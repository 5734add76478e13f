import { formatOf } from '../../formats/formats.js';
import type { JsonObject } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import {
  BADGE_FORMATS,
  documentOf,
  type LinkedDocument,
  loadBadgeDocuments,
} from './badge-documents.js';

/**
 * A badge with the badge class and issuer that it names by address in its plain words. Its document stays as it was read.
 * A fetched issuer goes by the address at which it stands, whatever it calls itself: anybody can write another's id.
 * @returns the same object for formats that keep no documents apart, a new one otherwise
 */
export async function completeBadge(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<ReadCredential> {
  if (!BADGE_FORMATS.includes(read.format)) return read;
  const { badge, issuer } = await loadBadgeDocuments(read.document, options);
  const document = filledIn(read.document, badge, issuer);
  const format = formatOf(document);
  return format?.id === read.format
    ? { ...read, credential: format.toCredential(document) }
    : { ...read };
}

function filledIn(document: JsonObject, badge: LinkedDocument, issuer: LinkedDocument): JsonObject {
  const profile = profileOf(issuer);
  const withIssuer = (one: JsonObject) => (profile ? { ...one, issuer: profile } : one);
  const badgeClass = documentOf(badge);
  return badgeClass ? { ...document, badge: withIssuer(badgeClass) } : withIssuer(document);
}

function profileOf(issuer: LinkedDocument): JsonObject | undefined {
  return issuer.kind === 'fetched' ? { ...issuer.document, id: issuer.url } : documentOf(issuer);
}
