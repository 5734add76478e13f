import type { Finding } from '../../../terms/index.js';
import type { Budget } from '../budget.js';
import { inflateWithin } from '../inflate-within.js';
import { latin1Of, problem } from '../work.js';
import type { PngChunk } from './png-chunks.js';

/** Keywords under which badges stand: Open Badges 3.0, then 2.0 and older. */
export const BADGE_KEYWORDS: readonly string[] = ['openbadgecredential', 'openbadges'];

/** Kinds of chunks that hold text. */
export const TEXT_CHUNKS: readonly string[] = ['iTXt', 'tEXt', 'zTXt'];

/** The badge in one text chunk. */
export type BadgeChunk =
  | { readonly kind: 'badge'; readonly keyword: string; readonly content: Uint8Array }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly finding: Finding };

interface Packed {
  readonly compressed: boolean;
  readonly content: Uint8Array;
}

/**
 * The badge that a text chunk holds, unpacked within the budget; `other` for chunks with another keyword.
 * @see Open Badges 3.0 §5.3.1 (baking); PNG (Third Edition) §11.3.3
 */
export function badgeOf(chunk: PngChunk, budget: Budget): BadgeChunk {
  const keyword = keywordOf(chunk);
  if (keyword === undefined || !BADGE_KEYWORDS.includes(keyword.toLowerCase())) {
    return { kind: 'other' };
  }
  const packed = packedOf(chunk, keyword.length + 1);
  if (!packed) return damaged(`The ${chunk.type} chunk “${keyword}” is cut off.`);
  if (!packed.compressed) return { kind: 'badge', keyword, content: packed.content };
  const inflated = inflateWithin(packed.content, 'zlib', budget);
  if (inflated.kind === 'broken') {
    return damaged(`The compressed ${chunk.type} chunk “${keyword}” cannot be unpacked.`);
  }
  if (inflated.kind === 'too-large') {
    const message = `The ${chunk.type} chunk “${keyword}” unpacks to more than ${inflated.maxBytes} bytes. No credential is that large; the picture may be a trap.`;
    return { kind: 'refused', finding: problem('credential-too-large', message) };
  }
  return { kind: 'badge', keyword, content: inflated.bytes };
}

/** The keyword of a text chunk, or undefined when it has none. */
export function keywordOf(chunk: PngChunk): string | undefined {
  const end = chunk.data.subarray(0, 80).indexOf(0);
  return end < 0 ? undefined : latin1Of(chunk.data.subarray(0, end));
}

function packedOf(chunk: PngChunk, start: number): Packed | undefined {
  if (chunk.type === 'tEXt') return { compressed: false, content: chunk.data.subarray(start) };
  if (chunk.type === 'zTXt') return { compressed: true, content: chunk.data.subarray(start + 1) };
  const languageEnd = chunk.data.indexOf(0, start + 2);
  const translatedEnd = languageEnd < 0 ? -1 : chunk.data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return undefined;
  return { compressed: chunk.data[start] === 1, content: chunk.data.subarray(translatedEnd + 1) };
}

function damaged(what: string): BadgeChunk {
  const message = `${what} Download the badge again from where it was issued.`;
  return { kind: 'refused', finding: problem('credential-png-damaged', message) };
}
