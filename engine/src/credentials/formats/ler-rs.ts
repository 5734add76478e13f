import type { Achievement, Credential } from '../credential.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import { achievementOf } from './achievements.js';
import { verifiableBase } from './credential-base.js';
import type { CredentialFormat, CredentialPart } from './format.js';
import {
  contextUrlsOf,
  firstTextOf,
  hasType,
  itemsAt,
  objectsAt,
  type Placed,
} from './json-values.js';
import { localTextOf } from './local-texts.js';
import { named } from './parties.js';

/** Lists of a résumé whose entries may carry credentials as `verifications`. */
const LISTS = [
  'educationAndLearnings',
  'certifications',
  'licenses',
  'employmentHistories',
  'skills',
];

/** Learning and Employment Record – Résumé Standard of HR Open: a résumé in a verifiable credential. */
export const LER_RS: CredentialFormat = {
  id: 'ler-rs',
  label: 'Learning and Employment Record (résumé)',
  clause: { title: 'HR Open LER-RS 4.5', url: 'https://www.hropenstandards.org/ler-rs' },
  recognises: (document) =>
    hasType(document, 'LER-RS VC') ||
    hasType(document, 'LERRS') ||
    contextUrlsOf(document).some((url) =>
      /^https?:\/\/schema\.hropenstandards\.org\/.*LER-RS/i.test(url),
    ),
  toCredential,
  partsOf,
};

function toCredential(document: JsonObject): Credential {
  const base = verifiableBase(document);
  const resume = objectOf(listOf(document.credentialSubject)[0]) ?? {};
  const person = localTextOf(objectOf(objectOf(resume.person)?.name)?.formattedName);
  const email = firstTextOf(
    ...objectsAt(objectOf(resume.communication)?.email, '').map((one) => one.value.address ?? null),
  );
  return {
    ...base,
    title: Object.keys(base.title).length > 0 ? base.title : (person ?? {}),
    subject: { ...named(person, base.subject), ...(email === undefined ? {} : { email }) },
    achievements: entriesOf(document).flatMap((entry) => achievementsIn(entry)),
  };
}

/** What the résumé itself says of an education; entries that carry a credential speak through it. */
function achievementsIn(entry: Placed<JsonObject>): readonly Achievement[] {
  if ('verifications' in entry.value) return [];
  const degrees = objectsAt(entry.value.educationDegrees, `${entry.path}.educationDegrees`);
  const named = degrees.length > 0 ? degrees : [entry];
  return named.map((one) => achievementOf(one)).filter((one) => Object.keys(one.name).length > 0);
}

function partsOf(document: JsonObject): readonly CredentialPart[] {
  return entriesOf(document).flatMap((entry) =>
    itemsAt(entry.value.verifications, `${entry.path}.verifications`).flatMap((item) => {
      const content = objectOf(item.value) ?? textOf(item.value);
      return content === undefined ? [] : [{ content, path: item.path }];
    }),
  );
}

function entriesOf(document: JsonObject): readonly Placed<JsonObject>[] {
  return objectsAt(document.credentialSubject, '$.credentialSubject').flatMap((subject) =>
    LISTS.flatMap((list) => objectsAt(subject.value[list], `${subject.path}.${list}`)),
  );
}
