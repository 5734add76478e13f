import { decodeUtf8 } from '../../crypto/bytes.js';
import { latin1Of } from '../work.js';

/** One entry of a zip's directory. Sizes are what the directory says, which may be a lie. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 DEFLATE. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const MAX_COMMENT = 65_535;

/** Entries beyond this are not looked at. */
export const MAX_ZIP_ENTRIES = 2000;

/**
 * The entries of a zip's central directory, up to {@link MAX_ZIP_ENTRIES}; undefined when it has none or it is damaged.
 * @see APPNOTE.TXT 6.3.10 §4.3.12, §4.3.16
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = Math.min(view.getUint16(end + 10, true), MAX_ZIP_ENTRIES);
  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (offset + 46 > end || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return undefined;
    const size = 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(offset + at, true), 0);
    if (offset + size > end) return undefined;
    entries.push(entryAt(bytes, view, offset));
    offset += size;
  }
  return entries;
}

/** The packed bytes of an entry, or undefined when its place or size is a lie. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== HEADER_SIGNATURE) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.packedBytes;
  return end <= bytes.length ? bytes.subarray(start, end) : undefined;
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - MAX_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, offset: number): ZipEntry {
  const nameBytes = bytes.subarray(offset + 46, offset + 46 + view.getUint16(offset + 28, true));
  const name = decodeUtf8(nameBytes) ?? latin1Of(nameBytes);
  return {
    name,
    isFolder: name.endsWith('/'),
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    packedBytes: view.getUint32(offset + 20, true),
    headerOffset: view.getUint32(offset + 42, true),
  };
}
