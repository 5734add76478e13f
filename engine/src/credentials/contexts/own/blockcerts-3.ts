import type { TermTable } from './term-table.js';

/** Terms of Blockcerts 3.1. */
export const BLOCKCERTS_3_1: TermTable = {
  plain: true,
  terms: {
    bc: 'https://w3id.org/blockcerts#',
    cp: 'https://w3id.org/chainpoint#',
    vc: 'https://www.w3.org/2018/credentials/v1',
    schema: 'https://schema.org/',
    sec: 'https://w3id.org/security#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    BlockcertsCredential: 'bc:BlockcertsCredential',
    introductionUrl: 'bc:introductionUrl @id',
    metadata: 'bc:metadata',
    display: {
      is: 'bc:display',
      scope: {
        plain: true,
        terms: {
          contentMediaType: 'bc:contentMediaType',
          contentEncoding: 'bc:contentEncoding',
          content: 'bc:content',
        },
      },
    },
    CryptographicKey: 'sec:Key',
    domain: 'sec:domain',
    nonce: 'sec:nonce',
    proofValue: 'sec:proofValue',
    assertionMethod: 'sec:assertionMethod @id @set',
    authentication: 'sec:authenticationMethod @id @set',
    proofPurpose: 'sec:proofPurpose @vocab',
    verificationMethod: 'sec:verificationMethod @id',
    created: 'https://purl.org/dc/terms/created xsd:dateTime',
    challenge: 'sec:challenge',
    expires: 'sec:expiration xsd:dateTime',
    name: 'schema:name',
    description: 'schema:description',
    email: 'schema:email',
    publicKey: 'sec:publicKey',
    url: 'schema:url',
    image: 'schema:image',
    criteria: 'schema:criteria',
    claim: 'schema:claim',
  },
};

/** Terms of Blockcerts 3.0. */
export const BLOCKCERTS_3_0: TermTable = {
  ...BLOCKCERTS_3_1,
  terms: { ...BLOCKCERTS_3_1.terms, MerkleProof2019: 'sec:MerkleProof2019' },
};

/** Terms of Blockcerts 3.2, which leaves the terms of proofs to the contexts of their own standards. */
export const BLOCKCERTS_3_2: TermTable = {
  plain: true,
  terms: {
    bc: 'https://w3id.org/blockcerts#',
    schema: 'https://schema.org/',
    sec: 'https://w3id.org/security#',
    BlockcertsCredential: 'bc:BlockcertsCredential',
    BlockcertsIssuerProfile: 'bc:BlockcertsIssuerProfile',
    introductionUrl: 'bc:introductionUrl @id',
    metadata: 'bc:metadata',
    display: {
      is: 'bc:display',
      scope: {
        plain: true,
        terms: {
          contentMediaType: 'bc:contentMediaType',
          contentEncoding: 'bc:contentEncoding',
          content: 'bc:content',
        },
      },
    },
    email: 'schema:email',
    publicKey: {
      is: 'sec:publicKey',
      scope: {
        terms: {
          created: 'bc:created',
        },
      },
    },
    url: 'schema:url',
    image: 'schema:image',
    criteria: 'schema:criteria',
    claim: 'schema:claim',
    revocationList: 'bc:revocationList',
  },
};

/** Terms of the draft of Blockcerts 3.0. */
export const BLOCKCERTS_3_DRAFT: TermTable = {
  plain: true,
  terms: {
    bc: 'https://w3id.org/blockcerts#',
    cp: 'https://w3id.org/chainpoint#',
    schema: 'http://schema.org/',
    sec: 'https://w3id.org/security#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    MerkleProof2019: 'sec:MerkleProof2019',
    BlockcertsCredential: 'bc:BlockcertsCredential',
    introductionUrl: 'bc:introductionUrl @id',
    CryptographicKey: 'sec:Key',
    domain: 'sec:domain',
    nonce: 'sec:nonce',
    proofValue: 'sec:proofValue',
    assertionMethod: 'sec:assertionMethod @id @set',
    authentication: 'sec:authenticationMethod @id @set',
    proofPurpose: 'sec:proofPurpose @vocab',
    verificationMethod: 'sec:verificationMethod @id',
    created: 'http://purl.org/dc/terms/created xsd:dateTime',
    challenge: 'sec:challenge',
    expires: 'sec:expiration xsd:dateTime',
    name: 'schema:name',
  },
};
