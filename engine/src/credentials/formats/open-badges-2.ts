import type { Credential, Party } from '../credential.js';
import { type JsonObject, listOf, objectOf } from '../json.js';
import { achievementOf } from './achievements.js';
import { imageOf } from './credential-base.js';
import { endorsementsAt } from './endorsements.js';
import { evidenceOf } from './evidence.js';
import type { CredentialFormat } from './format.js';
import {
  contextUrlsOf,
  firstTextOf,
  hasType,
  idOf,
  isAddress,
  textsOf,
  typesOf,
} from './json-values.js';
import { known } from './known.js';
import { firstLocalText, localTextOf } from './local-texts.js';
import { identifiersOf, partyOf } from './parties.js';

const CONTEXT =
  /^https?:\/\/(w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2|purl\.imsglobal\.org\/(spec\/)?ob\/v2p\d)/;
const NAMESPACE = 'https://w3id.org/openbadges#';
/** Parts of the ecosystem that say nothing about anybody's achievement. */
const OTHER_DOCUMENTS = [
  'CryptographicKey',
  'RevocationList',
  'Extension',
  'VerifiablePresentation',
];
const PROFILE_TYPES = ['Profile', 'Issuer'];

/**
 * Open Badges 2.0 and 2.1: an assertion; also a badge class, a profile or an endorsement that stands alone,
 * with its own type as the credential's type.
 */
export const OPEN_BADGES_2: CredentialFormat = {
  id: 'open-badges-2.0',
  label: 'Open Badges 2.0',
  clause: {
    title: 'Open Badges 2.0 §Data Classes',
    url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#data-classes',
  },
  recognises: (document) =>
    isAssertion(document) ||
    (hasOwnContext(document) && !OTHER_DOCUMENTS.some((type) => hasType(document, type))),
  toCredential: badgeDocumentToCredential,
  partsOf: () => [],
};

/** An assertion, badge class, profile or endorsement of the versions 1.1 to 2.1 in plain words. */
export function badgeDocumentToCredential(document: JsonObject): Credential {
  if (PROFILE_TYPES.some((type) => hasType(document, type))) return profileToCredential(document);
  if (hasType(document, 'BadgeClass')) return badgeClassToCredential(document);
  if (hasType(document, 'Endorsement')) return endorsementToCredential(document);
  return assertionToCredential(document);
}

/** An assertion with its badge class embedded or as an address. */
export function assertionToCredential(document: JsonObject): Credential {
  const badge = objectOf(listOf(document.badge)[0]);
  const achievement = badge && achievementOf({ value: badge, path: '$.badge' });
  return known({
    id: idOf(document) ?? firstTextOf(document.uid),
    types: typesOf(document),
    title: achievement?.name ?? localTextOf(document.name) ?? {},
    description: localTextOf(document.narrative) ?? achievement?.description,
    issuer: badge ? partyOf(badge.issuer) : partyOf(document.issuer),
    subject: recipientOf(document),
    achievements: achievement ? [achievement] : [],
    awardedOn: firstTextOf(document.issuedOn),
    validFrom: firstTextOf(document.issuedOn),
    validUntil: firstTextOf(document.expires),
    evidence: evidenceOf(document.evidence),
    endorsements: [
      ...endorsementsAt(document, 'credential', '$'),
      ...endorsementsAt(badge, 'achievement', '$.badge'),
      ...endorsementsAt(objectOf(listOf(badge?.issuer)[0]), 'issuer', '$.badge.issuer'),
    ],
    image: imageOf(document.image) ?? achievement?.image,
  });
}

/** A badge class that stands alone: an achievement that nobody holds yet. */
export function badgeClassToCredential(document: JsonObject): Credential {
  const achievement = achievementOf({ value: document, path: '$' });
  return known({
    id: idOf(document),
    types: typesOf(document),
    title: achievement.name,
    description: achievement.description,
    issuer: partyOf(document.issuer),
    subject: { identifiers: [] },
    achievements: [achievement],
    evidence: [],
    endorsements: [
      ...endorsementsAt(document, 'achievement', '$'),
      ...endorsementsAt(objectOf(listOf(document.issuer)[0]), 'issuer', '$.issuer'),
    ],
    image: achievement.image,
  });
}

/** A profile that stands alone: the issuer speaks of itself. */
export function profileToCredential(document: JsonObject): Credential {
  const party = partyOf(document);
  return known({
    id: idOf(document),
    types: typesOf(document),
    title: party.name ?? {},
    description: localTextOf(document.description),
    issuer: party,
    subject: party,
    achievements: [],
    evidence: [],
    endorsements: endorsementsAt(document, 'issuer', '$'),
    image: imageOf(document.image),
  });
}

function endorsementToCredential(document: JsonObject): Credential {
  const claim = objectOf(listOf(document.claim)[0]);
  const comment = firstLocalText(claim?.endorsementComment, document.narrative);
  return known({
    id: idOf(document),
    types: typesOf(document),
    title: localTextOf(claim?.name) ?? comment ?? {},
    description: comment,
    issuer: partyOf(document.issuer),
    subject: partyOf(claim?.id),
    achievements: [],
    awardedOn: firstTextOf(document.issuedOn),
    validFrom: firstTextOf(document.issuedOn),
    evidence: [],
    endorsements: [],
  });
}

function recipientOf(document: JsonObject): Party {
  const recipient = objectOf(listOf(document.recipient)[0]);
  const profile = objectOf(document.recipientProfile ?? recipient?.recipientProfile);
  const identity = recipient?.hashed === true ? undefined : firstTextOf(recipient?.identity);
  return known({
    id:
      identity !== undefined && isAddress(identity) && !identity.startsWith('mailto:')
        ? identity
        : undefined,
    name: localTextOf(profile?.name),
    identifiers: identifiersOf(document.recipient),
  });
}

function isAssertion(document: JsonObject): boolean {
  return hasType(document, 'Assertion') && 'badge' in document;
}

/** The context document itself has a context and nothing that it describes. */
function hasOwnContext(document: JsonObject): boolean {
  if (!('id' in document || 'type' in document || 'name' in document)) return false;
  if (contextUrlsOf(document).some((url) => CONTEXT.test(url))) return true;
  return listOf(document['@context']).some((one) =>
    textsOf(objectOf(one)?.obi).includes(NAMESPACE),
  );
}
