import type { Credential } from '../credential.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import { achievementsOf } from './achievements.js';
import { verifiableBase } from './credential-base.js';
import type { CredentialFormat, CredentialPart } from './format.js';
import { titleOf } from './generic-achievements.js';
import { hasType, itemsAt, objectsAt } from './json-values.js';

/** Comprehensive Learner Record 2.0: one credential that carries many. */
export const CLR_2: CredentialFormat = {
  id: 'clr-2.0',
  label: 'Comprehensive Learner Record 2.0',
  clause: {
    title: 'Comprehensive Learner Record 2.0 §B.1',
    url: 'https://www.imsglobal.org/spec/clr/v2p0/#clrcredential',
  },
  recognises: (document) => hasType(document, 'ClrCredential'),
  toCredential,
  partsOf: (document) =>
    objectsAt(document.credentialSubject, '$.credentialSubject').flatMap((subject) =>
      credentialPartsAt(subject.value, subject.path),
    ),
};

/** The credentials under `verifiableCredential`: objects and compact tokens; all else is left to the data-model checks. */
export function credentialPartsAt(object: JsonObject, path: string): readonly CredentialPart[] {
  return itemsAt(object.verifiableCredential, `${path}.verifiableCredential`).flatMap((item) => {
    const content = objectOf(item.value) ?? textOf(item.value);
    return content === undefined ? [] : [{ content, path: item.path }];
  });
}

function toCredential(document: JsonObject): Credential {
  const base = verifiableBase(document);
  const achievements = achievementsOf(document);
  return { ...base, achievements, title: titleOf(base, achievements) };
}
