import type { PublicKey } from '../ports.js';
import { decodeBase64 } from './base64.js';
import {
  DER,
  type DerNode,
  readBitString,
  readDer,
  readDerChildren,
  readOid,
  readPositiveInteger,
  writeDer,
  writePositiveInteger,
} from './der.js';
import { brokenKey, type KeyReading } from './key-reading.js';
import { compressPoint, type EcdsaCurve } from './points.js';

/** Modulus and exponent of an RSA key. */
export interface RsaNumbers {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

/** Bits of an RSA modulus: less is unsafe (RFC 7518 §3.3), more only burns time. */
const RSA_BITS = { min: 2048, max: 8192 };

const RSA_OID = '1.2.840.113549.1.1.1';
const ED25519_OID = '1.3.101.112';
const EC_OID = '1.2.840.10045.2.1';
const CURVE_OIDS: Readonly<Record<string, EcdsaCurve>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
};

/** `AlgorithmIdentifier` of rsaEncryption with its NULL parameter. */
const RSA_ALGORITHM = Uint8Array.of(
  ...[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00],
);

/**
 * Reads a `SubjectPublicKeyInfo` in DER.
 * @see RFC 5280 §4.1.2.7, RFC 8410, RFC 5480
 */
export function readSpki(bytes: Uint8Array): KeyReading {
  const node = readDer(bytes);
  const [algorithm, bits, ...others] = childrenOf(node, DER.sequence);
  const [oid, parameter] = childrenOf(algorithm, DER.sequence);
  const material = readBitString(bits);
  if (!material || others.length > 0) return brokenKey('not a SubjectPublicKeyInfo');
  const name = readOid(oid);
  if (name === RSA_OID) return readRsaPublicKey(material);
  if (name === ED25519_OID) return rawEd25519(material);
  if (name !== EC_OID) return { kind: 'unsupported', type: name ?? 'key without a kind' };
  const curve = CURVE_OIDS[readOid(parameter) ?? ''];
  if (!curve) return { kind: 'unsupported', type: `EC ${readOid(parameter) ?? ''}`.trim() };
  const point = compressPoint(curve, material);
  return point
    ? { kind: 'read', key: { type: curve, bytes: point } }
    : brokenKey(`the point does not lie on ${curve}`);
}

/** Reads a PEM text `-----BEGIN PUBLIC KEY-----` (SPKI) or `-----BEGIN RSA PUBLIC KEY-----` (PKCS #1). */
export function readPem(text: string): KeyReading {
  if (text.length > 20_000) return brokenKey('the PEM text is too long');
  const found = /-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]*)-----END \1-----/.exec(
    text,
  );
  const bytes = found && decodeBase64((found[2] ?? '').replace(/\s+/g, ''));
  if (!bytes) return brokenKey('not a PEM text of a public key');
  return found[1] === 'PUBLIC KEY' ? readSpki(bytes) : readRsaPublicKey(bytes);
}

/** Reads an `RSAPublicKey` in DER (RFC 8017 §A.1.1). */
export function readRsaPublicKey(bytes: Uint8Array): KeyReading {
  const numbers = rsaNumbers(readDer(bytes));
  return numbers ? rsaKey(numbers) : brokenKey('not an RSAPublicKey');
}

/** Checks size and exponent and makes the key, whose bytes are its SPKI. */
export function rsaKey(numbers: RsaNumbers): KeyReading {
  const modulus = withoutZeros(numbers.modulus);
  const exponent = withoutZeros(numbers.exponent);
  const bits = 8 * modulus.length - Math.clz32(modulus[0] ?? 0) + 24;
  if (bits < RSA_BITS.min || bits > RSA_BITS.max)
    return brokenKey(`an RSA key of ${bits} bits; ${RSA_BITS.min} to ${RSA_BITS.max} are accepted`);
  const last = exponent.at(-1) ?? 0;
  const tooSmall = exponent.length === 1 && last < 3;
  if (exponent.length === 0 || exponent.length > 4 || last % 2 === 0 || tooSmall)
    return brokenKey('the exponent of the RSA key is even, too small or too large');
  if ((modulus.at(-1) ?? 0) % 2 === 0) return brokenKey('the modulus of the RSA key is even');
  return { kind: 'read', key: { type: 'RSA', bytes: writeRsaSpki({ modulus, exponent }) } };
}

/** Modulus and exponent of a key that was read here. */
export function rsaNumbersOf(key: PublicKey): RsaNumbers | undefined {
  const [, bits] = childrenOf(readDer(key.bytes), DER.sequence);
  const material = readBitString(bits);
  return material && rsaNumbers(readDer(material));
}

/** DER of the `RSAPublicKey` inside a key that was read here. */
export function rsaPublicKeyOf(key: PublicKey): Uint8Array | undefined {
  const [, bits] = childrenOf(readDer(key.bytes), DER.sequence);
  return readBitString(bits);
}

function rawEd25519(material: Uint8Array): KeyReading {
  return material.length === 32
    ? { kind: 'read', key: { type: 'Ed25519', bytes: material } }
    : brokenKey('an Ed25519 key has 32 bytes');
}

function rsaNumbers(node: DerNode | undefined): RsaNumbers | undefined {
  const [first, second, ...others] = childrenOf(node, DER.sequence);
  const modulus = readPositiveInteger(first);
  const exponent = readPositiveInteger(second);
  return modulus && exponent && others.length === 0 ? { modulus, exponent } : undefined;
}

function writeRsaSpki({ modulus, exponent }: RsaNumbers): Uint8Array {
  const material = writeDer(
    DER.sequence,
    writePositiveInteger(modulus),
    writePositiveInteger(exponent),
  );
  return writeDer(DER.sequence, RSA_ALGORITHM, writeDer(DER.bitString, Uint8Array.of(0), material));
}

function childrenOf(node: DerNode | undefined, tag: number): readonly DerNode[] {
  return node?.tag === tag ? (readDerChildren(node) ?? []) : [];
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? new Uint8Array(0) : bytes.slice(first);
}
