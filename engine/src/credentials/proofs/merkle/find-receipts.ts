import { canonicaliseJcs } from '../../canonical/jcs.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import { type Receipt, readReceipt2017, readReceipt2019 } from './receipt.js';

/** A receipt that a document carries, with the documents whose hash may stand in it. */
export interface FoundReceipt {
  readonly label: 'MerkleProof2017' | 'MerkleProof2019';
  readonly path: string;
  /** The proof or signature object around it. */
  readonly proof: JsonObject;
  /** Undefined when it cannot be read. */
  readonly receipt: Receipt | undefined;
  /** What may have been hashed, the likelier first; none when the proof refers to an earlier one that is not there. */
  readonly hashed: readonly JsonObject[];
}

/** Receipts of more are left unread; nobody anchors so often. */
const MAX_RECEIPTS = 16;

/** The Merkle receipts of a document: `signature` in Blockcerts 2, among the proofs in Blockcerts 3. */
export function findReceipts(document: JsonObject): readonly FoundReceipt[] {
  return [...receipts2017(document), ...receipts2019(document)].slice(0, MAX_RECEIPTS);
}

/** Whether a proof is a Merkle receipt, plain, chained or as a Data Integrity suite. */
export function isMerkleProof(proof: JsonObject): boolean {
  const types = listOf(proof.type);
  if (types.includes('MerkleProof2019')) return true;
  if (types.includes('ChainedProof2021')) return proof.chainedProofType === 'MerkleProof2019';
  return types.includes('DataIntegrityProof') && proof.cryptosuite === 'merkle-proof-2019';
}

function receipts2017(document: JsonObject): readonly FoundReceipt[] {
  const { signature, ...rest } = document;
  return listOf(signature).flatMap((value) => {
    const proof = objectOf(value);
    if (!proof || !listOf(proof.type).includes('MerkleProof2017')) return [];
    const receipt = readReceipt2017(proof);
    return [{ label: 'MerkleProof2017', path: '$.signature', proof, receipt, hashed: [rest] }];
  });
}

function receipts2019(document: JsonObject): readonly FoundReceipt[] {
  const proofs = listOf(document.proof);
  return proofs.flatMap((value, i) => {
    const proof = objectOf(value);
    if (!proof || !isMerkleProof(proof)) return [];
    const receipt = readReceipt2019(textOf(proof.proofValue) ?? '');
    const path = Array.isArray(document.proof) ? `$.proof[${i}]` : '$.proof';
    return [
      { label: 'MerkleProof2019', path, proof, receipt, hashed: hashedBy(document, proof, i) },
    ];
  });
}

/**
 * A chained receipt covers the document together with the proof before it; some issuers chain without saying so, hence
 * both forms for a proof that stands behind others. Either way the whole document is covered.
 */
function hashedBy(document: JsonObject, proof: JsonObject, at: number): readonly JsonObject[] {
  const { proof: all, ...unsigned } = document;
  const before = listOf(all).slice(0, at);
  if (proof.previousProof !== undefined) {
    const previous = previousOf(proof.previousProof, listOf(all));
    return previous ? [{ ...unsigned, proof: previous }] : [];
  }
  const [first, ...more] = before;
  if (first === undefined) return [unsigned];
  return [unsigned, { ...unsigned, proof: more.length === 0 ? first : before }];
}

/** The earlier proof must itself stand in the document, or its signature would be shown and never checked. */
function previousOf(previous: Json, all: readonly Json[]): JsonObject | undefined {
  const embedded = objectOf(previous);
  const found = all.map(objectOf).find((one) => {
    if (!one) return false;
    return embedded ? canonicaliseJcs(one) === canonicaliseJcs(embedded) : one.id === previous;
  });
  return found && (embedded ?? found);
}
