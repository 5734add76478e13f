import { DATA_INTEGRITY_PROOF } from './data-integrity/data-integrity-proof.js';
import { HOSTED_PROOF } from './hosted/hosted-proof.js';
import { COSE_PROOF } from './jose/cose-proof.js';
import { JADES_PROOF } from './jose/jades-proof.js';
import { JWT_PROOF } from './jose/jwt-proof.js';
import { OB2_SIGNED_PROOF } from './jose/ob2-signed-proof.js';
import { SD_JWT_PROOF } from './jose/sd-jwt-proof.js';
import type { ProofMechanism } from './mechanism.js';
import { MERKLE_PROOF } from './merkle/merkle-proof.js';

/** Every way of being proven that we know; each that applies is asked. */
export const PROOF_MECHANISMS: readonly ProofMechanism[] = [
  DATA_INTEGRITY_PROOF,
  JWT_PROOF,
  SD_JWT_PROOF,
  JADES_PROOF,
  COSE_PROOF,
  OB2_SIGNED_PROOF,
  MERKLE_PROOF,
  HOSTED_PROOF,
];
