import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import type { PublicKey, SignatureScheme } from '../ports.js';
import { decodeHex, joinBytes } from './bytes.js';
import { portableCryptography } from './cryptography.js';
import { readJwk, readSpki } from './keys.js';

const MESSAGE = new TextEncoder().encode('A stack of stones marks the path.');

interface Pair {
  readonly scheme: SignatureScheme;
  readonly key: PublicKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PAIRS: readonly Pair[] = [
  pair('EdDSA', generateKeyPairSync('ed25519'), (m, key) => sign(null, m, key)),
  ecdsa('ES256', 'P-256', 'sha256'),
  ecdsa('ES384', 'P-384', 'sha384'),
  ecdsa('ES512', 'P-521', 'sha512'),
  ecdsa('ES256K', 'secp256k1', 'sha256'),
  pair('RS256', RSA, (m, key) => sign('sha256', m, key)),
  pair('PS256', RSA, (m, key) => sign('sha256', m, { key, padding: 6, saltLength: 32 })),
];
const SCHEMES = PAIRS.map(({ scheme }) => scheme);

describe('signatures that node made', () => {
  it.each(PAIRS)('of the kind $scheme fit', async ({ scheme, key, sign: signs }) => {
    expect(await verify(key, scheme, signs(MESSAGE))).toBe(true);
  });

  it.each(PAIRS)('of the kind $scheme fit no other message, key or scheme', async (one) => {
    const signature = one.sign(MESSAGE);
    const other = MESSAGE.map((byte, i) => (i === 3 ? byte ^ 1 : byte));
    expect(await portableCryptography.verify(one.key, one.scheme, other, signature)).toBe(false);
    for (const scheme of SCHEMES.filter((name) => name !== one.scheme))
      expect(await verify(one.key, scheme, signature)).toBe(false);
    for (const { key } of PAIRS.filter(({ key }) => key.type !== one.key.type))
      expect(await verify(key, one.scheme, signature)).toBe(false);
  });

  it.each(PAIRS)('of the kind $scheme fit with no changed, missing or extra byte', async (one) => {
    const signature = one.sign(MESSAGE);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signature.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = signature.map((byte, i) => (i === at ? byte ^ flip : byte));
          expect(await verify(one.key, one.scheme, changed)).toBe(false);
        },
      ),
      { seed: 20_261_105, numRuns: 15 },
    );
    expect(await verify(one.key, one.scheme, signature.slice(1))).toBe(false);
    expect(await verify(one.key, one.scheme, joinBytes(signature, Uint8Array.of(0)))).toBe(false);
    expect(await verify(one.key, one.scheme, new Uint8Array(0))).toBe(false);
  });
});

describe('the strictness of signatures', () => {
  it('takes ECDSA with s in either half, as JOSE writes it', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const [, es256] = PAIRS;
    if (!es256) throw new Error('no pair');
    const signature = es256.sign(MESSAGE);
    const s = BigInt(`0x${Buffer.from(signature.slice(32)).toString('hex')}`);
    const mirrored = decodeHex((order - s).toString(16).padStart(64, '0')) ?? new Uint8Array(0);
    expect(await verify(es256.key, 'ES256', joinBytes(signature.slice(0, 32), mirrored))).toBe(
      true,
    );
  });

  it('refuses Ed25519 keys of small order, with which one signature fits every message', async () => {
    const neutral = new Uint8Array(32);
    neutral[0] = 1;
    const signature = joinBytes(neutral, new Uint8Array(32));
    // ZIP 215 takes it: this is the case that strictness is about.
    expect(ed25519.verify(signature, MESSAGE, neutral, { zip215: true })).toBe(true);
    expect(await verify({ type: 'Ed25519', bytes: neutral }, 'EdDSA', signature)).toBe(false);
  });

  it('refuses Ed25519 with s above the order', async () => {
    const [one] = PAIRS;
    if (!one) throw new Error('no pair');
    const signature = one.sign(MESSAGE);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`) + order;
    const above = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
    expect(await verify(one.key, 'EdDSA', joinBytes(signature.slice(0, 32), above))).toBe(false);
  });

  it('refuses RS256 forged against the exponent 3 with rubbish behind the digest', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
    const reading = readSpki(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })));
    if (reading.kind !== 'read') throw new Error('no key');
    const info = decodeHex('3031300d060960864801650304020105000420') ?? new Uint8Array(0);
    const digest = createHash('sha256').update(MESSAGE).digest();
    const head = joinBytes(
      Uint8Array.of(0, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0),
      info,
      digest,
    );
    const wanted = BigInt(
      `0x${Buffer.from(head).toString('hex')}${'ff'.repeat(256 - head.length)}`,
    );
    const root = cubeRoot(wanted);
    const shown = (root ** 3n).toString(16).padStart(512, '0');
    // A reader that stops after the digest would be content with this block.
    expect(shown.startsWith(Buffer.from(head).toString('hex'))).toBe(true);
    const signature = decodeHex(root.toString(16).padStart(512, '0')) ?? new Uint8Array(0);
    expect(await verify(reading.key, 'RS256', signature)).toBe(false);
  });

  it('refuses PS256 with a salt of another length', async () => {
    const signature = sign('sha256', MESSAGE, { key: RSA.privateKey, padding: 6, saltLength: 20 });
    const key = PAIRS.at(-1)?.key;
    expect(key && (await verify(key, 'PS256', new Uint8Array(signature)))).toBe(false);
  });
});

function verify(key: PublicKey, scheme: SignatureScheme, signature: Uint8Array) {
  return portableCryptography.verify(key, scheme, MESSAGE, signature);
}

function cubeRoot(value: bigint): bigint {
  let low = 0n;
  let high = 1n << 700n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** 3n <= value) low = middle;
    else high = middle;
  }
  return low;
}

function ecdsa(scheme: SignatureScheme, namedCurve: string, hash: string): Pair {
  return pair(scheme, generateKeyPairSync('ec', { namedCurve }), (message, key) =>
    sign(hash, message, { key, dsaEncoding: 'ieee-p1363' }),
  );
}

function pair(
  scheme: SignatureScheme,
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  signs: (message: Uint8Array, key: KeyObject) => Uint8Array,
): Pair {
  const jwk: JsonObject = JSON.parse(JSON.stringify(keys.publicKey.export({ format: 'jwk' })));
  const reading = readJwk(jwk);
  if (reading.kind !== 'read') throw new Error(`no key: ${JSON.stringify(reading)}`);
  return {
    scheme,
    key: reading.key,
    sign: (message) => new Uint8Array(signs(message, keys.privateKey)),
  };
}
