import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { writeMultikey } from '../../crypto/multikey.js';
import type { Signer } from '../signed-credential.js';

/** A key pair of a test and what signs with it. */
export interface TestKey {
  readonly publicKeyMultibase: string;
  readonly publicKey: KeyObject;
  readonly signerFor: (method: string) => Signer;
}

/** A fresh key pair: what is signed with it is compared with nothing, so its chance does not matter. */
export function makeTestKey(keyType: Signer['keyType']): TestKey {
  const { publicKey, privateKey } =
    keyType === 'Ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey,
    publicKeyMultibase: writeMultikey({ type: keyType, bytes: rawOf(publicKey) }),
    signerFor: (method) => ({
      method,
      keyType,
      sign: (message) =>
        keyType === 'Ed25519'
          ? sign(null, message, privateKey)
          : sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    }),
  };
}

function rawOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const first = Buffer.from(x, 'base64url');
  if (y === '') return first;
  const isOdd = ((Buffer.from(y, 'base64url').at(-1) ?? 0) & 1) === 1;
  return Buffer.concat([Buffer.of(isOdd ? 3 : 2), first]);
}
