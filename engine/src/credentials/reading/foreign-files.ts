import type { ForeignCode } from './foreign.js';
import { latin1Of } from './work.js';
import { rootNameOf } from './xml/xml-root.js';

interface ForeignFile {
  readonly code: ForeignCode;
  readonly recognises: (start: string, bytes: Uint8Array) => boolean;
}

const LOOKED_AT = 512;
const OLE_SIGNATURE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
const GZIP_SIGNATURE: readonly number[] = [0x1f, 0x8b];

/** Files known by their first bytes. */
const FOREIGN_FILES: readonly ForeignFile[] = [
  { code: 'foreign-empty', recognises: (_, { length }) => length === 0 },
  {
    code: 'foreign-photograph',
    recognises: (start) =>
      /^RIFF[\s\S]{4}WEBP/.test(start) || /^[\s\S]{4}ftyp(heic|heix|hevc|mif1|avif)/.test(start),
  },
  { code: 'foreign-picture', recognises: (start) => /^(GIF8|BM|II\*\0|MM\0\*)/.test(start) },
  {
    code: 'foreign-media',
    recognises: (start) => /^(ID3|OggS|fLaC|RIFF|[\s\S]{4}ftyp)/.test(start),
  },
  {
    code: 'foreign-office',
    recognises: (start, bytes) => begins(bytes, OLE_SIGNATURE) || start.startsWith('{\\rtf'),
  },
  {
    code: 'foreign-archive',
    recognises: (start, bytes) =>
      begins(bytes, GZIP_SIGNATURE) || /^(7z¼¯|Rar!|BZh|ý7zXZ)/.test(start) || isTar(start),
  },
  { code: 'foreign-html', recognises: (_, bytes) => isHtml(bytes) },
];

/** What a file is by its first bytes, when that is something else than a credential. */
export function foreignFile(bytes: Uint8Array): ForeignCode | undefined {
  const start = latin1Of(bytes.subarray(0, LOOKED_AT));
  return FOREIGN_FILES.find(({ recognises }) => recognises(start, bytes))?.code;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isTar(start: string): boolean {
  return start.slice(257, 262) === 'ustar';
}

function isHtml(bytes: Uint8Array): boolean {
  const root = rootNameOf(bytes);
  return root !== undefined && ['html', 'head', 'body', 'div', 'p', 'script'].includes(root);
}
