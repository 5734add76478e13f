import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5Hex } from './md5.js';

describe('md5Hex', () => {
  it('gives the values of RFC 1321', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(md5Hex(bytes(''))).toBe('d41d8cd98f00b204e9800998ecf8427e');
    expect(md5Hex(bytes('message digest'))).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  });

  it('agrees with another implementation', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        return md5Hex(bytes) === createHash('md5').update(bytes).digest('hex');
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
