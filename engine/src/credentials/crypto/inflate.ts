import { Inflate } from 'fflate';

/** What unpacking gave. `too-large`: the cap was reached and nothing further was unpacked. */
export type InflateAnswer =
  | { readonly kind: 'inflated'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | {
      readonly kind: 'broken';
      readonly message: string;
      /** Bytes that came out before the damage. */
      readonly unpackedBytes: number;
    };

/** What to unpack and how much of it at most. */
export interface InflateOptions {
  readonly format: 'gzip' | 'zlib' | 'raw';
  /** Bytes of the unpacked result. */
  readonly maxBytes: number;
}

/** DEFLATE makes at most 1032 bytes out of one (RFC 1951: 258 bytes from two bits); doubled for the buffer's growth. */
const MOST_GROWTH = 2064;
const LARGEST_STEP = 4096;
const SMALLEST_STEP = 64;

/**
 * Unpacks DEFLATE data step by step and stops as soon as more than `maxBytes` came out. Memory stays near the cap,
 * however much the data claims to hold. Bytes after the end of the stream are ignored. Never throws.
 * @see RFC 1950 (zlib), RFC 1951 (raw), RFC 1952 (gzip)
 */
export function inflateCapped(bytes: Uint8Array, options: InflateOptions): InflateAnswer {
  const start = startOfData(bytes, options.format);
  if (start === undefined || start >= bytes.length) {
    return {
      kind: 'broken',
      message: `This is no ${options.format} data, or it is cut off.`,
      unpackedBytes: 0,
    };
  }
  return inflateRaw(bytes.subarray(start), options.maxBytes);
}

function inflateRaw(bytes: Uint8Array, maxBytes: number): InflateAnswer {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    total += chunk.length;
  });
  try {
    for (let offset = 0; offset < bytes.length; ) {
      const end = Math.min(bytes.length, offset + stepFor(maxBytes - total));
      stream.push(bytes.slice(offset, end), end === bytes.length);
      if (total > maxBytes) return { kind: 'too-large', maxBytes };
      offset = end;
    }
  } catch {
    const message = 'The compressed data is damaged or cut off.';
    return { kind: 'broken', message, unpackedBytes: total };
  }
  return { kind: 'inflated', bytes: joined(chunks, total) };
}

function stepFor(room: number): number {
  const step = Math.floor(room / MOST_GROWTH);
  return Math.max(SMALLEST_STEP, Math.min(LARGEST_STEP, step));
}

function startOfData(bytes: Uint8Array, format: InflateOptions['format']): number | undefined {
  if (format === 'raw') return 0;
  return format === 'zlib' ? afterZlibHeader(bytes) : afterGzipHeader(bytes);
}

function afterZlibHeader(bytes: Uint8Array): number | undefined {
  const [method = 0, flags = 0] = bytes;
  const isHeader = (method & 15) === 8 && ((method << 8) | flags) % 31 === 0 && !(flags & 32);
  return isHeader ? 2 : undefined;
}

function afterGzipHeader(bytes: Uint8Array): number | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return undefined;
  const flags = bytes[3] ?? 0;
  let offset = 10;
  if (flags & 4) offset += 2 + (bytes[offset] ?? 0) + ((bytes[offset + 1] ?? 0) << 8);
  if (flags & 8) offset = afterZero(bytes, offset);
  if (flags & 16) offset = afterZero(bytes, offset);
  return flags & 2 ? offset + 2 : offset;
}

function afterZero(bytes: Uint8Array, offset: number): number {
  const zero = bytes.indexOf(0, offset);
  return zero < 0 ? bytes.length : zero + 1;
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const all = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
