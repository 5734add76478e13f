import { PURPOSES } from './proof-purposes.js';
import type { TermTable } from './term-table.js';

const PROOF = 'https://w3id.org/security#proof @id @graph';

const RECEIPT: TermTable = {
  fixed: true,
  plain: true,
  terms: {
    challenge: 'https://w3id.org/security#challenge',
    created: 'http://purl.org/dc/terms/created http://www.w3.org/2001/XMLSchema#dateTime',
    domain: 'https://w3id.org/security#domain',
    expires: 'https://w3id.org/security#expiration http://www.w3.org/2001/XMLSchema#dateTime',
    nonce: 'https://w3id.org/security#nonce',
    proofValue: 'https://w3id.org/security#proofValue https://w3id.org/security#multibase',
    verificationMethod: 'https://w3id.org/security#verificationMethod @id',
    proofPurpose: { is: 'https://w3id.org/security#proofPurpose @vocab', scope: PURPOSES },
  },
};

const CHAINED: TermTable = {
  ...RECEIPT,
  terms: {
    ...RECEIPT.terms,
    chainedProofType: 'https://w3id.org/security#chainedProofType @id',
    previousProof: 'https://w3id.org/security#previousProof @id',
  },
};

/** Terms of the Merkle receipts that Blockcerts 3 carries.
 *
 * @see https://w3c-ccg.github.io/Merkle-Proof-2019/
 */
export const MERKLE_PROOF_2019: TermTable = {
  fixed: true,
  plain: true,
  terms: {
    proof: PROOF,
    MerkleProof2019: { is: 'https://w3id.org/security#MerkleProof2019', scope: RECEIPT },
  },
};

/** Terms of a receipt that also holds for an earlier proof. */
export const CHAINED_PROOF_2021: TermTable = {
  fixed: true,
  plain: true,
  terms: {
    proof: PROOF,
    ChainedProof2021: { is: 'https://w3id.org/security#ChainedProof2021', scope: CHAINED },
  },
};
