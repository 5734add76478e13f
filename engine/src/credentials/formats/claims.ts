import type { Alignment, CreditClaim, LevelClaim } from '../credential.js';
import type { Json, JsonObject } from '../json.js';
import { firstTextOf, numberOf, objectsAt, type Placed } from './json-values.js';
import { known } from './known.js';
import { anyTextOf, localTextOf } from './local-texts.js';

/** Credit systems that a text may name; what a text does not name stays unnamed. */
const NAMED_SYSTEMS = /\b(ECTS|ECVET|CATS|SCQF|CEU|ECCOE)\b/i;
const CREDIT_WORDS = /\b(credits?|credit points?|ects|ecvet|kreditpunkte|créditos?|crédits?)\b/i;
const EUROPEAN_LEVEL = /^https?:\/\/data\.europa\.eu\/snb\/eqf\/([1-8])$/;
const FRAMEWORK_WORDS =
  /qualifications? framework|qualifikationsrahmen|cadre (européen|national) des certifications|marco (europeo|nacional) de cualificaciones|\b(EQF|NQF|AQF|SCQF|RQF|NZQF|NZQCF|SAQA|DQR|MECU)\b/i;

/** The credit system that a text names, as it writes it. */
export function systemIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : NAMED_SYSTEMS.exec(text)?.[0];
}

/** Whether a text speaks of credit. */
export function speaksOfCredit(text: string | undefined): boolean {
  return text !== undefined && CREDIT_WORDS.test(text);
}

/** Whether a text names a qualifications framework. */
export function namesFramework(text: string | undefined): boolean {
  return text !== undefined && FRAMEWORK_WORDS.test(text);
}

/** A credit claim, or none when the value is no number. */
export function creditsAt(
  value: Json | undefined,
  path: string,
  rest: Omit<CreditClaim, 'amount' | 'path'>,
): readonly CreditClaim[] {
  const amount = numberOf(value);
  return amount === undefined ? [] : [{ amount, path, ...rest }];
}

/** The EQF level that an address of the European vocabulary names. */
export function europeanLevelAt(url: string | undefined, path: string): readonly LevelClaim[] {
  const level = url === undefined ? undefined : EUROPEAN_LEVEL.exec(url)?.[1];
  return level === undefined ? [] : [{ level, framework: 'EQF', path }];
}

/** Alignments in the shape of Open Badges 2.0 and later. */
export function alignmentsAt(value: Json | undefined, path: string): readonly Placed<Alignment>[] {
  return objectsAt(value, path).map((item) => ({
    value: alignmentOf(item.value),
    path: item.path,
  }));
}

/** Levels that alignments state: an address of the European vocabulary, or a framework of qualifications with a code. */
export function levelsOfAlignments(
  alignments: readonly Placed<Alignment>[],
): readonly LevelClaim[] {
  return alignments.flatMap(({ value, path }) => levelOfAlignment(value, path));
}

function alignmentOf(object: JsonObject): Alignment {
  return known({
    targetName: localTextOf(object.targetName ?? object.name),
    targetUrl: firstTextOf(object.targetUrl, object.targetURL, object.url),
    targetCode: firstTextOf(object.targetCode),
    targetFramework: firstTextOf(object.targetFramework, object.frameworkName),
    targetType: firstTextOf(object.targetType),
  });
}

function levelOfAlignment(alignment: Alignment, path: string): readonly LevelClaim[] {
  const european = europeanLevelAt(alignment.targetUrl, path);
  if (european.length > 0) return european;
  const framework = alignment.targetFramework ?? '';
  if (!namesFramework(framework)) return [];
  const level = alignment.targetCode ?? levelIn(anyTextOf(alignment.targetName));
  return level === undefined ? [] : [{ level, framework, path }];
}

function levelIn(name: string | undefined): string | undefined {
  return name === undefined ? undefined : /\b(?:level|niveau|nivel)\s*(\w{1,4})\b/i.exec(name)?.[1];
}
