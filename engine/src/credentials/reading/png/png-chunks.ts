import { crc32 } from '../../crypto/crc32.js';

/** The eight bytes that begin every PNG. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** One chunk of a PNG with its place in the file. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where the chunk begins (its length field) and where the next one does. */
  readonly start: number;
  readonly end: number;
  readonly sound: boolean;
}

/** The chunks of a PNG. `complete` is false when the file ends before its `IEND`, or a length is a lie. */
export interface PngChunks {
  readonly chunks: readonly PngChunk[];
  readonly complete: boolean;
}

const MAX_CHUNKS = 20_000;

/** Whether the bytes begin as a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Walks the chunks up to `IEND`; a length that leaves the file ends the walk. Checksums are computed for text and
 * critical header chunks only where they matter: for each chunk that is asked for by `isWanted`.
 * @see PNG (Third Edition) §5.3
 */
export function pngChunks(bytes: Uint8Array, isWanted: (type: string) => boolean): PngChunks {
  const chunks: PngChunk[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = PNG_SIGNATURE.length;
  for (let count = 0; count < MAX_CHUNKS && start + 12 <= bytes.length; count += 1) {
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (end > bytes.length) return { chunks, complete: false };
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    if (isWanted(type)) {
      const data = bytes.subarray(start + 8, end - 4);
      const sound = crc32(bytes.subarray(start + 4, end - 4)) === view.getUint32(end - 4);
      chunks.push({ type, data, start, end, sound });
    }
    if (type === 'IEND') return { chunks, complete: true };
    start = end;
  }
  return { chunks, complete: false };
}
