import type { Finding } from '../../../terms/index.js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import type { Budget } from '../budget.js';
import type { Container, Inside, Opening } from '../container.js';
import { readQr } from '../pictures/read-qr.js';
import { problem, remark } from '../work.js';
import { badgeOf, TEXT_CHUNKS } from './badge-chunk.js';
import { isPng, type PngChunk, pngChunks } from './png-chunks.js';
import { pngPixels } from './png-pixels.js';

/** A PNG with a badge baked in, or a picture of a QR code. */
export const PNG_CONTAINER: Container = { id: 'png', recognises: isPng, open: openPng };

/** The badges baked into a PNG, and what is odd about them. */
export interface PngBadges {
  readonly insides: readonly Inside[];
  readonly findings: readonly Finding[];
  /** False when the file ends too early. */
  readonly complete: boolean;
}

/** Looks through the text chunks of a PNG. */
export function pngBadges(bytes: Uint8Array, budget: Budget): PngBadges {
  const { chunks, complete } = pngChunks(bytes, (type) => TEXT_CHUNKS.includes(type));
  const found = chunks.map((chunk) => badgeIn(chunk, budget));
  const insides = found.flatMap(({ inside }) => inside ?? []);
  const findings = [...found.flatMap(({ finding }) => finding ?? []), ...repeated(insides)];
  return { insides, findings, complete };
}

function openPng(bytes: Uint8Array, budget: Budget): Opening {
  const { insides, findings, complete } = pngBadges(bytes, budget);
  if (insides.length > 0) {
    return { kind: 'opened', insides, leftOut: [], findings, otherwise: 'foreign-picture' };
  }
  if (findings.length > 0) return { kind: 'refused', findings };
  return complete ? qrIn(bytes, budget) : cutOff();
}

interface Found {
  readonly inside?: Inside;
  readonly finding?: Finding;
}

function badgeIn(chunk: PngChunk, budget: Budget): Found {
  const badge = badgeOf(chunk, budget);
  if (badge.kind === 'other') return {};
  if (badge.kind === 'refused') return { finding: badge.finding };
  const step = { kind: 'png', detail: `PNG chunk ${chunk.type} ${badge.keyword}` } as const;
  const inside: Inside = { bytes: badge.content, step };
  return chunk.sound ? { inside } : { inside, finding: wrongChecksum(chunk) };
}

function wrongChecksum(chunk: PngChunk): Finding {
  const message = `The checksum of the ${chunk.type} chunk at byte ${chunk.start} is wrong: the picture was changed or damaged after the badge was put in.`;
  return remark('credential-png-checksum', message);
}

function repeated(insides: readonly Inside[]): readonly Finding[] {
  if (insides.length < 2) return [];
  const message = `The picture holds ${insides.length} badges; the standard allows one. All of them are shown; ask the issuer which one counts.`;
  return [remark('credential-png-repeated', message)];
}

function qrIn(bytes: Uint8Array, budget: Budget): Opening {
  const pixels = pngPixels(bytes, budget);
  const text = pixels && readQr(pixels);
  if (text === undefined) return { kind: 'empty', code: 'foreign-picture' };
  const inside: Inside = {
    bytes: encodeUtf8(text),
    step: { kind: 'qr', detail: 'QR code in a PNG picture' },
  };
  return {
    kind: 'opened',
    insides: [inside],
    leftOut: [],
    findings: [],
    otherwise: 'foreign-qr-text',
  };
}

function cutOff(): Opening {
  const message =
    'The PNG picture ends too early or one of its lengths is wrong. Download it again.';
  return { kind: 'refused', findings: [problem('credential-png-damaged', message)] };
}
