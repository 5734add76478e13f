import type { JsonObject } from '../json.js';
import type { CanonicalOptions, CanonicalRefusal, UsedContext } from './canonical.js';
import { type CollectedContexts, collectContexts, isBuiltIn } from './collect-contexts.js';
import { toFastQuads } from './fast/fast-quads.js';
import { findExpansionRefusal } from './jsonld-processor.js';

/** Every word of the document has a meaning, or which has none and why. */
export type WordLookUp =
  | {
      readonly kind: 'defined';
      readonly contexts: readonly UsedContext[];
      readonly inlineContexts: number;
    }
  | CanonicalRefusal;

/**
 * Looks up every word of a document in the contexts that it names: JSON-LD expansion in safe mode, of which only the
 * success counts. The same refusals as {@link canonicalise}, without its work.
 */
export async function lookUpWords(
  document: JsonObject,
  options: Pick<CanonicalOptions, 'documents' | 'extraContexts'> = {},
): Promise<WordLookUp> {
  const collected = collectContexts(document, options.extraContexts);
  if (collected.kind !== 'collected') return collected;
  const refusal = isSurelyDefined(document, collected, options)
    ? undefined
    : await findExpansionRefusal(document, collected.contexts);
  return (
    refusal ?? {
      kind: 'defined',
      contexts: collected.contexts.map(({ url, sha256 }) => ({ url, sha256 })),
      inlineContexts: collected.inline,
    }
  );
}

function isSurelyDefined(
  document: JsonObject,
  collected: CollectedContexts,
  { documents }: Pick<CanonicalOptions, 'documents'>,
): boolean {
  if (!isBuiltIn(collected)) return false;
  const quads = documents ? documents.statements(document, toFastQuads) : toFastQuads(document);
  return quads !== undefined;
}
