import type { CheckTable } from '../checks/make-check.js';

const LIST = {
  title: 'Open Badges 2.0, RevocationList',
  url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList',
};

/** Words of the checks on the revocation list of a Blockcerts issuer. */
export const BLOCKCERTS_CODES = {
  'blockcerts-revoked': {
    area: 'status',
    result: 'fail',
    sentence: 'The issuer has revoked this certificate{reason}.',
    remedy: 'Do not rely on it; ask the issuer for the reason or for a new one.',
    clause: LIST,
  },
  'blockcerts-not-on-list': {
    area: 'status',
    result: 'pass',
    sentence: 'Not on the revocation list of its issuer, as {host} gave it at {time}.',
    clause: LIST,
  },
  'blockcerts-list-not-asked': {
    area: 'status',
    result: 'unknown',
    sentence: 'Whether the issuer has revoked this certificate could not be asked.',
    remedy: 'Check again when {host} can be reached, or ask the issuer.',
    clause: LIST,
  },
  'blockcerts-list-unreadable': {
    area: 'status',
    result: 'unknown',
    sentence: 'The revocation list of the issuer cannot be read.',
    remedy: 'Ask the issuer whether the certificate still stands.',
    clause: LIST,
  },
  'blockcerts-no-list': {
    area: 'status',
    result: 'unknown',
    sentence: 'The issuer names no list of revoked certificates.',
    remedy: 'Ask the issuer whether the certificate still stands.',
    clause: LIST,
  },
} as const satisfies CheckTable;
