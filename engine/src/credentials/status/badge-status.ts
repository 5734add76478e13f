import { checksFrom } from '../checks/make-check.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import {
  BADGE_FORMATS,
  documentOf,
  fetchJson,
  type LinkedDocument,
  loadBadgeDocuments,
} from '../proofs/hosted/badge-documents.js';
import { hostedAddressOf } from '../proofs/hosted/hosted-address.js';
import { isHostedBadge } from '../proofs/hosted/hosted-proof.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import { hostOrAll } from '../verification/addresses.js';
import type { StatusMechanism } from './mechanism.js';
import { STATUS_CODES } from './status-codes.js';

const check = checksFrom(STATUS_CODES);
const GONE = 410;

/** Revocation before Open Badges 3.0: the badge is marked at its address, or stands on its issuer's revocation list. */
export const BADGE_STATUS: StatusMechanism = {
  id: 'badge-revocation',
  applies: (read) => BADGE_FORMATS.includes(read.format),
  check: async (read, options) => [
    ...(isHostedBadge(read) ? [await checkHosted(read, options)] : ownMark(read)),
    ...(await checkIssuerList(read, options)),
  ],
};

async function checkHosted(read: ReadCredential, options: VerifyOptions): Promise<Check> {
  const address = hostedAddressOf(read);
  if (address === undefined) return check('status-entry-broken');
  const host = hostOrAll(address);
  const hosted = await fetchJson(address, 'hosted-badge', options);
  if (hosted.kind === 'fetched') {
    const { evidence } = hosted;
    return hosted.document.revoked === true
      ? markedCheck(hosted.document, evidence)
      : check('status-badge-not-marked', { params: { time: hosted.time }, evidence });
  }
  return notReadCheck(hosted, host, 'status-badge-unreachable');
}

function notReadCheck(
  hosted: LinkedDocument,
  host: string,
  unreachable: 'status-unreachable' | 'status-badge-unreachable',
): Check {
  if (hosted.kind !== 'not-read') return check('status-entry-broken');
  const details = { params: { host }, evidence: hosted.evidence };
  if (hosted.status === GONE) return check('status-badge-gone', details);
  if (hosted.reason === 'offline') return check('status-offline', details);
  return check(hosted.reason === 'refused' ? 'status-refused' : unreachable, details);
}

function ownMark(read: ReadCredential): readonly Check[] {
  return read.document.revoked === true ? [markedCheck(read.document, [])] : [];
}

function markedCheck(document: JsonObject, evidence: Check['evidence']): Check {
  return check('status-badge-marked-revoked', {
    params: { reason: reasonText(textOf(document.revocationReason)) },
    evidence,
  });
}

async function checkIssuerList(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly Check[]> {
  const { issuer } = await loadBadgeDocuments(read.document, options);
  const profile = documentOf(issuer);
  if (!profile) {
    // A hosted badge is withdrawn at its own address; only a signed one needs the list.
    return isHostedBadge(read) || issuer.kind !== 'not-read'
      ? []
      : [check('status-issuer-unreachable', { evidence: issuer.evidence })];
  }
  const url = textOf(profile.revocationList);
  return url === undefined ? [] : [await checkList(read, url, options)];
}

async function checkList(
  read: ReadCredential,
  url: string,
  options: VerifyOptions,
): Promise<Check> {
  const host = hostOrAll(url);
  const list = await fetchJson(url, 'revocation-list', options);
  if (list.kind === 'not-read' && list.reason === 'not-json') {
    return check('status-list-unreadable', { params: { host }, evidence: list.evidence });
  }
  if (list.kind !== 'fetched') return notReadCheck(list, host, 'status-unreachable');
  const reason = reasonOnList(list.document, idsOf(read));
  const params = { host, time: list.time };
  return reason === undefined
    ? check('status-not-on-unsigned-list', { params, evidence: list.evidence })
    : check('status-on-revocation-list', { params: { host, reason }, evidence: list.evidence });
}

function idsOf({ document }: ReadCredential): readonly string[] {
  return [textOf(document.id), textOf(document.uid)].flatMap((id) => id ?? []);
}

/** The reason in words for a badge that is on the list; undefined for one that is not. 1.x: a map from uid to reason. */
function reasonOnList(list: JsonObject, ids: readonly string[]): string | undefined {
  if (!('revokedAssertions' in list)) {
    const id = ids.find((one) => Object.hasOwn(list, one) && one !== 'id');
    return id === undefined ? undefined : reasonText(textOf(list[id]));
  }
  for (const entry of listOf(list.revokedAssertions)) {
    const object = objectOf(entry);
    const named = object ? [object.id, object.uid] : [entry];
    if (!ids.some((id) => named.includes(id))) continue;
    return reasonText(textOf(object?.revocationReason));
  }
  return undefined;
}

function reasonText(reason: string | undefined): string {
  return reason === undefined || reason === '' ? '' : ` (“${reason}”)`;
}
