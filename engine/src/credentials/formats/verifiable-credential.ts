import type { JsonObject } from '../json.js';
import { verifiableBase } from './credential-base.js';
import type { CredentialFormat } from './format.js';
import { genericCredential } from './generic-achievements.js';
import { contextUrlsOf, hasType } from './json-values.js';

const BASE_1 = 'https://www.w3.org/2018/credentials/v1';
const BASE_2 = 'https://www.w3.org/ns/credentials/v2';

/** Any verifiable credential of data model 2.0 that no more special format has taken. */
export const VERIFIABLE_CREDENTIAL_2: CredentialFormat = {
  id: 'verifiable-credential-2.0',
  label: 'Verifiable Credential 2.0',
  clause: {
    title: 'Verifiable Credentials Data Model 2.0 §4',
    url: 'https://www.w3.org/TR/vc-data-model-2.0/#basic-concepts',
  },
  recognises: (document) => isVerifiable(document) && !isOfModel1(document),
  toCredential: (document) => genericCredential(verifiableBase(document), document),
  partsOf: () => [],
};

/** Any verifiable credential of data model 1.1 that no more special format has taken. */
export const VERIFIABLE_CREDENTIAL_1: CredentialFormat = {
  id: 'verifiable-credential-1.1',
  label: 'Verifiable Credential 1.1',
  clause: {
    title: 'Verifiable Credentials Data Model 1.1 §4',
    url: 'https://www.w3.org/TR/vc-data-model-1.1/#basic-concepts',
  },
  recognises: (document) => isVerifiable(document) && isOfModel1(document),
  toCredential: (document) => genericCredential(verifiableBase(document), document),
  partsOf: () => [],
};

/** The base context decides; without one, the names of the dates do. */
function isOfModel1(document: JsonObject): boolean {
  const contexts = contextUrlsOf(document);
  if (contexts.includes(BASE_2)) return contexts[0] !== BASE_2 && contexts.includes(BASE_1);
  if (contexts.includes(BASE_1)) return true;
  return 'issuanceDate' in document || 'expirationDate' in document;
}

function isVerifiable(document: JsonObject): boolean {
  if (hasType(document, 'VerifiableCredential')) return true;
  const contexts = contextUrlsOf(document);
  if (contexts.includes(BASE_1) || contexts.includes(BASE_2))
    return 'credentialSubject' in document || 'issuer' in document;
  return 'credentialSubject' in document && 'issuer' in document;
}
