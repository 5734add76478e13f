import type { Credential } from '../credential.js';
import type { JsonObject } from '../json.js';
import { credentialPartsAt } from './clr-2.js';
import type { CredentialFormat } from './format.js';
import { hasType, idOf, typesOf } from './json-values.js';
import { known } from './known.js';
import { localTextOf } from './local-texts.js';
import { NOBODY, partyOf } from './parties.js';

const TYPES = [
  'VerifiablePresentation',
  'EnvelopedVerifiablePresentation',
  'EuropeanDigitalPresentation',
];

/** A presentation: no claims of its own, only credentials that its holder shows. */
export const PRESENTATION: CredentialFormat = {
  id: 'verifiable-presentation',
  label: 'Verifiable Presentation',
  clause: {
    title: 'Verifiable Credentials Data Model 2.0 §4.13',
    url: 'https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations',
  },
  recognises: (document) =>
    TYPES.some((type) => hasType(document, type)) || isUntypedPresentation(document),
  toCredential,
  partsOf: (document) => credentialPartsAt(document, '$'),
};

function isUntypedPresentation(document: JsonObject): boolean {
  return (
    'verifiableCredential' in document &&
    !('credentialSubject' in document) &&
    !('issuer' in document)
  );
}

function toCredential(document: JsonObject): Credential {
  return known({
    id: idOf(document),
    types: typesOf(document),
    title: localTextOf(document.name) ?? {},
    issuer: NOBODY,
    subject: partyOf(document.holder),
    achievements: [],
    evidence: [],
    endorsements: [],
  });
}
