import type { JsonObject } from '../json.js';
import type { ProofChoice } from './issue-request.js';

/** Something that can sign; where the private key lies is its own affair. */
export interface Signer {
  /** Full id of the verification method. */
  readonly method: string;
  readonly keyType: 'Ed25519' | 'P-256';
  /** Raw signature: 64 bytes of EdDSA, or r‖s over SHA-256. */
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** A credential with its proof. */
export interface SignedCredential {
  readonly proof: ProofChoice;
  /** The document; with a proof inside unless `token` holds it. */
  readonly document: JsonObject;
  /** Compact JWS, for `vc-jwt`. */
  readonly token?: string;
  /** The exact text that is handed over, kept and baked. */
  readonly text: string;
}
