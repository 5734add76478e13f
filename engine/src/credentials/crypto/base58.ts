import { decodeHex, toInteger } from './bytes.js';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Eight letters are worth less than 2^53, so they are gathered before the long number is touched. */
const CHUNK = 8;
const CHUNK_VALUE = 58n ** BigInt(CHUNK);

/** Characters that are read at most: the work grows with the square, and no key or proof is longer. */
export const MAX_BASE58_LENGTH = 12_000;

/**
 * Bytes of a base58 text (Bitcoin alphabet), or undefined when a character is foreign or the text is too long. Each
 * byte string has exactly one text.
 * @see https://datatracker.ietf.org/doc/html/draft-msporny-base58
 */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > MAX_BASE58_LENGTH || !/^[1-9A-HJ-NP-Za-km-z]*$/.test(text)) return undefined;
  const zeros = text.length - text.replace(/^1+/, '').length;
  let value = 0n;
  for (let at = zeros; at < text.length; at += CHUNK) {
    const chunk = text.slice(at, at + CHUNK);
    const worth = chunk.length === CHUNK ? CHUNK_VALUE : 58n ** BigInt(chunk.length);
    value = value * worth + BigInt(smallValue(chunk));
  }
  const digits = value === 0n ? '' : value.toString(16);
  const tail = decodeHex(digits.length % 2 === 0 ? digits : `0${digits}`) ?? new Uint8Array(0);
  const bytes = new Uint8Array(zeros + tail.length);
  bytes.set(tail, zeros);
  return bytes;
}

/** Base58 text of the bytes (Bitcoin alphabet). */
export function encodeBase58(bytes: Uint8Array): string {
  const firstUsed = bytes.findIndex((byte) => byte !== 0);
  const zeros = firstUsed < 0 ? bytes.length : firstUsed;
  const chunks: string[] = [];
  for (let value = toInteger(bytes); value > 0n; value /= CHUNK_VALUE)
    chunks.unshift(smallText(Number(value % CHUNK_VALUE)));
  return '1'.repeat(zeros) + chunks.join('').replace(/^1+/, '');
}

function smallValue(text: string): number {
  let value = 0;
  for (const letter of text) value = value * 58 + ALPHABET.indexOf(letter);
  return value;
}

function smallText(value: number): string {
  let text = '';
  let rest = value;
  for (let at = 0; at < CHUNK; at += 1) {
    text = ALPHABET.charAt(rest % 58) + text;
    rest = Math.floor(rest / 58);
  }
  return text;
}
