import { createHash } from 'node:crypto';
import { RELEASE_PARTS, type ReleasePart } from 'cairn/catalogue';

/** SHA-256 of bytes, or of a text in UTF-8, hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The hash of a release from the JSON text of each part: SHA-256 over one line `name hash` a part. A reader that has
 * only one part can so check it against the manifest without the others.
 */
export function hashOfRelease(textOf: (part: ReleasePart) => string): string {
  return hashOfParts((part) => sha256(textOf(part)));
}

/** The hash of a release from the hashes of its parts. */
export function hashOfParts(hashOf: (part: ReleasePart) => string): string {
  return sha256(RELEASE_PARTS.map((part) => `${part} ${hashOf(part)}\n`).join(''));
}
