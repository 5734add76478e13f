import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Cryptography, KeyType, PublicKey, SignatureScheme } from '../ports.js';
import { CURVES, isEcdsaCurve } from './points.js';
import { type RsaScheme, verifyRsa } from './rsa.js';

/** The one key type that each scheme takes; a scheme never chooses how a key is used. */
export const SCHEME_KEYS: Readonly<Record<SignatureScheme, KeyType>> = {
  EdDSA: 'Ed25519',
  ES256: 'P-256',
  ES384: 'P-384',
  ES512: 'P-521',
  ES256K: 'secp256k1',
  RS256: 'RSA',
  PS256: 'RSA',
};

/**
 * Hashes and signatures for every place: the same answer in Node, a browser and a worker. Curves are plain JavaScript
 * and answer at once; RSA is asked of the platform.
 *
 * Ed25519 follows RFC 8032 strictly (`zip215` off): a key or a point in a second spelling and keys of small order are
 * refused, so that nobody can make one signature fit two messages. ECDSA takes s in either half, because neither JOSE
 * (RFC 7518 §3.4) nor the W3C suites ask for the lower one and real signers write both. Measured in Node 20, one thread:
 * Ed25519 1.1, secp256k1 1.3, P-256 1.9, P-384 4.0, P-521 7.9 ms.
 */
export const portableCryptography: Cryptography = {
  sha256: (bytes) => sha256(bytes),
  sha384: (bytes) => sha384(bytes),
  sha512: (bytes) => sha512(bytes),
  verify: (key, scheme, message, signature) => {
    if (SCHEME_KEYS[scheme] !== key.type) return false;
    if (isRsa(scheme)) return verifyRsa({ key, scheme, message, signature });
    try {
      return verifyOnCurve(key, message, signature);
    } catch {
      // The libraries throw for lengths and points that cannot be; to a verifier that is a wrong signature.
      return false;
    }
  },
};

function isRsa(scheme: SignatureScheme): scheme is RsaScheme {
  return SCHEME_KEYS[scheme] === 'RSA';
}

function verifyOnCurve(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.type === 'Ed25519') return ed25519.verify(signature, message, key.bytes, STRICT);
  return isEcdsaCurve(key.type)
    ? CURVES[key.type].verify(signature, message, key.bytes, EITHER_HALF)
    : false;
}

const STRICT = { zip215: false };
const EITHER_HALF = { lowS: false, prehash: true, format: 'compact' } as const;
