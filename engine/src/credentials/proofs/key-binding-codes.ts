import type { CheckTable } from '../checks/make-check.js';

const CONTROLLER = {
  title: 'Controlled Identifiers 1.0 §3.3',
  url: 'https://www.w3.org/TR/cid-1.0/#retrieve-verification-method',
};
const RELATIONSHIPS = {
  title: 'Controlled Identifiers 1.0 §2.3',
  url: 'https://www.w3.org/TR/cid-1.0/#verification-relationships',
};
const METHODS = {
  title: 'Controlled Identifiers 1.0 §2.2',
  url: 'https://www.w3.org/TR/cid-1.0/#verification-methods',
};
const ISSUER = {
  title: 'VC Data Model 2.0 §4.7',
  url: 'https://www.w3.org/TR/vc-data-model-2.0/#issuer',
};
const JWK_HEADER = {
  title: 'RFC 7515 §4.1.3',
  url: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.3',
};

/** Words of the checks that tie a key to the party that a credential names. */
export const KEY_BINDING_CODES = {
  'key-belongs-to-issuer': {
    area: 'key-binding',
    result: 'pass',
    sentence: 'The key belongs to the address that the credential names as its issuer, {issuer}.',
    clause: CONTROLLER,
  },
  'key-belongs-to-holder': {
    area: 'key-binding',
    result: 'pass',
    sentence: 'The key belongs to the address that is named as the holder, {holder}.',
    clause: CONTROLLER,
  },
  'key-of-another': {
    area: 'key-binding',
    result: 'fail',
    sentence:
      'The credential names {issuer} as its issuer, but it was signed with a key of {controller}.',
    remedy: 'Do not rely on the issuer’s name; ask the issuer whether it issued this credential.',
    clause: CONTROLLER,
  },
  'key-not-tied-to-url': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'Nothing ties the key to the named issuer {issuer}: the key stands on its own.',
    remedy:
      'Compare the key with one that the issuer publishes, or look the issuer up on a trust list.',
    clause: CONTROLLER,
  },
  'key-in-its-own-address': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The key is written into its own address and could not be looked up at the issuer, so anybody could have signed.',
    remedy:
      'Ask the issuer to publish its keys at that address, or check again when it can be reached.',
    clause: CONTROLLER,
  },
  'key-in-token': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The key travels inside the credential itself, so anybody could have signed.',
    remedy: 'Compare the key with one that the issuer publishes.',
    clause: JWK_HEADER,
  },
  'key-in-certificate': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The key comes with a certificate for {subject} that was not checked against any list of trusted services.',
    remedy:
      'Have the certificate checked against the list of trusted services before relying on the name in it.',
    clause: {
      title: 'RFC 7515 §4.1.6',
      url: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6',
    },
  },
  'issuer-not-addressed': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The credential names no address of its issuer to which the key could belong.',
    remedy: 'Ask the issuer for a credential that names its DID or web address.',
    clause: ISSUER,
  },
  'holder-not-named': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The presentation does not say who shows it, so the key can be anybody’s.',
    remedy: 'Judge the credentials inside by themselves.',
    clause: {
      title: 'VC Data Model 2.0 §4.13',
      url: 'https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations',
    },
  },
  'key-listed': {
    area: 'key-binding',
    result: 'pass',
    sentence: 'The issuer lists the key for signing statements.',
    clause: RELATIONSHIPS,
  },
  'key-not-listed': {
    area: 'key-binding',
    result: 'fail',
    sentence: 'The owner of the key does not list it for this use ({purpose}).',
    remedy: 'Ask the issuer to sign with a key that it lists for signing credentials.',
    clause: RELATIONSHIPS,
  },
  'key-uses-not-said': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The owner of the key does not say what it may be used for.',
    remedy: 'Ask the issuer to list the key under assertionMethod.',
    clause: RELATIONSHIPS,
  },
  'proof-purpose-wrong': {
    area: 'key-binding',
    result: 'fail',
    sentence:
      'The signature was made for another purpose ({purpose}), not for issuing a credential.',
    remedy: 'Ask the issuer for a credential that was signed as a statement.',
    clause: {
      title: 'Data Integrity 1.0 §2.1',
      url: 'https://www.w3.org/TR/vc-data-integrity/#proofs',
    },
  },
  'key-revoked': {
    area: 'key-binding',
    result: 'fail',
    sentence:
      'The owner of the key withdrew it on {moment}; nothing signed with it is to be relied on.',
    remedy: 'Ask the issuer for a credential that is signed with a key in use.',
    clause: METHODS,
  },
  'key-expired-before-signing': {
    area: 'key-binding',
    result: 'fail',
    sentence:
      'The credential says that it was signed on {created}, after its key had ended on {moment}.',
    remedy: 'Ask the issuer for a credential that is signed with a key in use.',
    clause: METHODS,
  },
  'key-expired-since': {
    area: 'key-binding',
    result: 'warn',
    sentence: 'The key ended on {moment}, after the credential was signed.',
    remedy:
      'Ask the issuer for a fresh credential if you need more than its word for the day of signing.',
    clause: METHODS,
  },
  'key-expired-signing-time-unknown': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The key ended on {moment}, and nothing says whether the credential was signed before.',
    remedy: 'Ask the issuer for a credential that is signed with a key in use.',
    clause: METHODS,
  },
  'key-times-unreadable': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The end of the key’s life is written in a form that cannot be read ({moment}).',
    remedy: 'Ask the issuer to correct the moment in its key document.',
    clause: METHODS,
  },
} as const satisfies CheckTable;
