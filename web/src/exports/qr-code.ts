import { toString as drawQr } from 'qrcode';

/** Most characters that phones still read well from paper: version 25 at the lowest correction. */
export const LONGEST_QR = 1_250;

/** A link as QR code in SVG, or undefined when it is too long to be read. */
export async function qrCodeOf(link: string): Promise<string | undefined> {
  if (link.length > LONGEST_QR) return undefined;
  return drawQr(link, { type: 'svg', errorCorrectionLevel: 'L', margin: 1 });
}
