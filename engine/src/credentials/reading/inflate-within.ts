import { type InflateAnswer, inflateCapped } from '../crypto/inflate.js';
import type { Budget } from './budget.js';

/**
 * Unpacks within the budget and charges it for what came out, also when that is thrown away: otherwise a file of many
 * small bombs would cost the cap for each of them. One entry gets at most half of what is left (or a whole document), so
 * that a bomb does not take the place of all that stands behind it.
 */
export function inflateWithin(
  packed: Uint8Array,
  format: 'zlib' | 'raw',
  budget: Budget,
): InflateAnswer {
  const left = budget.bytesLeft();
  if (left === 0) return { kind: 'too-large', maxBytes: 0 };
  const maxBytes = Math.min(left, Math.max(budget.limits.maxBytes, Math.floor(left / 2)));
  const answer = inflateCapped(packed, { format, maxBytes });
  budget.takeBytes(answer.kind === 'inflated' ? answer.bytes.length : spent(answer, left));
  return answer;
}

function spent(answer: Exclude<InflateAnswer, { kind: 'inflated' }>, left: number): number {
  return Math.min(left, answer.kind === 'too-large' ? answer.maxBytes : answer.unpackedBytes);
}
