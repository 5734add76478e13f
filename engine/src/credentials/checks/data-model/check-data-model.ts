import type { JsonObject } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { checksFrom } from '../make-check.js';
import { documentToJudge } from './document-to-judge.js';
import { judgeLinked } from './judge-linked.js';
import { judgeMeaning } from './judge-meaning.js';
import { judgeShape } from './judge-shape.js';
import { DATA_MODEL_CODES, type DataModelCode } from './model-codes.js';
import { inFormOf } from './rules-open-badges-3.js';
import type { Shape, Violation } from './shape.js';
import { FORMAT_RULES, type FormatRules } from './shapes.js';

const check = checksFrom(DATA_MODEL_CODES);
/** More places than a person reads; the rest is counted. */
const MAX_CHECKS = 40;
const MEANING_CODES: readonly DataModelCode[] = [
  'model-context-broken',
  'model-type-undefined',
  'model-term-undefined',
];
const EXPLAINING_CODES: readonly DataModelCode[] = [
  'model-context-missing',
  'model-context-first',
  'model-wrong-type',
  'model-extra-member',
];

/**
 * Whether the document has the form that its standard asks for: all breaches, the decisive one first. Which rules apply
 * is chosen by the format and by the version that the document itself names, so that a reader gets one cause, not the
 * complaints of every version.
 */
export async function checkDataModel(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly Check[]> {
  const rules = FORMAT_RULES[read.format];
  if (!rules || read.envelope.kind === 'xml') return [check('model-no-rules')];
  const document = documentToJudge(read);
  const shape = rules.shapeOf(document);
  const formal = judgeShape(shape, { object: document, path: '$' });
  const violations = [
    ...formal,
    ...withoutConsequences(await judgeWords(rules, document, options), formal),
    ...(await judgeLinked(read, options)),
    ...judgeAge(rules, document, shape),
  ];
  return violations.length === 0
    ? [check('model-good', { clause: shape.clause })]
    : toChecks(violations);
}

async function judgeWords(
  rules: FormatRules,
  document: JsonObject,
  options: VerifyOptions,
): Promise<readonly Violation[]> {
  // Without any context no word has a meaning; that breach is reported once, not for every word.
  if (!rules.needsMeaning || document['@context'] === undefined) return [];
  return judgeMeaning(document, options);
}

/** A wrong form makes words lose their meaning; then the wrong form is the one cause to name. */
function withoutConsequences(
  meaning: readonly Violation[],
  formal: readonly Violation[],
): readonly Violation[] {
  const breaches = formal.filter(({ remark, code }) => !remark && isBreach(code));
  if (breaches.length === 0) return meaning;
  const explainsWords = breaches.some(({ code }) => EXPLAINING_CODES.includes(code));
  return meaning.filter(
    ({ code }) =>
      code !== 'model-context-broken' && !(explainsWords && MEANING_CODES.includes(code)),
  );
}

function isBreach(code: DataModelCode): boolean {
  return DATA_MODEL_CODES[code].result === 'fail';
}

function judgeAge(rules: FormatRules, document: JsonObject, shape: Shape): readonly Violation[] {
  if (rules.olderForm === undefined || inFormOf(document) === '2.0') return [];
  return [
    {
      code: 'model-old-form',
      rule: 'vcdm-2-form',
      path: '$.@context',
      params: { label: rules.olderForm },
      clause: shape.clause,
    },
  ];
}

function toChecks(violations: readonly Violation[]): readonly Check[] {
  const sorted = violations
    .map((violation, i) => ({ violation, i }))
    .sort((a, b) => weightOf(a.violation) - weightOf(b.violation) || a.i - b.i)
    .map(({ violation }) => violation);
  const shown = sorted.slice(0, MAX_CHECKS).map(toCheck);
  const rest = sorted.slice(MAX_CHECKS);
  if (rest.length === 0) return shown;
  const result = rest.every(({ remark }) => remark) ? 'warn' : 'fail';
  return [...shown, check('model-more', { params: { count: String(rest.length) }, result })];
}

const DEPTH_WEIGHT = 1000;

/** Remarks last; breaches by what explains the others, then the shallower place first. */
function weightOf(violation: Violation): number {
  const result = violation.remark ? 'warn' : DATA_MODEL_CODES[violation.code].result;
  const rank = { fail: 0, unknown: 1, warn: 2, pass: 3 }[result];
  const depth = Math.min(violation.path.split(/[.[]/).length, DEPTH_WEIGHT - 1);
  return (rank * 10 + orderOf(violation.code)) * DEPTH_WEIGHT + depth;
}

/** A wrong line of `@context` explains missing words; a wrong type or shape explains words that have no meaning there. */
function orderOf(code: DataModelCode): number {
  if (MEANING_CODES.includes(code)) return 2;
  return code.startsWith('model-context') ? 0 : 1;
}

function toCheck(violation: Violation): Check {
  const { code, rule, path, params, clause, remark } = violation;
  return check(remark && isBreach(code) ? 'model-odd-value' : code, {
    params: { ...withPlainPlace(params), rule },
    evidence: [{ label: 'place', path }],
    clause,
  });
}

/** In a sentence the document is the document and not `$`; the evidence keeps the path. */
function withPlainPlace(
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { place } = params;
  if (place === undefined) return params;
  return { ...params, place: place === '$' ? 'the document' : place.replace(/^\$\./, '') };
}
