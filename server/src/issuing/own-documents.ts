import type { Issuer } from '@cairn/store';
import type { FetchDocument } from 'cairn/credentials';
import { didDocumentOf, knownIssuerOf } from './issuer-identity.js';
import type { IssuingParts } from './issuing-parts.js';
import { publishStatusList, statusListUrl } from './publish-status-list.js';

/**
 * The documents that this server publishes for an issuer, without the network: what we issue is verified before it goes
 * out, also when the public address is not reachable from here. Without `hasLists` the status lists are left out: places
 * are fresh and free, so one look for each call is enough.
 */
export function ownDocuments(
  parts: IssuingParts,
  issuer: Issuer,
  { hasLists }: { readonly hasLists: boolean },
): FetchDocument {
  const { baseUrl } = knownIssuerOf(issuer);
  return async (url, purpose) => {
    if (purpose === 'status-list' && !hasLists) return REFUSED;
    const text = baseUrl === undefined ? undefined : await textAt(parts, issuer, { baseUrl, url });
    if (text === undefined) return REFUSED;
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(text),
      fetchedAt: parts.now(),
    };
  };
}

const REFUSED = {
  kind: 'refused',
  code: 'offline',
  message: 'Not asked while issuing.',
} as const;

async function textAt(
  parts: IssuingParts,
  issuer: Issuer,
  { baseUrl, url }: { readonly baseUrl: string; readonly url: string },
): Promise<string | undefined> {
  if (url === `${baseUrl}/did.json`) return JSON.stringify(didDocumentOf(issuer));
  const prefix = statusListUrl(baseUrl, '');
  if (!url.startsWith(prefix)) return undefined;
  return (await publishStatusList(parts, issuer, url.slice(prefix.length)))?.text;
}
