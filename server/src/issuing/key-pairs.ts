import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { SealedKey } from '@cairn/store';
import { type Signer, writeMultikey } from 'cairn/credentials';
import type { KeySecret } from './key-secret.js';

/** Kinds of keys that issuers can have. */
export type IssuerKeyType = SealedKey['keyType'];

/** A key pair in forms that can be kept: the private part as PKCS #8. */
export interface PlainKey {
  readonly keyType: IssuerKeyType;
  readonly publicKey: string;
  readonly privateKey: Uint8Array;
}

/** A fresh key pair of the operating system's randomness. */
export function makeKeyPair(keyType: IssuerKeyType): PlainKey {
  const { privateKey, publicKey } =
    keyType === 'Ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    keyType,
    publicKey: writeMultikey({ type: keyType, bytes: rawOf(publicKey) }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/** A fresh key pair whose private part only the secret opens. */
export function makeSealedKey(keyType: IssuerKeyType, secret: KeySecret): SealedKey {
  const { publicKey, privateKey } = makeKeyPair(keyType);
  return { keyType, publicKey, sealedPrivate: secret.seal(privateKey) };
}

/**
 * Something that signs with a sealed key; it is opened at once, so that a wrong secret is told before any work.
 * @throws CairnError `key-secret-wrong`
 */
export function signerOf(key: SealedKey, method: string, secret: KeySecret): Signer {
  const { keyType, publicKey } = key;
  return plainSigner({ keyType, publicKey, privateKey: secret.unseal(key.sealedPrivate) }, method);
}

/** Something that signs with an open key. */
export function plainSigner({ keyType, privateKey }: PlainKey, method: string): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' });
  return {
    method,
    keyType,
    sign: (message) =>
      keyType === 'Ed25519'
        ? sign(null, message, key)
        : sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }),
  };
}

/** 32 bytes of Ed25519, or the compressed point of P-256 (SEC 1 §2.3.3). */
function rawOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const first = Buffer.from(x, 'base64url');
  if (y === '') return first;
  const isOdd = ((Buffer.from(y, 'base64url').at(-1) ?? 0) & 1) === 1;
  return Buffer.concat([Buffer.of(isOdd ? 3 : 2), first]);
}
