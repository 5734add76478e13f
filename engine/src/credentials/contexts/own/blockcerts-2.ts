import type { TermTable } from './term-table.js';

/** Terms of Blockcerts 2.0 and 2.1, an extension of Open Badges 2.0. */
export const BLOCKCERTS_2: TermTable = {
  plain: true,
  terms: {
    bc: 'https://w3id.org/blockcerts#',
    obi: 'https://w3id.org/openbadges#',
    cp: 'https://w3id.org/chainpoint#',
    schema: 'http://schema.org/',
    sec: 'https://w3id.org/security#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    MerkleProof2017: 'sec:MerkleProof2017',
    RecipientProfile: 'bc:RecipientProfile',
    SignatureLine: 'bc:SignatureLine',
    MerkleProofVerification2017: 'bc:MerkleProofVerification2017',
    recipientProfile: 'bc:recipientProfile',
    signatureLines: 'bc:signatureLines',
    introductionUrl: 'bc:introductionUrl @id',
    subtitle: 'bc:subtitle',
    jobTitle: 'schema:jobTitle',
    expires: 'sec:expiration xsd:dateTime',
    revoked: 'obi:revoked xsd:boolean',
    CryptographicKey: 'sec:Key',
    signature: 'sec:signature',
    verification: 'obi:verify @id',
    publicKey: 'sec:publicKey @id',
    BTCOpReturn: 'cp:BTCOpReturn',
    targetHash: 'cp:targetHash',
    merkleRoot: 'cp:merkleRoot',
    proof: 'cp:proof',
    anchors: 'cp:anchors',
    sourceId: 'cp:sourceId',
    right: 'cp:right',
    left: 'cp:left',
  },
};

/** Terms of the draft of Blockcerts 2.0, whose certificates are still in hands. */
export const BLOCKCERTS_2_DRAFT: TermTable = {
  ...BLOCKCERTS_2,
  terms: {
    ...without(BLOCKCERTS_2.terms, 'publicKey'),
    creator: 'dc:creator @id',
    revoked: 'sec:expiration xsd:dateTime',
    verification: 'bc:verification',
    publicKeys: 'bc:publicKeys',
    ChainpointSHA256v2: 'cp:ChainpointSHA256v2',
  },
};

function without(terms: TermTable['terms'], left: string): TermTable['terms'] {
  return Object.fromEntries(Object.entries(terms).filter(([term]) => term !== left));
}
