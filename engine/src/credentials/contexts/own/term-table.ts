import type { Json, JsonObject } from '../../json.js';

/**
 * What one term means: `iri`, `iri type` or `iri type container`, with `-` for "no type". A fact with a scope also
 * says which terms hold below the term.
 */
export type TermFact = string | { readonly is: string; readonly scope: TermTable };

/** The terms that a specification defines, in our own form. Prefixes are terms whose IRI ends in `#`, `/` or `:`. */
export interface TermTable {
  /** JSON-LD 1.1 says so of itself. */
  readonly version?: true;
  /** The terms may not be defined anew further down. */
  readonly fixed?: true;
  /** `id` and `type` stand for `@id` and `@type`. */
  readonly plain?: true;
  readonly vocab?: string;
  /** The scope of a type stays in force below it. */
  readonly passesOn?: true;
  readonly terms: Readonly<Record<string, TermFact>>;
}

/** The JSON-LD context document that a table of terms stands for. */
export function toContextDocument(table: TermTable): JsonObject {
  return { '@context': toContext(table) };
}

function toContext(table: TermTable): JsonObject {
  return {
    ...(table.version ? { '@version': 1.1 } : {}),
    ...(table.fixed ? { '@protected': true } : {}),
    ...(table.passesOn ? { '@propagate': true } : {}),
    ...(table.vocab === undefined ? {} : { '@vocab': table.vocab }),
    ...(table.plain ? { id: '@id', type: '@type' } : {}),
    ...Object.fromEntries(Object.entries(table.terms).map(([term, fact]) => [term, toTerm(fact)])),
  };
}

function toTerm(fact: TermFact): Json {
  const [iri = '', type = '-', container] = (typeof fact === 'string' ? fact : fact.is).split(' ');
  if (typeof fact === 'string' && type === '-' && container === undefined) return iri;
  return {
    '@id': iri,
    ...(type === '-' ? {} : { '@type': type }),
    ...(container === undefined ? {} : { '@container': toContainer(container) }),
    ...(typeof fact === 'string' ? {} : { '@context': toContext(fact.scope) }),
  };
}

function toContainer(container: string): Json {
  const kinds = container.split('+');
  return kinds.length === 1 ? container : kinds;
}
