import { decodeBase64Leniently, decodeBase64url } from '../crypto/base64.js';
import { inflateCapped } from '../crypto/inflate.js';
import type { UnpackedList } from './kept-list.js';

/** Entries that a list should have at least, so that a holder hides among many. Bitstring Status List 1.0 §3.2 step 8. */
const LEAST_ENTRIES = 131_072;

/** Bytes of an unpacked list at most: 128 million entries of one bit. A few kilobytes can claim gigabytes. */
const MAX_LIST_BYTES = 16_000_000;

/** What an entry of a list says. `tooShort` breaks the rule for privacy; the entry itself says what it says. */
export type ListValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly entries: number;
      readonly tooShort: boolean;
    }
  | { readonly kind: 'outside'; readonly entries: number };

/**
 * The bits of an `encodedList`: multibase `u` (base64url) in Bitstring Status List 1.0, plain base64 in StatusList2021.
 * A gzip stream starts with `H4s` in both, so the prefix cannot be mistaken for data.
 */
export function unpackList(encoded: string): UnpackedList {
  const packed = encoded.startsWith('u')
    ? decodeBase64url(encoded.slice(1))
    : decodeBase64Leniently(encoded);
  if (!packed) return { kind: 'not-unpacked', message: 'encodedList is not base64url.' };
  const answer = inflateCapped(packed, { format: 'gzip', maxBytes: MAX_LIST_BYTES });
  if (answer.kind === 'inflated') return { kind: 'bits', bytes: answer.bytes };
  const message =
    answer.kind === 'too-large'
      ? `The list unpacks to more than ${answer.maxBytes} bytes.`
      : answer.message;
  return { kind: 'not-unpacked', message };
}

/** The entry at an index, `size` bits wide, highest bit first. */
export function listValueAt(bytes: Uint8Array, index: number, size: number): ListValue {
  const entries = Math.floor((bytes.length * 8) / size);
  if (index >= entries) return { kind: 'outside', entries };
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit += 1) {
    const byte = bytes[Math.floor(bit / 8)] ?? 0;
    value = value * 2 + ((byte >> (7 - (bit % 8))) & 1);
  }
  return { kind: 'value', value, entries, tooShort: entries < LEAST_ENTRIES };
}
