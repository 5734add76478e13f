import { checksFrom } from '../checks/make-check.js';
import { encodeHex } from '../crypto/bytes.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import { hostOrAll } from '../verification/addresses.js';
import { jsonObjectFrom } from '../verification/fetched-json.js';
import { askFor, notFetched } from './load-status-list.js';
import type { StatusMechanism } from './mechanism.js';
import { STATUS_CODES } from './status-codes.js';
import { MAX_STATUS_ENTRIES, statusEntriesOf, typesOf } from './status-entries.js';

const TYPE = '1EdTechRevocationList';
const check = checksFrom(STATUS_CODES);

/** The unsigned JSON list of Open Badges 3.0: as good as the https address at which it stands. */
export const ONE_EDTECH_STATUS: StatusMechanism = {
  id: '1edtech-revocation-list',
  applies: (read) => entriesOf(read).length > 0,
  check: async (read, options) => {
    const checks: Check[] = [];
    for (const entry of entriesOf(read).slice(0, MAX_STATUS_ENTRIES)) {
      checks.push(...(await checkEntry(read, entry, options)));
    }
    return checks;
  },
};

function entriesOf(read: ReadCredential): readonly JsonObject[] {
  return statusEntriesOf(read).filter((entry) => typesOf(entry).includes(TYPE));
}

async function checkEntry(
  read: ReadCredential,
  entry: JsonObject,
  options: VerifyOptions,
): Promise<readonly Check[]> {
  const [url, id] = [textOf(entry.id), read.credential.id];
  if (url === undefined || id === undefined) return [check('status-entry-broken')];
  const host = hostOrAll(url);
  const answer = await askFor(url, options, 'revocation-list');
  if (answer.kind !== 'fetched') {
    const { code, evidence } = notFetched(url, answer, options.now);
    return [check(code, { params: { host }, evidence })];
  }
  const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
  const evidence = [{ label: 'revocation list', url, sha256, time: answer.fetchedAt }];
  const list = jsonObjectFrom(answer.bytes);
  if (!list || !('revokedCredential' in list)) {
    return [check('status-list-unreadable', { params: { host }, evidence })];
  }
  const listing = listOf(list.revokedCredential).find((one) => isRevocationOf(one, id));
  if (listing !== undefined) {
    const why = textOf(objectOf(listing)?.revocationReason);
    const reason = why === undefined ? '' : ` (“${why}”)`;
    return [check('status-on-revocation-list', { params: { host, reason }, evidence })];
  }
  const params = { host, time: answer.fetchedAt };
  return [check('status-not-on-unsigned-list', { params, evidence }), ...remarkOn(list, read)];
}

/** Listed, and `revoked` is true or absent: an entry with `revoked: false` was taken back. */
function isRevocationOf(listing: JsonObject[string], id: string): boolean {
  const entry = objectOf(listing);
  if (!entry) return listing === id;
  return entry.id === id && entry.revoked !== false;
}

function remarkOn(list: JsonObject, read: ReadCredential): readonly Check[] {
  const listIssuer = textOf(list.issuer) ?? textOf(objectOf(list.issuer)?.id);
  return listIssuer === undefined || listIssuer === read.credential.issuer.id
    ? []
    : [check('status-list-other-issuer', { params: { listIssuer } })];
}
