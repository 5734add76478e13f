import { findContext } from '../../contexts/contexts.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { ExtraContext } from '../../ports.js';

/** Keywords that a context in the document may use; all others can hide parts of it from the receipt. */
const ALLOWED_KEYWORDS = ['@version', '@vocab', '@language', '@protected'];
const ALLOWED_IN_TERMS = ['@id', '@type', '@language', '@protected', '@container'];
const ALLOWED_CONTAINERS = ['@set', '@list'];

/**
 * The first name to which a context inside the document gives a meaning that would let its author hide or swap what a
 * receipt covers: a word of a named context, a word that means nothing, or a word with a power of its own. A receipt is
 * over meanings, so `{"name": null, "was": "schema:name"}` would show another name under the same hash.
 *
 * @returns undefined when contexts in the document only add words
 */
export function redefinedTerm(
  document: JsonObject,
  extra: readonly ExtraContext[] = [],
): string | undefined {
  const contexts = contextsIn(document);
  const known = new Set(contexts.flatMap((one) => termsOfNamed(one, extra)));
  for (const context of contexts) {
    if (context === null) return '@context';
    const inline = objectOf(context);
    const found =
      inline && Object.keys(inline).find((term) => isHarmful(term, inline[term], known));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each context at any depth, lists taken apart. */
function contextsIn(value: Json): readonly Json[] {
  const object = objectOf(value);
  if (!object) return Array.isArray(value) ? listOf(value).flatMap(contextsIn) : [];
  return Object.entries(object).flatMap(([key, inner]) =>
    key === '@context' ? takenApart(inner) : contextsIn(inner),
  );
}

function takenApart(context: Json): readonly Json[] {
  return Array.isArray(context) ? listOf(context).flatMap(takenApart) : [context];
}

function termsOfNamed(context: Json, extra: readonly ExtraContext[]): readonly string[] {
  const url = textOf(context);
  const found = url === undefined ? undefined : findContext(url, extra);
  return found ? definedIn(found.document['@context'] ?? null) : [];
}

/** Terms of a context and of the contexts inside its terms. */
function definedIn(context: Json): readonly string[] {
  return takenApart(context).flatMap((one) =>
    Object.entries(objectOf(one) ?? {}).flatMap(([term, meaning]) => [
      ...(term.startsWith('@') ? [] : [term]),
      ...definedIn(objectOf(meaning)?.['@context'] ?? null),
    ]),
  );
}

function isHarmful(term: string, meaning: Json | undefined, known: ReadonlySet<string>): boolean {
  if (term.startsWith('@')) return !ALLOWED_KEYWORDS.includes(term) || meaning === null;
  if (known.has(term)) return true;
  const definition = objectOf(meaning);
  if (!definition) return !isPlainIri(meaning);
  const { '@id': id, '@container': container } = definition;
  return (
    Object.keys(definition).some((key) => !ALLOWED_IN_TERMS.includes(key)) ||
    (id !== undefined && !isPlainIri(id)) ||
    !listOf(container).every((kind) => ALLOWED_CONTAINERS.includes(textOf(kind) ?? ''))
  );
}

function isPlainIri(value: Json | undefined): boolean {
  const iri = textOf(value);
  return iri !== undefined && iri !== '' && !iri.startsWith('@');
}
