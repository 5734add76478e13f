import type { KeyType, PublicKey } from '../ports.js';
import { decodeBase58, encodeBase58 } from './base58.js';
import { decodeBase64url } from './base64.js';
import { joinBytes } from './bytes.js';
import { brokenKey, type KeyReading } from './key-reading.js';
import { compressPoint, isEcdsaCurve } from './points.js';
import { readRsaPublicKey, rsaPublicKeyOf } from './spki.js';

/** Multicodec numbers of the key kinds that we check. */
const CODES: Readonly<Record<KeyType, number>> = {
  Ed25519: 0xed,
  secp256k1: 0xe7,
  'P-256': 0x1200,
  'P-384': 0x1201,
  'P-521': 0x1202,
  RSA: 0x1205,
};

/** Key kinds that are registered and that we do not check, so that they can be named. */
const NAMED: Readonly<Record<number, string>> = {
  236: 'X25519',
  234: 'BLS12-381 G1',
  235: 'BLS12-381 G2',
  238: 'BLS12-381 G1 and G2',
  4611: 'Ed448',
  4612: 'X448',
  4614: 'SM2',
  4624: 'ML-DSA-44',
  4625: 'ML-DSA-65',
  4626: 'ML-DSA-87',
  60241: 'JWK (JCS)',
};

/**
 * Reads a Multikey: multibase (`z` base58btc or `u` base64url), multicodec varint, key bytes and nothing more.
 * @see https://www.w3.org/TR/cid-1.0/#Multikey, https://github.com/multiformats/multicodec
 */
export function readMultikey(text: string): KeyReading {
  const bytes = readMultibase(text);
  if (!bytes) return brokenKey('not multibase in base58btc or base64url');
  const prefix = readVarint(bytes);
  if (!prefix) return brokenKey('the multicodec prefix is missing or not in its shortest form');
  const rest = bytes.slice(prefix.size);
  const type = KEY_TYPES.find((candidate) => CODES[candidate] === prefix.value);
  if (type) return readRawKey(type, rest);
  const name = NAMED[prefix.value];
  return name
    ? { kind: 'unsupported', type: name }
    : brokenKey(`multicodec 0x${prefix.value.toString(16)} is no public key`);
}

/** Makes the key from the bytes that stand behind its multicodec. */
export function readRawKey(type: KeyType, bytes: Uint8Array): KeyReading {
  if (type === 'RSA') return readRsaPublicKey(bytes);
  if (!isEcdsaCurve(type)) {
    return bytes.length === 32
      ? { kind: 'read', key: { type, bytes } }
      : brokenKey(`an ${type} key has 32 bytes, not ${bytes.length}`);
  }
  // did:key and Multikey know only the compressed form; 02 and 03 are its two first bytes.
  const compressed = bytes[0] === 2 || bytes[0] === 3 ? compressPoint(type, bytes) : undefined;
  return compressed
    ? { kind: 'read', key: { type, bytes: compressed } }
    : brokenKey(`not a compressed point of ${type}`);
}

/** The Multikey text (`z…`) of a key that was read by us. */
export function writeMultikey(key: PublicKey): string {
  const material = key.type === 'RSA' ? rsaPublicKeyOf(key) : key.bytes;
  return `z${encodeBase58(joinBytes(writeVarint(CODES[key.type]), material ?? key.bytes))}`;
}

/** Bytes of a multibase text in base58btc (`z`) or base64url (`u`), or undefined. */
export function readMultibase(text: string): Uint8Array | undefined {
  if (text.startsWith('z')) return decodeBase58(text.slice(1));
  return text.startsWith('u') ? decodeBase64url(text.slice(1)) : undefined;
}

const KEY_TYPES: readonly KeyType[] = ['Ed25519', 'secp256k1', 'P-256', 'P-384', 'P-521', 'RSA'];

/** Unsigned LEB128 in its shortest form, three bytes at most: all registered key kinds fit. */
function readVarint(
  bytes: Uint8Array,
): { readonly value: number; readonly size: number } | undefined {
  let value = 0;
  for (let i = 0; i < 3; i += 1) {
    const byte = bytes[i];
    if (byte === undefined) return undefined;
    value |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return i > 0 && byte === 0 ? undefined : { value, size: i + 1 };
  }
  return undefined;
}

function writeVarint(value: number): Uint8Array {
  return value < 0x80
    ? Uint8Array.of(value)
    : Uint8Array.of((value & 0x7f) | 0x80, ...writeVarint(value >> 7));
}
