import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';

/** What words can mean under the contexts of a document. */
export interface WordMeanings {
  /** Whether the word can mean what a published context says under another word. */
  readonly hides: (word: string) => boolean;
  /** Whether some context defines the word. */
  readonly isDefined: (word: string) => boolean;
}

/** The words of some contexts. */
interface Vocabulary {
  /** Words by everything that they can mean; filled for published contexts only. */
  readonly wordsByIri: Map<string, Set<string>>;
  /** What each word stands for, as written; any word may stand in front of a colon. */
  readonly prefixes: Map<string, Set<string>>;
  readonly vocabs: Set<string>;
}

/** Meanings of one word that are looked at. */
const MAX_EXPANSIONS = 500;
/** What only stands in front of words. */
const NAMESPACE = /[/#:]$/;

const published = new WeakMap<object, Vocabulary>();

/**
 * Collects what the words of published contexts and of those in a document itself can mean, wherever they are in force:
 * too much rather than too little.
 */
export function meaningsOf(known: readonly Json[], inline: readonly JsonObject[]): WordMeanings {
  const vocabularies = known.map(publishedVocabulary);
  const own = vocabularyOf(inline);
  const all = [...vocabularies, own];
  const isOtherWords = (iri: string, word: string) => {
    const words = vocabularies.flatMap((one) => [...(one.wordsByIri.get(iri) ?? [])]);
    return words.length > 0 && !words.includes(word) && !NAMESPACE.test(iri);
  };
  return {
    isDefined: (word) => all.some((one) => one.prefixes.has(word)),
    hides: (word) => {
      const isPublished = vocabularies.some((one) => one.prefixes.has(word));
      // Only contexts of the document itself can give a published word another meaning.
      if (isPublished && !own.prefixes.has(word)) return false;
      const meanings = expansionsOf(word, all);
      return !meanings || [...meanings].some((iri) => isOtherWords(iri, word));
    },
  };
}

/** Whether a context makes a word stand for a keyword (but `id` and `type`, which are read) or for a way back. */
export function isAliasOfKeyword(term: string, meaning: Json | undefined): boolean {
  const definition = objectOf(meaning);
  if (definition && '@reverse' in definition) return true;
  const id = definition ? textOf(definition['@id']) : textOf(meaning);
  if (id?.startsWith('@') !== true) return false;
  return !(term === 'id' && id === '@id') && !(term === 'type' && id === '@type');
}

function publishedVocabulary(context: Json): Vocabulary {
  if (typeof context !== 'object' || context === null) return publishedVocabularyOf([]);
  const before = published.get(context);
  if (before) return before;
  const made = publishedVocabularyOf(objectsAmong(takenApart(context)));
  published.set(context, made);
  return made;
}

function vocabularyOf(contexts: readonly JsonObject[]): Vocabulary {
  const made: Vocabulary = {
    wordsByIri: new Map(),
    prefixes: new Map(),
    vocabs: new Set(),
  };
  for (const context of contexts.flatMap(withInner)) collectNames(context, made);
  return made;
}

function publishedVocabularyOf(contexts: readonly JsonObject[]): Vocabulary {
  const made = vocabularyOf(contexts);
  for (const word of made.prefixes.keys()) {
    for (const iri of expansionsOf(word, [made]) ?? []) add(made.wordsByIri, iri, word);
  }
  return made;
}

/** A context with the contexts inside its terms. */
function withInner(context: JsonObject): readonly JsonObject[] {
  const inner = Object.values(context).flatMap((meaning) =>
    takenApart(objectOf(meaning)?.['@context'] ?? null),
  );
  return [context, ...objectsAmong(inner).flatMap(withInner)];
}

function collectNames(context: JsonObject, made: Vocabulary): void {
  for (const [term, meaning] of Object.entries(context)) {
    if (term === '@vocab' && typeof meaning === 'string') made.vocabs.add(meaning);
    if (term.startsWith('@')) continue;
    const definition = objectOf(meaning);
    const id = definition ? definition['@id'] : meaning;
    add(made.prefixes, term, textOf(id) ?? term);
  }
}

/** Everything that a word can mean, prefixes of prefixes included; undefined when that is more than anybody writes. */
function expansionsOf(
  word: string,
  vocabularies: readonly Vocabulary[],
): ReadonlySet<string> | undefined {
  const reached = new Set([word]);
  for (const text of reached) {
    for (const next of nextOf(text, vocabularies)) reached.add(next);
    if (reached.size > MAX_EXPANSIONS) return undefined;
  }
  return reached;
}

function nextOf(text: string, vocabularies: readonly Vocabulary[]): readonly string[] {
  const written = vocabularies.flatMap((one) => [...(one.prefixes.get(text) ?? [])]);
  const colon = text.indexOf(':');
  if (colon < 0) {
    const inVocab = vocabularies.flatMap((one) => [...one.vocabs].map((vocab) => vocab + text));
    return [...written, ...inVocab];
  }
  const [prefix, rest] = [text.slice(0, colon), text.slice(colon + 1)];
  if (rest.startsWith('//')) return written;
  const bases = vocabularies.flatMap((one) => [...(one.prefixes.get(prefix) ?? [])]);
  return [...written, ...bases.map((base) => base + rest)];
}

/** A context that is a list as its parts. */
export function takenApart(context: Json): readonly Json[] {
  return Array.isArray(context) ? listOf(context).flatMap(takenApart) : [context];
}

/** The objects among some values. */
export function objectsAmong(values: readonly Json[]): readonly JsonObject[] {
  return values.map((value) => objectOf(value)).filter((value) => value !== undefined);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const before = map.get(key);
  if (before) before.add(value);
  else map.set(key, new Set([value]));
}
