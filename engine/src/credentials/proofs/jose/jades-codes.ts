import type { CheckTable } from '../../checks/make-check.js';
import { CLAUSES } from './jose-clauses.js';

/** Words of the checks on electronic seals (JAdES, XAdES). */
export const JADES_CODES = {
  'seal-value-good': {
    area: 'proof',
    result: 'pass',
    sentence: 'The text is unchanged since {subject} sealed it ({moment}).',
    clause: CLAUSES.jades,
  },
  'seal-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The seal is damaged: {reason}.',
    remedy: 'Get the credential again from where it was issued.',
    clause: CLAUSES.jades,
  },
  'seal-certificate-swapped': {
    area: 'proof',
    result: 'fail',
    sentence: 'The certificate beside the seal is not the one that was sealed.',
    remedy: 'Get the credential again from where it was issued.',
    clause: CLAUSES.certificateThumbprint,
  },
  'seal-outside-certificate-life': {
    area: 'key-binding',
    result: 'fail',
    sentence:
      'The seal says that it was made on {moment}, when its certificate was not in force ({from} to {until}).',
    remedy: 'Ask the issuer for a credential that is sealed with a certificate in force.',
    clause: CLAUSES.jades,
  },
  'seal-time-not-said': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The seal does not say when it was made, so nobody can tell whether its certificate was in force.',
    remedy: 'Ask the issuer when the credential was sealed.',
    clause: CLAUSES.jades,
  },
  'seal-timestamp-present': {
    area: 'proof',
    result: 'pass',
    sentence: 'A timestamp of another service is attached; it was not checked.',
    clause: CLAUSES.jades,
  },
  'seal-certificate-not-on-list': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The certificate names {subject}; it was not checked against the EU trusted lists.',
    remedy:
      'Have the seal checked with the European Commission’s viewer before relying on the name.',
    clause: CLAUSES.trustedLists,
  },
  'seal-detached': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The seal covers other documents than this text, so it was not checked.',
    remedy: 'Have the seal checked with the European Commission’s viewer.',
    clause: CLAUSES.jades,
  },
  'xml-seal-not-checked': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The seal of this XML credential is not checked here.',
    remedy: 'Have the seal checked with the European Commission’s viewer.',
    clause: {
      title: 'ETSI EN 319 132-1',
      url: 'https://www.etsi.org/deliver/etsi_en/319100_319199/31913201/',
    },
  },
} as const satisfies CheckTable;
