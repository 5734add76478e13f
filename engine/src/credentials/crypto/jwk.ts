import { type JsonObject, textOf } from '../json.js';
import type { PublicKey } from '../ports.js';
import { decodeBase64url, encodeBase64url } from './base64.js';
import { brokenKey, type KeyReading } from './key-reading.js';
import { coordinatesOf, isEcdsaCurve, pointOfCoordinates } from './points.js';
import { rsaKey, rsaNumbersOf } from './spki.js';

/** Members that only a private or a shared key has; who publishes one has lost it. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/**
 * Reads a public JWK: exact lengths, points on their curve, RSA from 2048 bits.
 * @returns `broken` also for a private key: whoever reads it could sign, so its signatures prove nothing.
 * @see RFC 7517, RFC 7518 §6, RFC 8037 §2
 */
export function readJwk(jwk: JsonObject): KeyReading {
  const secret = PRIVATE_MEMBERS.find((member) => jwk[member] !== undefined);
  if (secret) return brokenKey(`the key holds its private part (${secret})`);
  if (textOf(jwk.use) === 'enc') return { kind: 'unsupported', type: 'encryption key (use: enc)' };
  const kty = textOf(jwk.kty);
  if (kty === 'OKP') return readOctetPair(jwk);
  if (kty === 'EC') return readEllipticKey(jwk);
  if (kty === 'RSA') return readRsa(jwk);
  return kty === undefined ? brokenKey('the key has no kty') : { kind: 'unsupported', type: kty };
}

/**
 * The JWK of a key that was read by us, with exactly the members that its thumbprint needs, in their order.
 * @see RFC 7638 §3.2
 */
export function writeJwk(key: PublicKey): JsonObject {
  if (key.type === 'Ed25519') return { crv: 'Ed25519', kty: 'OKP', x: encodeBase64url(key.bytes) };
  if (key.type === 'RSA') {
    const numbers = rsaNumbersOf(key);
    const none = new Uint8Array(0);
    return {
      e: encodeBase64url(numbers?.exponent ?? none),
      kty: 'RSA',
      n: encodeBase64url(numbers?.modulus ?? none),
    };
  }
  const { x, y } = coordinatesOf(key.type, key.bytes);
  return { crv: key.type, kty: 'EC', x: encodeBase64url(x), y: encodeBase64url(y) };
}

function readOctetPair(jwk: JsonObject): KeyReading {
  const crv = textOf(jwk.crv);
  if (crv !== 'Ed25519') return { kind: 'unsupported', type: crv ?? 'OKP without a curve' };
  const bytes = memberBytes(jwk, 'x');
  return bytes?.length === 32
    ? { kind: 'read', key: { type: 'Ed25519', bytes } }
    : brokenKey('an Ed25519 key has 32 bytes in x');
}

function readEllipticKey(jwk: JsonObject): KeyReading {
  const crv = textOf(jwk.crv) ?? '';
  if (!isEcdsaCurve(crv)) return { kind: 'unsupported', type: crv || 'EC without a curve' };
  const x = memberBytes(jwk, 'x');
  const y = memberBytes(jwk, 'y');
  const point = x && y && pointOfCoordinates(crv, x, y);
  return point
    ? { kind: 'read', key: { type: crv, bytes: point } }
    : brokenKey(`x and y are no point of ${crv}`);
}

function readRsa(jwk: JsonObject): KeyReading {
  const modulus = memberBytes(jwk, 'n');
  const exponent = memberBytes(jwk, 'e');
  return modulus && exponent
    ? rsaKey({ modulus, exponent })
    : brokenKey('an RSA key needs n and e in base64url');
}

function memberBytes(jwk: JsonObject, member: string): Uint8Array | undefined {
  const text = textOf(jwk[member]);
  return text === undefined || text.length > 2048 ? undefined : decodeBase64url(text);
}
