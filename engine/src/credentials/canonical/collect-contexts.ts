import { findContext, type PinnedContext } from '../contexts/contexts.js';
import type { Json, JsonObject } from '../json.js';
import { objectOf } from '../json.js';
import type { ExtraContext } from '../ports.js';
import { type CanonicalRefusal, MAX_CONTEXT_USES, MAX_DEPTH, MAX_VALUES } from './canonical.js';

/** The contexts that a document names, before anything is processed. */
export interface CollectedContexts {
  readonly kind: 'collected';
  /** In the order in which they are first named. */
  readonly contexts: readonly PinnedContext[];
  readonly inline: number;
}

/** Whether nothing but built-in contexts gives the document its meaning. */
export function isBuiltIn({ contexts, inline }: CollectedContexts): boolean {
  return inline === 0 && contexts.every(({ provenance }) => provenance !== 'operator');
}

interface Walk {
  readonly extra: readonly ExtraContext[];
  readonly found: Map<string, PinnedContext>;
  inline: number;
  values: number;
  uses: number;
}

/**
 * Looks through a document for its contexts, and for its size and depth.
 * Also the contexts that contexts refer to are looked up, so that nothing is left to a loader.
 */
export function collectContexts(
  document: JsonObject,
  extra: readonly ExtraContext[] = [],
): CollectedContexts | CanonicalRefusal {
  const walk: Walk = { extra, found: new Map(), inline: 0, values: 0, uses: 0 };
  const refusal = visit(document, walk, 1);
  if (refusal) return refusal;
  return { kind: 'collected', contexts: [...walk.found.values()], inline: walk.inline };
}

function visit(value: Json, walk: Walk, depth: number): CanonicalRefusal | undefined {
  walk.values += 1;
  if (walk.values > MAX_VALUES) return tooLarge(`more than ${MAX_VALUES} values`);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return tooLarge(`more than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) {
    for (const item of value) {
      const refusal = visit(item, walk, depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  }
  return visitObject(value, walk, depth);
}

function visitObject(value: Json, walk: Walk, depth: number): CanonicalRefusal | undefined {
  const object = objectOf(value) ?? {};
  for (const key in object) {
    const item = object[key];
    if (item === undefined) continue;
    const refusal =
      key === '@context' ? useContext(item, walk, depth + 1) : visit(item, walk, depth + 1);
    if (refusal) return refusal;
  }
  return undefined;
}

function useContext(context: Json, walk: Walk, depth: number): CanonicalRefusal | undefined {
  walk.uses += 1;
  if (walk.uses > MAX_CONTEXT_USES) return tooLarge(`more than ${MAX_CONTEXT_USES} contexts`);
  if (depth > MAX_DEPTH) return tooLarge(`more than ${MAX_DEPTH} levels`);
  if (typeof context === 'string') return useUrl(context, walk);
  if (Array.isArray(context)) {
    for (const item of context) {
      const refusal = useContext(item, walk, depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  }
  const object = objectOf(context);
  if (!object) return undefined;
  walk.inline += 1;
  return useReferences(object, walk, depth);
}

function useUrl(url: string, walk: Walk): CanonicalRefusal | undefined {
  if (walk.found.has(url)) return undefined;
  const found = findContext(url, walk.extra);
  if (!found) return { kind: 'unknown-context', url };
  walk.found.set(url, found);
  if (found.provenance !== 'operator') return undefined;
  return useReferences(objectOf(found.document['@context']) ?? {}, walk, 2);
}

/** Contexts inside the definition of a context: `@import` and those of its terms. */
function useReferences(
  context: JsonObject,
  walk: Walk,
  depth: number,
): CanonicalRefusal | undefined {
  const inlineBefore = walk.inline;
  const imported = context['@import'];
  if (typeof imported === 'string') {
    const refusal = useUrl(imported, walk);
    if (refusal) return refusal;
  }
  const refusal = visit(context, walk, depth);
  walk.inline = inlineBefore;
  return refusal;
}

function tooLarge(message: string): CanonicalRefusal {
  return { kind: 'too-large', message: `The document has ${message}.` };
}
