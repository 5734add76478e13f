import type {
  Achievement,
  Alignment,
  Credential,
  LocalText,
  Party,
  PartyIdentifier,
} from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf } from '../json.js';
import { creditsAt, europeanLevelAt } from './claims.js';
import { hoursOfDuration } from './durations.js';
import { ELM_XML_ROOTS } from './elm-2-xml.js';
import type { CredentialFormat } from './format.js';
import { filledTextOf, firstTextOf, objectsAt, type Placed } from './json-values.js';
import { known } from './known.js';
import { plainText } from './local-texts.js';

/** Achievements inside achievements deeper than this are not read. */
const MAX_DEPTH = 8;

/** European Digital Credential in XML: the European Learning Model 2, as {@link readElmXml} gives it. Its seal is not judged. */
export const EUROPEAN_DIGITAL_CREDENTIAL_2: CredentialFormat = {
  id: 'european-digital-credential-2',
  label: 'European Digital Credential (XML)',
  clause: {
    title: 'European Learning Model 2, Europass credential schema',
    url: 'https://github.com/european-commission-empl/European-Learning-Model',
  },
  recognises: (document) => ELM_XML_ROOTS.includes(filledTextOf(document['#name']) ?? ''),
  toCredential,
  partsOf: () => [],
};

/** Elements by their ids, because ELM 2 points with `idref` to lists at the end of the document. */
type ById = ReadonlyMap<string, JsonObject>;

function toCredential(document: JsonObject): Credential {
  const inside = objectOf(listOf(document.europassCredential)[0]);
  const credential = inside ?? document;
  const path = inside ? '$.europassCredential' : '$';
  const byId = indexById(document);
  const subject = resolve(credential.credentialSubject, byId) ?? {};
  const learned = learnedIn(subject, `${path}.credentialSubject`);
  return known({
    id: firstTextOf(credential['@id']),
    types: ['EuropassCredential'],
    title: textsIn(credential.title) ?? {},
    description: textsIn(credential.description),
    issuer: partyIn(credential.issuer, byId),
    subject: partyIn(subject, byId),
    achievements: learned.map((one) => achievementOf(one, byId, MAX_DEPTH)),
    awardedOn: awardedOn(learned, byId) ?? textIn(credential.issued),
    validFrom: textIn(credential.validFrom) ?? textIn(credential.issued),
    validUntil: textIn(credential.validUntil),
    evidence: [],
    endorsements: [],
  });
}

function learnedIn(subject: JsonObject, path: string): readonly Placed<JsonObject>[] {
  return objectsAt(subject.achievements, `${path}.achievements`).flatMap((list) =>
    objectsAt(list.value.learningAchievement, `${list.path}.learningAchievement`),
  );
}

function achievementOf(
  { value, path }: Placed<JsonObject>,
  byId: ById,
  depth: number,
): Achievement {
  const specification = resolve(value.specifiedBy, byId) ?? {};
  const duration = textIn(specification.volumeOfLearning);
  const hours = hoursOfDuration(duration);
  const inner = depth === 0 ? [] : objectsAt(value.hasPart, `${path}.hasPart`);
  const parts = inner.flatMap((part) =>
    objectsAt(part.value.learningAchievement, `${part.path}.learningAchievement`),
  );
  const assessment = resolve(value.wasDerivedFrom, byId);
  const grade = textIn(assessment?.grade);
  return known({
    id: firstTextOf(specification['@id'], value['@id']),
    name: textsIn(value.title) ?? textsIn(specification.title) ?? {},
    description: textsIn(value.description) ?? textsIn(specification.description),
    criteriaUrl: firstTextOf(objectOf(listOf(specification.homepage)[0])?.['@uri']),
    type: 'LearningAchievement',
    fieldOfStudy: conceptName(specification['hasISCED-FCode']),
    creator: bodyOf(value, byId),
    alignments: outcomesOf(specification, byId),
    tags: [],
    credits: creditsAt(
      textIn(specification.hasECTSCreditPoints),
      `${path}.specifiedBy.hasECTSCreditPoints`,
      {
        system: 'ECTS',
        of: 'available',
      },
    ),
    levels: [
      ...europeanLevelAt(uriOf(specification.eqfLevel), `${path}.specifiedBy.eqfLevel`),
      ...nationalLevel(specification, path),
    ],
    workloadHours: hours,
    workloadText: hours === undefined ? duration : undefined,
    results:
      grade === undefined
        ? []
        : [known({ name: textsIn(assessment?.title), value: grade, type: 'grade' })],
    parts: parts.length > 0 ? parts.map((part) => achievementOf(part, byId, depth - 1)) : undefined,
  });
}

/** The day on which the first achievement that says so was awarded. */
function awardedOn(learned: readonly Placed<JsonObject>[], byId: ById): string | undefined {
  const days = learned.map(({ value }) => textIn(resolve(value.wasAwardedBy, byId)?.date));
  return days.find((day) => day !== undefined);
}

/** Learning outcomes, and the ESCO skills that they name. */
function outcomesOf(specification: JsonObject, byId: ById): readonly Alignment[] {
  const outcomes = objectsAt(specification.learningOutcomes, '').flatMap(({ value }) =>
    objectsAt(value.learningOutcome, '').map((one) => resolve(one.value, byId) ?? one.value),
  );
  return outcomes.flatMap((outcome) => {
    const targetName = textsIn(outcome.prefLabel) ?? textsIn(outcome.title);
    return [
      ...(targetName ? [{ targetName, targetType: 'LearningOutcome' }] : []),
      ...objectsAt(outcome.relatedEscoSkill, '').map(({ value }) =>
        known({
          targetName: plainText(conceptName(value)),
          targetUrl: uriOf(value),
          targetFramework: 'ESCO',
        }),
      ),
    ];
  });
}

function nationalLevel(specification: JsonObject, path: string): Achievement['levels'] {
  const level = conceptName(specification.nqfLevel) ?? uriOf(specification.nqfLevel);
  if (level === undefined) return [];
  const framework = firstTextOf(
    objectOf(listOf(specification.nqfLevel)[0])?.['@targetFrameworkUrl'],
  );
  return [known({ level, framework, path: `${path}.specifiedBy.nqfLevel` })];
}

function bodyOf(achievement: JsonObject, byId: ById): Party | undefined {
  const process = resolve(achievement.wasAwardedBy, byId);
  return process?.awardingBody === undefined ? undefined : partyIn(process.awardingBody, byId);
}

function partyIn(value: Json | undefined, byId: ById): Party {
  const object = resolve(value, byId);
  if (!object) return { identifiers: [] };
  const contact = objectOf(listOf(object.contactPoint)[0]);
  return known({
    id: firstTextOf(object['@id']),
    name: textsIn(object.prefLabel) ?? textsIn(object.fullName) ?? textsIn(object.altLabel),
    url: uriOf(object.homepage),
    email: uriOf(contact?.mailBox)?.replace(/^mailto:/i, ''),
    identifiers: ['identifier', 'nationalId', 'registration', 'vatIdentifier'].flatMap((key) =>
      identifiersAt(object, key),
    ),
  });
}

function identifiersAt(object: JsonObject, key: string): readonly PartyIdentifier[] {
  return objectsAt(object[key], key).flatMap(({ value }) => {
    const text = textIn(value);
    return text === undefined ? [] : [{ type: key, value: text, hashed: false }];
  });
}

function resolve(value: Json | undefined, byId: ById): JsonObject | undefined {
  const object = objectOf(listOf(value)[0]);
  const idref = firstTextOf(object?.['@idref']);
  return idref === undefined ? object : (byId.get(idref) ?? object);
}

function indexById(document: JsonObject): ById {
  const byId = new Map<string, JsonObject>();
  const rest: Json[] = [document];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    const object = objectOf(value);
    const id = firstTextOf(object?.['@id']);
    if (object && id !== undefined && !byId.has(id)) byId.set(id, object);
    // A loop, because spreading a long list into arguments overflows the stack.
    const inside = object
      ? Object.values(object)
      : listOf(Array.isArray(value) ? value : undefined);
    for (const one of inside) rest.push(one);
  }
  return byId;
}

function textIn(value: Json | undefined): string | undefined {
  return firstTextOf(objectOf(listOf(value)[0])?.['#text']);
}

/** `<title><text lang="en">…</text></title>` in all its languages. */
function textsIn(value: Json | undefined): LocalText | undefined {
  const pairs = objectsAt(objectOf(listOf(value)[0])?.text, '').flatMap(({ value: one }) => {
    const text = firstTextOf(one['#text']);
    return text === undefined ? [] : [[firstTextOf(one['@lang']) ?? '', text] as const];
  });
  return pairs.length > 0 ? Object.fromEntries([...pairs].reverse()) : plainText(textIn(value));
}

function conceptName(value: Json | undefined): string | undefined {
  const names = textsIn(objectOf(listOf(value)[0])?.targetName);
  return names && (names.en ?? Object.values(names)[0]);
}

function uriOf(value: Json | undefined): string | undefined {
  return firstTextOf(objectOf(listOf(value)[0])?.['@uri']);
}
