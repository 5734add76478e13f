import decodeQR from 'qr/decode.js';
import type { Pixels } from './pixels.js';

/** The text of the QR code in a picture, or undefined when none is found. */
export function readQr(pixels: Pixels): string | undefined {
  if (pixels.width < 21 || pixels.height < 21) return undefined;
  try {
    // Counted tries instead of the clock: the same picture gives the same answer on a slow machine.
    return decodeQR(pixels, { format: 'RGBA', effort: 4, timeLimit: Number.POSITIVE_INFINITY });
  } catch {
    return undefined;
  }
}
