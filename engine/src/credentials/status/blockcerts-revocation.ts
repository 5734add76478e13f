import { checksFrom } from '../checks/make-check.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import { fetchJson, loadBadgeDocuments } from '../proofs/hosted/badge-documents.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import { hostOrAll } from '../verification/addresses.js';
import { BLOCKCERTS_CODES } from './blockcerts-codes.js';
import type { StatusMechanism } from './mechanism.js';

const check = checksFrom(BLOCKCERTS_CODES);

/**
 * The revocation list of a Blockcerts 2 issuer. The list that the issuer's profile names counts; the one that stands in
 * the certificate only when the profile cannot be reached. The list is unsigned: it is as good as its host.
 */
export const BLOCKCERTS_REVOCATION: StatusMechanism = {
  id: 'blockcerts-revocation',
  applies: (read) => read.format === 'blockcerts-2',
  check: async (read, options) => [await checkRevocation(read, options)],
};

async function checkRevocation(read: ReadCredential, options: VerifyOptions): Promise<Check> {
  const { issuer } = await loadBadgeDocuments(read.document, options);
  const own = inlineIssuer(read);
  const profile = issuer.kind === 'fetched' ? issuer.document : undefined;
  const url = textOf(profile?.revocationList) ?? textOf(own?.revocationList);
  if (url !== undefined) return checkList(read, url, options);
  const host = hostOrAll(textOf(own?.id) ?? '');
  return profile
    ? check('blockcerts-no-list')
    : check('blockcerts-list-not-asked', { params: { host } });
}

function inlineIssuer({ document }: ReadCredential): JsonObject | undefined {
  const badge = objectOf(listOf(document.badge)[0]);
  return objectOf(listOf(badge?.issuer)[0]);
}

async function checkList(
  read: ReadCredential,
  url: string,
  options: VerifyOptions,
): Promise<Check> {
  const host = hostOrAll(url);
  const list = await fetchJson(url, 'revocation-list', options);
  if (list.kind !== 'fetched') {
    const evidence = list.kind === 'not-read' ? list.evidence : [];
    const unread = list.kind === 'not-read' && list.reason === 'not-json';
    return unread
      ? check('blockcerts-list-unreadable', { evidence })
      : check('blockcerts-list-not-asked', { params: { host }, evidence });
  }
  const { evidence, time } = list;
  if (!Array.isArray(list.document.revokedAssertions)) {
    return check('blockcerts-list-unreadable', { evidence });
  }
  const reason = reasonOn(list.document, read);
  return reason === undefined
    ? check('blockcerts-not-on-list', { params: { host, time }, evidence })
    : check('blockcerts-revoked', { params: { reason }, evidence });
}

/** The words of the reason, empty when none is given; undefined for a certificate that is not on the list. */
function reasonOn(list: JsonObject, { document }: ReadCredential): string | undefined {
  const ids = [document.id, document.uid].filter((id) => textOf(id) !== undefined);
  for (const value of listOf(list.revokedAssertions)) {
    const entry = objectOf(value);
    if (!ids.includes(entry ? (entry.id ?? entry.uid ?? null) : value)) continue;
    const reason = textOf(entry?.revocationReason);
    return reason === undefined || reason === '' ? '' : ` (“${reason}”)`;
  }
  return undefined;
}
