/*
 * A share link carries its content in the URL fragment, which browsers never send to a server:
 * `#s=1.<base64url of deflate-raw of JSON text>`. The number is the version of this packing.
 */

const VERSION = '1';
const PREFIX = '#s=';
/** Longest link that mail programs and messengers carry whole; longer content goes into a file. */
export const LONGEST_LINK = 12_000;
/** Most text that a link may unpack to, so that a hostile link cannot fill the memory. */
const MOST_UNPACKED_BYTES = 2_000_000;

/** What reading a link gives: the value, nothing to read, or why it cannot be read. */
export type LinkReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: 'cut-off' | 'newer' | 'too-large' };

/** What packing gives: the fragment, or that the content is too long for a link. */
export type LinkPacking =
  | { readonly kind: 'packed'; readonly fragment: string }
  | { readonly kind: 'too-long'; readonly characters: number };

/** Packs a JSON value into a fragment. Equal values give equal links in one browser. */
export async function packLink(value: unknown): Promise<LinkPacking> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const packed = await readAll(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  const fragment = `${PREFIX}${VERSION}.${toBase64Url(packed ?? new Uint8Array())}`;
  return fragment.length > LONGEST_LINK
    ? { kind: 'too-long', characters: fragment.length }
    : { kind: 'packed', fragment };
}

/** Reads a fragment; never throws, whatever stands there. */
export async function readLink(fragment: string): Promise<LinkReading> {
  if (!fragment.startsWith(PREFIX)) return { kind: 'none' };
  const [version, body = ''] = fragment.slice(PREFIX.length).split('.', 2);
  if (version !== VERSION) return { kind: 'broken', reason: 'newer' };
  if (body.length > LONGEST_LINK) return { kind: 'broken', reason: 'too-large' };
  try {
    const stream = through(fromBase64Url(body), new DecompressionStream('deflate-raw'));
    const bytes = await readAll(stream, MOST_UNPACKED_BYTES);
    if (bytes === undefined) return { kind: 'broken', reason: 'too-large' };
    return {
      kind: 'read',
      value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    };
  } catch {
    return { kind: 'broken', reason: 'cut-off' };
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  step: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(step);
}

/** All bytes of a stream, or undefined when there are more than `most`. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
