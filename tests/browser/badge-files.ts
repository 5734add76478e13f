import { deflateSync } from 'node:zlib';
import { bakePicture } from 'cairn/credentials';
import { signedBadge } from '../../server/src/testing/signed-badge.js';

/** A file as somebody hands it in. */
export interface BadgeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A signed badge as a JSON file. */
export async function jsonBadge(
  name: string,
  badge: Parameters<typeof signedBadge>[0] = {},
): Promise<BadgeFile> {
  const text = await signedBadge(badge);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** A signed badge inside a picture. */
export async function pictureBadge(
  name: string,
  badge: Parameters<typeof signedBadge>[0] = {},
): Promise<BadgeFile> {
  const baking = bakePicture(tinyPng(), await signedBadge(badge));
  if (baking.kind === 'refused') throw new Error(JSON.stringify(baking.findings));
  return { name, mimeType: 'image/png', buffer: Buffer.from(baking.bytes) };
}

/** A certificate on paper, scanned: no credential inside. */
export function paperCertificate(name: string): BadgeFile {
  const text =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) };
}

/** The same file with one word of the credential changed. */
export function tampered({ name, mimeType, buffer }: BadgeFile, word: string): BadgeFile {
  const text = buffer.toString().replace(word, word.toUpperCase());
  return { name, mimeType, buffer: Buffer.from(text) };
}

/** One grey dot. */
function tinyPng(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @see PNG (third edition), annex D */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
