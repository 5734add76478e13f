import { parseJsonValue } from '../contexts/json-value.js';
import type { JsonObject } from '../json.js';
import { listOf, objectOf } from '../json.js';
import type { CanonicalOptions, CanonicalRefusal, UsedContext } from './canonical.js';
import { collectContexts } from './collect-contexts.js';
import { toExpanded } from './jsonld-processor.js';

/** A document with every name written out, or why it cannot be. */
export type ExpandedDocument =
  | {
      readonly kind: 'expanded';
      readonly nodes: readonly JsonObject[];
      readonly contexts: readonly UsedContext[];
      readonly inlineContexts: number;
    }
  | CanonicalRefusal;

/**
 * The document with every name written out as its IRI (JSON-LD expanded form), by the same rules and with the same
 * refusals as {@link canonicalise}.
 */
export async function expandDocument(
  document: JsonObject,
  options: Pick<CanonicalOptions, 'extraContexts'> = {},
): Promise<ExpandedDocument> {
  const collected = collectContexts(document, options.extraContexts);
  if (collected.kind !== 'collected') return collected;
  const expanded = await toExpanded(document, collected.contexts);
  if (expanded.kind !== 'expanded') return expanded;
  return {
    kind: 'expanded',
    nodes: listOf(parseJsonValue(expanded.nodes))
      .map(objectOf)
      .filter((node) => node !== undefined),
    contexts: collected.contexts.map(({ url, sha256 }) => ({ url, sha256 })),
    inlineContexts: collected.inline,
  };
}
