import { portableCryptography } from '../crypto/cryptography.js';
import type { JsonObject } from '../json.js';
import {
  type Canonical,
  type CanonicalOptions,
  type CanonicalRefusal,
  MAX_QUADS,
} from './canonical.js';
import { type CollectedContexts, collectContexts, isBuiltIn } from './collect-contexts.js';
import type { FastQuad } from './fast/fast-quad.js';
import { toFastQuads, withoutRepetitions } from './fast/fast-quads.js';
import { canonicaliseDistinct, writeQuads } from './fast/fast-rdfc.js';
import { toDataset } from './jsonld-processor.js';
import { type CanonicalQuads, canonicaliseDataset, canonicaliseNQuads } from './rdfc.js';

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
  const fast = findFastQuads(document, collected, options);
  if (fast) return canonicaliseFastQuads(fast, options);
  const dataset = await toDataset(document, collected.contexts);
  if (dataset.kind !== 'dataset') return dataset;
  if (dataset.quads.length > MAX_QUADS) {
    return { kind: 'too-large', message: `The document has more than ${MAX_QUADS} statements.` };
  }
  return canonicaliseDataset(dataset.quads, options);
}

/** The statements by the fast way; it and the general way give the same ones or it gives none. */
function findFastQuads(
  document: JsonObject,
  collected: CollectedContexts,
  { isFastAllowed, documents }: CanonicalOptions,
): readonly FastQuad[] | undefined {
  if (isFastAllowed === false || !isBuiltIn(collected)) return undefined;
  const quads = documents ? documents.statements(document, toFastQuads) : toFastQuads(document);
  return quads && quads.length <= MAX_QUADS ? withoutRepetitions(quads) : undefined;
}

async function canonicaliseFastQuads(
  quads: readonly FastQuad[],
  options: CanonicalOptions,
): Promise<CanonicalQuads> {
  const { digest = 'sha256', cryptography = portableCryptography } = options;
  const nquads = canonicaliseDistinct(quads, cryptography[digest]);
  return nquads === undefined
    ? canonicaliseNQuads(writeQuads(quads), options)
    : { kind: 'quads', nquads };
}
