import { joinBytes } from './bytes.js';

/** Tags that keys and certificates use. */
export const DER = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nil: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One DER value: its tag, what it holds, and the bytes as they stand. */
export interface DerNode {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
}

/** Bytes that are read at most; a certificate has one to four thousand. */
const MAX_DER_LENGTH = 65_536;
/** Values side by side that are read at most. */
const MAX_SIBLINGS = 512;

/**
 * The one DER value that fills the bytes, or undefined: trailing bytes, indefinite or padded lengths and tags of
 * several bytes are refused, because two readers could understand them differently.
 * @see ITU-T X.690 §10
 */
export function readDer(bytes: Uint8Array): DerNode | undefined {
  if (bytes.length > MAX_DER_LENGTH) return undefined;
  const node = nodeAt(bytes, 0);
  return node && node.raw.length === bytes.length ? node : undefined;
}

/** The values inside a constructed value, or undefined when they do not fill it exactly. */
export function readDerChildren(node: DerNode): readonly DerNode[] | undefined {
  const children: DerNode[] = [];
  for (let offset = 0; offset < node.content.length; ) {
    const child = nodeAt(node.content, offset);
    if (!child || children.length >= MAX_SIBLINGS) return undefined;
    children.push(child);
    offset += child.raw.length;
  }
  return children;
}

/** The dotted text of an object identifier, or undefined. */
export function readOid(node: DerNode | undefined): string | undefined {
  if (node?.tag !== DER.oid || node.content.length === 0 || node.content.length > 64)
    return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of node.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 256) return undefined;
    if (byte < 128) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...others] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...others].join('.');
}

/** A positive integer without its sign byte, or undefined when it is negative or padded. */
export function readPositiveInteger(node: DerNode | undefined): Uint8Array | undefined {
  if (node?.tag !== DER.integer) return undefined;
  const [first, second] = node.content;
  if (first === undefined || first >= 0x80) return undefined;
  if (first !== 0) return node.content;
  return second !== undefined && second >= 0x80 ? node.content.slice(1) : undefined;
}

/** The bytes of a bit string that fills its last byte, or undefined. */
export function readBitString(node: DerNode | undefined): Uint8Array | undefined {
  return node?.tag === DER.bitString && node.content[0] === 0 ? node.content.slice(1) : undefined;
}

/** DER of one value. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joinBytes(Uint8Array.of(tag, ...lengthBytes(length)), ...parts);
}

/** DER of a positive integer given without sign byte. */
export function writePositiveInteger(value: Uint8Array): Uint8Array {
  const firstUsed = value.findIndex((byte) => byte !== 0);
  const body = firstUsed < 0 ? Uint8Array.of(0) : value.slice(firstUsed);
  return (body[0] ?? 0) >= 0x80
    ? writeDer(DER.integer, Uint8Array.of(0), body)
    : writeDer(DER.integer, body);
}

function nodeAt(bytes: Uint8Array, offset: number): DerNode | undefined {
  const tag = bytes[offset];
  const length = lengthAt(bytes, offset + 1);
  if (tag === undefined || (tag & 0x1f) === 0x1f || !length) return undefined;
  const start = offset + 1 + length.size;
  const end = start + length.value;
  if (end > bytes.length) return undefined;
  return { tag, content: bytes.slice(start, end), raw: bytes.slice(offset, end) };
}

function lengthAt(
  bytes: Uint8Array,
  offset: number,
): { readonly value: number; readonly size: number } | undefined {
  const first = bytes[offset];
  if (first === undefined || first === 0x80 || first > 0x83) return undefined;
  if (first < 0x80) return { value: first, size: 1 };
  const digits = bytes.slice(offset + 1, offset + 1 + (first & 0x7f));
  const value = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  const minimal = digits.length === (first & 0x7f) && digits[0] !== 0 && value >= 0x80;
  return minimal ? { value, size: 1 + digits.length } : undefined;
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  if (length < 0x10000) return [0x82, length >> 8, length & 0xff];
  return [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
}
