import type { CheckTable } from '../../checks/make-check.js';
import type { Clause } from '../../report.js';

const DATA_INTEGRITY: Clause = {
  title: 'Verifiable Credential Data Integrity 1.0 §4.4',
  url: 'https://www.w3.org/TR/vc-data-integrity/#verify-proof',
};
const PROOF_SETS: Clause = {
  title: 'Verifiable Credential Data Integrity 1.0 §4.5',
  url: 'https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains',
};
const PROOFS: Clause = {
  title: 'Verifiable Credential Data Integrity 1.0 §2.1',
  url: 'https://www.w3.org/TR/vc-data-integrity/#proofs',
};
const CONTEXTS: Clause = {
  title: 'Verifiable Credential Data Integrity 1.0 §2.4.1',
  url: 'https://www.w3.org/TR/vc-data-integrity/#validating-contexts',
};
const CANONICAL: Clause = {
  title: 'RDF Dataset Canonicalization 1.0 §7.1',
  url: 'https://www.w3.org/TR/rdf-canon/#dataset-poisoning',
};
const ASK_ISSUER = 'Ask the issuer for a new copy of the credential.';
const AS_UNPROVEN = 'Treat the credential as unproven.';

/** Checks of embedded proofs. */
export const DATA_INTEGRITY_CODES = {
  'integrity-good': {
    area: 'proof',
    result: 'pass',
    sentence: 'Nothing has been changed since this credential was signed ({suite}).',
    clause: DATA_INTEGRITY,
  },
  'integrity-signature-wrong': {
    area: 'proof',
    result: 'fail',
    sentence: 'The credential was changed after signing, or another key signed it ({suite}).',
    remedy: `Do not rely on what it says. ${ASK_ISSUER}`,
    clause: DATA_INTEGRITY,
  },
  'integrity-value-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signature is damaged: {reason}.',
    remedy: ASK_ISSUER,
    clause: DATA_INTEGRITY,
  },
  'integrity-base-proof': {
    area: 'proof',
    result: 'fail',
    sentence: 'This copy is meant for the holder only and proves nothing to others.',
    remedy: 'Ask the holder for a copy made for showing (a derived proof).',
    clause: {
      title: 'ECDSA Cryptosuites 1.0 §3.6',
      url: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023',
    },
  },
  'integrity-proof-incomplete': {
    area: 'proof',
    result: 'fail',
    sentence: 'The proof does not say what it must: {reason}.',
    remedy: ASK_ISSUER,
    clause: PROOFS,
  },
  'integrity-suite-unsupported': {
    area: 'proof',
    result: 'unknown',
    sentence: 'This kind of signature ({suite}) cannot be checked here.',
    remedy: 'Check it with a tool that knows this kind of signature.',
    clause: DATA_INTEGRITY,
  },
  'integrity-suite-old-name': {
    area: 'proof',
    result: 'warn',
    sentence: 'The kind of signature has a name that was given up ({suite}).',
    remedy: 'Ask the issuer to sign with eddsa-rdfc-2022.',
    clause: {
      title: 'EdDSA Cryptosuites 1.0 §3.2',
      url: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
    },
  },
  'integrity-key-wrong-kind': {
    area: 'proof',
    result: 'fail',
    sentence: 'The key is of a kind ({key}) that cannot make this signature ({suite}).',
    remedy: ASK_ISSUER,
    clause: DATA_INTEGRITY,
  },
  'integrity-key-unreachable': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The key of the signature could not be fetched, so it is not known who signed what.',
    remedy: 'Try again later, or with access to the network.',
    clause: DATA_INTEGRITY,
  },
  'integrity-key-unsupported': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The key of the signature stands in a place that cannot be read here.',
    remedy: 'Check it with a tool that knows this kind of address.',
    clause: DATA_INTEGRITY,
  },
  'integrity-key-broken': {
    area: 'proof',
    result: 'fail',
    sentence: 'The key of the signature is damaged or does not exist: {reason}.',
    remedy: ASK_ISSUER,
    clause: DATA_INTEGRITY,
  },
  'integrity-context-unknown': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The meaning of some words is defined at {url}, which is not known here.',
    remedy: 'If you trust that address, let the operator add its text as an allowed context.',
    clause: CONTEXTS,
  },
  'integrity-context-inline': {
    area: 'proof',
    result: 'warn',
    sentence: 'The credential defines the meaning of some of its words by itself.',
    remedy: 'Read words that you do not know with care; no published standard defines them.',
    clause: CONTEXTS,
  },
  'integrity-words-hidden': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The signature fits, but “{word}” is written so that plain reading misses it: what is shown may be less than what was signed.',
    remedy: 'Ask the holder for the credential exactly as the issuer handed it out.',
    clause: CONTEXTS,
  },
  'integrity-term-undefined': {
    area: 'proof',
    result: 'fail',
    sentence: 'The word “{term}” is not defined anywhere, so no signature covers it.',
    remedy: 'The issuer must add the context that defines the word and sign again.',
    clause: {
      title: 'Verifiable Credential Data Integrity 1.0 §4.2',
      url: 'https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly',
    },
  },
  'integrity-document-broken': {
    area: 'proof',
    result: 'fail',
    sentence: 'The credential cannot be brought into the form that is signed: {reason}.',
    remedy: ASK_ISSUER,
    clause: DATA_INTEGRITY,
  },
  'integrity-document-too-hard': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The credential is built in a way that takes too long to check.',
    remedy: AS_UNPROVEN,
    clause: CANONICAL,
  },
  'integrity-purpose-wrong': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signature was made for another purpose ({purpose}) than to issue a credential.',
    remedy: ASK_ISSUER,
    clause: PROOFS,
  },
  'integrity-proof-expired': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signature was valid until {expires} only.',
    remedy: ASK_ISSUER,
    clause: PROOFS,
  },
  'integrity-proof-in-future': {
    area: 'proof',
    result: 'warn',
    sentence: 'The signature says that it was made on {created}, which is yet to come.',
    remedy: 'Check the clock of this computer, then ask the issuer.',
    clause: PROOFS,
  },
  'integrity-proof-date-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signature carries a date that is none ({date}).',
    remedy: ASK_ISSUER,
    clause: PROOFS,
  },
  'integrity-domain-in-credential': {
    area: 'proof',
    result: 'warn',
    sentence: 'The signature is bound to one receiver ({domain}), which only presentations are.',
    remedy: 'If you are not that receiver, ask the holder for a copy made for you.',
    clause: PROOFS,
  },
  'integrity-domain-not-checked': {
    area: 'proof',
    result: 'warn',
    sentence:
      'This presentation was made for one receiver or one occasion; nobody said here which.',
    remedy: 'Compare the domain and the challenge with what you asked for.',
    clause: PROOFS,
  },
  'integrity-chain-broken': {
    area: 'proof',
    result: 'fail',
    sentence: 'The signature stands on an earlier one that is missing or wrong.',
    remedy: ASK_ISSUER,
    clause: PROOF_SETS,
  },
  'integrity-chain-undecided': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The signature stands on an earlier one that could not be checked.',
    remedy: AS_UNPROVEN,
    clause: PROOF_SETS,
  },
  'integrity-too-many-proofs': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The credential carries {count} signatures; only the first {limit} were looked at.',
    remedy: 'Ask the issuer for a copy with fewer signatures.',
    clause: PROOF_SETS,
  },
} as const satisfies CheckTable;
