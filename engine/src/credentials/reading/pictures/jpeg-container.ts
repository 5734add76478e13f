import { decode } from 'jpeg-js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import type { Budget } from '../budget.js';
import type { Container, Opening } from '../container.js';
import { jpegSize } from './jpeg-size.js';
import type { Pixels } from './pixels.js';
import { readQr } from './read-qr.js';

/** A photograph of a QR code. JPEG files hold no badge themselves: no standard says where. */
export const JPEG_CONTAINER: Container = {
  id: 'jpeg',
  recognises: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  open: openJpeg,
};

/** No JPEG codes a block of 64 pixels in less than one bit; more pixels than that are a lie in the header. */
const MOST_PIXELS_PER_BYTE = 512;
/** Scans of a progressive file that cost as much as decoding the picture once. */
const SCANS_PER_PASS = 5;

function openJpeg(bytes: Uint8Array, budget: Budget): Opening {
  const pixels = jpegPixels(bytes, budget);
  const text = pixels && readQr(pixels);
  if (text === undefined) return { kind: 'empty', code: 'foreign-photograph' };
  const step = { kind: 'qr', detail: 'QR code in a JPEG picture' } as const;
  const insides = [{ bytes: encodeUtf8(text), step }];
  return { kind: 'opened', insides, leftOut: [], findings: [], otherwise: 'foreign-qr-text' };
}

function jpegPixels(bytes: Uint8Array, budget: Budget): Pixels | undefined {
  const size = jpegSize(bytes);
  if (!size) return undefined;
  const pixels = size.width * size.height;
  const cost = pixels * Math.max(1, Math.ceil(size.scans / SCANS_PER_PASS));
  if (pixels > bytes.length * MOST_PIXELS_PER_BYTE || !budget.takePixels(cost)) return undefined;
  try {
    return decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: pixels / 1_000_000,
      maxMemoryUsageInMB: 512,
    });
  } catch {
    return undefined;
  }
}
