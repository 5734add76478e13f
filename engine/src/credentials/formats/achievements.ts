import type { Achievement, CreditClaim, LevelClaim } from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf } from '../json.js';
import { alignmentsAt, creditsAt, levelsOfAlignments } from './claims.js';
import { imageOf } from './credential-base.js';
import {
  filledTextOf,
  firstTextOf,
  idOf,
  numberOf,
  objectsAt,
  type Placed,
  textsOf,
} from './json-values.js';
import { known } from './known.js';
import { firstLocalText, localTextOf } from './local-texts.js';
import { partyOf } from './parties.js';
import { resultsOf } from './results.js';

/** The achievements of the subjects of an Open Badges 3.0 credential, in document order. */
export function achievementsOf(document: JsonObject): readonly Achievement[] {
  return objectsAt(document.credentialSubject, '$.credentialSubject').flatMap((subject) =>
    objectsAt(subject.value.achievement, `${subject.path}.achievement`).map((achievement) =>
      achievementOf(achievement, subject),
    ),
  );
}

/** One achievement or badge class in plain words, with what its subject earned. */
export function achievementOf(
  { value, path }: Placed<JsonObject>,
  subject?: Placed<JsonObject>,
): Achievement {
  const alignments = alignmentsAt(value.alignment ?? value.alignments, `${path}.alignment`);
  const read = subject ? resultsOf(subject, value) : { results: [], credits: [], levels: [] };
  return known({
    id: idOf(value),
    name: localTextOf(value.name) ?? {},
    description: localTextOf(value.description),
    criteria: criteriaTextOf(value.criteria),
    criteriaUrl: criteriaUrlOf(value.criteria),
    type: firstTextOf(value.achievementType),
    humanCode: firstTextOf(value.humanCode),
    fieldOfStudy: firstTextOf(value.fieldOfStudy),
    language: firstTextOf(value.inLanguage, value['@language']),
    creator: value.creator === undefined ? undefined : partyOf(value.creator),
    alignments: alignments.map((one) => one.value),
    tags: textsOf(value.tag ?? value.tags),
    credits: [...offeredCredits(value, path), ...earnedCredits(subject), ...read.credits],
    levels: [...levelsOfAlignments(alignments), ...extensionLevels(value, path), ...read.levels],
    workloadHours: studyLoadOf(value),
    image: imageOf(value.image),
    results: read.results,
  });
}

function criteriaTextOf(criteria: Json | undefined): Achievement['criteria'] {
  const first = listOf(criteria)[0];
  const object = objectOf(first);
  if (object) return firstLocalText(object.narrative, object.description);
  const text = filledTextOf(first);
  return text === undefined || isWebAddress(text) ? undefined : localTextOf(text);
}

function criteriaUrlOf(criteria: Json | undefined): string | undefined {
  const id = idOf(listOf(criteria)[0]);
  return id !== undefined && isWebAddress(id) ? id : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

function offeredCredits(value: JsonObject, path: string): readonly CreditClaim[] {
  const extension = objectOf(value['extensions:ECTSExtension']);
  return [
    ...creditsAt(value.creditsAvailable, `${path}.creditsAvailable`, { of: 'available' }),
    ...creditsAt(value.ECTS, `${path}.ECTS`, { system: 'ECTS', of: 'available' }),
    ...creditsAt(extension?.ECTS, `${path}['extensions:ECTSExtension'].ECTS`, {
      system: 'ECTS',
      of: 'available',
    }),
  ];
}

function earnedCredits(subject: Placed<JsonObject> | undefined): readonly CreditClaim[] {
  if (!subject) return [];
  return creditsAt(subject.value.creditsEarned, `${subject.path}.creditsEarned`, {
    of: 'earned',
  });
}

/** The extension that Dutch issuers use for the European level. */
function extensionLevels(value: JsonObject, path: string): readonly LevelClaim[] {
  const level = numberOf(objectOf(value['extensions:EQFExtension'])?.EQF);
  if (level === undefined) return [];
  return [
    { level: String(level), framework: 'EQF', path: `${path}['extensions:EQFExtension'].EQF` },
  ];
}

function studyLoadOf(value: JsonObject): number | undefined {
  return numberOf(objectOf(value['extensions:StudyLoadExtension'])?.StudyLoad);
}
