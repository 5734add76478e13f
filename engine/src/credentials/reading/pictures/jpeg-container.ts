import { decode } from 'jpeg-js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import type { Container, Opening } from '../container.js';
import { MAX_PIXELS, type Pixels } from './pixels.js';
import { readQr } from './read-qr.js';

/** A photograph of a QR code. JPEG files hold no badge themselves: no standard says where. */
export const JPEG_CONTAINER: Container = {
  id: 'jpeg',
  recognises: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  open: openJpeg,
};

/** A scan costs a pass over the picture; a real progressive file has about ten. */
const MAX_SCANS = 40;
/** No JPEG codes a block of 64 pixels in less than one bit; more pixels than that are a lie in the header. */
const MOST_PIXELS_PER_BYTE = 512;

function openJpeg(bytes: Uint8Array): Opening {
  const pixels = jpegPixels(bytes);
  const text = pixels && readQr(pixels);
  if (text === undefined) return { kind: 'empty', code: 'foreign-photograph' };
  const step = { kind: 'qr', detail: 'QR code in a JPEG picture' } as const;
  const insides = [{ bytes: encodeUtf8(text), step }];
  return { kind: 'opened', insides, leftOut: [], findings: [], otherwise: 'foreign-qr-text' };
}

function jpegPixels(bytes: Uint8Array): Pixels | undefined {
  if (scansIn(bytes) > MAX_SCANS) return undefined;
  const maxPixels = Math.min(MAX_PIXELS, bytes.length * MOST_PIXELS_PER_BYTE);
  try {
    return decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: maxPixels / 1_000_000,
      maxMemoryUsageInMB: 512,
    });
  } catch {
    return undefined;
  }
}

function scansIn(bytes: Uint8Array): number {
  let scans = 0;
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xda) scans += 1;
  }
  return scans;
}
