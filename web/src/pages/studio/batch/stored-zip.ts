/** One file of an archive. */
export interface ZipFile {
  /** Plain ASCII letters; no two alike. */
  readonly name: string;
  readonly content: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980, the first day that the format can say: the archive itself has no date. */
const FIRST_DAY = 0x21;

/**
 * A zip archive without compression, so that no packer is needed: signed texts are short and stay as they are to the letter.
 * @see APPNOTE.TXT §4.3 (PKWARE)
 */
export function storedZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const label = encoder.encode(name);
    const bytes = encoder.encode(content);
    const facts = [VERSION, 0, 0, 0, FIRST_DAY, crc32(bytes), bytes.length, bytes.length] as const;
    const head = fields([LOCAL, ...facts, label.length, 0], '42222244422');
    parts.push(head, label, bytes);
    const entry = [CENTRAL, VERSION, ...facts, label.length, 0, 0, 0, 0, 0, offset];
    directory.push(fields(entry, '42222224442222244'), label);
    offset += head.length + label.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [END, 0, 0, files.length, files.length, size, offset, 0];
  return joined([...parts, ...directory, fields(end, '42222442')]);
}

/** Numbers, each in as many bytes as its letter of `widths` says, the lowest first. */
function fields(values: readonly number[], widths: string): Uint8Array {
  const bytes = values.flatMap((value, i) =>
    Array.from({ length: Number(widths[i]) }, (_, at) => (value >>> (8 * at)) & 0xff),
  );
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
