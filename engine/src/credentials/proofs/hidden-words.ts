import { findContext } from '../contexts/contexts.js';
import { type Json, type JsonObject, objectOf, textOf } from '../json.js';
import type { ExtraContext } from '../ports.js';
import {
  isAliasOfKeyword,
  meaningsOf,
  objectsAmong,
  takenApart,
  type WordMeanings,
} from './word-meanings.js';

/** A word that signatures over meanings cover and that plain reading by names does not see. */
export interface HiddenWord {
  readonly word: string;
  /** JSON path. */
  readonly path: string;
}

/** Keywords that leave the names of their object as they are. */
const PLAIN_KEYWORDS: readonly string[] = [
  '@context',
  '@id',
  '@type',
  '@value',
  '@language',
  '@direction',
];
/** Words of a credential on which its validity hangs; they are read from its top only. */
const DECIDING = [
  'issuer',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSchema',
  'refreshService',
];
/** Members whose values are graphs of their own: what stands in two of them stays two. */
const GRAPHS = /\.(?:verifiableCredential|endorsement|proof)$/;
const BASES = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/**
 * The first place at which a document says something known in a form that plain reading misses: `validUntil` as an IRI,
 * under an alias of its own context, inside `@nest` or `@included`, or on a second object with the credential's id. The
 * statements, and with them the signature, stay the same: a holder could hide an end or a status so.
 *
 * @param document with its proofs, whose words can be hidden in the same way
 * @see https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
export function findHiddenWord(
  document: JsonObject,
  extra: readonly ExtraContext[] = [],
): HiddenWord | undefined {
  const found = contextsIn(document);
  const inline = objectsAmong(found);
  const named = found.flatMap((one) => textOf(one) ?? []);
  const known = [...new Set([...BASES, ...named])].flatMap(
    (url) => findContext(url, extra)?.document['@context'] ?? [],
  );
  const meanings = meaningsOf(known, inline);
  return (
    hiddenByContext(inline, meanings) ??
    hiddenInId(document, meanings) ??
    hiddenIn(document, { meanings, top: document.id ?? document['@id'] }, '$')
  );
}

interface Search {
  readonly meanings: WordMeanings;
  /** The credential's id. */
  readonly top: Json | undefined;
}

function hiddenIn(value: Json, search: Search, path: string): HiddenWord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    if (!GRAPHS.test(path) && hasRepeatedId(value)) return { word: 'id', path };
    for (const [index, item] of value.entries()) {
      // A list in a list is one list to a signature, and no value at all to who expects a text or an object.
      if (Array.isArray(item)) return { word: 'list', path };
      const found = hiddenIn(item, search, `${path}[${index}]`);
      if (found) return found;
    }
    return undefined;
  }
  return hiddenInObject(objectOf(value) ?? {}, search, path);
}

function hiddenInObject(object: JsonObject, search: Search, path: string): HiddenWord | undefined {
  if (path !== '$' && isSecondTop(object, search.top)) return { word: 'id', path };
  // Only texts in a language are read from the long form of a value.
  if ('@value' in object && !('@language' in object)) return { word: '@value', path };
  for (const key in object) {
    const inner = object[key];
    if (key === '@context' || inner === undefined) continue;
    if (key.startsWith('@') ? !PLAIN_KEYWORDS.includes(key) : search.meanings.hides(key)) {
      return { word: key, path };
    }
    const found = hiddenIn(inner, search, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

/** One thing written as two: to a signature it is one, to who counts credits it is two. */
function hasRepeatedId(items: readonly Json[]): boolean {
  const ids = items.flatMap((item) => textOf(objectOf(item)?.id ?? objectOf(item)?.['@id']) ?? []);
  return new Set(ids).size < ids.length;
}

/** An object inside that says of the credential what only its top may say. */
function isSecondTop(object: JsonObject, top: Json | undefined): boolean {
  const id = object.id ?? object['@id'];
  return id !== undefined && id === top && DECIDING.some((word) => Object.hasOwn(object, word));
}

/** A short form of the credential's id, which lists of withdrawn credentials name in full. */
function hiddenInId(document: JsonObject, meanings: WordMeanings): HiddenWord | undefined {
  const id = textOf(document.id ?? document['@id']);
  const scheme = /^([^:/?#]*):(?!\/\/)/.exec(id ?? '')?.[1];
  const isShort = scheme !== undefined && (scheme === '_' || meanings.isDefined(scheme));
  return isShort ? { word: id ?? '', path: '$.id' } : undefined;
}

function hiddenByContext(
  inline: readonly JsonObject[],
  meanings: WordMeanings,
): HiddenWord | undefined {
  const path = '$.@context';
  for (const context of inline) {
    if (Object.hasOwn(context, '@base')) return { word: '@base', path };
    for (const term in context) {
      const isHiding = isAliasOfKeyword(term, context[term]) || meanings.hides(term);
      if (!term.startsWith('@') && isHiding) return { word: term, path };
    }
  }
  return undefined;
}

/** Each context of a document at any depth, and those inside the contexts that stand in it; lists taken apart. */
function contextsIn(value: Json): readonly Json[] {
  const found: Json[] = [];
  const visit = (inner: Json) => {
    if (typeof inner !== 'object' || inner === null) return;
    if (Array.isArray(inner)) {
      for (const item of inner) visit(item);
      return;
    }
    const object = objectOf(inner) ?? {};
    for (const key in object) {
      const member = object[key];
      if (member === undefined) continue;
      if (key === '@context') found.push(...takenApart(member));
      visit(member);
    }
  };
  visit(value);
  return found;
}
