/**
 * Checking of RSA signatures, in whole numbers of the language: nothing here is secret, so time may tell what it likes.
 *
 * RS256 is checked as RFC 8017 §8.2.2 says: the expected encoded message is built and compared as a whole. Nothing of
 * what the signature decrypts to is parsed, which is where forgeries against small exponents came from.
 */
import { joinBytes, sameBytes, toInteger } from './bytes.js';

/** Modulus and exponent of a public key. */
export interface RsaNumbers {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

type Hash = (bytes: Uint8Array) => Uint8Array;

/** DER of `DigestInfo` for SHA-256, up to the digest itself (RFC 8017 §9.2, note 1). */
const SHA256_DIGEST_INFO = Uint8Array.of(
  ...[0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01],
  ...[0x05, 0x00, 0x04, 0x20],
);

const HASH_LENGTH = 32;

/** RSASSA-PKCS1-v1_5 with SHA-256. */
export function verifyRs256(
  key: RsaNumbers,
  hash: Hash,
  signed: { readonly message: Uint8Array; readonly signature: Uint8Array },
): boolean {
  const encoded = recoverEncoded(key, signed.signature, key.modulus.length);
  if (!encoded) return false;
  const digest = joinBytes(SHA256_DIGEST_INFO, hash(signed.message));
  const padding = new Uint8Array(encoded.length - digest.length - 3).fill(0xff);
  const expected = joinBytes(Uint8Array.of(0, 1), padding, Uint8Array.of(0), digest);
  return sameBytes(encoded, expected);
}

/** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes, as RFC 7518 §3.5 fixes it. */
export function verifyPs256(
  key: RsaNumbers,
  hash: Hash,
  signed: { readonly message: Uint8Array; readonly signature: Uint8Array },
): boolean {
  const bits = toInteger(key.modulus).toString(2).length - 1;
  const encoded = recoverEncoded(key, signed.signature, Math.ceil(bits / 8));
  if (encoded?.at(-1) !== 0xbc) return false;
  const masked = encoded.slice(0, encoded.length - HASH_LENGTH - 1);
  const digest = encoded.slice(masked.length, -1);
  const unusedBits = 8 * encoded.length - bits;
  if (((masked[0] ?? 0) & ~(0xff >> unusedBits) & 0xff) !== 0) return false;
  const salt = saltOf(unmask(masked, digest, hash), unusedBits);
  if (!salt) return false;
  return sameBytes(digest, hash(joinBytes(new Uint8Array(8), hash(signed.message), salt)));
}

/** RFC 8017 §5.2.2 with §8.1.2 step 1: the signature has the length of the modulus and is below it. */
function recoverEncoded(
  key: RsaNumbers,
  signature: Uint8Array,
  length: number,
): Uint8Array | undefined {
  const modulus = toInteger(key.modulus);
  const value = toInteger(signature);
  if (signature.length !== key.modulus.length || value >= modulus) return undefined;
  return toBytes(power(value, toInteger(key.exponent), modulus), length);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

function toBytes(value: bigint, length: number): Uint8Array | undefined {
  const digits = value.toString(16).padStart(2 * length, '0');
  if (digits.length > 2 * length) return undefined;
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** MGF1 of RFC 8017 §B.2.1, laid over the masked block. */
function unmask(masked: Uint8Array, seed: Uint8Array, hash: Hash): Uint8Array {
  const blocks = Math.ceil(masked.length / HASH_LENGTH);
  const counters = Array.from({ length: blocks }, (_, i) => Uint8Array.of(0, 0, i >> 8, i & 0xff));
  const mask = joinBytes(...counters.map((counter) => hash(joinBytes(seed, counter))));
  return masked.map((byte, i) => byte ^ (mask[i] ?? 0));
}

/** The salt behind zeros and one 1, or undefined when the block has another form (RFC 8017 §9.1.2 steps 9–11). */
function saltOf(block: Uint8Array, unusedBits: number): Uint8Array | undefined {
  const cleared = block.map((byte, i) => (i === 0 ? byte & (0xff >> unusedBits) : byte));
  const mark = cleared.length - HASH_LENGTH - 1;
  const zeros = cleared.subarray(0, mark);
  if (mark < 0 || cleared[mark] !== 1 || zeros.some((byte) => byte !== 0)) return undefined;
  return cleared.slice(mark + 1);
}
