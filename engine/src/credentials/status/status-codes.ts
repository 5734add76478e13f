import type { CheckTable } from '../checks/make-check.js';

const BITSTRING = {
  title: 'Bitstring Status List 1.0 §3.2',
  url: 'https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm',
};
const ENTRY = {
  title: 'Bitstring Status List 1.0 §2.1',
  url: 'https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry',
};
const ONE_EDTECH = {
  title: '1EdTech Verifiable Credential Revocation List',
  url: 'https://www.imsglobal.org/spec/vcrl/v1p0/',
};
const OB2 = {
  title: 'Open Badges 2.0, Revocation',
  url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList',
};
const ASK_ISSUER = 'Ask the issuer whether the credential still stands.';
const TRY_LATER =
  'Try again later; if it stays so, ask the issuer whether the credential still stands.';

/** Checks of area `status`: revoked, suspended, or why that cannot be said. */
export const STATUS_CODES = {
  'status-may-be-withheld': {
    area: 'status',
    result: 'unknown',
    sentence: 'It shows no way to be revoked, but its holder kept claims back that may name one.',
    remedy: 'Ask the holder to show the claims about status as well.',
    clause: {
      title: 'VC Data Model 2.0 §4.10',
      url: 'https://www.w3.org/TR/vc-data-model-2.0/#status',
    },
  },
  'status-none-named': {
    area: 'status',
    result: 'pass',
    sentence: 'The credential names no way to be revoked, so nothing can be looked up.',
    clause: {
      title: 'VC Data Model 2.0 §4.10',
      url: 'https://www.w3.org/TR/vc-data-model-2.0/#status',
    },
  },
  'status-not-revoked': {
    area: 'status',
    result: 'pass',
    sentence: 'Not revoked, says its signed status list as of {time}.',
    clause: BITSTRING,
  },
  'status-not-suspended': {
    area: 'status',
    result: 'pass',
    sentence: 'Not suspended, says its signed status list as of {time}.',
    clause: BITSTRING,
  },
  'status-revoked': {
    area: 'status',
    result: 'fail',
    sentence: 'The issuer has revoked this credential.',
    remedy: 'Do not rely on it; ask the issuer for the reason or for a new one.',
    clause: BITSTRING,
  },
  'status-suspended': {
    area: 'status',
    result: 'fail',
    sentence: 'The issuer has suspended this credential for now.',
    remedy: 'Do not rely on it until the issuer lifts the suspension; ask when that will be.',
    clause: BITSTRING,
  },
  'status-revoked-on-open-list': {
    area: 'status',
    result: 'fail',
    sentence:
      'The list at {host} says that this credential was revoked or suspended; the list itself could not be checked fully.',
    remedy: 'Do not rely on it; ask the issuer whether it still stands.',
    clause: BITSTRING,
  },
  'status-no-refresh': {
    area: 'status',
    result: 'pass',
    sentence: 'The issuer announces no newer version, as of {time}.',
    clause: ENTRY,
  },
  'status-refresh-waits': {
    area: 'status',
    result: 'warn',
    sentence: 'The issuer says that a newer version of this credential exists.',
    remedy: 'Ask the holder for the newer version.',
    clause: ENTRY,
  },
  'status-message-none': {
    area: 'status',
    result: 'pass',
    sentence: 'The issuer’s message about it is “{message}”, as of {time}.',
    clause: ENTRY,
  },
  'status-message': {
    area: 'status',
    result: 'warn',
    sentence: 'The issuer’s message about it is “{message}”.',
    remedy: 'Judge by the message, or ask the issuer what it means.',
    clause: ENTRY,
  },
  'status-purpose-unknown': {
    area: 'status',
    result: 'unknown',
    sentence: 'Its status list is kept for the purpose “{purpose}”, which we do not know.',
    remedy: ASK_ISSUER,
    clause: ENTRY,
  },
  'status-offline': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked was not asked, because this was done offline.',
    remedy: 'Verify again with a connection.',
    clause: BITSTRING,
  },
  'status-refused': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked was not asked: its list lies at an address that we do not ask.',
    remedy: ASK_ISSUER,
    clause: BITSTRING,
  },
  'status-unreachable': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked cannot be said: the list at {host} did not answer.',
    remedy: TRY_LATER,
    clause: BITSTRING,
  },
  'status-list-unreadable': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked cannot be said: what {host} sent is no status list.',
    remedy: ASK_ISSUER,
    clause: BITSTRING,
  },
  'status-list-wrong-type': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the list is not of the type that the credential names.',
    remedy: ASK_ISSUER,
    clause: BITSTRING,
  },
  'status-list-wrong-purpose': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the list is kept for another purpose than the credential names.',
    remedy: ASK_ISSUER,
    clause: BITSTRING,
  },
  'status-list-broken-proof': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked cannot be said: the list itself was changed or forged.',
    remedy: 'Tell the issuer at once, and ask whether the credential still stands.',
    clause: BITSTRING,
  },
  'status-list-unproven': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the signature of the list could not be checked.',
    remedy: TRY_LATER,
    clause: BITSTRING,
  },
  'status-list-out-of-date': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the list itself has expired or is not valid yet.',
    remedy: TRY_LATER,
    clause: BITSTRING,
  },
  'status-list-damaged': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked cannot be said: the list cannot be unpacked.',
    remedy: ASK_ISSUER,
    clause: BITSTRING,
  },
  'status-list-too-short': {
    area: 'status',
    result: 'warn',
    sentence:
      'The list has only {entries} entries, fewer than the standard demands to keep holders hidden among many.',
    remedy: 'Tell the issuer; what the list says counts all the same.',
    clause: BITSTRING,
  },
  'status-index-outside': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked cannot be said: the list has no entry {index}.',
    remedy: ASK_ISSUER,
    clause: BITSTRING,
  },
  'status-entry-broken': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the credential does not say properly where to look.',
    remedy: ASK_ISSUER,
    clause: ENTRY,
  },
  'status-entries-left-out': {
    area: 'status',
    result: 'unknown',
    sentence: 'It names more than {limit} places to look at; the others were not asked.',
    remedy: ASK_ISSUER,
  },
  'status-list-other-address': {
    area: 'status',
    result: 'warn',
    sentence: 'The status list calls itself {calls}, which is not where the credential points.',
    remedy: 'Ask the issuer whether this is the list that goes with the credential.',
    clause: BITSTRING,
  },
  'status-list-other-issuer': {
    area: 'status',
    result: 'warn',
    sentence: 'The status list is signed by {listIssuer}, not by the issuer of the credential.',
    remedy: 'Ordinary when a service keeps the list; ask the issuer if in doubt.',
    clause: {
      title: 'Bitstring Status List 1.0 §2.2',
      url: 'https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential',
    },
  },
  'status-list-key-open': {
    area: 'status',
    result: 'warn',
    sentence:
      'The status list is unchanged, but nothing shows whose key signed it: it is only as good as the address {host}.',
    clause: BITSTRING,
  },
  'status-not-on-unsigned-list': {
    area: 'status',
    result: 'pass',
    sentence:
      'Not on the list of revoked credentials at {host} as of {time}; the list is not signed, so it is only as good as that address.',
    clause: ONE_EDTECH,
  },
  'status-on-revocation-list': {
    area: 'status',
    result: 'fail',
    sentence: 'The list at {host} says that this credential was revoked{reason}.',
    remedy: 'Do not rely on it; ask the issuer for a new one.',
    clause: ONE_EDTECH,
  },
  'status-type-unsupported': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether it was revoked cannot be said: it uses “{type}”, which we cannot read.',
    remedy: ASK_ISSUER,
  },
  'status-badge-marked-revoked': {
    area: 'status',
    result: 'fail',
    sentence: 'The issuer has marked this badge as revoked{reason}.',
    remedy: 'Do not rely on it; ask the issuer for a new one.',
    clause: OB2,
  },
  'status-badge-gone': {
    area: 'status',
    result: 'unknown',
    sentence:
      '{host} says that this badge is gone for good, which is how hosted badges are withdrawn.',
    remedy:
      'Ask the issuer whether it was revoked; a record of an earlier verification shows what was there.',
    clause: OB2,
  },
  'status-badge-unreachable': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the badge’s own address at {host} did not answer or holds no badge.',
    remedy: TRY_LATER,
    clause: OB2,
  },
  'status-badge-not-marked': {
    area: 'status',
    result: 'pass',
    sentence: 'The issuer’s page for this badge, as of {time}, does not mark it as revoked.',
    clause: OB2,
  },
  'status-issuer-unreachable': {
    area: 'status',
    result: 'unknown',
    sentence:
      'Whether it was revoked cannot be said: the issuer’s profile, which would name its revocation list, could not be read.',
    remedy: TRY_LATER,
    clause: OB2,
  },
} as const satisfies CheckTable;
