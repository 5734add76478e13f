import type { CheckTable } from '../checks/make-check.js';

const CLAUSE = {
  title: '1EdTech Verifiable Credential Refresh',
  url: 'https://www.imsglobal.org/spec/vccr/v1p0/',
};

/** Checks about newer versions that the issuer offers; area `status`. */
export const REFRESH_CODES = {
  'refresh-same': {
    area: 'status',
    result: 'pass',
    sentence: 'The issuer offers no newer version of this credential.',
    clause: CLAUSE,
  },
  'refresh-used': {
    area: 'status',
    result: 'warn',
    sentence:
      'The issuer has a newer version of this credential; everything below is about the newer one.',
    remedy: 'Keep the newer version in place of this file.',
    clause: CLAUSE,
  },
  'refresh-failed': {
    area: 'status',
    result: 'warn',
    sentence:
      'The issuer’s address for a newer version did not answer; this file was verified as it is.',
    remedy: 'Ask the issuer whether there is a newer version.',
    clause: CLAUSE,
  },
  'refresh-not-asked': {
    area: 'status',
    result: 'warn',
    sentence:
      'Whether the issuer has a newer version was not asked, because this was done offline.',
    remedy: 'Verify again with a connection.',
    clause: CLAUSE,
  },
  'refresh-not-good': {
    area: 'status',
    result: 'warn',
    sentence:
      'What stands at the issuer’s address for a newer version is no proven version of this credential; this file was verified as it is.',
    remedy: 'Ask the issuer whether there is a newer version.',
    clause: CLAUSE,
  },
} as const satisfies CheckTable;
