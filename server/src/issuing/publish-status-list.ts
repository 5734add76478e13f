import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Issuer } from '@cairn/store';
import { buildStatusList, defaultProofOf, signCredential } from 'cairn/credentials';
import { addDays, parseIsoDate } from 'cairn/terms';
import { knownIssuerOf } from './issuer-identity.js';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { signerOf } from './key-pairs.js';
import type { PublishedList } from './status-list-cache.js';

/** Readers may keep a copy this long, so a revocation is seen everywhere after it. */
export const STATUS_TTL_SECONDS = 300;
/** Signed anew each day; the rest is for readers that were offline. */
const VALID_DAYS = 7;

/** The signed list of an issuer as it stands now; undefined when there is no such list. */
export async function publishStatusList(
  parts: IssuingParts,
  issuer: Issuer,
  listId: string,
): Promise<PublishedList | undefined> {
  const { baseUrl, key, method, identity } = knownIssuerOf(issuer);
  const list = await parts.issuers.published.statusList(issuer.id, listId);
  if (list === undefined || baseUrl === undefined) return undefined;
  const day = parseIsoDate(parts.now().slice(0, 10));
  const name = `${list.version} ${key.position} ${day}`;
  return parts.lists.of(`${issuer.id} ${listId}`, name, async () => {
    const signer = signerOf(key, method, secretOf(parts));
    const created = parts.now();
    const document = buildStatusList({
      url: statusListUrl(baseUrl, listId),
      issuerId: identity.id,
      purpose: list.purpose,
      bits: list.bits,
      validFrom: created,
      validUntil: `${addDays(day, VALID_DAYS)}T00:00:00Z`,
      ttlMs: STATUS_TTL_SECONDS * 1_000,
      gzip: (bytes) => gzipSync(bytes),
    });
    const proof = defaultProofOf(signer.keyType);
    const { text } = await signCredential(document, signer, { proof, created });
    return { text, etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"` };
  });
}

/** Where a list is published. */
export function statusListUrl(baseUrl: string, listId: string): string {
  return `${baseUrl}/status/${listId}`;
}
