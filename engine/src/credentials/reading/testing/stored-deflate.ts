import { joinBytes } from '../../crypto/bytes.js';

const LARGEST_BLOCK = 65_535;

/** DEFLATE that compresses nothing: valid, and easy to write. */
export function storedDeflate(plain: Uint8Array): Uint8Array {
  const count = Math.max(1, Math.ceil(plain.length / LARGEST_BLOCK));
  const blocks = Array.from({ length: count }, (_, i) => {
    const part = plain.subarray(i * LARGEST_BLOCK, (i + 1) * LARGEST_BLOCK);
    const [low, high] = [part.length & 255, part.length >> 8];
    return joinBytes(Uint8Array.of(i === count - 1 ? 1 : 0, low, high, ~low, ~high), part);
  });
  return joinBytes(...blocks);
}

/** The same as zlib data; its checksum is left out, because nobody here reads it. */
export function storedZlib(plain: Uint8Array): Uint8Array {
  return joinBytes(Uint8Array.of(0x78, 0x01), storedDeflate(plain), new Uint8Array(4));
}
