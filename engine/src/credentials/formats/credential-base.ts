import type { Credential, Party } from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf } from '../json.js';
import { endorsementsAt } from './endorsements.js';
import { evidenceOf } from './evidence.js';
import { firstTextOf, idOf, typesOf } from './json-values.js';
import { known } from './known.js';
import { localTextOf } from './local-texts.js';
import { partyOf } from './parties.js';

/** What every verifiable credential says, of data model 1.1 and 2.0; formats on top of it add their achievements. */
export function verifiableBase(document: JsonObject): Credential {
  return known({
    id: idOf(document),
    types: typesOf(document),
    title: localTextOf(document.name) ?? {},
    description: localTextOf(document.description),
    issuer: partyOf(document.issuer),
    subject: subjectOf(document),
    achievements: [],
    awardedOn: firstTextOf(document.awardedDate),
    validFrom: firstTextOf(document.validFrom, document.issuanceDate),
    validUntil: firstTextOf(document.validUntil, document.expirationDate),
    evidence: evidenceOf(document.evidence),
    endorsements: [
      ...endorsementsAt(document, 'credential', '$'),
      ...endorsementsAt(objectOf(listOf(document.issuer)[0]), 'issuer', '$.issuer'),
    ],
    image: imageOf(document.image),
  });
}

/** Address or data URL of a picture that stands as a text or as an object with an id. */
export function imageOf(value: Json | undefined): string | undefined {
  return idOf(listOf(value)[0]);
}

function subjectOf(document: JsonObject): Party {
  return partyOf(document.credentialSubject);
}
