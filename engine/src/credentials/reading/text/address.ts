import type { CredentialReading } from '../../reading.js';
import { inside, type Place } from '../work.js';

const MAX_ADDRESS = 4000;

/** Whether a text is one web address and nothing else. */
export function isAddress(text: string): boolean {
  return (
    text.length <= MAX_ADDRESS && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text)
  );
}

/** The answer for an address: somebody with a network has to fetch it. */
export function readAddress(
  { trimmed }: { readonly trimmed: string },
  place: Place,
): CredentialReading {
  const { trail } = inside(place, { kind: 'url', detail: 'web address' });
  return { kind: 'address', url: trimmed, trail };
}
