import type { LocalText, Party, PartyIdentifier } from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';
import { filledTextOf, firstTextOf, idOf, isAddress } from './json-values.js';
import { known } from './known.js';
import { firstLocalText, plainText } from './local-texts.js';

/** A party about which nothing is said. */
export const NOBODY: Party = { identifiers: [] };

/** The party that a text or an object names. A text that is no address is taken as a name. */
export function partyOf(value: Json | undefined): Party {
  const first = listOf(value)[0];
  const object = objectOf(first);
  if (object) return partyOfObject(object);
  const text = filledTextOf(first);
  if (text === undefined) return NOBODY;
  return isAddress(text) ? { id: text, identifiers: [] } : named(plainText(text));
}

/** The party with a name where it has none of its own. */
export function named(name: LocalText | undefined, party: Party = NOBODY): Party {
  return party.name || !name ? party : { ...party, name };
}

/** Identifiers in the shapes of Open Badges: identity objects, identifier entries and the recipient of 1.0 to 2.1. */
export function identifiersOf(value: Json | undefined): readonly PartyIdentifier[] {
  return listOf(value).flatMap((item) => identifierOf(objectOf(item)) ?? []);
}

function partyOfObject(object: JsonObject): Party {
  return known({
    id: idOf(object),
    name: firstLocalText(object.name, object.legalName, object.fullName),
    url: firstTextOf(object.url, object.homepage),
    email: firstTextOf(object.email),
    identifiers: [...identifiersOf(object.identifier), ...identifiersOf(object.otherIdentifier)],
  });
}

function identifierOf(entry: JsonObject | undefined): PartyIdentifier | undefined {
  const value = firstTextOf(entry?.identityHash, entry?.identity, entry?.identifier);
  if (!entry || value === undefined) return undefined;
  const type = firstTextOf(entry.identityType, entry.identifierType, entry.type);
  return known({
    type: type ?? 'identifier',
    value,
    hashed: entry.hashed === true,
    salt: entry.hashed === true ? textOf(entry.salt) : undefined,
  });
}
