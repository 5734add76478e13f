import type { CheckTable, CheckWords } from '../checks/make-check.js';
import type { CheckArea } from '../report.js';

/** Areas that rest on the credential's words: when nobody stands behind the words, nothing is asked about them. */
export const RESTING_AREAS = [
  'key-binding',
  'issuer-identity',
  'dates',
  'status',
  'schema',
  'recipient',
  'endorsements',
  'evidence-links',
] as const satisfies readonly CheckArea[];

/** One of {@link RESTING_AREAS}. */
export type RestingArea = (typeof RESTING_AREAS)[number];

const TOPICS: Readonly<Record<RestingArea, string>> = {
  'key-binding': 'whose key signed',
  'issuer-identity': 'who the issuer is',
  dates: 'the dates',
  status: 'whether it was revoked',
  schema: 'whether it fits its schema',
  recipient: 'whether it is about the expected person',
  endorsements: 'what others say about it',
  'evidence-links': 'its evidence',
};

const PROOFS = {
  title: 'VC Data Model 2.0 §4.12',
  url: 'https://www.w3.org/TR/vc-data-model-2.0/#securing-mechanisms',
};

/** Checks of the verification as a whole: proofs that are missing or stand beside others, and what was not asked. */
export const VERIFICATION_CODES: CheckTable = {
  'proof-missing': {
    area: 'proof',
    result: 'fail',
    sentence:
      'Nothing proves this credential: it carries no signature, so anybody could have written it.',
    remedy: 'Ask the holder for the signed file, or the issuer for a new one.',
    clause: PROOFS,
  },
  'proof-only-outer': {
    area: 'proof',
    result: 'warn',
    sentence:
      'This part has no signature of its own: it stands only on the word of whoever signed the whole.',
    remedy: 'If it matters who awarded this part, ask its issuer for a signed credential.',
    clause: PROOFS,
  },
  'proof-presentation-unsigned': {
    area: 'proof',
    result: 'warn',
    sentence: 'The wrapper is not signed; each credential inside stands on its own proof.',
    clause: {
      title: 'VC Data Model 2.0 §4.13',
      url: 'https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations',
    },
  },
  'proof-also-not-good': {
    area: 'proof',
    result: 'warn',
    sentence: 'It carries another proof ({label}) that does not hold; one good proof is enough.',
    remedy: 'Tell the issuer: every proof in a credential should hold.',
    clause: {
      title: 'Open Badges 3.0 §8.3',
      url: 'https://www.imsglobal.org/spec/ob/v3p0/#proof-verify',
    },
  },
  'proof-also-undecided': {
    area: 'proof',
    result: 'warn',
    sentence:
      'It carries another proof ({label}) that could not be checked; one good proof is enough.',
    clause: {
      title: 'Open Badges 3.0 §8.3',
      url: 'https://www.imsglobal.org/spec/ob/v3p0/#proof-verify',
    },
  },
  'key-binding-undecided': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'Whose key signed cannot be said, because the signature itself could not be checked.',
  },
  'key-binding-only-outer': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'No key of the issuer named here signed this part; only the signer of the whole vouches for it.',
  },
  'nothing-found-out': {
    area: 'data-model',
    result: 'unknown',
    sentence: 'Nothing was found out about this.',
  },
  'verification-stopped': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The verification was stopped before this was looked at.',
    remedy: 'Verify again and let it run to its end.',
  },
  'parts-left-out': {
    area: 'format',
    result: 'warn',
    sentence:
      '{count} of the credentials inside were not verified, because there are more than {limit}.',
    remedy: 'Ask for a file with fewer credentials, or verify the parts one by one.',
  },
  ...restingCodes('rests-on-a-broken-proof', (topic) => ({
    sentence: `We did not look at ${topic}: the proof is broken, so these are the words of nobody in particular.`,
    remedy: 'Get an unchanged copy from the holder or the issuer and verify that.',
  })),
  ...restingCodes('rests-on-no-proof', (topic) => ({
    sentence: `We did not look at ${topic}: nothing proves who wrote this.`,
    remedy: 'Get a signed copy from the holder or the issuer and verify that.',
  })),
};

function restingCodes(
  suffix: string,
  words: (topic: string) => Pick<CheckWords, 'sentence' | 'remedy'>,
): CheckTable {
  return Object.fromEntries(
    RESTING_AREAS.map((area) => [
      `${area}-${suffix}`,
      { area, result: 'unknown' as const, ...words(TOPICS[area]) },
    ]),
  );
}
