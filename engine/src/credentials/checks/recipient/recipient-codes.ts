import type { CheckTable } from '../make-check.js';

const CLAUSE = {
  title: 'Open Badges 3.0 §9.3 Verify the Recipient',
  url: 'https://www.imsglobal.org/spec/ob/v3p0/#verify-the-recipient',
};

/** What a verification can say about the person to whom a credential was given. */
export const RECIPIENT_CODES = {
  'recipient-not-asked': {
    area: 'recipient',
    result: 'unknown',
    sentence: 'Nobody was named, so we did not compare the recipient.',
    remedy: 'Name the e-mail address or identifier of the person whom you expect.',
  },
  'recipient-matches': {
    area: 'recipient',
    result: 'pass',
    sentence: 'The credential was given to {expected}.',
    clause: CLAUSE,
  },
  'recipient-matches-weakly': {
    area: 'recipient',
    result: 'warn',
    sentence:
      'The credential seems to be given to {expected}, but its old hash (MD5) can be forged.',
    remedy: 'Ask the issuer for a badge with a newer hash (SHA-256).',
    clause: CLAUSE,
  },
  'recipient-differs': {
    area: 'recipient',
    result: 'fail',
    sentence: 'The credential was given to somebody else than {expected}.',
    remedy: 'Ask the holder under which e-mail address or identifier it was given.',
    clause: CLAUSE,
  },
  'recipient-not-comparable': {
    area: 'recipient',
    result: 'unknown',
    sentence:
      'The credential names its recipient in a way that cannot be compared with {expected}.',
    remedy: 'Ask the holder under which kind of identifier it was given: {kinds}.',
    clause: CLAUSE,
  },
  'recipient-not-named': {
    area: 'recipient',
    result: 'unknown',
    sentence: 'The credential does not say to whom it was given.',
    remedy: 'Ask the holder by other means whether it is theirs.',
    clause: CLAUSE,
  },
} satisfies CheckTable;
