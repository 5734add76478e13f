import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBase64,
  decodeBase64Leniently,
  decodeBase64url,
  encodeBase64,
  encodeBase64url,
} from './base64.js';
import { cborListOf, cborMapOf, cborTagOf, readCbor } from './cbor.js';
import { crc32 } from './crc32.js';
import { inflateCapped } from './inflate.js';

const SEED = { seed: 3, numRuns: 150 } as const;
const PACKERS = { gzip: gzipSync, zlib: deflateSync, raw: deflateRawSync } as const;
const FORMATS = ['gzip', 'zlib', 'raw'] as const;

describe('inflateCapped', () => {
  it('gives back what was packed, when it just fits', () => {
    const content = fc.array(fc.uint8Array({ maxLength: 900 }), { maxLength: 30 });
    fc.assert(
      fc.property(content, fc.constantFrom(...FORMATS), (parts, format) => {
        const plain = new Uint8Array(Buffer.concat([...parts, ...parts]));
        const packed = new Uint8Array(PACKERS[format](plain));
        const answer = inflateCapped(packed, { format, maxBytes: plain.length });
        expect(answer).toEqual({ kind: 'inflated', bytes: plain });
      }),
      SEED,
    );
  });

  it('gives back long data that needs many steps', () => {
    const plain = new Uint8Array(3_000_000).map((_, i) => (i * i * 31 + (i >> 7)) & 255);
    const packed = new Uint8Array(gzipSync(plain));
    const answer = inflateCapped(packed, { format: 'gzip', maxBytes: 3_000_000 });
    expect(answer.kind === 'inflated' && Buffer.compare(answer.bytes, plain)).toBe(0);
  });

  it.each(FORMATS)('stops one byte above the cap (%s)', (format) => {
    const packed = new Uint8Array(PACKERS[format](new Uint8Array(1001)));
    expect(inflateCapped(packed, { format, maxBytes: 1001 }).kind).toBe('inflated');
    expect(inflateCapped(packed, { format, maxBytes: 1000 }).kind).toBe('too-large');
  });

  it('stops early in a bomb', () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(60_000_000)));
    const answer = inflateCapped(bomb, { format: 'gzip', maxBytes: 100_000 });
    expect(answer).toEqual({ kind: 'too-large', maxBytes: 100_000 });
  });

  it('calls cut and foreign data broken', () => {
    const packed = new Uint8Array(deflateRawSync(new Uint8Array(500).map((_, i) => i * 7)));
    const cut = packed.subarray(0, packed.length >> 1);
    expect(inflateCapped(cut, { format: 'raw', maxBytes: 10_000 }).kind).toBe('broken');
    expect(inflateCapped(packed, { format: 'gzip', maxBytes: 10_000 }).kind).toBe('broken');
    expect(inflateCapped(new Uint8Array(), { format: 'raw', maxBytes: 9 }).kind).toBe('broken');
  });

  it('never throws on noise', () => {
    const noise = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(noise, fc.constantFrom(...FORMATS), (bytes, format) => {
        const answer = inflateCapped(bytes, { format, maxBytes: 1000 });
        expect(['inflated', 'too-large', 'broken']).toContain(answer.kind);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });
});

describe('base64', () => {
  it('agrees with another implementation both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const [standard, urlSafe] = [encodeBase64(bytes), encodeBase64url(bytes)];
        expect(standard).toBe(Buffer.from(bytes).toString('base64'));
        expect(urlSafe).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64(standard)).toEqual(bytes);
        expect(decodeBase64url(urlSafe)).toEqual(bytes);
        expect(decodeBase64Leniently(standard)).toEqual(bytes);
        expect(decodeBase64Leniently(urlSafe)).toEqual(bytes);
      }),
      SEED,
    );
  });

  it.each(['A', 'AB', 'AA=', 'QUI', 'QU=I', 'QU+_', 'QUJ=', '====', 'QÜ=='])(
    'refuses %s',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    },
  );

  it.each(['A', 'QUI=', 'QU+A', 'AB', ' QUI', 'Q UI'])('refuses %s as base64url', (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });

  it('takes white space where people paste', () => {
    expect(decodeBase64Leniently(' QU\nI= ')).toEqual(new TextEncoder().encode('AB'));
  });
});

describe('readCbor', () => {
  it('keeps keys that are numbers, and tags', () => {
    const bytes = Uint8Array.from([0xd2, 0x82, 0xa1, 0x01, 0x26, 0x41, 0x07]);
    const answer = readCbor(bytes);
    const tagged = answer.kind === 'read' ? cborTagOf(answer.value) : undefined;
    expect(tagged?.tag).toBe(18);
    const [map, content] = cborListOf(tagged?.value) ?? [];
    expect(cborMapOf(map)?.get(1)).toBe(-7);
    expect(content).toEqual(Uint8Array.from([7]));
  });

  it.each([
    ['a repeated key', [0xa2, 0x01, 0x02, 0x01, 0x03]],
    ['an endless list', [0x9f, 0x01, 0xff]],
    ['bytes after the end', [0x01, 0x02]],
    ['a list with a lying length', [0x9b, 0, 0, 0, 1, 0, 0, 0, 0]],
    ['text with a lying length', [0x7a, 0xff, 0xff, 0xff, 0xff, 0x61]],
    ['nothing', []],
  ])('refuses %s', (_, bytes) => {
    expect(readCbor(Uint8Array.from(bytes)).kind).toBe('broken');
  });

  it('reads as many levels as the limit says and no more', () => {
    const nested = (levels: number) => new Uint8Array([...Array(levels - 1).fill(0x81), 0x80]);
    expect(readCbor(nested(31)).kind).toBe('read');
    expect(readCbor(nested(100_000)).kind).toBe('broken');
  });

  it('never throws on noise and on damaged items', () => {
    const item = encode(new Map<unknown, unknown>([[1, [1, 'a', { b: new Uint8Array(4) }]]]));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(item.length), (noise, at) => {
        const spliced = new Uint8Array([...item.subarray(0, at), ...noise]);
        expect(['read', 'broken']).toContain(readCbor(noise).kind);
        expect(['read', 'broken']).toContain(readCbor(spliced).kind);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });
});

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
