import { createECDH, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  type Cryptography,
  type KeyType,
  type PublicKey,
  portableCryptography,
  type SignatureScheme,
} from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { openNodeCryptography } from './node-cryptography.js';

const IMPLEMENTATIONS: readonly (readonly [string, Cryptography])[] = [
  ['of the platform', openNodeCryptography()],
  ['portable', portableCryptography],
];
const PAIRS: readonly (readonly [SignatureScheme, KeyType])[] = [
  ['EdDSA', 'Ed25519'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['ES512', 'P-521'],
  ['ES256K', 'secp256k1'],
  ['RS256', 'RSA'],
  ['PS256', 'RSA'],
];
const HASHES: Readonly<Record<string, string>> = { ES384: 'sha384', ES512: 'sha512' };
const CURVES: Readonly<Record<string, string>> = {
  'P-256': 'prime256v1',
  'P-384': 'secp384r1',
  'P-521': 'secp521r1',
  secp256k1: 'secp256k1',
};
const PSS = { padding: 6, saltLength: 32 };
const RAW_ED25519 = -32;

interface Pair {
  readonly secret: KeyObject;
  readonly key: PublicKey;
}

function makePair(type: KeyType): Pair {
  if (type === 'Ed25519') {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const der = publicKey.export({ format: 'der', type: 'spki' });
    return { secret: privateKey, key: { type, bytes: new Uint8Array(der.subarray(RAW_ED25519)) } };
  }
  if (type === 'RSA') {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const der = publicKey.export({ format: 'der', type: 'spki' });
    return { secret: privateKey, key: { type, bytes: new Uint8Array(der) } };
  }
  const namedCurve = CURVES[type] ?? '';
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  const ecdh = createECDH(namedCurve);
  ecdh.setPrivateKey(Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url'));
  return { secret: privateKey, key: { type, bytes: ecdh.getPublicKey(null, 'compressed') } };
}

function signAs(scheme: SignatureScheme, secret: KeyObject, message: Uint8Array): Uint8Array {
  if (scheme === 'EdDSA') return new Uint8Array(sign(null, message, secret));
  const how = scheme === 'PS256' ? PSS : { dsaEncoding: 'ieee-p1363' as const };
  return new Uint8Array(sign(HASHES[scheme] ?? 'sha256', message, { key: secret, ...how }));
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

const message = new TextEncoder().encode('what was signed');
const pairs = new Map(PAIRS.map(([scheme, type]) => [scheme, makePair(type)]));

function pairOf(scheme: SignatureScheme): Pair {
  const pair = pairs.get(scheme);
  if (!pair) throw new Error(`no pair for ${scheme}`);
  return pair;
}

describe.each(IMPLEMENTATIONS)('cryptography %s', (_name, { verify, sha256, sha384, sha512 }) => {
  it.each(PAIRS)('%s takes a good signature and no changed one', async (scheme) => {
    const { secret, key } = pairOf(scheme);
    const signature = signAs(scheme, secret, message);
    expect(await verify(key, scheme, message, signature)).toBe(true);
    expect(await verify(key, scheme, flipped(message, 3), signature)).toBe(false);
    for (let bit = 0; bit < signature.length * 8; bit += 61) {
      expect(await verify(key, scheme, message, flipped(signature, bit))).toBe(false);
    }
  });

  it.each(PAIRS)('%s refuses other lengths, empty and zero signatures', async (scheme) => {
    const { secret, key } = pairOf(scheme);
    const signature = signAs(scheme, secret, message);
    for (const other of [
      new Uint8Array(),
      signature.subarray(1),
      signature.subarray(0, -1),
      Uint8Array.of(...signature, 0),
      new Uint8Array(signature.length),
      new Uint8Array(signature.length).fill(0xff),
    ]) {
      expect(await verify(key, scheme, message, other)).toBe(false);
    }
  });

  it.each(PAIRS)('%s takes no key but its own kind', async (scheme, type) => {
    for (const [otherScheme, otherType] of PAIRS) {
      if (otherType === type) continue;
      const { secret, key } = pairOf(otherScheme);
      const signature = signAs(otherScheme, secret, message);
      expect(await verify(key, scheme, message, signature)).toBe(false);
    }
  });

  it('knows RS256 from PS256 under the same key', async () => {
    const { secret, key } = pairOf('RS256');
    expect(await verify(key, 'PS256', message, signAs('RS256', secret, message))).toBe(false);
    expect(await verify(key, 'RS256', message, signAs('PS256', secret, message))).toBe(false);
  });

  it.each([
    ['the neutral point', `01${'00'.repeat(31)}`],
    ['a point of order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    [
      'the same with the other sign',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    ],
    [
      'another point of order 8',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    ],
    ['y = p, which is 0 written twice', `ed${'ff'.repeat(30)}7f`],
  ])('takes no signature of Ed25519 under %s', async (_what, hex) => {
    const bytes = new Uint8Array(Buffer.from(hex, 'hex'));
    const forged = new Uint8Array(64);
    forged[0] = 1;
    expect(await verify({ type: 'Ed25519', bytes }, 'EdDSA', message, forged)).toBe(false);
  });

  it('takes no key that is not one', async () => {
    for (const [scheme, type] of PAIRS) {
      const signature = signAs(scheme, pairOf(scheme).secret, message);
      for (const bytes of [new Uint8Array(), new Uint8Array(33).fill(0xff)]) {
        expect(await verify({ type, bytes }, scheme, message, signature)).toBe(false);
      }
    }
  });

  it('hashes', () => {
    const lengths = [sha256, sha384, sha512].map((hash) => hash(message).length);
    expect(lengths).toEqual([32, 48, 64]);
    expect(Buffer.from(sha256(new Uint8Array())).toString('hex')).toMatch(/^e3b0c44298fc1c14/);
  });
});

it('gives the same answer in both, also when there are more keys than are kept', async () => {
  const small = openNodeCryptography(1);
  for (let round = 0; round < 2; round += 1) {
    for (const [scheme] of PAIRS) {
      const { secret, key } = pairOf(scheme);
      const signature = signAs(scheme, secret, Uint8Array.of(round));
      for (const said of [Uint8Array.of(round), Uint8Array.of(9)]) {
        const ours = await small.verify(key, scheme, said, signature);
        expect(ours).toBe(await portableCryptography.verify(key, scheme, said, signature));
      }
    }
  }
});
