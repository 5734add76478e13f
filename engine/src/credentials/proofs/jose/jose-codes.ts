import type { CheckTable } from '../../checks/make-check.js';
import { CLAUSES } from './jose-clauses.js';

const COPY_AGAIN = 'Get the credential again from where it was issued.';
const ASK_ISSUER = 'Ask the issuer for a credential that is signed correctly.';
const TRY_LATER = 'Check again later or with network access; until then nobody can tell.';

/** Words of the checks on signed tokens (JWS, JWT, COSE). */
export const JOSE_CODES = {
  'jws-signature-good': {
    area: 'proof',
    result: 'pass',
    sentence: 'The text is unchanged since it was signed.',
    clause: CLAUSES.jws,
  },
  'jws-signature-bad': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signature does not fit the text: it was changed or forged.',
    remedy: COPY_AGAIN,
    clause: CLAUSES.jws,
  },
  'jws-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signed text is damaged: {reason}.',
    remedy: COPY_AGAIN,
    clause: CLAUSES.jws,
  },
  'jws-not-what-was-read': {
    area: 'proof',
    result: 'fail',
    sentence: 'What is shown is not what was signed.',
    remedy: COPY_AGAIN,
    clause: CLAUSES.jws,
  },
  'jws-algorithm-refused': {
    area: 'proof',
    result: 'fail',
    sentence: 'The credential is signed by “{algorithm}”, which anybody could have made.',
    remedy: ASK_ISSUER,
    clause: CLAUSES.algorithmNone,
  },
  'jws-algorithm-unknown': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The kind of signature, {algorithm}, is not checked here.',
    remedy: 'Have the credential checked where this kind is known.',
    clause: CLAUSES.algorithm,
  },
  'jws-algorithm-not-for-key': {
    area: 'proof',
    result: 'fail',
    sentence:
      'The signature claims to be of the kind {algorithm}, but the key is of the kind {key}.',
    remedy: ASK_ISSUER,
    clause: CLAUSES.algorithm,
  },
  'jws-critical-unknown': {
    area: 'proof',
    result: 'fail',
    sentence:
      'The signature asks for a rule that is not known here ({names}), so it must be refused.',
    remedy: 'Ask the issuer for a credential without this extension.',
    clause: CLAUSES.crit,
  },
  'jws-key-unreachable': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The key could not be fetched from {url}, so the signature was not checked.',
    remedy: TRY_LATER,
    clause: CLAUSES.kid,
  },
  'jws-key-unsupported': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The key is kept in a way that is not known here ({method}), so the signature was not checked.',
    remedy: 'Have the credential checked where this kind is known.',
    clause: CLAUSES.kid,
  },
  'jws-key-unusable': {
    area: 'proof',
    result: 'fail',
    sentence: 'The key that the credential names cannot be used: {reason}',
    remedy: ASK_ISSUER,
    clause: CLAUSES.kid,
  },
  'jws-key-not-named': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The credential does not say with which key it was signed.',
    remedy: 'Ask the issuer for a credential that names its key.',
    clause: CLAUSES.kid,
  },
  'jws-key-only-by-address': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The credential only gives an address for its key; such addresses are never followed, because the sender chooses them.',
    remedy: 'Ask the issuer for a credential that names its key by the issuer’s own address.',
    clause: CLAUSES.jku,
  },
  'jwt-media-type-wrong': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signed text says that it is something else than a {expected}: “{found}”.',
    remedy: ASK_ISSUER,
    clause: CLAUSES.mediaType,
  },
  'jwt-wrapped-in-vc': {
    area: 'proof',
    result: 'fail',
    sentence:
      'The signed text wraps the credential in “{claim}”, which the second version of the standard forbids.',
    remedy: ASK_ISSUER,
    clause: CLAUSES.vcClaim,
  },
  'jwt-claim-disagrees': {
    area: 'proof',
    result: 'fail',
    sentence: 'The envelope and the credential contradict each other ({claim} against {member}).',
    remedy: ASK_ISSUER,
    clause: CLAUSES.claims,
  },
  'jwt-claims-agree': {
    area: 'proof',
    result: 'pass',
    sentence: 'What the envelope says agrees with the credential.',
    clause: CLAUSES.claims,
  },
  'jwt-claim-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The envelope writes {claim} in a form that cannot be read.',
    remedy: ASK_ISSUER,
    clause: CLAUSES.jwtClaims,
  },
  'jwt-issued-at-malformed': {
    area: 'proof',
    result: 'warn',
    sentence:
      'The envelope writes the moment of signing in a form that the standard does not know.',
    remedy: 'Nothing needs doing; the issuer should write it as a number of seconds.',
    clause: CLAUSES.jwtClaims,
  },
  'jwt-made-for': {
    area: 'proof',
    result: 'pass',
    sentence: 'The envelope says that it was made for {audience}.',
    clause: CLAUSES.jwtClaims,
  },
  'cose-media-type-wrong': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signed bytes say that they are something else than a {expected}: “{found}”.',
    remedy: ASK_ISSUER,
    clause: CLAUSES.coseMediaType,
  },
  'cose-written-in-hex': {
    area: 'proof',
    result: 'fail',
    sentence:
      'The signed bytes were written out in hexadecimal digits, which the standard does not know.',
    remedy: 'Save the credential as a file of bytes, or as base64.',
    clause: CLAUSES.coseMediaType,
  },
  'cose-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signed bytes are damaged: {reason}.',
    remedy: COPY_AGAIN,
    clause: CLAUSES.cose,
  },
} as const satisfies CheckTable;
