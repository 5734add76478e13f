import type { CheckTable } from '../../checks/make-check.js';

const RECEIPT = {
  title: 'Merkle Proof 2019 §3',
  url: 'https://w3c-ccg.github.io/Merkle-Proof-2019/',
};
const KEYS = {
  title: 'Blockcerts, verification process',
  url: 'https://www.blockcerts.org/guide/',
};
const ASK_ISSUER = 'Ask the issuer whether it issued this certificate.';

/** Words of the checks on Merkle receipts, as Blockcerts carries them. */
export const MERKLE_CODES = {
  'merkle-receipt-fits': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The certificate fits its receipt, but whether the receipt was ever written into a block chain was not checked.',
    remedy: 'Look the transaction up in the block chain: it must contain the root of the receipt.',
    clause: RECEIPT,
  },
  'merkle-receipt-for-tests': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The certificate fits its receipt, but the receipt was made for tests and stands in no block chain.',
    remedy: ASK_ISSUER,
    clause: RECEIPT,
  },
  'merkle-anchored': {
    area: 'proof',
    result: 'pass',
    sentence: 'Unchanged since {time}, when its receipt was written into the block chain {chain}.',
    clause: RECEIPT,
  },
  'merkle-anchor-differs': {
    area: 'proof',
    result: 'fail',
    sentence: 'The block chain {chain} holds something else than this receipt at the named place.',
    remedy: 'Do not rely on this certificate; ask the issuer for the original.',
    clause: RECEIPT,
  },
  'merkle-anchor-not-found': {
    area: 'proof',
    result: 'fail',
    sentence: 'The block chain {chain} knows no transaction at the place that the receipt names.',
    remedy: 'Do not rely on this certificate; ask the issuer for the original.',
    clause: RECEIPT,
  },
  'merkle-anchor-not-asked': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The certificate fits its receipt, but the block chain {chain} could not be asked.',
    remedy: 'Check again later.',
    clause: RECEIPT,
  },
  'merkle-document-changed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The certificate was changed after its receipt was made.',
    remedy: 'Do not rely on it; ask the holder or the issuer for the original.',
    clause: RECEIPT,
  },
  'merkle-path-broken': {
    area: 'proof',
    result: 'fail',
    sentence: 'The receipt contradicts itself: its path does not lead to its root.',
    remedy: 'Do not rely on this certificate; ask the issuer for the original.',
    clause: RECEIPT,
  },
  'merkle-receipt-unreadable': {
    area: 'proof',
    result: 'fail',
    sentence: 'The receipt cannot be read.',
    remedy: 'Ask the issuer for the original.',
    clause: RECEIPT,
  },
  'merkle-earlier-proof-missing': {
    area: 'proof',
    result: 'fail',
    sentence: 'The receipt builds on an earlier signature that the certificate does not carry.',
    remedy: 'Ask the issuer for the original.',
    clause: {
      title: 'Data Integrity 1.0 §2.1.2',
      url: 'https://www.w3.org/TR/vc-data-integrity/#proof-chains',
    },
  },
  'merkle-undefined-term': {
    area: 'proof',
    result: 'fail',
    sentence:
      'The certificate contains “{term}”, which its vocabularies do not know and no receipt covers.',
    remedy: 'Ask the issuer whether that part belongs to the certificate.',
    clause: RECEIPT,
  },
  'merkle-words-hidden': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The receipt fits, but “{word}” is written so that plain reading misses it: what is shown may be less than what the receipt covers.',
    remedy: 'Ask the holder for the certificate exactly as the issuer handed it out.',
    clause: {
      title: 'Verifiable Credential Data Integrity 1.0 §2.4.1',
      url: 'https://www.w3.org/TR/vc-data-integrity/#validating-contexts',
    },
  },
  'merkle-term-redefined': {
    area: 'proof',
    result: 'fail',
    sentence:
      'The certificate gives the word “{term}” a meaning of its own, so its text can say something else than its receipt covers.',
    remedy: 'Do not rely on it; ask the holder or the issuer for the original.',
    clause: {
      title: 'JSON-LD 1.1 §4.1.11',
      url: 'https://www.w3.org/TR/json-ld11/#protected-term-definitions',
    },
  },
  'merkle-document-broken': {
    area: 'proof',
    result: 'fail',
    sentence: 'The certificate cannot be brought into the form over which its receipt was made.',
    remedy: 'Ask the issuer for the original.',
    clause: RECEIPT,
  },
  'merkle-unknown-context': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'The certificate uses the vocabulary {url}, which is not built in, so its receipt cannot be checked.',
    remedy: 'The operator of this program can allow that vocabulary by its hash.',
    clause: RECEIPT,
  },
  'merkle-too-hard': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The certificate is too large or too entangled for its receipt to be checked.',
    remedy: ASK_ISSUER,
    clause: RECEIPT,
  },
  'merkle-uncovered-values': {
    area: 'proof',
    result: 'warn',
    sentence:
      'The receipt does not cover everything: {values} could be changed without anybody noticing.',
    remedy: 'Do not rely on these values.',
    clause: {
      title: 'JSON-LD 1.1 API §8.3',
      url: 'https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion',
    },
  },
  'merkle-created-malformed': {
    area: 'proof',
    result: 'fail',
    sentence: 'The moment of signing, “{created}”, is not written as date and time with a zone.',
    remedy: 'Ask the issuer for a corrected certificate.',
    clause: {
      title: 'Data Integrity 1.0 §2.1',
      url: 'https://www.w3.org/TR/vc-data-integrity/#proofs',
    },
  },
  'merkle-old-receipt': {
    area: 'proof',
    result: 'unknown',
    sentence: 'The receipt is of the first version of Blockcerts, which is not checked here.',
    remedy: ASK_ISSUER,
    clause: KEYS,
  },
  'merkle-key-on-chain': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The certificate names the issuer’s key, but who paid for the receipt can only be seen in the block chain, which was not asked.',
    remedy:
      'Compare the paying address of the transaction with the addresses that the issuer publishes.',
    clause: KEYS,
  },
  'merkle-key-is-issuers': {
    area: 'key-binding',
    result: 'pass',
    sentence: 'The receipt was paid for by an address that the issuer {issuer} publishes.',
    clause: KEYS,
  },
  'merkle-key-of-another': {
    area: 'key-binding',
    result: 'fail',
    sentence:
      'The certificate names {issuer} as its issuer, but its receipt names a key of {controller}.',
    remedy: `Do not rely on the issuer’s name. ${ASK_ISSUER}`,
    clause: KEYS,
  },
  'merkle-anchored-by-another': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The receipt was ordered by {controller}, who is not the issuer; the issuer signed apart from it.',
    remedy: 'Rely on the issuer’s own signature.',
    clause: KEYS,
  },
  'merkle-key-not-tied': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'Nothing here ties the key of the receipt ({controller}) to the named issuer {issuer}.',
    remedy: ASK_ISSUER,
    clause: KEYS,
  },
  'merkle-key-not-published': {
    area: 'key-binding',
    result: 'fail',
    sentence: 'The issuer {issuer} does not publish the address {key} as its own.',
    remedy: `Do not rely on the issuer’s name. ${ASK_ISSUER}`,
    clause: KEYS,
  },
  'merkle-key-published': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'The issuer {issuer} publishes the address {key}, but whether it paid for the receipt can only be seen in the block chain, which was not asked.',
    remedy: 'Compare it with the paying address of the transaction.',
    clause: KEYS,
  },
  'merkle-key-not-in-force': {
    area: 'key-binding',
    result: 'fail',
    sentence: 'The issuer’s address {key} was not in use when the receipt was made (on {moment}).',
    remedy: ASK_ISSUER,
    clause: KEYS,
  },
  'merkle-issuer-not-asked': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'The issuer could not be asked which addresses are its own.',
    remedy: 'Check again when the issuer’s page can be reached.',
    clause: KEYS,
  },
} as const satisfies CheckTable;
