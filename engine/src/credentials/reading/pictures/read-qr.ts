import decodeQR from 'qr/decode.js';
import type { Pixels } from './pixels.js';

/** The text of the QR code in a picture, or undefined when none is found. */
export function readQr(pixels: Pixels): string | undefined {
  if (pixels.width < 21 || pixels.height < 21) return undefined;
  try {
    return decodeQR(pixels, { format: 'RGBA' });
  } catch {
    return undefined;
  }
}
