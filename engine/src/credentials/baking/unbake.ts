import type { Finding } from '../../terms/index.js';
import { decodeUtf8 } from '../crypto/bytes.js';
import { budgetOf } from '../reading/budget.js';
import type { Inside } from '../reading/container.js';
import { isPng } from '../reading/png/png-chunks.js';
import { pngBadges } from '../reading/png/png-container.js';
import { SVG_CONTAINER } from '../reading/xml/svg-container.js';
import { READING_LIMITS, type ReadingLimits, type TrailStep } from '../reading.js';

/** The text of one badge and where it lay. */
export interface BakedBadge {
  readonly content: string;
  readonly where: TrailStep;
}

/**
 * What lies in a picture.
 * - `found`: one badge or, against the standard, several; remarks come along.
 * - `none`: a sound picture without a badge. `refused`: damaged, a trap, or no PNG or SVG.
 */
export type Unbaking =
  | {
      readonly kind: 'found';
      readonly badges: readonly BakedBadge[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** The text or JSON that was baked into a PNG or SVG, exactly as it stands there. Never throws. */
export function unbake(image: Uint8Array, limits: ReadingLimits = READING_LIMITS): Unbaking {
  if (isPng(image)) {
    const { insides, findings } = pngBadges(image, budgetOf(limits));
    if (insides.length > 0) return found(insides, findings);
    return findings.length > 0 ? { kind: 'refused', findings } : { kind: 'none' };
  }
  if (!SVG_CONTAINER.recognises(image)) return { kind: 'none' };
  const opening = SVG_CONTAINER.open(image, budgetOf(limits));
  if (opening.kind === 'empty') return { kind: 'none' };
  return opening.kind === 'refused' ? opening : found(opening.insides, opening.findings);
}

function found(insides: readonly Inside[], findings: readonly Finding[]): Unbaking {
  const badges = insides.map(({ bytes, step }) => ({
    content: decodeUtf8(bytes) ?? '',
    where: step,
  }));
  return { kind: 'found', badges, findings };
}
