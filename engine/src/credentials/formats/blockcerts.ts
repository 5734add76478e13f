import type { Credential } from '../credential.js';
import { type JsonObject, listOf, objectOf } from '../json.js';
import { achievementOf } from './achievements.js';
import { verifiableBase } from './credential-base.js';
import type { CredentialFormat } from './format.js';
import { genericCredential } from './generic-achievements.js';
import { contextUrlsOf, firstTextOf, hasType, idOf, objectsAt, textsOf } from './json-values.js';
import { known } from './known.js';
import { localTextOf, plainText } from './local-texts.js';
import { badgeDocumentToCredential } from './open-badges-2.js';
import { identifiersOf, partyOf } from './parties.js';

const CONTEXT_1 = /^https?:\/\/w3id\.org\/blockcerts\/v1/;
const CONTEXT_2 = /^https?:\/\/w3id\.org\/blockcerts\/(v2|schema\/2\.)/;
const CONTEXT_3 =
  /^https?:\/\/(w3id\.org\/blockcerts\/(v3|schema\/3\.)|(www\.)?blockcerts\.org\/schema\/3\.)/;
const SITE = 'https://www.blockcerts.org/';

/** Blockcerts 3: a verifiable credential with a Merkle receipt. */
export const BLOCKCERTS_3: CredentialFormat = {
  id: 'blockcerts-3',
  label: 'Blockcerts 3',
  clause: { title: 'Blockcerts 3.0 schema', url: SITE },
  recognises: (document) =>
    hasType(document, 'BlockcertsCredential') ||
    (hasContext(document, CONTEXT_3) && hasType(document, 'VerifiableCredential')),
  toCredential: (document) => genericCredential(verifiableBase(document), document),
  partsOf: () => [],
};

/** Blockcerts 2: an Open Badges 2.0 assertion with a Merkle receipt. */
export const BLOCKCERTS_2: CredentialFormat = {
  id: 'blockcerts-2',
  label: 'Blockcerts 2',
  clause: { title: 'Blockcerts 2.0 schema', url: SITE },
  recognises: (document) =>
    hasType(document, 'Assertion') && (hasContext(document, CONTEXT_2) || hasReceipt2017(document)),
  toCredential: badgeDocumentToCredential,
  partsOf: () => [],
};

/** Blockcerts 1: a certificate, its assertion and its recipient side by side, with a receipt around them. */
export const BLOCKCERTS_1: CredentialFormat = {
  id: 'blockcerts-1',
  label: 'Blockcerts 1',
  clause: { title: 'Blockcerts 1.2 schema', url: SITE },
  recognises: (document) =>
    (hasContext(document, CONTEXT_1) && ('document' in document || 'certificate' in document)) ||
    hasType(document, 'BlockchainCertificate'),
  toCredential: certificateToCredential,
  partsOf: () => [],
};

function hasContext(document: JsonObject, pattern: RegExp): boolean {
  return contextUrlsOf(document).some((url) => pattern.test(url));
}

function hasReceipt2017(document: JsonObject): boolean {
  return objectsAt(document.signature, '').some(({ value }) => hasType(value, 'MerkleProof2017'));
}

function certificateToCredential(outer: JsonObject): Credential {
  const inner = objectOf(outer.document) ?? outer;
  const path = inner === outer ? '$' : '$.document';
  const certificate = objectOf(inner.certificate) ?? {};
  const assertion = objectOf(inner.assertion) ?? {};
  const achievement = achievementOf({ value: certificate, path: `${path}.certificate` });
  return known({
    id: idOf(assertion) ?? firstTextOf(assertion.uid),
    types: textsOf(outer.type),
    title: achievement.name,
    description: achievement.description,
    issuer: partyOf(certificate.issuer),
    subject: recipientOf(objectOf(listOf(inner.recipient)[0]) ?? {}),
    achievements: [achievement],
    awardedOn: firstTextOf(assertion.issuedOn),
    validFrom: firstTextOf(assertion.issuedOn),
    validUntil: firstTextOf(assertion.expires),
    evidence: [],
    endorsements: [],
    image: achievement.image,
  });
}

function recipientOf(recipient: JsonObject): Credential['subject'] {
  const names = [...textsOf(recipient.givenName), ...textsOf(recipient.familyName)];
  return known({
    name: localTextOf(recipient.name) ?? plainText(names.join(' ')),
    identifiers: identifiersOf([recipient]),
  });
}
