import type { Canonical } from '../../canonical/canonicalise.js';
import { checksFrom } from '../../checks/make-check.js';
import { encodeHex } from '../../crypto/bytes.js';
import type { FoundMethod, MethodAnswer } from '../../dids/method-answer.js';
import { resolveMethod } from '../../dids/resolve-method.js';
import { type JsonObject, objectOf, textOf } from '../../json.js';
import type { PublicKey, VerifyOptions } from '../../ports.js';
import type { Check } from '../../report.js';
import { DATA_INTEGRITY_CODES } from './data-integrity-codes.js';
import { hashSelection, readSdProof, type SdProof } from './ecdsa-sd.js';
import type { EmbeddedProof } from './find-proofs.js';
import { type HashOptions, type HashRefusal, hashDocument } from './hash-document.js';
import { fitsAlgorithm, readProofValue, toSignedBytes } from './proof-value.js';
import type { Suite, SuiteKey } from './suites.js';

const check = checksFrom(DATA_INTEGRITY_CODES);

/** What became of the signature alone; whose key it is stands elsewhere. */
export interface SignatureAnswer {
  readonly state: 'good' | 'bad' | 'undecided';
  readonly checks: readonly Check[];
  /** The key, as soon as it was found. */
  readonly method?: FoundMethod;
  readonly contexts: readonly { readonly url: string; readonly sha256: string }[];
}

/** A proof with the document that it signs. */
export interface ProofTask {
  readonly embedded: EmbeddedProof;
  /** The document without its proofs; with those that this one stands on. */
  readonly document: JsonObject;
  readonly canonicaliseOnce?: (document: JsonObject, options: HashOptions) => Promise<Canonical>;
}

type Value = Extract<ReturnType<typeof readProofValue>, { readonly kind: 'value' }>;

/** Verifies one embedded proof up to its signature. Never throws for what the document says. */
export async function verifyProof(
  task: ProofTask,
  options: VerifyOptions,
): Promise<SignatureAnswer> {
  const { proof, suite, label } = task.embedded;
  if (proof.type === 'DataIntegrityProof' && textOf(proof.cryptosuite) === undefined) {
    return bad(
      check('integrity-proof-incomplete', { params: { reason: 'the cryptosuite is missing' } }),
    );
  }
  if (!suite) return undecided(check('integrity-suite-unsupported', { params: { suite: label } }));
  const address = methodOf(proof);
  const missing = missingField(proof, address);
  if (missing !== undefined || address === undefined) {
    return bad(check('integrity-proof-incomplete', { params: { reason: missing ?? '' } }));
  }
  const value = readProofValue(proof, suite);
  if (value.kind === 'malformed') return malformed(value.message);
  const answer = await resolveMethod(address, options);
  if (answer.kind !== 'found') return withoutKey(answer);
  const checked = await verifyWithKey({ ...task, suite, value, key: answer.key }, options);
  return { ...checked, method: answer };
}

/** A proof whose signature has been read and whose key is known. */
export interface KeyedTask extends ProofTask {
  readonly suite: Suite;
  readonly value: Value;
  readonly key: PublicKey;
}

/** Verifies one embedded proof with a given key. */
export async function verifyWithKey(
  task: KeyedTask,
  options: VerifyOptions,
): Promise<SignatureAnswer> {
  const { suite, key, value } = task;
  const use = Object.hasOwn(suite.keys, key.type) ? suite.keys[key.type] : undefined;
  if (!use || !fitsAlgorithm(value.alg, use.scheme)) {
    const params = { key: key.type, suite: suite.name };
    return bad(check('integrity-key-wrong-kind', { params }));
  }
  return suite.form === 'sd'
    ? verifySelection(task, use, options)
    : verifyWhole(task, use, options);
}

async function verifyWhole(
  task: KeyedTask,
  use: SuiteKey,
  options: VerifyOptions,
): Promise<SignatureAnswer> {
  const { suite, key, value, document, canonicaliseOnce } = task;
  const hashOptions = toHashOptions(use, options);
  const hashed = await hashDocument(
    { document, proof: task.embedded.proof, suite },
    hashOptions,
    canonicaliseOnce && ((asked) => canonicaliseOnce(asked, hashOptions)),
  );
  if (hashed.kind !== 'hashed') return refused(hashed);
  const bytes = toSignedBytes(value.prefix, hashed.bytes);
  const isGood = await options.cryptography.verify(key, use.scheme, bytes, value.signature);
  const evidence = [
    { label: 'document hash', value: encodeHex(hashed.documentHash) },
    { label: 'proof hash', value: encodeHex(hashed.proofHash) },
  ];
  const code = isGood ? 'integrity-good' : 'integrity-signature-wrong';
  return {
    state: isGood ? 'good' : 'bad',
    checks: [
      check(code, { params: { suite: suite.name }, evidence }),
      ...(hashed.inlineContexts > 0 ? [check('integrity-context-inline')] : []),
    ],
    contexts: hashed.contexts,
  };
}

async function verifySelection(
  task: KeyedTask,
  use: SuiteKey,
  options: VerifyOptions,
): Promise<SignatureAnswer> {
  const { suite, key, document } = task;
  const derived = readSdProof(task.value.signature);
  if (derived.kind !== 'derived') return notDerived(derived);
  const unsigned = { document, proof: task.embedded.proof, suite };
  const hashed = await hashSelection(unsigned, derived, toHashOptions(use, options));
  if (hashed.kind !== 'hashed') return refused(hashed);
  const { verify } = options.cryptography;
  const isBaseGood = await verify(key, 'ES256', hashed.bytes, derived.baseSignature);
  let isGood = isBaseGood && hashed.statements.length === derived.signatures.length;
  for (const [index, statement] of hashed.statements.entries()) {
    const signature = derived.signatures[index];
    if (!isGood || !signature) break;
    isGood = await verify(derived.key, 'ES256', new TextEncoder().encode(statement), signature);
  }
  const code = isGood ? 'integrity-good' : 'integrity-signature-wrong';
  return {
    state: isGood ? 'good' : 'bad',
    checks: [
      check(code, { params: { suite: suite.name } }),
      ...(hashed.inlineContexts > 0 ? [check('integrity-context-inline')] : []),
    ],
    contexts: hashed.contexts,
  };
}

function notDerived(proof: Exclude<SdProof, { readonly kind: 'derived' }>): SignatureAnswer {
  return proof.kind === 'base' ? bad(check('integrity-base-proof')) : malformed(proof.message);
}

function toHashOptions(use: SuiteKey, options: VerifyOptions): HashOptions {
  const { cryptography, documents, extraContexts, signal } = options;
  return {
    digest: use.digest,
    cryptography,
    ...(documents === undefined ? {} : { documents }),
    ...(extraContexts === undefined ? {} : { extraContexts }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function methodOf(proof: JsonObject): string | undefined {
  const method = proof.verificationMethod;
  return textOf(method) ?? textOf(objectOf(method)?.id);
}

function missingField(proof: JsonObject, address: string | undefined): string | undefined {
  if (address === undefined) return 'the verificationMethod is missing';
  if (textOf(proof.proofPurpose) === undefined) return 'the proofPurpose is missing';
  return undefined;
}

function withoutKey(answer: Exclude<MethodAnswer, FoundMethod>): SignatureAnswer {
  switch (answer.kind) {
    case 'unreachable':
      return undecided(
        check('integrity-key-unreachable', {
          evidence: [{ label: 'key', url: answer.url, value: answer.message }],
        }),
      );
    case 'unsupported':
      return undecided(
        check('integrity-key-unsupported', {
          evidence: [{ label: 'key', value: `${answer.method}: ${answer.message}` }],
        }),
      );
    case 'broken':
      return bad(
        check('integrity-key-broken', { params: { reason: answer.message.replace(/\.$/, '') } }),
      );
    default:
      return answer satisfies never;
  }
}

function refused(refusal: HashRefusal): SignatureAnswer {
  switch (refusal.kind) {
    case 'unknown-context':
      return undecided(check('integrity-context-unknown', { params: { url: refusal.url } }));
    case 'undefined-term':
      return bad(check('integrity-term-undefined', { params: { term: refusal.term } }));
    case 'broken':
      return bad(check('integrity-document-broken', { params: { reason: refusal.message } }));
    case 'poison':
    case 'too-large':
      return undecided(
        check('integrity-document-too-hard', {
          evidence: [{ label: refusal.kind, value: refusal.message }],
        }),
      );
    default:
      return refusal satisfies never;
  }
}

function malformed(reason: string): SignatureAnswer {
  return bad(check('integrity-value-malformed', { params: { reason } }));
}

function bad(...checks: readonly Check[]): SignatureAnswer {
  return { state: 'bad', checks, contexts: [] };
}

function undecided(...checks: readonly Check[]): SignatureAnswer {
  return { state: 'undecided', checks, contexts: [] };
}
