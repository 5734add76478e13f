import { readMoment } from '../../checks/dates/read-moment.js';
import { checksFrom } from '../../checks/make-check.js';
import { resolveMethod } from '../../dids/resolve-method.js';
import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { AnchorAnswer, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check, CheckEvidence } from '../../report.js';
import { webAddressOf } from '../../verification/addresses.js';
import { fetchJson } from '../hosted/badge-documents.js';
import { checkKeyBinding } from '../key-binding.js';
import { type FoundReceipt, isMerkleProof } from './find-receipts.js';
import { MERKLE_CODES } from './merkle-codes.js';

/** What is known about who ordered a receipt. */
export interface ReceiptOrder {
  readonly found: FoundReceipt;
  /** What the chain says, when it was asked and holds the root. */
  readonly record?: Extract<AnchorAnswer, { readonly kind: 'found' }> | undefined;
}

const check = checksFrom(MERKLE_CODES);
const ADDRESS_PREFIX = 'ecdsa-koblitz-pubkey:';

/**
 * Whose key the receipt names. Blockcerts 2 names a chain address that the issuer's profile must publish; Blockcerts 3
 * names a verification method that must be the issuer's.
 */
export async function checkReceiptKey(
  read: ReadCredential,
  order: ReceiptOrder,
  options: VerifyOptions,
): Promise<Check> {
  const issuer = issuerIdOf(read);
  const named = keyNameOf(read, order.found);
  if (named?.startsWith(ADDRESS_PREFIX)) return checkAddress(issuer, named, order, read, options);
  const controller = named?.split('#')[0];
  if (controller !== undefined && issuer !== undefined && controller !== issuer) {
    return ofAnother(read, issuer, controller);
  }
  const refused = named === undefined ? undefined : await checkMethod(read, named, order, options);
  if (refused) return refused;
  const paid = order.record?.issuingAddress;
  if (paid === undefined || issuer === undefined) {
    return check('merkle-key-on-chain', { evidence: methodEvidence(named) });
  }
  return checkAddress(issuer, `${ADDRESS_PREFIX}${paid}`, order, read, options);
}

function issuerIdOf({ credential }: ReadCredential): string | undefined {
  return credential.issuer.id;
}

function keyNameOf({ document }: ReadCredential, { proof }: FoundReceipt): string | undefined {
  const verification = objectOf(document.verification) ?? objectOf(document.verify);
  return (
    textOf(proof.verificationMethod) ??
    textOf(verification?.publicKey) ??
    textOf(verification?.creator)
  );
}

/** Why the issuer's own document speaks against the method; undefined when it does not, or cannot be asked. */
async function checkMethod(
  read: ReadCredential,
  named: string,
  { found }: ReceiptOrder,
  options: VerifyOptions,
): Promise<Check | undefined> {
  const answer = await resolveMethod(named, options);
  if (answer.kind === 'broken') {
    const params = { issuer: issuerIdOf(read) ?? '', key: named };
    const evidence = [{ label: 'what stood in the way', value: answer.message }];
    return check('merkle-key-not-published', { params, evidence });
  }
  if (answer.kind !== 'found') return undefined;
  const created = textOf(found.proof.created);
  const purpose = textOf(found.proof.proofPurpose);
  const claims = {
    now: options.now,
    ...(created === undefined ? {} : { created }),
    ...(purpose === undefined ? {} : { purpose }),
  };
  return checkKeyBinding(read, answer, claims).find((one) => one.result === 'fail');
}

/** Another's key is a contradiction, unless the issuer signed by itself and somebody else only ordered the receipt. */
function ofAnother(read: ReadCredential, issuer: string, controller: string): Check {
  const params = { issuer, controller };
  if (signedApart(read.document, issuer)) return check('merkle-anchored-by-another', { params });
  // A web page may lead to a DID, and a DID to a web page: only two of a kind contradict each other.
  const sameKind = issuer.startsWith('did:') === controller.startsWith('did:');
  return check(sameKind ? 'merkle-key-of-another' : 'merkle-key-not-tied', { params });
}

function signedApart(document: JsonObject, issuer: string): boolean {
  return listOf(document.proof).some((value) => {
    const proof = objectOf(value);
    if (!proof || isMerkleProof(proof)) return false;
    return textOf(proof.verificationMethod)?.split('#')[0] === issuer;
  });
}

async function checkAddress(
  issuer: string | undefined,
  address: string,
  { found, record }: ReceiptOrder,
  read: ReadCredential,
  options: VerifyOptions,
): Promise<Check> {
  const url = webAddressOf(issuer);
  const profile =
    url === undefined ? undefined : await fetchJson(issuer ?? '', 'issuer-profile', options);
  if (profile?.kind !== 'fetched')
    return check('merkle-issuer-not-asked', { evidence: methodEvidence(address) });
  const evidence = [...methodEvidence(address), ...profile.evidence];
  const key = address.slice(ADDRESS_PREFIX.length);
  const params = { issuer: issuer ?? '', key };
  const entry = publishedKey(profile.document, key);
  if (!entry) return check('merkle-key-not-published', { params, evidence });
  const moment = record?.time ?? textOf(found.proof.created) ?? read.credential.awardedOn;
  if (moment !== undefined && !inForce(entry, moment)) {
    return check('merkle-key-not-in-force', { params: { ...params, moment }, evidence });
  }
  const paid = record?.issuingAddress?.toLowerCase();
  if (paid === undefined) return check('merkle-key-published', { params, evidence });
  if (paid !== key.toLowerCase()) {
    return check('merkle-key-of-another', { params: { ...params, controller: paid }, evidence });
  }
  return check('merkle-key-is-issuers', { params, evidence });
}

/** The key of a profile: `publicKey` (2.0, 3.x), `publicKeys` (drafts), `issuerKeys` (1.x). */
function publishedKey(profile: JsonObject, key: string): JsonObject | undefined {
  const entries = ['publicKey', 'publicKeys', 'issuerKeys'].flatMap((list) =>
    listOf(profile[list]),
  );
  return entries
    .map((entry) => objectOf(entry))
    .filter((entry) => entry !== undefined)
    .find((entry) => {
      const own = textOf(entry.id) ?? textOf(entry.publicKey) ?? textOf(entry.key) ?? '';
      const address = own.startsWith(ADDRESS_PREFIX) ? own.slice(ADDRESS_PREFIX.length) : own;
      return address.toLowerCase() === key.toLowerCase();
    });
}

function inForce(entry: JsonObject, moment: string): boolean {
  const at = readMoment(moment);
  if (!at) return true;
  const from = momentOf(entry.created ?? entry.date);
  const ends = [entry.revoked, entry.invalidated, entry.expires].map(momentOf);
  if (from && at.toMs < from.fromMs) return false;
  return !ends.some((end) => end !== undefined && at.fromMs >= end.fromMs);
}

/** Old profiles write the zone without a colon (`+0000`). */
function momentOf(value: JsonObject[string] | undefined): ReturnType<typeof readMoment> {
  const text = textOf(value);
  return text === undefined ? undefined : readMoment(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

function methodEvidence(named: string | undefined): readonly CheckEvidence[] {
  return named === undefined ? [] : [{ label: 'verification method', value: named }];
}
