import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINK, packLink, readLink } from './share-link.js';

async function fragmentOf(value: unknown): Promise<string> {
  const packing = await packLink(value);
  if (packing.kind !== 'packed') throw new Error('expected a link');
  return packing.fragment;
}

describe('a share link', () => {
  it('gives back what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(await readLink(await fragmentOf(plain))).toEqual({ kind: 'read', value: plain });
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('has only characters that survive in an address', async () => {
    expect(await fragmentOf({ title: 'Größe — 測定 👣' })).toMatch(/^#s=1\.[A-Za-z0-9_-]+$/);
  });

  it('says so when it was cut off, whatever the place', async () => {
    const whole = await fragmentOf({ holdings: ['a', 'b', 'c'], text: 'stones on a hill' });
    for (let length = 5; length < whole.length; length += 1) {
      expect(await readLink(whole.slice(0, length))).toEqual({ kind: 'broken', reason: 'cut-off' });
    }
  });

  it('never throws on a mutated link', async () => {
    const whole = await fragmentOf({ holdings: ['a', 'b', 'c'] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 4), fc.string({ maxLength: 3 }), async (at, text) => {
        const reading = await readLink(
          `#s=1.${whole.slice(5, 5 + at)}${text}${whole.slice(6 + at)}`,
        );
        expect(['read', 'broken', 'none']).toContain(reading.kind);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('refuses a newer packing, a foreign fragment and a bomb', async () => {
    expect(await readLink('#s=2.AAAA')).toEqual({ kind: 'broken', reason: 'newer' });
    expect(await readLink('#units')).toEqual({ kind: 'none' });
    expect(await readLink('')).toEqual({ kind: 'none' });
    const bomb = deflateRawSync(Buffer.from(JSON.stringify('0'.repeat(5_000_000))));
    expect(await readLink(`#s=1.${bomb.toString('base64url')}`)).toEqual({
      kind: 'broken',
      reason: 'too-large',
    });
  });

  it('is not made when it would be too long to send', async () => {
    const noise = Array.from({ length: LONGEST_LINK }, (_, i) => (i * 7919) % 9973);
    expect(await packLink(noise)).toMatchObject({ kind: 'too-long' });
  });
});
