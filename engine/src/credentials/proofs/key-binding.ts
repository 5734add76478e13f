import { readMoment } from '../checks/dates/read-moment.js';
import { checksFrom } from '../checks/make-check.js';
import type { FoundMethod } from '../dids/method-answer.js';
import { objectOf, textOf } from '../json.js';
import type { ReadCredential } from '../reading.js';
import type { Check, CheckEvidence } from '../report.js';
import { KEY_BINDING_CODES } from './key-binding-codes.js';

/** What the proof says about itself, as far as the key's life and use depend on it. */
export interface ProofClaims {
  /** Moment of signing in the signer's words. */
  readonly created?: string;
  /** `assertionMethod` …; absent where the envelope has no such word (JOSE, COSE). */
  readonly purpose?: string;
  /** The moment to judge by; without it an ended key is only compared with `created`. */
  readonly now?: string;
}

const check = checksFrom(KEY_BINDING_CODES);

/**
 * Whose the key is: tied to the issuer that the credential names (the holder of a presentation), listed for this use,
 * and not withdrawn. Never merged with the question whether the signature fits.
 * @returns one check for the tie; where the tie holds, one for the use; one more for a key that ended
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export function checkKeyBinding(
  read: ReadCredential,
  answer: FoundMethod,
  proof: ProofClaims,
): readonly Check[] {
  const evidence: readonly CheckEvidence[] = [
    { label: 'verification method', value: answer.method },
    ...answer.evidence,
  ];
  const tie = checkTie(read, answer, evidence);
  const use = tie.result === 'pass' ? [checkUse(read, answer, proof)] : [];
  return [tie, ...use, ...checkLife(answer, proof)];
}

/**
 * Address of the party whose key should have signed: the issuer, or the holder of a presentation. Where the document
 * names nobody, the signed `iss` of its token does (RFC 7519 §4.1.1).
 */
export function signerOf(read: ReadCredential): string | undefined {
  const { holder } = read.document;
  const named = isPresentation(read)
    ? (textOf(holder) ?? textOf(objectOf(holder)?.id))
    : read.credential.issuer.id;
  return named ?? issuerClaim(read);
}

function issuerClaim({ envelope }: ReadCredential): string | undefined {
  return envelope.kind === 'jwt' || envelope.kind === 'sd-jwt'
    ? textOf(envelope.payload.iss)
    : undefined;
}

function checkTie(
  read: ReadCredential,
  answer: FoundMethod,
  evidence: readonly CheckEvidence[],
): Check {
  const signer = signerOf(read);
  const { controller, source } = answer;
  if (source === 'url-fragment') return check('key-in-its-own-address', { evidence });
  if (signer === undefined)
    return check(isPresentation(read) ? 'holder-not-named' : 'issuer-not-addressed', { evidence });
  const params = { issuer: signer, controller };
  if (withoutFragment(signer) === controller) {
    return isPresentation(read)
      ? check('key-belongs-to-holder', { params: { holder: signer }, evidence })
      : check('key-belongs-to-issuer', { params: { issuer: signer }, evidence });
  }
  // A web page cannot be compared with a key that names only itself; a DID and another controller can.
  const comparable = signer.startsWith('did:') || source === 'controller-document';
  return check(comparable ? 'key-of-another' : 'key-not-tied-to-url', { params, evidence });
}

function checkUse(read: ReadCredential, answer: FoundMethod, proof: ProofClaims): Check {
  const uses = isPresentation(read) ? PRESENTING_USES : ISSUING_USES;
  const { purpose } = proof;
  if (purpose !== undefined && !uses.includes(purpose))
    return check('proof-purpose-wrong', { params: { purpose } });
  if (answer.listedFor.length === 0) return check('key-uses-not-said');
  const listed = answer.listedFor.some((use) =>
    purpose === undefined ? uses.includes(use) : use === purpose,
  );
  return listed
    ? check('key-listed')
    : check('key-not-listed', { params: { purpose: purpose ?? uses.join(', ') } });
}

function checkLife({ expires, revoked }: FoundMethod, proof: ProofClaims): readonly Check[] {
  if (revoked !== undefined && hasCome(revoked, proof))
    return [check('key-revoked', { params: { moment: revoked } })];
  const unread = [revoked, expires].find((text) => text !== undefined && !readMoment(text));
  if (unread !== undefined) return [check('key-times-unreadable', { params: { moment: unread } })];
  if (expires === undefined || !hasCome(expires, proof)) return [];
  const { created } = proof;
  const params = { moment: expires, created: created ?? '' };
  if (created === undefined || !readMoment(created))
    return [check('key-expired-signing-time-unknown', { params })];
  return isReached(expires, created)
    ? [check('key-expired-before-signing', { params })]
    : [check('key-expired-since', { params })];
}

/** True when the moment lies at or before now or, should now not be known, the signing. */
function hasCome(moment: string, { now, created }: ProofClaims): boolean {
  return [now, created].some((at) => at !== undefined && isReached(moment, at));
}

function isReached(moment: string, at: string): boolean {
  const end = readMoment(moment);
  const day = readMoment(at);
  return end !== undefined && day !== undefined && end.fromMs <= day.toMs;
}

function isPresentation(read: ReadCredential): boolean {
  return read.format === 'verifiable-presentation';
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? address;
}

const ISSUING_USES: readonly string[] = ['assertionMethod'];
const PRESENTING_USES: readonly string[] = ['authentication', 'assertionMethod'];
