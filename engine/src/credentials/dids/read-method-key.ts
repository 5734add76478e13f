import { decodeBase58 } from '../crypto/base58.js';
import { decodeHex } from '../crypto/bytes.js';
import {
  brokenKey,
  type KeyReading,
  readJwk,
  readMultikey,
  readPem,
  readRawKey,
} from '../crypto/keys.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import type { KeyType } from '../ports.js';

/** Key types that the older, one-curve method types fix; a `Multikey` or `JsonWebKey` says its own. */
const FIXED_TYPES: Readonly<Record<string, KeyType>> = {
  Ed25519VerificationKey2018: 'Ed25519',
  Ed25519VerificationKey2020: 'Ed25519',
  EcdsaSecp256k1VerificationKey2019: 'secp256k1',
  EcdsaSecp256r1VerificationKey2019: 'P-256',
  RsaVerificationKey2018: 'RSA',
};

/**
 * The key of a verification method, whichever of the published forms it stands in. A method with two forms is refused:
 * they could be two keys. A type that fixes a curve and carries another is refused too.
 * @see https://www.w3.org/TR/cid-1.0/#verification-methods, https://w3c-ccg.github.io/security-vocab/
 */
export function readMethodKey(method: JsonObject): KeyReading {
  const forms = Object.keys(READERS).filter((form) => method[form] !== undefined);
  const [form] = forms;
  if (form === undefined) return brokenKey('the method carries no public key');
  if (forms.length > 1) return brokenKey(`the method carries its key twice: ${forms.join(', ')}`);
  const expected = FIXED_TYPES[textOf(method.type) ?? ''];
  const reading = READERS[form]?.(method, expected) ?? brokenKey('the method carries no key');
  if (reading.kind !== 'read' || !expected || reading.key.type === expected) return reading;
  return brokenKey(`a method of type ${textOf(method.type)} carries a ${reading.key.type} key`);
}

type KeyReader = (method: JsonObject, expected: KeyType | undefined) => KeyReading;

const READERS: Readonly<Record<string, KeyReader>> = {
  publicKeyMultibase: (method) => readMultikey(textOf(method.publicKeyMultibase) ?? ''),
  publicKeyJwk: (method) => {
    const jwk = objectOf(method.publicKeyJwk);
    return jwk ? readJwk(jwk) : brokenKey('publicKeyJwk is no object');
  },
  publicKeyBase58: (method, expected) =>
    readBare(decodeBase58(textOf(method.publicKeyBase58) ?? '!'), expected),
  publicKeyHex: (method, expected) =>
    readBare(decodeHex(textOf(method.publicKeyHex) ?? '!'), expected),
  publicKeyPem: (method) => readPem(textOf(method.publicKeyPem) ?? ''),
};

/** Bare bytes have no kind of their own: only a method type that fixes the curve gives them one. */
function readBare(bytes: Uint8Array | undefined, expected: KeyType | undefined): KeyReading {
  if (!bytes) return brokenKey('the text of the key is not base58 or hex');
  return expected
    ? readRawKey(expected, bytes)
    : brokenKey('bare key bytes under a method type that fixes no curve');
}
