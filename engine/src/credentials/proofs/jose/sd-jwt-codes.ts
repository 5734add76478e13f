import type { CheckTable } from '../../checks/make-check.js';
import { CLAUSES } from './jose-clauses.js';

const ASK_AGAIN = 'Ask the holder to show the credential again.';

/** Words of the checks on tokens with chosen claims (SD-JWT). */
export const SD_JWT_CODES = {
  'sd-jwt-disclosures-good': {
    area: 'proof',
    result: 'pass',
    sentence: 'Every claim that is shown was signed ({shown} shown one by one).',
    clause: CLAUSES.selective,
  },
  'sd-jwt-disclosure-bad': {
    area: 'proof',
    result: 'fail',
    sentence: 'A claim that is shown was not signed in this form: {reason}.',
    remedy: ASK_AGAIN,
    clause: CLAUSES.selective,
  },
  'sd-jwt-hash-refused': {
    area: 'proof',
    result: 'fail',
    sentence: 'The hidden claims are sealed by “{algorithm}”, which is not accepted.',
    remedy: 'Ask the issuer for a credential that uses SHA-256.',
    clause: CLAUSES.selective,
  },
  'sd-jwt-not-what-was-read': {
    area: 'proof',
    result: 'fail',
    sentence: 'What is shown is not what was signed.',
    remedy: ASK_AGAIN,
    clause: CLAUSES.selective,
  },
  'sd-jwt-holder-proven': {
    area: 'proof',
    result: 'pass',
    sentence:
      'Whoever showed it holds the key that the issuer bound it to; it was shown to {audience}.',
    clause: CLAUSES.holder,
  },
  'sd-jwt-holder-forged': {
    area: 'proof',
    result: 'fail',
    sentence: 'Whoever showed it did not prove to be its holder: {reason}.',
    remedy: ASK_AGAIN,
    clause: CLAUSES.holder,
  },
  'sd-jwt-holder-undecided': {
    area: 'proof',
    result: 'unknown',
    sentence: 'Whether the holder showed it cannot be told: {reason}.',
    remedy: ASK_AGAIN,
    clause: CLAUSES.holder,
  },
  'sd-jwt-type-missing': {
    area: 'proof',
    result: 'fail',
    sentence: 'The credential does not name its type (vct) in its signed part.',
    remedy: 'Ask the issuer for a credential that names its type.',
    clause: CLAUSES.vct,
  },
} as const satisfies CheckTable;
