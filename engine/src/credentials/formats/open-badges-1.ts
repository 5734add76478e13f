import type { Finding } from '../../terms/index.js';
import type { Credential } from '../credential.js';
import { type JsonObject, objectOf } from '../json.js';
import type { CredentialFormat } from './format.js';
import { contextUrlsOf, filledTextOf, hasType } from './json-values.js';
import {
  assertionToCredential,
  badgeClassToCredential,
  badgeDocumentToCredential,
  profileToCredential,
} from './open-badges-2.js';

const CONTEXT_1_1 = /^https?:\/\/(w3id\.org\/openbadges\/v1|openbadgespec\.org\/v1)/;
const CLAUSE = {
  title: 'Open Badges 1.1, Assertion Specification',
  url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/history/1.1-specification.html',
};
const ISSUER_KEYS = [
  'name',
  'url',
  'org',
  'description',
  'image',
  'email',
  'contact',
  'revocationList',
];

/** Open Badges 1.1: the first version with a JSON-LD context. */
export const OPEN_BADGES_1_1: CredentialFormat = {
  id: 'open-badges-1.1',
  label: 'Open Badges 1.1',
  clause: CLAUSE,
  recognises: (document) =>
    contextUrlsOf(document).some((url) => CONTEXT_1_1.test(url)) &&
    !hasType(document, 'RevocationList'),
  toCredential: badgeDocumentToCredential,
  partsOf: () => [],
  findingsOf: () => [upgraded('1.1')],
};

/** Open Badges 1.0: an assertion, a badge class or an issuer without any context. */
export const OPEN_BADGES_1_0: CredentialFormat = {
  id: 'open-badges-1.0',
  label: 'Open Badges 1.0',
  clause: { ...CLAUSE, title: 'Open Badges 1.0, Assertion Specification' },
  recognises: (document) =>
    !('@context' in document) &&
    (isAssertion(document) || isBadgeClass(document) || isIssuer(document)),
  toCredential,
  partsOf: () => [],
  findingsOf: () => [upgraded('1.0')],
};

/** The remark that a document of an old version was read as if it were of version 2.0. */
export function upgraded(version: string): Finding {
  return {
    code: 'credential-old-format',
    path: '',
    severity: 'warning',
    message: `This is Open Badges ${version}, which nobody issues any more; it was read as version 2.0. Ask the issuer for a current badge.`,
  };
}

function toCredential(document: JsonObject): Credential {
  if (isAssertion(document)) return withType(assertionToCredential(document), 'Assertion');
  if (isBadgeClass(document)) return withType(badgeClassToCredential(document), 'BadgeClass');
  return withType(profileToCredential(document), 'Issuer');
}

function withType(credential: Credential, type: string): Credential {
  return credential.types.length > 0 ? credential : { ...credential, types: [type] };
}

function isAssertion(document: JsonObject): boolean {
  return (
    'badge' in document &&
    ('verify' in document || 'uid' in document) &&
    objectOf(document.recipient) !== undefined
  );
}

function isBadgeClass(document: JsonObject): boolean {
  return ['name', 'description', 'image', 'criteria', 'issuer'].every((key) => key in document);
}

/** The loosest of all shapes: a name, an address and nothing that an issuer has not. */
function isIssuer(document: JsonObject): boolean {
  const named = filledTextOf(document.name) !== undefined;
  return (
    named &&
    /^https?:\/\//.test(filledTextOf(document.url) ?? '') &&
    Object.keys(document).every((key) => ISSUER_KEYS.includes(key))
  );
}
