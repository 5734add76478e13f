import {
  type Canonical,
  type CanonicalOptions,
  canonicalise,
  type UsedContext,
} from '../../canonical/canonicalise.js';
import { canonicaliseJcs } from '../../canonical/jcs.js';
import { encodeUtf8, joinBytes } from '../../crypto/bytes.js';
import { type Json, type JsonObject, listOf } from '../../json.js';
import { DATA_INTEGRITY_CONTEXT, type Suite } from './suites.js';

/** What goes under a signature: the hashes of the proof's words and of the document, in this order. */
export interface HashedDocument {
  readonly kind: 'hashed';
  readonly bytes: Uint8Array;
  readonly proofHash: Uint8Array;
  readonly documentHash: Uint8Array;
  readonly contexts: readonly UsedContext[];
  readonly inlineContexts: number;
}

/** Why a document cannot be hashed. */
export type HashRefusal = Exclude<Canonical, { readonly kind: 'canonical' }>;

/** What hashing needs beside the document. */
export interface HashOptions extends CanonicalOptions {
  readonly digest: 'sha256' | 'sha384';
  readonly cryptography: NonNullable<CanonicalOptions['cryptography']>;
}

/** The document as it is signed and the proof without its signature. */
export interface Unsigned {
  /** The document without its proof; with the proofs that a chain stands on. */
  readonly document: JsonObject;
  readonly proof: JsonObject;
  readonly suite: Suite;
}

/**
 * Hashes a document and its proof's words as the suite says.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/#algorithms
 */
export async function hashDocument(
  unsigned: Unsigned,
  options: HashOptions,
  canonicaliseOnce: (document: JsonObject) => Promise<Canonical> = (document) =>
    canonicalise(document, options),
): Promise<HashedDocument | HashRefusal> {
  return unsigned.suite.form === 'jcs'
    ? hashJcs(unsigned, options)
    : hashStatements(unsigned, options, canonicaliseOnce);
}

async function hashStatements(
  { document, proof, suite }: Unsigned,
  options: HashOptions,
  canonicaliseOnce: (document: JsonObject) => Promise<Canonical>,
): Promise<HashedDocument | HashRefusal> {
  const canonical = await canonicaliseOnce(document);
  if (canonical.kind !== 'canonical') return canonical;
  const words = await canonicaliseWords({ document, proof, suite }, options);
  if (words.kind !== 'canonical') return words;
  const { contexts, inlineContexts } = canonical;
  const texts = { proof: words.nquads, document: canonical.nquads };
  return { ...hashTexts(texts, options), contexts, inlineContexts };
}

/** The canonical form of the proof's words. */
export async function canonicaliseWords(
  { document, proof, suite }: Unsigned,
  options: CanonicalOptions,
): Promise<Canonical> {
  const config = toProofConfig(document, proof, suite);
  const words = await canonicalise(config, options);
  const context = document['@context'];
  if (words.kind !== 'broken' || context === undefined) return words;
  // Some contexts define the suite by themselves and protect it against the suite's own context.
  return canonicalise({ ...config, '@context': context }, options);
}

/** The proof's words as a document of their own, under the contexts of the document. */
export function toProofConfig(document: JsonObject, proof: JsonObject, suite: Suite): JsonObject {
  const { '@context': _own, proofValue: _value, jws: _jws, signatureValue: _old, ...words } = proof;
  return { '@context': contextsFor(document['@context'], suite), ...words };
}

/** Defines the old suites by itself. */
const OLD_SECURITY = 'https://w3id.org/security/v2';
const BASES_WITH_PROOFS: readonly Json[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
];

/** Whether the contexts of a document define the terms of Data Integrity proofs. */
export function definesProofs(contexts: readonly Json[]): boolean {
  return BASES_WITH_PROOFS.some((url) => contexts.includes(url));
}

/** @see https://www.w3.org/TR/vc-data-integrity/#context-injection */
function contextsFor(context: Json | undefined, suite: Suite): Json {
  const named = listOf(context);
  const isDefined =
    suite.context === DATA_INTEGRITY_CONTEXT
      ? definesProofs(named)
      : [suite.context, OLD_SECURITY].some((url) => named.includes(url));
  return isDefined ? (context ?? []) : [...named, suite.context];
}

/** @see https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022 */
function hashJcs(
  { document, proof }: Unsigned,
  options: HashOptions,
): HashedDocument | HashRefusal {
  const { proofValue: _value, ...words } = proof;
  const context = proof['@context'];
  if (context !== undefined && !startsWith(document['@context'], context)) {
    return {
      kind: 'broken',
      message: 'the contexts of the document do not begin with those of the proof',
    };
  }
  const signed = context === undefined ? document : { ...document, '@context': context };
  try {
    const texts = { proof: canonicaliseJcs(words), document: canonicaliseJcs(signed) };
    return { ...hashTexts(texts, options), contexts: [], inlineContexts: 0 };
  } catch (error) {
    // RFC 8785 has no form for text with half of a surrogate pair.
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}

function startsWith(whole: Json | undefined, start: Json): boolean {
  const items = listOf(whole);
  return listOf(start).every(
    (item, index) => canonicaliseJcs(item) === canonicaliseJcs(items[index] ?? null),
  );
}

function hashTexts(
  texts: { readonly proof: string; readonly document: string },
  { digest, cryptography }: HashOptions,
): Pick<HashedDocument, 'kind' | 'bytes' | 'proofHash' | 'documentHash'> {
  const proofHash = cryptography[digest](encodeUtf8(texts.proof));
  const documentHash = cryptography[digest](encodeUtf8(texts.document));
  return { kind: 'hashed', bytes: joinBytes(proofHash, documentHash), proofHash, documentHash };
}
