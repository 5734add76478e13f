import type { Json, JsonObject } from '../../json.js';

/** How the values of a term are put together. */
export type TermContainer = 'none' | 'list' | 'graph' | 'language' | 'outside';

/** What a term means where it stands. */
export interface Term {
  /** IRI or keyword; null for a name that is taken out of use. */
  readonly iri: string | null;
  /** The IRI in N-Quads, absent where it cannot be written. */
  readonly written?: string;
  /** `@id`, `@vocab`, `@json`, an IRI, or absent. */
  readonly type?: string;
  readonly container: TermContainer;
  /** May stand in front of a colon. */
  readonly isPrefix: boolean;
  readonly isProtected: boolean;
  /** Null takes all names out of force. */
  readonly scope?: JsonObject | readonly Json[] | string | null;
}

/** The names in force at one place of a document. Never changed once made. */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, Term>;
  readonly vocab?: string;
  /** In force again below the node whose type brought this one. */
  readonly previous?: ActiveContext;
  /** What became of this one with a further context, by that context and the way it was applied. */
  readonly known: Map<string, WeakMap<object, ActiveContext>>;
}

/** No names at all. */
export function emptyContext(): ActiveContext {
  return { terms: new Map(), known: new Map() };
}

const KEYWORD_LIKE = /^@[A-Za-z]+$/;
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+-.]*|_):\S*$/;

/** Whether a name begins with a scheme and holds no space. */
export function isAbsolute(iri: string): boolean {
  return ABSOLUTE.test(iri);
}

/** Whether a name has the form of a JSON-LD keyword. */
export function isKeywordLike(name: string): boolean {
  return name.startsWith('@') && KEYWORD_LIKE.test(name);
}

/** A name of a property or type as an IRI or keyword; undefined when nothing defines it. */
export function expandName(context: ActiveContext, name: string): string | undefined {
  if (isKeywordLike(name)) return name;
  const term = context.terms.get(name);
  if (term) return term.iri ?? undefined;
  const expanded = expandPrefix(context, name);
  if (expanded !== undefined) return expanded;
  const whole = context.vocab === undefined ? name : context.vocab + name;
  return isAbsolute(whole) ? whole : undefined;
}

/** An identifier as an IRI; undefined when it is relative. */
export function expandIdentifier(context: ActiveContext, text: string): string | undefined {
  if (isKeywordLike(text)) return undefined;
  return expandPrefix(context, text);
}

function expandPrefix(context: ActiveContext, name: string): string | undefined {
  const colon = name.indexOf(':');
  if (colon <= 0) return undefined;
  if (name.startsWith('//', colon + 1)) return isAbsolute(name) ? name : undefined;
  const term = context.terms.get(name.slice(0, colon));
  if (term?.isPrefix) return (term.iri ?? '') + name.slice(colon + 1);
  return isAbsolute(name) ? name : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: N-Quads forbids them in an IRI.
const HARD_IRI = /[\u0000-\u0020<>"{}|^`\\]/;

/** An IRI in N-Quads; undefined for one that is relative, a blank node, or cannot be written as it is. */
export function writeIri(iri: string): string | undefined {
  return iri.startsWith('_:') || HARD_IRI.test(iri) || !isAbsolute(iri) ? undefined : `<${iri}>`;
}
