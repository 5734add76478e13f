import { encodeBase64url } from '../../crypto/base64.js';
import { encodeUtf8, joinBytes } from '../../crypto/bytes.js';
import { crc32 } from '../../crypto/crc32.js';
import { cborOf } from './cbor-of.js';
import { storedDeflate, storedZlib } from './stored-deflate.js';

/** An invented Open Badge 3.0; nobody signed it. */
export const BADGE = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:5f2d1c7e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://school.example/issuer', type: ['Profile'], name: 'Schule für Brücken' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://school.example/bridges',
      type: ['Achievement'],
      name: 'Bridges – 橋 🌉',
      description: 'Builds a small bridge.',
      criteria: { narrative: 'A bridge that stands.' },
    },
  },
};

/** The badge as JSON text. */
export const BADGE_TEXT = JSON.stringify(BADGE);

/** A compact token over claims, with a signature that signs nothing. */
export function tokenOf(claims: object, header: object = { alg: 'ES256', typ: 'vc+jwt' }): string {
  const parts = [header, claims].map((part) => encodedJson(part));
  return [...parts, encodeBase64url(new Uint8Array(64).fill(7))].join('.');
}

/** Whole numbers as bytes: `[value, size]`, most significant first. */
function big(value: number, size: number): Uint8Array {
  return Uint8Array.from(
    { length: size },
    (_, i) => Math.floor(value / 256 ** (size - 1 - i)) % 256,
  );
}

function little(value: number, size: number): Uint8Array {
  return big(value, size).reverse();
}

/** One chunk of a PNG. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = joinBytes(encodeUtf8(type), data);
  return joinBytes(big(data.length, 4), body, big(crc32(body), 4));
}

/** A grey picture: its size and how bright each pixel is. */
export interface Greys {
  readonly width: number;
  readonly height: number;
  readonly grey: (x: number, y: number) => number;
}

/** A grey PNG, eight bits a pixel, with chunks between header and pixels. */
export function pngOf(
  chunks: readonly Uint8Array[] = [],
  { width, height, grey }: Greys = { width: 2, height: 2, grey: () => 200 },
): Uint8Array {
  const header = joinBytes(big(width, 4), big(height, 4), Uint8Array.of(8, 0, 0, 0, 0));
  const rows = Array.from({ length: height }, (_, y) =>
    Uint8Array.from({ length: width + 1 }, (_v, x) => (x === 0 ? 0 : grey(x - 1, y))),
  );
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const pixels = pngChunk('IDAT', storedZlib(joinBytes(...rows)));
  const end = pngChunk('IEND', new Uint8Array());
  return joinBytes(signature, pngChunk('IHDR', header), ...chunks, pixels, end);
}

/** An iTXt chunk; `packed` is the content as zlib data. */
export function textChunk(
  keyword: string,
  content: string | { readonly packed: Uint8Array },
): Uint8Array {
  const isPlain = typeof content === 'string';
  const head = encodeUtf8(`${keyword}\0${isPlain ? '\0' : '\u0001'}\0\0\0`);
  return pngChunk('iTXt', joinBytes(head, isPlain ? encodeUtf8(content) : content.packed));
}

/** An SVG with something right behind its opening tag. */
export function svgOf(inner = '', before = ''): Uint8Array {
  const open =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">';
  return encodeUtf8(`<?xml version="1.0"?>\n${before}${open}${inner}<circle r="5"/></svg>`);
}

/** A file for {@link zipOf}; `flags` 1 = encrypted. Method 8 (DEFLATE) unless said otherwise. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** In place of our own packing. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip of files. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const { head, name, packed } = zipHead(file);
    const local = joinBytes(encodeUtf8('PK\u0003\u0004'), head, name, packed);
    const tail = joinBytes(new Uint8Array(10), little(offset, 4));
    directory.push(joinBytes(encodeUtf8('PK\u0001\u0002\u0014\0'), head, tail, name));
    locals.push(local);
    offset += local.length;
  }
  const entries = joinBytes(...directory);
  const count = little(files.length, 2);
  const sizes = joinBytes(little(entries.length, 4), little(offset, 4), new Uint8Array(2));
  const end = joinBytes(encodeUtf8('PK\u0005\u0006'), new Uint8Array(4), count, count, sizes);
  return joinBytes(...locals, entries, end);
}

function zipHead(file: ZipFile): {
  readonly head: Uint8Array;
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
} {
  const { content, flags = 0, method = 8 } = file;
  const plain = typeof content === 'string' ? encodeUtf8(content) : content;
  const packed = file.packed ?? (method === 8 ? storedDeflate(plain) : plain);
  const name = encodeUtf8(file.name);
  const kinds = [20, flags, method].map((value) => little(value, 2));
  const sizes = [0, crc32(plain), packed.length, plain.length].map((value) => little(value, 4));
  const head = joinBytes(...kinds, ...sizes, little(name.length, 2), new Uint8Array(2));
  return { head, name, packed };
}

/** A small PDF with one embedded file (`packed`: as zlib data), or none. */
export function pdfOf(
  file: { readonly plain?: string; readonly packed?: Uint8Array } = {},
): Uint8Array {
  const body = file.packed ?? encodeUtf8(file.plain ?? '');
  const filter = file.packed ? ' /Filter /FlateDecode' : '';
  const open = `2 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson${filter} /Length ${body.length} >>\nstream\n`;
  const isEmpty = file.packed === undefined && file.plain === undefined;
  const parts = isEmpty ? [] : [encodeUtf8(open), body, encodeUtf8('\nendstream\nendobj\n')];
  const head = encodeUtf8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
  return joinBytes(head, ...parts, encodeUtf8('trailer\n<< /Root 1 0 R >>\n%%EOF\n'));
}

/** A COSE_Sign1 over a JSON payload, with a signature that signs nothing. */
export function coseOf(claims: object): Uint8Array {
  const header = cborOf(
    new Map<number, number | string | Uint8Array>([
      [1, -7],
      [3, 'application/vc'],
      [4, encodeUtf8('key-1')],
    ]),
  );
  const parts = [header, new Map(), encodeUtf8(JSON.stringify(claims)), new Uint8Array(64)];
  return joinBytes(Uint8Array.of(0xd2), cborOf(parts));
}

/** A sealed credential with its payload in plain text, as JAdES writes it. */
export function sealedOf(claims: object): string {
  const header = { alg: 'ES256', b64: false, crit: ['b64'] };
  const seal = { protected: encodedJson(header), signature: encodeBase64url(encodeUtf8('seal')) };
  return JSON.stringify({ payload: JSON.stringify(claims), signatures: [seal] });
}

/** An SD-JWT from claims that hold digests already, and its disclosures. */
export function selectiveOf(claims: object, disclosures: readonly string[], binding = ''): string {
  const token = tokenOf(claims, { alg: 'ES256', typ: 'vc+sd-jwt' });
  return `${[token, ...disclosures].join('~')}~${binding}`;
}

/** One disclosure with its encoded text. */
export function disclosureOf(...parts: readonly unknown[]): string {
  return encodedJson(parts);
}

function encodedJson(value: unknown): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}
