import { checksFrom } from '../../checks/make-check.js';
import type { JsonObject } from '../../json.js';
import type { PublicKey, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { checkKeyBinding } from '../key-binding.js';
import { KEY_BINDING_CODES } from '../key-binding-codes.js';
import type { ProofOutcome } from '../mechanism.js';
import { algorithmOf, isAllowed, unknownCritical } from './algorithms.js';
import { describeName } from './certificate.js';
import { JOSE_CODES } from './jose-codes.js';
import { findJoseKey, type JoseKey } from './jose-key.js';

const check = checksFrom(JOSE_CODES);
const bindingCheck = checksFrom(KEY_BINDING_CODES);

/** Something signed, with everything that its signature is judged by. */
export interface SignedText {
  readonly read: ReadCredential;
  /** The protected header. */
  readonly header: JsonObject;
  /** The exact bytes under the signature. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  /** Address to which a bare key name belongs. */
  readonly controller?: string;
  /** Moment of signing, when the signer states one. */
  readonly created?: string;
  /** Extensions that the caller applies itself. */
  readonly understood?: readonly string[];
}

/** What became of the signature alone; `checks` hold the proof first, then the key's binding. */
export interface CheckedSignature {
  readonly algorithm: string;
  readonly checks: readonly Check[];
  readonly key?: JoseKey;
  readonly method?: string;
  readonly controller?: string;
}

/** Judges algorithm, critical extensions, key and signature, in this order; the first that fails is the only answer. */
export async function checkSignature(
  signed: SignedText,
  options: VerifyOptions,
): Promise<CheckedSignature> {
  const algorithm = algorithmOf(signed.header);
  const { name } = algorithm;
  const params = { algorithm: name };
  if (algorithm.kind === 'refused') return only(name, check('jws-algorithm-refused', { params }));
  const foreign = unknownCritical(signed.header, signed.understood ?? []);
  if (foreign.length > 0)
    return only(name, check('jws-critical-unknown', { params: { names: foreign.join(', ') } }));
  if (algorithm.kind === 'unknown') return only(name, check('jws-algorithm-unknown', { params }));
  const found = await findJoseKey(signed, options);
  if (found.kind === 'none') return only(name, found.check);
  const { key } = found;
  if (!isAllowed(key.type, algorithm.scheme))
    return only(
      name,
      check('jws-algorithm-not-for-key', { params: { algorithm: name, key: key.type } }),
    );
  const { message, signature } = signed;
  const fits = await options.cryptography.verify(key, algorithm.scheme, message, signature);
  if (!fits) return only(name, check('jws-signature-bad', { evidence: evidenceOf(found, name) }));
  return good(signed, found, { name, options });
}

/** Makes the outcome of a proof: `bad` when any check of the proof fails, `undecided` when one cannot tell. */
export function outcomeOf(
  kind: string,
  { algorithm, checks, method, controller }: CheckedSignature,
  more: readonly Check[] = [],
): ProofOutcome {
  const all = [...checks, ...more];
  const results = all.filter(({ area }) => area === 'proof').map(({ result }) => result);
  const state = results.includes('fail')
    ? 'bad'
    : results.includes('unknown')
      ? 'undecided'
      : 'good';
  return {
    label: algorithm === '' ? kind : `${kind} (${algorithm})`,
    state,
    checks: state === 'bad' ? all.filter(({ area }) => area === 'proof') : all,
    ...(method === undefined ? {} : { method }),
    ...(controller === undefined ? {} : { controller }),
    contexts: [],
  };
}

/** True when the signature fits, so that what was signed is worth looking at. */
export function isSigned(checked: CheckedSignature): boolean {
  return checked.checks.some(({ code }) => code === 'jws-signature-good');
}

/** An answer that consists of one check. */
export function only(algorithm: string, answer: Check): CheckedSignature {
  return { algorithm, checks: [answer] };
}

function good(
  signed: SignedText,
  found: Exclude<JoseKey, { kind: 'none' }>,
  { name, options }: { readonly name: string; readonly options: VerifyOptions },
): CheckedSignature {
  const unchanged = check('jws-signature-good', { evidence: evidenceOf(found, name) });
  const checks = [unchanged, ...bindingOf(signed, found, options)];
  const base = { algorithm: name, checks, key: found };
  if (found.kind !== 'found') return base;
  return { ...base, method: found.answer.method, controller: found.answer.controller };
}

function bindingOf(
  { read, created }: SignedText,
  found: Exclude<JoseKey, { kind: 'none' }>,
  { now }: VerifyOptions,
): readonly Check[] {
  switch (found.kind) {
    case 'found':
      return checkKeyBinding(read, found.answer, {
        now,
        ...(created === undefined ? {} : { created }),
      });
    case 'in-token':
      return [
        bindingCheck('key-in-token', {
          evidence: [{ label: 'public key', value: found.multikey }],
        }),
      ];
    case 'in-certificate':
      return [
        bindingCheck('key-in-certificate', {
          params: { subject: describeName(found.certificate.subject) },
          evidence: [{ label: 'certificate serial', value: found.certificate.serial }],
        }),
      ];
    default:
      return found satisfies never;
  }
}

function evidenceOf(found: Exclude<JoseKey, { kind: 'none' }>, algorithm: string) {
  const key: PublicKey = found.key;
  return [
    { label: 'algorithm', value: algorithm },
    { label: 'key type', value: key.type },
  ];
}
