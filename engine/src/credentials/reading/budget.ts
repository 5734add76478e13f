import type { ReadingLimits } from '../reading.js';

/** What is still allowed while one input is read. Local to one reading; never shared. */
export interface Budget {
  readonly limits: ReadingLimits;
  /** Bytes that may still be unpacked or decoded. */
  readonly bytesLeft: () => number;
  /** False when it would be too much; then nothing is taken. */
  readonly takeBytes: (count: number) => boolean;
  /** False when looking at so many more pixels would take too long. */
  readonly takePixels: (count: number) => boolean;
  /** False when the most credentials were read already. */
  readonly takeCredential: () => boolean;
}

/** One photograph of a telephone, or some smaller pictures. */
export const MAX_PIXELS = 16_000_000;

/** A fresh budget for one reading. */
export function budgetOf(limits: ReadingLimits): Budget {
  let bytes = limits.maxUnpackedBytes;
  let credentials = limits.maxCredentials;
  let pixels = MAX_PIXELS;
  return {
    limits,
    bytesLeft: () => bytes,
    takeBytes: (count) => {
      if (count > bytes) return false;
      bytes -= count;
      return true;
    },
    takePixels: (count) => {
      if (count > pixels) return false;
      pixels -= count;
      return true;
    },
    takeCredential: () => {
      if (credentials <= 0) return false;
      credentials -= 1;
      return true;
    },
  };
}
