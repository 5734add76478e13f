import type {
  Achievement,
  Alignment,
  CreditClaim,
  LevelClaim,
  ResultClaim,
} from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf } from '../json.js';
import { creditsAt, europeanLevelAt, systemIn } from './claims.js';
import { hoursOfDuration } from './durations.js';
import { elmPartyOf } from './elm-3-parties.js';
import { firstTextOf, idOf, objectsAt, type Placed, typesOf } from './json-values.js';
import { known } from './known.js';
import { anyTextOf, firstLocalText, localTextOf } from './local-texts.js';

/** Claims deeper than this are not read: real ones have two or three levels. */
const MAX_DEPTH = 8;

/** Vocabulary addresses of the credit systems; the European one is ECTS. */
const ECTS = 'http://data.europa.eu/snb/education-credit/6fcec5c5af';

/** The claims of the subject, with the parts that each is made of. */
export function elmAchievementsOf(document: JsonObject): readonly Achievement[] {
  return objectsAt(document.credentialSubject, '$.credentialSubject').flatMap((subject) =>
    claimsIn(subject).map((claim) => achievementOf(claim, MAX_DEPTH)),
  );
}

/** The day of the award as the first claim that has one writes it. */
export function elmAwardedOn(document: JsonObject): string | undefined {
  const claims = objectsAt(document.credentialSubject, '').flatMap((subject) => claimsIn(subject));
  return firstTextOf(...claims.map(({ value }) => processOf(value)?.awardingDate ?? null));
}

function claimsIn(subject: Placed<JsonObject>): readonly Placed<JsonObject>[] {
  return objectsAt(subject.value.hasClaim, `${subject.path}.hasClaim`);
}

function achievementOf({ value, path }: Placed<JsonObject>, depth: number): Achievement {
  const specification = objectOf(listOf(value.specifiedBy)[0]) ?? {};
  const place = `${path}.specifiedBy`;
  const duration = firstTextOf(
    value.workload,
    specification.volumeOfLearning,
    specification.workload,
  );
  const hours = hoursOfDuration(duration);
  const parts =
    depth === 0 ? [] : partsOf({ value, path }).map((part) => achievementOf(part, depth - 1));
  return known({
    id: idOf(specification) ?? idOf(value),
    name: firstLocalText(value.title, specification.title) ?? {},
    description: firstLocalText(
      value.description,
      specification.description,
      specification.definition,
    ),
    criteria: firstLocalText(
      noteOf(specification.learningOutcomeSummary),
      noteOf(specification.entryRequirement),
    ),
    criteriaUrl: firstTextOf(objectOf(listOf(specification.homepage)[0])?.contentURL),
    type: typesOf(value)[0],
    fieldOfStudy:
      conceptText(specification.thematicArea) ?? conceptText(specification.educationSubject),
    language: conceptCode(specification.language),
    creator: bodyOf(value),
    alignments: [...outcomesOf(specification, place), ...fieldsOf(specification)],
    tags: [],
    credits: [
      ...creditOf(value.creditReceived, `${path}.creditReceived`, 'earned'),
      ...creditOf(specification.creditPoint, `${place}.creditPoint`, 'available'),
    ],
    levels: [...eqfOf(specification, place), ...nqfOf(specification, place)],
    workloadHours: hours,
    workloadText: hours === undefined ? duration : undefined,
    results: gradesOf(value),
    parts: parts.length > 0 ? parts : undefined,
  });
}

function partsOf({ value, path }: Placed<JsonObject>): readonly Placed<JsonObject>[] {
  return ['hasPart', 'influencedBy'].flatMap((key) => objectsAt(value[key], `${path}.${key}`));
}

function processOf(claim: JsonObject): JsonObject | undefined {
  return objectOf(listOf(claim.awardedBy)[0]);
}

function bodyOf(claim: JsonObject): Achievement['creator'] {
  const body = processOf(claim)?.awardingBody;
  return body === undefined ? undefined : elmPartyOf(body);
}

function creditOf(
  value: Json | undefined,
  path: string,
  of: 'earned' | 'available',
): readonly CreditClaim[] {
  return objectsAt(value, path).flatMap((credit) =>
    creditsAt(credit.value.point, `${credit.path}.point`, {
      ...known({ system: systemOf(credit.value.framework) }),
      of,
    }),
  );
}

function systemOf(framework: Json | undefined): string | undefined {
  if (idOf(framework) === ECTS) return 'ECTS';
  const label = conceptText(framework);
  return systemIn(label) ?? label ?? idOf(framework);
}

function eqfOf(specification: JsonObject, path: string): readonly LevelClaim[] {
  return objectsAt(specification.eqfLevel, `${path}.eqfLevel`).flatMap((level) =>
    europeanLevelAt(idOf(level.value), level.path),
  );
}

function nqfOf(specification: JsonObject, path: string): readonly LevelClaim[] {
  return objectsAt(specification.nqfLevel, `${path}.nqfLevel`).flatMap(({ value, path: place }) => {
    const level = conceptText(value) ?? idOf(value);
    if (level === undefined) return [];
    const scheme = objectOf(value.inScheme);
    return [known({ level, framework: conceptText(scheme) ?? idOf(value.inScheme), path: place })];
  });
}

/** Learning outcomes, and the ESCO skills that they name. */
function outcomesOf(specification: JsonObject, path: string): readonly Alignment[] {
  return objectsAt(specification.learningOutcome, path).flatMap(({ value }) => [
    ...outcomeOf(value),
    ...objectsAt(value.relatedESCOSkill, path).map((skill) =>
      known({
        targetName: localTextOf(skill.value.prefLabel),
        targetUrl: idOf(skill.value),
        targetFramework: 'ESCO',
      }),
    ),
  ]);
}

function outcomeOf(outcome: JsonObject): readonly Alignment[] {
  const targetName = localTextOf(outcome.title);
  return targetName ? [{ targetName, targetType: 'LearningOutcome' }] : [];
}

/** Fields of education (ISCED-F and the like). */
function fieldsOf(specification: JsonObject): readonly Alignment[] {
  return ['thematicArea', 'educationSubject'].flatMap((key) =>
    objectsAt(specification[key], key).flatMap(({ value }) => {
      const targetUrl = idOf(value);
      if (targetUrl === undefined) return [];
      const iscedCode = /\/isced-f\/(\d{2,4})$/.exec(targetUrl)?.[1];
      const code =
        iscedCode === undefined ? {} : { targetCode: iscedCode, targetFramework: 'ISCED-F' };
      return [{ ...known({ targetName: localTextOf(value.prefLabel), targetUrl }), ...code }];
    }),
  );
}

function gradesOf(claim: JsonObject): readonly ResultClaim[] {
  return objectsAt(claim.provenBy, '').flatMap(({ value }) => {
    const grade = firstLocalText(noteOf(value.grade), value.grade);
    if (!grade) return [];
    return [
      known({
        name: localTextOf(value.title),
        value: anyTextOf(grade),
        type: typesOf(value)[0],
      }),
    ];
  });
}

/** The text of a note (`noteLiteral`). */
function noteOf(value: Json | undefined): Json | undefined {
  return objectOf(listOf(value)[0])?.noteLiteral;
}

function conceptText(value: Json | undefined): string | undefined {
  return anyTextOf(localTextOf(objectOf(listOf(value)[0])?.prefLabel));
}

/** Last part of a vocabulary address: `…/language/ENG` → `ENG`. */
function conceptCode(value: Json | undefined): string | undefined {
  return idOf(listOf(value)[0])?.split('/').pop();
}
