import type { Credential, Party, PartyIdentifier } from '../credential.js';
import { type JsonObject, objectOf } from '../json.js';
import { achievementOf } from './achievements.js';
import { evidenceOf } from './evidence.js';
import type { CredentialFormat } from './format.js';
import { filledTextOf, firstTextOf, hasType } from './json-values.js';
import { known } from './known.js';
import { localTextOf } from './local-texts.js';
import { upgraded } from './open-badges-1.js';

/** Open Badges 0.5: one document with the badge inside and the recipient as plain text. */
export const OPEN_BADGES_0_5: CredentialFormat = {
  id: 'open-badges-0.5',
  label: 'Open Badges 0.5',
  clause: {
    title: 'Open Badges 0.5, Assertions',
    url: 'https://github.com/mozilla/openbadges-backpack/wiki/Assertions',
  },
  recognises: (document) =>
    !('@context' in document) &&
    !hasType(document, 'Assertion') &&
    filledTextOf(document.recipient) !== undefined &&
    objectOf(document.badge) !== undefined,
  toCredential,
  partsOf: () => [],
  findingsOf: () => [upgraded('0.5')],
};

function toCredential(document: JsonObject): Credential {
  const badge = objectOf(document.badge) ?? {};
  const achievement = achievementOf({ value: badge, path: '$.badge' });
  return known({
    types: ['Assertion'],
    title: achievement.name,
    description: achievement.description,
    issuer: issuerOf(objectOf(badge.issuer) ?? {}),
    subject: { identifiers: recipientOf(document) },
    achievements: [achievement],
    awardedOn: firstTextOf(document.issued_on),
    validFrom: firstTextOf(document.issued_on),
    validUntil: firstTextOf(document.expires),
    evidence: evidenceOf(document.evidence),
    endorsements: [],
    image: achievement.image,
  });
}

function issuerOf(issuer: JsonObject): Party {
  return known({
    name: localTextOf(issuer.name),
    url: firstTextOf(issuer.origin),
    email: firstTextOf(issuer.contact),
    identifiers: [],
  });
}

/** `algorithm$digest` is a hash of the address and the salt; anything else is the address itself. */
function recipientOf(document: JsonObject): readonly PartyIdentifier[] {
  const value = filledTextOf(document.recipient);
  if (value === undefined) return [];
  const hashed = /^\w+\$[0-9a-f]+$/i.test(value);
  return [
    known({
      type: 'email',
      value,
      hashed,
      salt: hashed ? filledTextOf(document.salt) : undefined,
    }),
  ];
}
