import { CairnError } from '../../terms/index.js';
import type { JsonObject } from '../json.js';
import { signDataIntegrity } from '../proofs/data-integrity/sign.js';
import type { ProofChoice } from './issue-request.js';
import type { SignedCredential, Signer } from './signed-credential.js';
import { writeJwt } from './write-jwt.js';

const SUITE_KEYS = { 'eddsa-rdfc-2022': 'Ed25519', 'ecdsa-rdfc-2019': 'P-256' } as const;

/** The proof that a key makes when nobody chose: a Data Integrity proof of its suite. */
export function defaultProofOf(keyType: Signer['keyType']): Exclude<ProofChoice, 'vc-jwt'> {
  return keyType === 'Ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019';
}

/**
 * Signs a document.
 * @param created moment of signing, ISO UTC to the second
 * @throws CairnError `proof-key-mismatch` when the suite needs another type of key
 */
export async function signCredential(
  document: JsonObject,
  signer: Signer,
  { proof, created }: { readonly proof: ProofChoice; readonly created: string },
): Promise<SignedCredential> {
  if (proof === 'vc-jwt') {
    const token = await writeJwt(document, signer);
    return { proof, document, token, text: token };
  }
  if (SUITE_KEYS[proof] !== signer.keyType) throw mismatch(proof, signer.keyType);
  const { method, sign } = signer;
  const signed = await signDataIntegrity(document, { suite: proof, method, created, sign });
  return { proof, document: signed, text: JSON.stringify(signed) };
}

function mismatch(proof: ProofChoice, keyType: Signer['keyType']): CairnError {
  return new CairnError(
    'proof-key-mismatch',
    `${proof} cannot be made with a key of type ${keyType}. Choose ${defaultProofOf(keyType)} or vc-jwt, or issue with another key.`,
    { proof, keyType },
  );
}
