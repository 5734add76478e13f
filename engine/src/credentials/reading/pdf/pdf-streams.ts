import type { Budget } from '../budget.js';
import { inflateWithin } from '../inflate-within.js';

/** A file that lies inside a PDF. */
export type PdfFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

const MAX_DICTIONARY = 4000;
const MAX_STREAMS = 20_000;
const MAX_FILES = 200;
const STREAM = /stream\r?\n/g;

/**
 * The embedded files of a PDF, unpacked within the budget. Streams of embedded files always stand openly in the
 * file (only dictionaries may hide in object streams), so that a scan finds them even when the index is damaged.
 * @see ISO 32000-2 §7.3.8 (streams), §7.11.4 (embedded files)
 */
export function embeddedFiles(bytes: Uint8Array, text: string, budget: Budget): readonly PdfFile[] {
  const files: PdfFile[] = [];
  STREAM.lastIndex = 0;
  for (let count = 0; count < MAX_STREAMS && files.length < MAX_FILES; count += 1) {
    const found = STREAM.exec(text);
    if (!found) break;
    const dictionary = dictionaryBefore(text, found.index);
    if (dictionary === undefined || !isEmbeddedFile(dictionary)) continue;
    const start = found.index + found[0].length;
    const end = endOfStream(text, start, dictionary);
    files.push(unpacked(bytes.subarray(start, end), dictionary, budget));
    STREAM.lastIndex = end;
  }
  return files;
}

function dictionaryBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - MAX_DICTIONARY), at);
  const start = before.lastIndexOf(' obj');
  return start < 0 || !before.trimEnd().endsWith('>>') ? undefined : before.slice(start + 4);
}

function isEmbeddedFile(dictionary: string): boolean {
  return /\/EmbeddedFile\b/.test(dictionary) || /\/Params\b/.test(dictionary);
}

/** `/Length` is believed only when `endstream` follows it. */
function endOfStream(text: string, start: number, dictionary: string): number {
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1];
  const claimed = start + Number(length ?? 0);
  if (length !== undefined && /^\s{0,2}endstream/.test(text.slice(claimed, claimed + 11))) {
    return claimed;
  }
  const end = text.indexOf('endstream', start);
  return end < 0 ? text.length : end;
}

function unpacked(content: Uint8Array, dictionary: string, budget: Budget): PdfFile {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
  const names = filter.match(/\/\w+/g) ?? [];
  if (names.length > 1 || (names[0] && names[0] !== '/FlateDecode')) return { kind: 'unreadable' };
  if (names.length === 0) return taken(content, budget);
  const answer = inflateWithin(content, 'zlib', budget);
  if (answer.kind === 'inflated') return { kind: 'file', bytes: answer.bytes };
  return answer.kind === 'too-large' ? { kind: 'too-large' } : { kind: 'unreadable' };
}

function taken(bytes: Uint8Array, budget: Budget): PdfFile {
  return budget.takeBytes(bytes.length) ? { kind: 'file', bytes } : { kind: 'too-large' };
}
