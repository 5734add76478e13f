import { portableCryptography } from '../crypto/cryptography.js';
import type { JsonObject } from '../json.js';
import {
  type Canonical,
  type CanonicalOptions,
  type CanonicalRefusal,
  MAX_QUADS,
} from './canonical.js';
import { type CollectedContexts, collectContexts, isBuiltIn } from './collect-contexts.js';
import { toFastQuads } from './fast/fast-quads.js';
import { canonicaliseDistinct } from './fast/fast-rdfc.js';
import { toDataset } from './jsonld-processor.js';
import { type CanonicalQuads, canonicaliseDataset } from './rdfc.js';

export type { Canonical, CanonicalOptions, UsedContext } from './canonical.js';

/**
 * The canonical N-Quads of a JSON-LD document: what a Data Integrity proof signs. Nothing is fetched; a name that no
 * context defines is refused, because it would silently drop out of what is signed.
 *
 * @see https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0
 * @see https://www.w3.org/TR/json-ld11-api/ JSON-LD 1.1 Processing Algorithms
 */
export async function canonicalise(
  document: JsonObject,
  options: CanonicalOptions = {},
): Promise<Canonical> {
  const collected = collectContexts(document, options.extraContexts);
  if (collected.kind !== 'collected') return collected;
  const quads = await toCanonicalQuads(document, collected, options);
  if (quads.kind !== 'quads') return quads;
  return {
    kind: 'canonical',
    nquads: quads.nquads,
    contexts: collected.contexts.map(({ url, sha256 }) => ({ url, sha256 })),
    inlineContexts: collected.inline,
  };
}

async function toCanonicalQuads(
  document: JsonObject,
  collected: CollectedContexts,
  options: CanonicalOptions,
): Promise<CanonicalQuads | CanonicalRefusal> {
  const fast = canonicaliseFast(document, collected, options);
  if (fast !== undefined) return { kind: 'quads', nquads: fast };
  const dataset = await toDataset(document, collected.contexts);
  if (dataset.kind !== 'dataset') return dataset;
  if (dataset.quads.length > MAX_QUADS) {
    return { kind: 'too-large', message: `The document has more than ${MAX_QUADS} statements.` };
  }
  return canonicaliseDataset(dataset.quads, options);
}

/** The fast way, for documents that it covers; it and the general way give the same text or it gives none. */
function canonicaliseFast(
  document: JsonObject,
  collected: CollectedContexts,
  { digest = 'sha256', cryptography = portableCryptography, isFastAllowed }: CanonicalOptions,
): string | undefined {
  if (isFastAllowed === false || !isBuiltIn(collected)) return undefined;
  const quads = toFastQuads(document);
  if (!quads || quads.length > MAX_QUADS) return undefined;
  return canonicaliseDistinct(quads, cryptography[digest]);
}
