import { PURPOSES } from './proof-purposes.js';
import type { TermTable } from './term-table.js';

/** Terms of JSON Web Signature 2020.
 *
 * @see https://www.w3.org/community/reports/credentials/CG-FINAL-lds-jws2020-20220721/
 */
export const JWS_2020: TermTable = {
  terms: {
    privateKeyJwk: 'https://w3id.org/security#privateKeyJwk @json',
    JsonWebKey2020: {
      is: 'https://w3id.org/security#JsonWebKey2020',
      scope: {
        fixed: true,
        plain: true,
        terms: { publicKeyJwk: 'https://w3id.org/security#publicKeyJwk @json' },
      },
    },
    JsonWebSignature2020: {
      is: 'https://w3id.org/security#JsonWebSignature2020',
      scope: {
        fixed: true,
        plain: true,
        terms: {
          challenge: 'https://w3id.org/security#challenge',
          created: 'http://purl.org/dc/terms/created http://www.w3.org/2001/XMLSchema#dateTime',
          domain: 'https://w3id.org/security#domain',
          expires: 'https://w3id.org/security#expiration http://www.w3.org/2001/XMLSchema#dateTime',
          jws: 'https://w3id.org/security#jws',
          nonce: 'https://w3id.org/security#nonce',
          proofPurpose: { is: 'https://w3id.org/security#proofPurpose @vocab', scope: PURPOSES },
          verificationMethod: 'https://w3id.org/security#verificationMethod @id',
        },
      },
    },
  },
};

/** Terms of the secp256k1 signatures of 2019.
 *
 * @see https://w3c-ccg.github.io/lds-ecdsa-secp256k1-2019/
 */
export const SECP256K1_2019: TermTable = {
  fixed: true,
  plain: true,
  terms: {
    proof: 'https://w3id.org/security#proof @id @graph',
    EcdsaSecp256k1VerificationKey2019: {
      is: 'https://w3id.org/security#EcdsaSecp256k1VerificationKey2019',
      scope: {
        fixed: true,
        plain: true,
        terms: {
          controller: 'https://w3id.org/security#controller @id',
          revoked: 'https://w3id.org/security#revoked http://www.w3.org/2001/XMLSchema#dateTime',
          blockchainAccountId: 'https://w3id.org/security#blockchainAccountId',
          publicKeyJwk: 'https://w3id.org/security#publicKeyJwk @json',
          publicKeyBase58: 'https://w3id.org/security#publicKeyBase58',
          publicKeyMultibase:
            'https://w3id.org/security#publicKeyMultibase https://w3id.org/security#multibase',
        },
      },
    },
    EcdsaSecp256k1Signature2019: {
      is: 'https://w3id.org/security#EcdsaSecp256k1Signature2019',
      scope: {
        fixed: true,
        plain: true,
        terms: {
          challenge: 'https://w3id.org/security#challenge',
          created: 'http://purl.org/dc/terms/created http://www.w3.org/2001/XMLSchema#dateTime',
          domain: 'https://w3id.org/security#domain',
          expires: 'https://w3id.org/security#expiration http://www.w3.org/2001/XMLSchema#dateTime',
          nonce: 'https://w3id.org/security#nonce',
          proofPurpose: { is: 'https://w3id.org/security#proofPurpose @vocab', scope: PURPOSES },
          jws: 'https://w3id.org/security#jws',
          verificationMethod: 'https://w3id.org/security#verificationMethod @id',
        },
      },
    },
  },
};

/** Terms of the X25519 keys of 2019.
 *
 * @see https://w3id.org/security
 */
export const X25519_2019: TermTable = {
  fixed: true,
  plain: true,
  terms: {
    X25519KeyAgreementKey2019: {
      is: 'https://w3id.org/security#X25519KeyAgreementKey2019',
      scope: {
        fixed: true,
        plain: true,
        terms: {
          controller: 'https://w3id.org/security#controller @id',
          revoked: 'https://w3id.org/security#revoked http://www.w3.org/2001/XMLSchema#dateTime',
          publicKeyBase58: 'https://w3id.org/security#publicKeyBase58',
        },
      },
    },
  },
};

/** Terms of the BBS signatures of 2020.
 *
 * @see https://w3c-ccg.github.io/ldp-bbs2020/
 */
export const BBS: TermTable = {
  version: true,
  plain: true,
  terms: {
    BbsBlsSignature2020: {
      is: 'https://w3id.org/security#BbsBlsSignature2020',
      scope: {
        version: true,
        fixed: true,
        plain: true,
        terms: {
          challenge: 'https://w3id.org/security#challenge',
          created: 'http://purl.org/dc/terms/created http://www.w3.org/2001/XMLSchema#dateTime',
          domain: 'https://w3id.org/security#domain',
          proofValue: 'https://w3id.org/security#proofValue',
          nonce: 'https://w3id.org/security#nonce',
          proofPurpose: {
            is: 'https://w3id.org/security#proofPurpose @vocab',
            scope: {
              version: true,
              fixed: true,
              plain: true,
              terms: {
                assertionMethod: 'https://w3id.org/security#assertionMethod @id @set',
                authentication: 'https://w3id.org/security#authenticationMethod @id @set',
              },
            },
          },
          verificationMethod: 'https://w3id.org/security#verificationMethod @id',
        },
      },
    },
    BbsBlsSignatureProof2020: {
      is: 'https://w3id.org/security#BbsBlsSignatureProof2020',
      scope: {
        version: true,
        fixed: true,
        plain: true,
        terms: {
          challenge: 'https://w3id.org/security#challenge',
          created: 'http://purl.org/dc/terms/created http://www.w3.org/2001/XMLSchema#dateTime',
          domain: 'https://w3id.org/security#domain',
          nonce: 'https://w3id.org/security#nonce',
          proofPurpose: {
            is: 'https://w3id.org/security#proofPurpose @vocab',
            scope: {
              version: true,
              fixed: true,
              plain: true,
              terms: {
                sec: 'https://w3id.org/security#',
                assertionMethod: 'https://w3id.org/security#assertionMethod @id @set',
                authentication: 'https://w3id.org/security#authenticationMethod @id @set',
              },
            },
          },
          proofValue: 'https://w3id.org/security#proofValue',
          verificationMethod: 'https://w3id.org/security#verificationMethod @id',
        },
      },
    },
    Bls12381G2Key2020: 'https://w3id.org/security#Bls12381G2Key2020',
  },
};
