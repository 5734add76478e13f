import type { Json, JsonObject } from '../json.js';
import { listOf, objectOf } from '../json.js';
import {
  type Canonical,
  type CanonicalOptions,
  type CanonicalRefusal,
  MAX_QUADS,
} from './canonical.js';
import { collectContexts } from './collect-contexts.js';
import { toLooseDataset } from './jsonld-processor.js';
import { canonicaliseDataset } from './rdfc.js';

/** A canonical form from which relative references dropped out. */
export type LooseCanonical =
  | (Extract<Canonical, { readonly kind: 'canonical' }> & {
      /** Values that are not in the canonical form and so not protected by any hash over it, at most ten. */
      readonly unprotected: readonly string[];
    })
  | CanonicalRefusal;

/** Where names land that no context defines, so that they are seen instead of lost. */
const FALLBACK = 'http://fallback.org/';
const FALLBACK_TERM = /<http:\/\/fallback\.org\/([^>]*)>/;
const MAX_UNPROTECTED = 10;

/**
 * The canonical N-Quads as Blockcerts makes them: without safe mode, with a fallback vocabulary that turns every
 * undefined name into a refusal. What drops out nevertheless is named in `unprotected`.
 *
 * @see https://github.com/blockchain-certificates/cert-verifier-js how the local hash is computed there
 */
export async function canonicaliseLoosely(
  document: JsonObject,
  options: CanonicalOptions = {},
): Promise<LooseCanonical> {
  const collected = collectContexts(document, options.extraContexts);
  if (collected.kind !== 'collected') return collected;
  const dataset = await toLooseDataset(withFallback(document), collected.contexts);
  if (dataset.kind !== 'dataset') return dataset;
  if (dataset.quads.length > MAX_QUADS) {
    return { kind: 'too-large', message: `The document has more than ${MAX_QUADS} statements.` };
  }
  const quads = await canonicaliseDataset(dataset.quads, options);
  if (quads.kind !== 'quads') return quads;
  const term = FALLBACK_TERM.exec(quads.nquads)?.[1];
  if (term !== undefined) return { kind: 'undefined-term', term };
  return {
    kind: 'canonical',
    nquads: quads.nquads,
    contexts: collected.contexts.map(({ url, sha256 }) => ({ url, sha256 })),
    inlineContexts: collected.inline,
    unprotected: dataset.dropped.slice(0, MAX_UNPROTECTED),
  };
}

function withFallback(document: JsonObject): JsonObject {
  const contexts = listOf(document['@context']);
  const hasVocabulary = contexts.some((one: Json) => '@vocab' in (objectOf(one) ?? {}));
  const own = hasVocabulary ? contexts : [...contexts, { '@vocab': FALLBACK }];
  return { ...document, '@context': own };
}
