import { CairnError } from '../../../terms/index.js';
import { encodeBase58 } from '../../crypto/base58.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { type JsonObject, listOf } from '../../json.js';
import type { ExtraContext } from '../../ports.js';
import { definesProofs, hashDocument } from './hash-document.js';
import { DATA_INTEGRITY_CONTEXT, findSuite } from './suites.js';

/** How to sign a document. */
export interface SignDataIntegrityOptions {
  readonly suite: 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'eddsa-jcs-2022';
  /** Address of the verification method whose key `sign` uses: Ed25519 for eddsa, P-256 for ecdsa. */
  readonly method: string;
  /** Moment of signing, ISO UTC. */
  readonly created: string;
  /** Signs the bytes; ECDSA (over SHA-256) answers r‖s. */
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  readonly extraContexts?: readonly ExtraContext[];
}

/**
 * The document with a Data Integrity proof added; proofs that stand in it already stay, and the new one stands beside
 * them without covering them.
 *
 * @throws CairnError `document-not-signable` when a context is unknown, a name is defined by no context, or the graph
 * is too hard
 * @see https://www.w3.org/TR/vc-data-integrity/#add-proof
 */
export async function signDataIntegrity(
  document: JsonObject,
  options: SignDataIntegrityOptions,
): Promise<JsonObject> {
  const { proof: before, ...rest } = document;
  const unsigned = withProofTerms(rest);
  const words = toWords(unsigned, options);
  const suite = findSuite('DataIntegrityProof', options.suite);
  if (!suite) throw new RangeError(`No such suite: ${options.suite}`);
  const hashed = await hashDocument(
    { document: unsigned, proof: words, suite },
    {
      digest: 'sha256',
      cryptography: portableCryptography,
      ...(options.extraContexts === undefined ? {} : { extraContexts: options.extraContexts }),
    },
  );
  if (hashed.kind !== 'hashed') {
    throw new CairnError('document-not-signable', describeRefusal(hashed), { refusal: hashed });
  }
  const signature = await options.sign(hashed.bytes);
  const proof = { ...words, proofValue: `z${encodeBase58(signature)}` };
  return { ...unsigned, proof: before === undefined ? proof : [...listOf(before), proof] };
}

/** @see https://www.w3.org/TR/vc-data-integrity/#context-injection */
function withProofTerms(document: JsonObject): JsonObject {
  const named = listOf(document['@context']);
  if (definesProofs(named)) return document;
  return { ...document, '@context': [...named, DATA_INTEGRITY_CONTEXT] };
}

function toWords(document: JsonObject, options: SignDataIntegrityOptions): JsonObject {
  const context = document['@context'];
  return {
    type: 'DataIntegrityProof',
    cryptosuite: options.suite,
    created: options.created,
    verificationMethod: options.method,
    proofPurpose: 'assertionMethod',
    // The JCS suites carry the contexts in the proof, so that nobody can put other ones in front.
    ...(options.suite === 'eddsa-jcs-2022' && context !== undefined ? { '@context': context } : {}),
  };
}

function describeRefusal(refusal: { readonly kind: string; readonly [detail: string]: unknown }) {
  const { kind, ...details } = refusal;
  return `The document cannot be signed (${kind}): ${Object.values(details).join(', ')}`;
}
