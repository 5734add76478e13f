import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyStatusBits,
  isStatusBitSet,
  randomStatusIndex,
  STATUS_LIST_LENGTH,
  withStatusBit,
} from './status-bits.js';

const SEED = 20_261_122;
const index = fc.integer({ min: 0, max: STATUS_LIST_LENGTH - 1 });

describe('bits of a status list', () => {
  it('are all unset at first, in the least length that the standard allows', () => {
    expect(emptyStatusBits()).toEqual(new Uint8Array(16_384));
  });

  it('have entry 0 as the highest bit of the first byte', () => {
    expect(withStatusBit(emptyStatusBits(), 0, true)[0]).toBe(0x80);
    expect(withStatusBit(emptyStatusBits(), 7, true)[0]).toBe(0x01);
    expect(withStatusBit(emptyStatusBits(), STATUS_LIST_LENGTH - 1, true).at(-1)).toBe(0x01);
  });

  it.each([-1, STATUS_LIST_LENGTH, 1.5, Number.NaN])('have no entry %s', (outside) => {
    expect(() => withStatusBit(emptyStatusBits(), outside, true)).toThrow(RangeError);
  });

  it('change in exactly one entry, and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.nat(511), (bits, at) => {
        const before = Uint8Array.from(bits);
        const value = !isStatusBitSet(bits, at);
        const after = withStatusBit(bits, at, value);
        expect(bits).toEqual(before);
        for (let i = 0; i < 512; i += 1) {
          expect(isStatusBitSet(after, i)).toBe(i === at ? value : isStatusBitSet(bits, i));
        }
        expect(withStatusBit(after, at, !value)).toEqual(before);
      }),
      { seed: SEED },
    );
  });

  it('are chosen inside the list, whatever bytes chance brings', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), index, (bytes, length) => {
        const draws = [bytes, Uint8Array.of(0, 0, 0, 1)];
        const chosen = randomStatusIndex(length + 1, () => draws.shift() ?? new Uint8Array(4));
        expect(chosen).toBeGreaterThanOrEqual(0);
        expect(chosen).toBeLessThan(length + 1);
      }),
      { seed: SEED },
    );
  });

  it('draws again when a number would favour low indexes', () => {
    const draws = [Uint8Array.of(255, 255, 255, 255), Uint8Array.of(0, 0, 0, 2)];
    expect(randomStatusIndex(3, () => draws.shift() ?? new Uint8Array(4))).toBe(2);
  });
});
