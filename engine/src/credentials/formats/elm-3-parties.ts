import type { Party, PartyIdentifier } from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf } from '../json.js';
import { firstTextOf, idOf, objectsAt } from './json-values.js';
import { known } from './known.js';
import { firstLocalText, localTextOf } from './local-texts.js';
import { partyOf } from './parties.js';

/** A person or an organisation of the European Learning Model. */
export function elmPartyOf(value: Json | undefined): Party {
  const object = objectOf(listOf(value)[0]);
  if (!object) return partyOf(value);
  const given = localTextOf(object.givenName);
  return known({
    id: idOf(object),
    name: firstLocalText(object.legalName, object.fullName, object.altLabel) ?? given,
    url: webAddressOf(object.homepage),
    email: mailOf(object),
    identifiers: [
      'identifier',
      'nationalID',
      'registration',
      'eIDASIdentifier',
      'vatIdentifier',
      'taxIdentifier',
    ].flatMap((key) => identifiersAt(object, key)),
  });
}

function webAddressOf(value: Json | undefined): string | undefined {
  const page = objectOf(listOf(value)[0]);
  return page ? firstTextOf(page.contentURL, page.contentUrl) : firstTextOf(value);
}

function mailOf(object: JsonObject): string | undefined {
  const [mailbox] = objectsAt(object.contactPoint, '').flatMap((point) =>
    listOf(point.value.emailAddress).flatMap((one) => idOf(one) ?? []),
  );
  return mailbox?.replace(/^mailto:/i, '');
}

function identifiersAt(object: JsonObject, key: string): readonly PartyIdentifier[] {
  return objectsAt(object[key], key).flatMap(({ value }) => {
    const notation = firstTextOf(value.notation);
    if (notation === undefined) return [];
    const scheme = firstTextOf(value.schemeName);
    return [{ type: scheme ?? key, value: notation, hashed: false }];
  });
}
