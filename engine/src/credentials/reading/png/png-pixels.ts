import { joinBytes } from '../../crypto/bytes.js';
import { inflateCapped } from '../../crypto/inflate.js';
import { type Budget, MAX_PIXELS } from '../budget.js';
import type { Pixels } from '../pictures/pixels.js';
import { pngChunks } from './png-chunks.js';

/** Samples a pixel, by the PNG colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bytes of all rows: sixteen megapixels in colour with transparency. */
const MAX_ROWS = MAX_PIXELS * 4 + 100_000;
const WANTED: readonly string[] = ['IHDR', 'PLTE', 'IDAT'];

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: number;
  readonly channels: number;
  readonly rowBytes: number;
}

/**
 * The picture as RGBA, for looking for a QR code; undefined for what is damaged, interlaced or larger than
 * the budget allows. Transparent pixels lie on white.
 * @see PNG (Third Edition) §7, §9
 */
export function pngPixels(bytes: Uint8Array, budget: Budget): Pixels | undefined {
  const { chunks } = pngChunks(bytes, (type) => WANTED.includes(type));
  const header = headerOf(chunks.find(({ type }) => type === 'IHDR')?.data);
  if (!header || !budget.takePixels(header.width * header.height)) return undefined;
  const packed = joinBytes(...chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const size = (header.rowBytes + 1) * header.height;
  if (size > packed.length * 1100 || size > MAX_ROWS) return undefined;
  const rows = inflateCapped(packed, { format: 'zlib', maxBytes: size });
  if (rows.kind !== 'inflated' || rows.bytes.length < size) return undefined;
  const plain = unfiltered(rows.bytes, header);
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  return plain && painted(plain, header, palette ?? new Uint8Array());
}

function headerOf(data: Uint8Array | undefined): Header | undefined {
  if (data?.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits = 0, colour = 0, compression, filter, interlace] = data.subarray(8);
  const channels = CHANNELS[colour];
  const isPlain = compression === 0 && filter === 0 && interlace === 0;
  if (!channels || !isPlain || ![1, 2, 4, 8, 16].includes(bits)) return undefined;
  if (width === 0 || height === 0 || width * height > MAX_PIXELS) return undefined;
  return {
    width,
    height,
    bits,
    colour,
    channels,
    rowBytes: Math.ceil((width * bits * channels) / 8),
  };
}

function unfiltered(rows: Uint8Array, header: Header): Uint8Array | undefined {
  const { rowBytes, height } = header;
  const step = Math.max(1, (header.bits * header.channels) >> 3);
  const plain = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (rowBytes + 1)] ?? 0;
    if (filter > 4) return undefined;
    const from = y * (rowBytes + 1) + 1;
    for (let x = 0; x < rowBytes; x += 1) {
      const at = y * rowBytes + x;
      const left = x >= step ? (plain[at - step] ?? 0) : 0;
      const up = y > 0 ? (plain[at - rowBytes] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (plain[at - rowBytes - step] ?? 0) : 0;
      plain[at] = (rows[from + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp] = [Math.abs(guess - left), Math.abs(guess - up)];
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function painted(plain: Uint8Array, header: Header, palette: Uint8Array): Pixels {
  const { width, height, channels, colour } = header;
  const data = new Uint8Array(width * height * 4);
  const hasAlpha = colour === 4 || colour === 6;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sample = (channel: number) => sampleAt(plain, header, { x, y, channel });
      const alpha = hasAlpha ? sample(channels - 1) : 255;
      for (let c = 0; c < 3; c += 1) {
        const value =
          colour === 3 ? (palette[sample(0) * 3 + c] ?? 0) : sample(channels < 3 ? 0 : c);
        data[(y * width + x) * 4 + c] = 255 - ((255 - value) * alpha) / 255;
      }
      data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { width, height, data };
}

/** One sample as 0–255, except a palette index, which stays what it is. */
function sampleAt(
  plain: Uint8Array,
  header: Header,
  at: { readonly x: number; readonly y: number; readonly channel: number },
): number {
  const { bits, channels, rowBytes, colour } = header;
  const index = at.x * channels + at.channel;
  const row = at.y * rowBytes;
  if (bits >= 8) return plain[row + index * (bits >> 3)] ?? 0;
  const perByte = 8 / bits;
  const byte = plain[row + Math.floor(index / perByte)] ?? 0;
  const top = (1 << bits) - 1;
  const value = (byte >> (8 - bits * ((index % perByte) + 1))) & top;
  return colour === 3 ? value : (value * 255) / top;
}
