import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import { findSuite, type Suite } from './suites.js';

/** One proof that stands in a document, with what its words name. */
export interface EmbeddedProof {
  readonly proof: JsonObject;
  /** `eddsa-rdfc-2022`, `BbsBlsSignature2020` … as written. */
  readonly label: string;
  /** Undefined for a suite that we cannot check. */
  readonly suite: Suite | undefined;
  /** JSON path. */
  readonly path: string;
}

/** Proofs of more are left unread; nobody signs so often. */
export const MAX_PROOFS = 16;

/** The embedded proofs of a document, in its order; receipts of a block chain are not among them. */
export function findProofs(document: JsonObject): readonly EmbeddedProof[] {
  const listed = Array.isArray(document.proof);
  return listOf(document.proof).flatMap((value, index) => {
    const proof = objectOf(value);
    if (!proof) return [];
    const found = toEmbedded(proof, listed ? `$.proof[${index}]` : '$.proof');
    return isReceipt(found.label) ? [] : [found];
  });
}

function toEmbedded(proof: JsonObject, path: string): EmbeddedProof {
  const type = listOf(proof.type ?? proof['@type'])
    .map(textOf)
    .filter((name) => name !== undefined)
    .find((name) => name !== 'Proof');
  const cryptosuite = textOf(proof.cryptosuite);
  const label = type === 'DataIntegrityProof' ? (cryptosuite ?? type) : (type ?? 'proof');
  return { proof, label, suite: findSuite(type ?? '', cryptosuite), path };
}

function isReceipt(label: string): boolean {
  return /^(chained)?merkle-?proof-?20\d\d/i.test(label);
}
