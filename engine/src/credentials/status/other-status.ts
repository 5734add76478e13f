import { checksFrom } from '../checks/make-check.js';
import { listOf, objectOf } from '../json.js';
import type { ReadCredential } from '../reading.js';
import type { StatusMechanism } from './mechanism.js';
import { STATUS_CODES } from './status-codes.js';
import { MAX_STATUS_ENTRIES, statusEntriesOf, typesOf } from './status-entries.js';

const check = checksFrom(STATUS_CODES);
const READ_ELSEWHERE = ['BitstringStatusListEntry', 'StatusList2021Entry', '1EdTechRevocationList'];
const NO_TYPE = 'no type';

/** Status entries of kinds that no mechanism reads (RevocationList2020Status and others): named, never passed over. */
export const OTHER_STATUS: StatusMechanism = {
  id: 'other-status',
  applies: (read) => otherTypes(read).length > 0,
  check: async (read) =>
    otherTypes(read).map((type) => check('status-type-unsupported', { params: { type } })),
};

function otherTypes(read: ReadCredential): readonly string[] {
  const others = statusEntriesOf(read)
    .map(typesOf)
    .filter((types) => !types.some((type) => READ_ELSEWHERE.includes(type)))
    .map((types) => types[0] ?? NO_TYPE);
  // A bare address or a list in a list means the same to a signature and must not read as "no status".
  const bare = listOf(read.document.credentialStatus).filter((item) => !objectOf(item));
  const all = [...others, ...bare.map(() => NO_TYPE), ...claimTypes(read)];
  return [...new Set(all)].slice(0, MAX_STATUS_ENTRIES);
}

/** The `status` claim of a token; its members name the mechanisms. @see draft-ietf-oauth-status-list */
function claimTypes({ envelope, format, document }: ReadCredential): readonly string[] {
  const isToken = envelope.kind === 'jwt' || envelope.kind === 'sd-jwt';
  const claim = isToken ? (document.status ?? envelope.payload.status) : undefined;
  const names = Object.keys(objectOf(claim) ?? {});
  const isOurs = format === 'sd-jwt-vc' || names.includes('status_list');
  if (claim === undefined || claim === null || !isOurs) return [];
  return names.length > 0 ? names : [NO_TYPE];
}
