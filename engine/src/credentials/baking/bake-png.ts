import { encodeUtf8, joinBytes } from '../crypto/bytes.js';
import { crc32 } from '../crypto/crc32.js';
import { BADGE_KEYWORDS, keywordOf, TEXT_CHUNKS } from '../reading/png/badge-chunk.js';
import { isPng, pngChunks } from '../reading/png/png-chunks.js';
import { BADGE_PLACES, type BadgeKind } from './badge-kinds.js';
import { type Baking, refusedBaking, unfitContent } from './baking.js';

/**
 * Puts a badge (a compact token or JSON) into a PNG as an uncompressed iTXt chunk behind the header and takes out
 * every badge that was there. All other bytes stay as they are: no pixel is encoded anew.
 * @see Open Badges 3.0 §5.3.1; PNG (Third Edition) §11.3.3.4
 */
export function bakePng(image: Uint8Array, content: string, kind: BadgeKind): Baking {
  const unfit = unfitContent(content);
  if (unfit) return unfit;
  const { chunks, complete } = isPng(image) ? pngChunks(image, () => true) : NO_CHUNKS;
  const [header, ...others] = chunks;
  if (!complete || header?.type !== 'IHDR') return noPng();
  const kept = others.filter((chunk) => {
    const isText = TEXT_CHUNKS.includes(chunk.type);
    return !isText || !BADGE_KEYWORDS.includes(keywordOf(chunk)?.toLowerCase() ?? '');
  });
  const parts = kept.map(({ start, end }) => image.subarray(start, end));
  const badge = badgeChunk(BADGE_PLACES[kind].keyword, content);
  return { kind: 'baked', bytes: joinBytes(image.subarray(0, header.end), badge, ...parts) };
}

const NO_CHUNKS = { chunks: [], complete: false } as const;

/** Length, type, data and checksum; in the data: keyword, no compression, no language, no translated keyword, text. */
function badgeChunk(keyword: string, content: string): Uint8Array {
  const body = joinBytes(encodeUtf8(`iTXt${keyword}\0\0\0\0\0`), encodeUtf8(content));
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

function noPng(): Baking {
  const message = 'The picture is no whole PNG. Choose a PNG or an SVG.';
  return refusedBaking('bake-picture-refused', message);
}
