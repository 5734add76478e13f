import type { CheckTable } from '../make-check.js';

const CLAUSE = {
  title: 'Open Badges 3.0 §8.2 step 6',
  url: 'https://www.imsglobal.org/spec/ob/v3p0/#verification',
};

/** Checks of area `endorsements`: what others are said to say about the credential. */
export const ENDORSEMENT_CODES = {
  'endorsements-none': {
    area: 'endorsements',
    result: 'pass',
    sentence: 'Nobody else endorses it, which is ordinary.',
  },
  'endorsement-good': {
    area: 'endorsements',
    result: 'pass',
    sentence: '{endorser} endorses the {about}, and that statement is unchanged.',
    clause: CLAUSE,
  },
  'endorsement-signer-open': {
    area: 'endorsements',
    result: 'warn',
    sentence:
      'An endorsement of the {about} in the name of {endorser} is unchanged, but nothing shows whose key signed it.',
    remedy: 'Ask {endorser} whether the endorsement is theirs.',
    clause: CLAUSE,
  },
  'endorsement-wrong-signer': {
    area: 'endorsements',
    result: 'fail',
    sentence:
      'An endorsement of the {about} in the name of {endorser} was signed with somebody else’s key.',
    remedy: 'Do not count this endorsement.',
    clause: CLAUSE,
  },
  'endorsement-broken': {
    area: 'endorsements',
    result: 'fail',
    sentence: 'An endorsement of the {about} in the name of {endorser} was changed or forged.',
    remedy: 'Do not count this endorsement; tell the issuer.',
    clause: CLAUSE,
  },
  'endorsement-malformed': {
    area: 'endorsements',
    result: 'fail',
    sentence:
      'An endorsement of the {about} in the name of {endorser} does not have the form that the standard demands.',
    remedy: 'Do not count this endorsement; tell the issuer.',
    clause: CLAUSE,
  },
  'endorsement-unsigned': {
    area: 'endorsements',
    result: 'warn',
    sentence:
      'An endorsement of the {about} in the name of {endorser} is not signed: it stands only on the word of the issuer.',
    remedy: 'Ask {endorser} whether the endorsement is theirs.',
    clause: CLAUSE,
  },
  'endorsement-undecided': {
    area: 'endorsements',
    result: 'unknown',
    sentence: 'An endorsement of the {about} in the name of {endorser} could not be checked.',
    remedy: 'Try again later, or ask {endorser}.',
    clause: CLAUSE,
  },
  'endorsement-ended': {
    area: 'endorsements',
    result: 'warn',
    sentence:
      'An endorsement of the {about} by {endorser} has ended: it has expired, is not valid yet, or was revoked.',
    remedy: 'Do not count this endorsement.',
    clause: CLAUSE,
  },
  'endorsement-about-other': {
    area: 'endorsements',
    result: 'warn',
    sentence:
      'An endorsement by {endorser} is attached to the {about} but speaks of something else.',
    remedy: 'Read what it speaks of before you count it.',
    clause: CLAUSE,
  },
  'endorsement-unreadable': {
    area: 'endorsements',
    result: 'warn',
    sentence: 'An endorsement of the {about} could not be read.',
    remedy: 'Do not count this endorsement; tell the issuer.',
    clause: CLAUSE,
  },
  'endorsement-not-fetched': {
    area: 'endorsements',
    result: 'unknown',
    sentence:
      'An endorsement of the {about} stands at {host}, which was not asked or did not answer.',
    remedy: 'Try again later with a connection.',
    clause: CLAUSE,
  },
  'endorsements-left-out': {
    area: 'endorsements',
    result: 'warn',
    sentence: '{count} more endorsements were not looked at.',
  },
} as const satisfies CheckTable;
