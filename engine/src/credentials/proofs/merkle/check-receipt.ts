import { canonicaliseLoosely, type LooseCanonical } from '../../canonical/canonicalise-loosely.js';
import { isDateTimeStamp } from '../../checks/dates/read-moment.js';
import { checksFrom } from '../../checks/make-check.js';
import { encodeHex, encodeUtf8 } from '../../crypto/bytes.js';
import { type JsonObject, listOf, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { Check, CheckEvidence } from '../../report.js';
import { findHiddenWord } from '../hidden-words.js';
import type { ProofOutcome } from '../mechanism.js';
import type { FoundReceipt } from './find-receipts.js';
import { redefinedTerm } from './inline-contexts.js';
import { MERKLE_CODES } from './merkle-codes.js';
import type { Receipt } from './receipt.js';
import { walkReceipt } from './walk-receipt.js';

/** What comparing a document with its receipt gave. */
export type ReceiptComparison =
  | {
      readonly kind: 'fits';
      readonly receipt: Receipt;
      readonly evidence: readonly CheckEvidence[];
      /** Remarks beside: values that the receipt does not cover, a malformed moment. */
      readonly remarks: readonly Check[];
      readonly contexts: ProofOutcome['contexts'];
    }
  | {
      readonly kind: 'decided';
      readonly state: ProofOutcome['state'];
      readonly checks: readonly Check[];
    };

const check = checksFrom(MERKLE_CODES);
const SHOWN_LENGTH = 40;

/** Compares the hash of the document with the receipt's, and walks the receipt's path to its root. */
export async function compareWithReceipt(
  found: FoundReceipt,
  options: VerifyOptions,
): Promise<ReceiptComparison> {
  const { receipt } = found;
  const evidence = receipt ? evidenceOf(receipt, found.path) : [];
  if (!receipt)
    return bad(
      check('merkle-receipt-unreadable', { evidence: [{ label: 'receipt', path: found.path }] }),
    );
  if (found.hashed.length === 0) return bad(check('merkle-earlier-proof-missing', { evidence }));
  if (walkReceipt(receipt, options.cryptography) !== receipt.merkleRoot) {
    return bad(check('merkle-path-broken', { evidence }));
  }
  const redefined = redefinedTerm(found.hashed[0] ?? {}, options.extraContexts);
  if (redefined !== undefined) {
    return bad(check('merkle-term-redefined', { params: { term: redefined }, evidence }));
  }
  const hidden = findHiddenWord(found.hashed[0] ?? {}, options.extraContexts);
  const hashed = await findHashed(found.hashed, receipt.targetHash, options);
  if (hashed.kind !== 'canonical') return refused(hashed, evidence);
  if (hashed.sha256 !== receipt.targetHash) {
    const own = { label: 'canonical document hash', value: hashed.sha256 };
    return bad(check('merkle-document-changed', { evidence: [own, ...evidence] }));
  }
  if (hidden) {
    const { word, path } = hidden;
    const place = { label: 'hidden word', value: word, path };
    const details = { params: { word }, evidence: [place, ...evidence] };
    return undecided(check('merkle-words-hidden', details));
  }
  const remarks = [...uncovered(hashed.unprotected), ...momentOf(found)];
  return { kind: 'fits', receipt, evidence, remarks, contexts: hashed.contexts };
}

type Hashed =
  | (Extract<LooseCanonical, { readonly kind: 'canonical' }> & { readonly sha256: string })
  | Exclude<LooseCanonical, { readonly kind: 'canonical' }>;

/** The document with the wanted hash, else the first one. */
async function findHashed(
  documents: readonly JsonObject[],
  wanted: string,
  options: VerifyOptions,
): Promise<Hashed> {
  const tried: Hashed[] = [];
  for (const document of documents) {
    const one = await hashOf(document, options);
    if (one.kind === 'canonical' && one.sha256 === wanted) return one;
    tried.push(one);
  }
  return tried[0] ?? { kind: 'broken', message: 'nothing to hash' };
}

async function hashOf(document: JsonObject, options: VerifyOptions): Promise<Hashed> {
  const { extraContexts, signal, cryptography } = options;
  const canonical = await canonicaliseLoosely(document, {
    cryptography,
    ...(extraContexts === undefined ? {} : { extraContexts }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (canonical.kind !== 'canonical') return canonical;
  return { ...canonical, sha256: encodeHex(cryptography.sha256(encodeUtf8(canonical.nquads))) };
}

function refused(
  refusal: Exclude<Hashed, { readonly kind: 'canonical' }>,
  receipt: readonly CheckEvidence[],
): ReceiptComparison {
  switch (refusal.kind) {
    case 'undefined-term':
      return bad(
        check('merkle-undefined-term', { params: { term: refusal.term }, evidence: receipt }),
      );
    case 'unknown-context':
      return undecided(
        check('merkle-unknown-context', { params: { url: refusal.url }, evidence: receipt }),
      );
    case 'broken': {
      const evidence = [{ label: 'what stood in the way', value: refusal.message }, ...receipt];
      return bad(check('merkle-document-broken', { evidence }));
    }
    case 'poison':
    case 'too-large': {
      const evidence = [{ label: 'what stood in the way', value: refusal.message }, ...receipt];
      return undecided(check('merkle-too-hard', { evidence }));
    }
    default:
      return refusal satisfies never;
  }
}

function bad(one: Check): ReceiptComparison {
  return { kind: 'decided', state: 'bad', checks: [one] };
}

function undecided(one: Check): ReceiptComparison {
  return { kind: 'decided', state: 'undecided', checks: [one] };
}

function evidenceOf(receipt: Receipt, path: string): readonly CheckEvidence[] {
  const transactions = receipt.anchors.map(({ chain, network, transactionId }) => ({
    label: 'anchor',
    value: [chain, network, transactionId].filter((part) => part !== undefined).join(':'),
  }));
  return [
    { label: 'document hash in the receipt', sha256: receipt.targetHash, path },
    { label: 'root of the receipt', sha256: receipt.merkleRoot, path },
    ...transactions,
  ];
}

function uncovered(values: readonly string[]): readonly Check[] {
  if (values.length === 0) return [];
  const shown = values.map((value) => `“${value.slice(0, SHOWN_LENGTH)}”`).join(', ');
  return [check('merkle-uncovered-values', { params: { values: shown } })];
}

/** Data model 2.0 asks for a moment with a zone; the receipts of older certificates never had one. */
function momentOf({ proof, hashed }: FoundReceipt): readonly Check[] {
  const contexts = listOf(hashed[0]?.['@context']);
  if (!contexts.includes('https://www.w3.org/ns/credentials/v2')) return [];
  if (proof.created === undefined || isDateTimeStamp(proof.created)) return [];
  const created = textOf(proof.created) ?? JSON.stringify(proof.created);
  return [check('merkle-created-malformed', { params: { created } })];
}
