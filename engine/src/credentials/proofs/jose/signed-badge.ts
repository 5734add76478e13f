import type { FormatId, ReadCredential } from '../../reading.js';

const BADGES: readonly FormatId[] = [
  'open-badges-0.5',
  'open-badges-1.0',
  'open-badges-1.1',
  'open-badges-2.0',
];

/** True for a badge of the first two versions in a compact JWS; its key stands with the issuer, not in the header. */
export function isSignedBadge(read: ReadCredential): boolean {
  return read.envelope.kind === 'jwt' && BADGES.includes(read.format);
}
