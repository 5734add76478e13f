import { listOf, objectOf, textOf } from '../../json.js';
import type { ReadCredential } from '../../reading.js';
import { webAddressOf } from '../../verification/addresses.js';

/**
 * The address at which a hosted badge should stand: what its verification names (1.x), else its id, else the address
 * from which it was read (0.5 names none).
 */
export function hostedAddressOf(read: ReadCredential): string | undefined {
  const { document, trail } = read;
  const named = textOf(verificationOf(read)?.url);
  const fetchedFrom = trail.filter(({ kind }) => kind === 'url').at(-1)?.detail;
  return [named, textOf(document.id), fetchedFrom].find((url) => webAddressOf(url));
}

/** The `verification` (2.0) or `verify` (1.x) of a badge. */
export function verificationOf({ document }: ReadCredential) {
  return objectOf(listOf(document.verification ?? document.verify)[0]);
}

/** Whether the badge says that it is to be verified by a signature. */
export function saysSigned(read: ReadCredential): boolean {
  return listOf(verificationOf(read)?.type).some(
    (type) => type === 'signed' || type === 'SignedBadge',
  );
}
