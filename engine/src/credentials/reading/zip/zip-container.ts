import { crc32 } from '../../crypto/crc32.js';
import type { Budget } from '../budget.js';
import type { Container, Inside, LeftOut, Opening } from '../container.js';
import { inflateWithin } from '../inflate-within.js';
import { problem, shortName } from '../work.js';
import { MAX_ZIP_ENTRIES, packedBytesOf, type ZipEntry, zipEntries } from './zip-entries.js';

/** Several credentials in one zip. Folders and the notes of operating systems are passed over in silence. */
export const ZIP_CONTAINER: Container = {
  id: 'zip',
  recognises: (bytes) =>
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    [3, 5].includes(bytes[2] ?? 0) &&
    bytes[3] === (bytes[2] ?? 0) + 1,
  open: openZip,
};

const NOTES_OF_SYSTEMS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const OFFICE_FILE = /^(\[Content_Types\]\.xml|word\/|xl\/|ppt\/|mimetype$)/;

type Unpacked =
  | { readonly kind: 'unpacked'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'left'; readonly reason: string };

function openZip(bytes: Uint8Array, budget: Budget): Opening {
  const entries = zipEntries(bytes);
  if (!entries) return damaged();
  const files = entries.filter(({ isFolder, name }) => !isFolder && !NOTES_OF_SYSTEMS.test(name));
  if (files.length === 0) return { kind: 'empty', code: 'foreign-empty' };
  if (overlap(files, bytes.length)) return damaged();
  if (files.some(({ name }) => OFFICE_FILE.test(name))) {
    return { kind: 'empty', code: 'foreign-office' };
  }
  if (files.every(({ isEncrypted }) => isEncrypted)) {
    return { kind: 'empty', code: 'foreign-encrypted' };
  }
  return unpackAll(bytes, files, budget);
}

/** Entries that share their bytes make a small file cost much; no honest zip has them. */
function overlap(files: readonly ZipEntry[], fileBytes: number): boolean {
  return files.reduce((sum, { packedBytes }) => sum + packedBytes, 0) > fileBytes;
}

function unpackAll(bytes: Uint8Array, files: readonly ZipEntry[], budget: Budget): Opening {
  const insides: Inside[] = [];
  const leftOut: LeftOut[] = [];
  let isTooLarge = false;
  for (const file of files) {
    const step = { kind: 'zip', detail: `zip entry ${shortName(file.name)}` } as const;
    const unpacked = unpack(bytes, file, budget);
    if (unpacked.kind === 'unpacked') insides.push({ bytes: unpacked.bytes, step });
    else leftOut.push({ step, reason: unpacked.kind === 'left' ? unpacked.reason : TOO_LARGE });
    isTooLarge ||= unpacked.kind === 'too-large';
  }
  if (isTooLarge && insides.length === 0) return trap(budget);
  return { kind: 'opened', insides, leftOut, findings: [], otherwise: 'foreign-zip' };
}

const TOO_LARGE = 'It unpacks to more than is read of one file.';

function unpack(bytes: Uint8Array, file: ZipEntry, budget: Budget): Unpacked {
  if (file.isEncrypted) return left('It is locked with a password; unpack it yourself.');
  if (file.method !== 0 && file.method !== 8) return left('It is packed in a way not read here.');
  const packed = packedBytesOf(bytes, file);
  if (!packed) return left('It is damaged: its place in the zip is wrong.');
  const content = file.method === 0 ? stored(packed, budget) : inflated(packed, budget);
  if (content === undefined) return left('It is damaged and cannot be unpacked.');
  if (content === 'too-large') return { kind: 'too-large' };
  if (crc32(content) !== file.crc) return left('It is damaged: its checksum is wrong.');
  return { kind: 'unpacked', bytes: content };
}

function stored(packed: Uint8Array, budget: Budget): Uint8Array | 'too-large' {
  return budget.takeBytes(packed.length) ? packed : 'too-large';
}

function inflated(packed: Uint8Array, budget: Budget): Uint8Array | 'too-large' | undefined {
  const answer = inflateWithin(packed, 'raw', budget);
  if (answer.kind === 'inflated') return answer.bytes;
  return answer.kind === 'too-large' ? 'too-large' : undefined;
}

function left(reason: string): Unpacked {
  return { kind: 'left', reason };
}

function trap({ limits }: Budget): Opening {
  const message = `The zip unpacks to more than ${limits.maxUnpackedBytes} bytes and was not unpacked further. Upload the credentials one by one.`;
  return { kind: 'refused', findings: [problem('credential-too-large', message)] };
}

function damaged(): Opening {
  const message = `The zip is damaged: its directory cannot be read (at most ${MAX_ZIP_ENTRIES} entries are). Download or pack it again.`;
  return { kind: 'refused', findings: [problem('credential-zip-damaged', message)] };
}
