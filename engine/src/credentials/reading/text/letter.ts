import { encodeUtf8 } from '../../crypto/bytes.js';
import type { CredentialReading } from '../../reading.js';
import { isToken, readToken } from '../envelopes/read-token.js';
import { jsonOf } from '../json-text.js';
import { inside, type Place, type Work } from '../work.js';
import { isAddress, readAddress } from './address.js';

const AROUND_WORDS = /[\s"'“”„«»<>()[\]]+/;

/**
 * The one token, else the one JSON text, else the one address in a letter or an e-mail. Undefined when there is none or
 * more than one: then the reader must choose.
 */
export function readLetter(
  { trimmed }: { readonly trimmed: string },
  place: Place,
  work: Work,
): CredentialReading | undefined {
  const next = inside(place, { kind: 'text', detail: 'inside a longer text' });
  const words = new Set(trimmed.split(AROUND_WORDS));
  const tokens = [...words].filter(isToken);
  const [token] = tokens;
  if (token !== undefined) return tokens.length === 1 ? readToken(token, next, work) : undefined;
  const inJson = readJsonInside(trimmed, next, work);
  if (inJson) return inJson;
  const addresses = [...words].filter(mayBeAddress).map(withoutStop).filter(isAddress);
  const [address] = addresses;
  return address !== undefined && addresses.length === 1
    ? readAddress({ trimmed: address }, next)
    : undefined;
}

function mayBeAddress(word: string): boolean {
  return word.length < 4000 && /^https?:/i.test(word);
}

function withoutStop(word: string): string {
  return word.replace(/[.,;:!?]{1,3}$/, '');
}

function readJsonInside(text: string, place: Place, work: Work): CredentialReading | undefined {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start < 0 || end < start) return undefined;
  const json = text.slice(start, end + 1);
  const reading = jsonOf(json, work);
  if (reading.kind === 'refused') return undefined;
  const wrapped = { envelope: { kind: 'embedded' }, source: encodeUtf8(json) } as const;
  return work.readValue(reading.value, wrapped, place);
}
