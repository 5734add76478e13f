import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import type { PublicKey } from '../ports.js';
import { decodeBase58, encodeBase58, MAX_BASE58_LENGTH } from './base58.js';
import { encodeBase64url } from './base64.js';
import { joinBytes } from './bytes.js';
import { readJwk, readMultikey, readPem, readSpki, writeJwk, writeMultikey } from './keys.js';
import { CURVES, isEcdsaCurve } from './points.js';

const KINDS = ['Ed25519', 'P-256', 'P-384', 'P-521', 'secp256k1', 'RSA'] as const;
const KEYS = KINDS.map((kind) => ({ kind, ...makeKey(kind) }));

describe('a public key', () => {
  it.each(KEYS)('of the kind $kind is the same in every form', ({ jwk, key, der, pem }) => {
    expect(readMultikey(writeMultikey(key))).toEqual({ kind: 'read', key });
    expect(readSpki(der)).toEqual({ kind: 'read', key });
    expect(readPem(pem)).toEqual({ kind: 'read', key });
    expect(writeJwk(key)).toEqual(jwk);
  });

  it.each(KEYS)('of the kind $kind has no byte too many or too few', ({ key, der }) => {
    const bytes = decodeBase58(writeMultikey(key).slice(1)) ?? new Uint8Array(0);
    const longer = `z${encodeBase58(joinBytes(bytes, Uint8Array.of(0)))}`;
    const shorter = `z${encodeBase58(bytes.slice(0, -1))}`;
    expect(readMultikey(longer).kind).toBe('broken');
    expect(readMultikey(shorter).kind).toBe('broken');
    expect(readSpki(joinBytes(der, Uint8Array.of(0))).kind).toBe('broken');
    expect(readSpki(der.slice(0, -1)).kind).toBe('broken');
  });

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])(
    'is refused with its private part %s',
    (member) => {
      for (const { jwk } of KEYS)
        expect(readJwk({ ...jwk, [member]: 'AA' })).toMatchObject({ kind: 'broken' });
    },
  );

  it('is refused off its curve', () => {
    for (const { jwk } of KEYS.filter(({ kind }) => isEcdsaCurve(kind))) {
      const y = typeof jwk.y === 'string' ? jwk.y : '';
      const first = y.startsWith('A') ? 'B' : 'A';
      expect(readJwk({ ...jwk, y: first + y.slice(1) }).kind).toBe('broken');
      expect(readJwk({ ...jwk, x: 'AA' }).kind).toBe('broken');
      expect(readJwk({ ...jwk, y: `AAAA${y}` }).kind).toBe('broken');
    }
  });

  it('as Multikey is compressed only', () => {
    const [, p256] = KEYS;
    if (!p256) throw new Error('no key');
    const point = CURVES['P-256'].Point.fromBytes(p256.key.bytes).toBytes(false);
    const long = `z${encodeBase58(joinBytes(Uint8Array.of(0x80, 0x24), point))}`;
    expect(readMultikey(long).kind).toBe('broken');
  });

  it('has its kind in the shortest form', () => {
    const padded = joinBytes(Uint8Array.of(0xed, 0x81, 0x00), new Uint8Array(32).fill(7));
    expect(readMultikey(`z${encodeBase58(padded)}`).kind).toBe('broken');
    const plain = joinBytes(Uint8Array.of(0xed, 0x01), new Uint8Array(32).fill(7));
    expect(readMultikey(`z${encodeBase58(plain)}`).kind).toBe('read');
    expect(readMultikey(`u${encodeBase64url(plain)}`).kind).toBe('read');
  });

  it('that signs nothing is named', () => {
    const x25519 = joinBytes(Uint8Array.of(0xec, 0x01), new Uint8Array(32).fill(7));
    expect(readMultikey(`z${encodeBase58(x25519)}`)).toEqual({
      kind: 'unsupported',
      type: 'X25519',
    });
    expect(readJwk({ kty: 'OKP', crv: 'X25519', x: 'AA' })).toMatchObject({ kind: 'unsupported' });
    expect(readJwk({ kty: 'oct' })).toEqual({ kind: 'unsupported', type: 'oct' });
  });

  it.each([
    [1024, 'broken'],
    [2048, 'read'],
  ])('of RSA with %i bits is %s', (modulusLength, kind) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
    expect(readJwk(toJson(publicKey.export({ format: 'jwk' }))).kind).toBe(kind);
  });

  it.each([
    ['AQ', 'broken'],
    ['Ag', 'broken'],
    ['Aw', 'read'],
    ['AQAB', 'read'],
    ['AQAAAAAB', 'broken'],
  ])('of RSA with the exponent %s is %s', (e, kind) => {
    expect(readJwk({ ...KEYS.at(-1)?.jwk, e }).kind).toBe(kind);
  });

  it.each(['', 'z', 'u', 'x123', 'z0OIl', 'z1', `z${'2'.repeat(MAX_BASE58_LENGTH + 1)}`])(
    'is not “%s”',
    (text) => {
      expect(readMultikey(text).kind).toBe('broken');
    },
  );

  it('is never read with an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ maxLength: 200 }),
        (bytes, text) => {
          expect(typeof readSpki(bytes).kind).toBe('string');
          expect(typeof readMultikey(text).kind).toBe('string');
          expect(typeof readMultikey(`z${encodeBase58(bytes)}`).kind).toBe('string');
          expect(typeof readPem(text).kind).toBe('string');
        },
      ),
      { seed: 20_261_106, numRuns: 300 },
    );
  });
});

describe('base58', () => {
  it('gives the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
      }),
      { seed: 20_261_107 },
    );
  });

  it('writes the examples of its draft', () => {
    expect(encodeBase58(new TextEncoder().encode('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(encodeBase58(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd))).toBe('11233QC4');
  });
});

function makeKey(kind: (typeof KINDS)[number]) {
  const jwk = publicJwk(kind);
  const reading = readJwk(jwk);
  if (reading.kind !== 'read') throw new Error(`no key: ${JSON.stringify(reading)}`);
  const node = createPublicKey({ key: JSON.parse(JSON.stringify(jwk)), format: 'jwk' });
  const der = new Uint8Array(node.export({ type: 'spki', format: 'der' }));
  const key: PublicKey = reading.key;
  return { jwk, key, der, pem: String(node.export({ type: 'spki', format: 'pem' })) };
}

function publicJwk(kind: (typeof KINDS)[number]): JsonObject {
  if (kind === 'RSA')
    return toJson(
      generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }),
    );
  if (kind === 'Ed25519')
    return toJson(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }));
  return toJson(
    generateKeyPairSync('ec', { namedCurve: kind }).publicKey.export({ format: 'jwk' }),
  );
}

function toJson(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
