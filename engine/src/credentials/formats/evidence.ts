import type { EvidenceClaim } from '../credential.js';
import { type Json, listOf, objectOf } from '../json.js';
import { filledTextOf, firstTextOf, idOf, isAddress } from './json-values.js';
import { known } from './known.js';
import { firstLocalText, localTextOf, plainText } from './local-texts.js';

/** Evidence as an address, an object or a list of these. */
export function evidenceOf(value: Json | undefined): readonly EvidenceClaim[] {
  return listOf(value).flatMap((item) => evidenceItemOf(item) ?? []);
}

function evidenceItemOf(item: Json): EvidenceClaim | undefined {
  const object = objectOf(item);
  if (!object) return evidenceOfText(filledTextOf(item));
  const claim = known({
    name: localTextOf(object.name ?? object.title),
    description: firstLocalText(object.description, object.narrative),
    url: addressOf(idOf(object)) ?? firstTextOf(object.url),
  });
  return Object.keys(claim).length === 0 ? undefined : claim;
}

function evidenceOfText(text: string | undefined): EvidenceClaim | undefined {
  if (text === undefined) return undefined;
  return isAddress(text) ? { url: text } : known({ description: plainText(text) });
}

function addressOf(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:/i.test(id) ? id : undefined;
}
