import type { CanonicalRefusal } from '../../canonical/canonical.js';
import { lookUpWords } from '../../canonical/look-up-words.js';
import { findContext, listContextUrls } from '../../contexts/contexts.js';
import { type Json, type JsonObject, listOf, objectOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { Clause } from '../../report.js';
import type { Violation } from './shape.js';
import { shownText } from './shown-text.js';

const CLAUSE: Clause = {
  title: 'VC Data Model 2.0 §4.3 Contexts',
  url: 'https://www.w3.org/TR/vc-data-model-2.0/#contexts',
};
/** Contexts that issuers forget, the likeliest first. */
const HINTED = [
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
];
/** As many addresses of one context at most. */
const MAX_HINTS = 2;
const EXTENSION_TYPES = [
  '1EdTechJsonSchemaValidator2019',
  '1EdTechRevocationList',
  '1EdTechCredentialRefresh',
];
/** Proofs bring their own contexts, and credentials inside have reports of their own. */
const LEFT_OUT = ['proof', 'verifiableCredential'];

/**
 * Looks up the meaning of every word of a document in the contexts that it names. A word without a meaning is not
 * protected by a Data Integrity proof and means something else to every reader.
 */
export async function judgeMeaning(
  document: JsonObject,
  options: VerifyOptions,
): Promise<readonly Violation[]> {
  const extraContexts = options.extraContexts ?? [];
  const { documents } = options;
  const known = documents === undefined ? {} : { documents };
  const answer = await lookUpWords(toLookUp(document, options), { extraContexts, ...known });
  if (answer.kind === 'defined') return [];
  const violation = toViolation(answer, document);
  return answer.kind === 'unknown-context' ? [violation, ...ownWords(document)] : [violation];
}

/** Without parts it is what a proof signs, whose words are looked up for the proof too. */
function toLookUp(document: JsonObject, { documents }: VerifyOptions): JsonObject {
  const subject = objectOf(document.credentialSubject) ?? {};
  const isWhole =
    document.verifiableCredential === undefined && !LEFT_OUT.some((name) => name in subject);
  return documents && isWhole ? documents.unsigned(document) : withoutParts(document);
}

function withoutParts(document: JsonObject): JsonObject {
  const subject = objectOf(document.credentialSubject);
  const kept = leaveOut(document);
  return subject ? { ...kept, credentialSubject: leaveOut(subject) } : kept;
}

function leaveOut(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !LEFT_OUT.includes(name)));
}

function toViolation(refusal: CanonicalRefusal, document: JsonObject): Violation {
  const path = '$.@context';
  const about = { rule: `meaning-${refusal.kind}`, path, clause: CLAUSE };
  switch (refusal.kind) {
    case 'unknown-context':
      return { ...about, code: 'model-context-unknown', params: { url: refusal.url } };
    case 'undefined-term':
      return sayUndefined(refusal.term, refusal.path, document);
    case 'broken':
      return { ...about, code: 'model-context-broken', params: { message: refusal.message } };
    case 'poison':
    case 'too-large':
      return { ...about, code: 'model-too-hard', params: { message: refusal.message } };
    default:
      return refusal satisfies never;
  }
}

function sayUndefined(term: string, path: string | undefined, document: JsonObject): Violation {
  const isType = hasType(document, term);
  return {
    code: isType ? 'model-type-undefined' : 'model-term-undefined',
    rule: isType ? 'meaning-type' : 'meaning-term',
    path: path ?? '$',
    params: { term: shownText(term), hint: hintFor(term, document) },
    clause: CLAUSE,
  };
}

/**
 * Beside an unknown context most words may mean anything, but words of 1EdTech's own extensions have their meaning from
 * one context only.
 */
function ownWords(document: JsonObject): readonly Violation[] {
  if (listOf(document['@context']).some((entry) => isExtensionContext(entry))) return [];
  const term = EXTENSION_TYPES.find((type) => hasType(document, type));
  return term === undefined ? [] : [sayUndefined(term, undefined, document)];
}

function isExtensionContext(entry: Json): boolean {
  return typeof entry !== 'string' ? entry !== null : /\/v3p0\/.*extensions\.json/.test(entry);
}

/** Names the line that the issuer forgot, when a known context defines the word. */
function hintFor(term: string, document: JsonObject): string {
  const named = listOf(document['@context']);
  const isMissing = (url: string) => !named.includes(url) && defines(url, term);
  const others = listContextUrls().filter(isMissing);
  // A word that many contexts define says nothing about which one was meant.
  const url = HINTED.find(isMissing) ?? (others.length <= MAX_HINTS ? others[0] : undefined);
  return url === undefined
    ? 'Ask the issuer to add the context that defines it to @context, and to sign again.'
    : `Ask the issuer to add the line "${url}" to @context, and to sign again.`;
}

function defines(url: string, term: string): boolean {
  return listOf(findContext(url)?.document['@context']).some((part) => {
    const terms = objectOf(part);
    return terms !== undefined && Object.hasOwn(terms, term);
  });
}

function hasType(value: Json, term: string, depth = 0): boolean {
  if (depth > 64 || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => hasType(item, term, depth + 1));
  const object = objectOf(value);
  if (!object) return false;
  if (listOf(object.type).includes(term)) return true;
  return Object.entries(object).some(
    ([name, inner]) => name !== '@context' && hasType(inner, term, depth + 1),
  );
}
