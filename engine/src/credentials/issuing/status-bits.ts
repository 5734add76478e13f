import type { RandomBytes } from './build-recipient.js';

/** Entries of one list: the least that the standard allows, so that a holder hides among many. */
export const STATUS_LIST_LENGTH = 131_072;

/** Ones of the list, entry 0 being the highest bit of the first byte. */
export type StatusBits = Uint8Array;

/** A list in which nothing is set. */
export function emptyStatusBits(length: number = STATUS_LIST_LENGTH): StatusBits {
  return new Uint8Array(length / 8);
}

/** True when the entry is set. */
export function isStatusBitSet(bits: StatusBits, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & maskOf(index)) !== 0;
}

/**
 * A copy in which exactly one entry has the given value.
 * @throws RangeError for an index outside the list
 */
export function withStatusBit(bits: StatusBits, index: number, value: boolean): StatusBits {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new RangeError(`The list has no entry ${index}`);
  }
  const copy = Uint8Array.from(bits);
  const byte = copy[index >> 3] ?? 0;
  copy[index >> 3] = value ? byte | maskOf(index) : byte & ~maskOf(index);
  return copy;
}

function maskOf(index: number): number {
  return 0x80 >> (index & 7);
}

/** An index by chance, each equally likely: the order of issuing cannot be read from it. */
export function randomStatusIndex(length: number, randomBytes: RandomBytes): number {
  const range = 2 ** 32;
  const limit = range - (range % length);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4);
    const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
    if (number < limit) return number % length;
  }
}
