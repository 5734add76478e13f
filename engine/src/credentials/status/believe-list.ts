import { listOf, objectOf, textOf } from '../json.js';
import type { Check, CheckEvidence } from '../report.js';
import { checksIn, worstOf } from '../verification/areas.js';
import type { KeptStatusList } from './kept-list.js';
import { type ListValue, listValueAt } from './list-value.js';
import type { VerifyList } from './mechanism.js';
import type { STATUS_CODES } from './status-codes.js';
import { type ListEntry, typesOf } from './status-entries.js';

/** What a list must be to be believed. */
export interface Demands {
  /** Types that the list credential may have. */
  readonly lists: readonly string[];
  /** Types that its subject may have. */
  readonly subjects: readonly string[];
  readonly verifyList: VerifyList;
}

/** The value of an entry, or why the list cannot be believed about it. */
export type BelievedValue =
  | (Extract<ListValue, { readonly kind: 'value' }> & {
      /** Why good news from this list is not believed. Bad news is: who can change what the address serves gains nothing by it. */
      readonly doubt?: Doubt;
    })
  | Doubt;

/** Why a list cannot be believed, in the words of the standard. */
export interface Doubt {
  readonly kind: 'not-believed';
  readonly code: keyof typeof STATUS_CODES;
  readonly evidence: readonly CheckEvidence[];
}

/**
 * Whether a list may be believed, in the order of the validation algorithm: type, proof, dates, purpose, bits, range.
 * @see Bitstring Status List 1.0 §3.2
 */
export function believedValue(
  list: KeptStatusList,
  entry: ListEntry,
  demands: Demands,
): BelievedValue {
  const { document } = list.read;
  const subject = objectOf(document.credentialSubject) ?? {};
  const isList = typesOf(document).some((type) => demands.lists.includes(type));
  if (!isList || !typesOf(subject).some((type) => demands.subjects.includes(type))) {
    return unverified('status-list-wrong-type', `It should be a ${demands.lists.join(' or ')}.`);
  }
  const forged = forgery(list) ?? doubtOnDates(demands.verifyList.dates(list.read));
  if (forged) return forged;
  const purposes = listOf(subject.statusPurpose).flatMap((one) => textOf(one) ?? []);
  const named = `The list is kept for: ${purposes.join(', ') || 'no named purpose'}.`;
  const fits = purposes.includes(entry.purpose);
  if (!fits && purposes.length > 0) return unverified('status-list-wrong-purpose', named);
  const value = valueIn(list, entry);
  const doubt =
    openProof(list) ?? (fits ? undefined : unverified('status-list-wrong-purpose', named));
  return value.kind === 'value' && doubt ? { ...value, doubt } : value;
}

function forgery({ proof }: KeptStatusList): Doubt | undefined {
  if (worstOf(checksIn(proof, 'proof')) === 'fail') {
    return unverified('status-list-broken-proof', sentencesOf(proof));
  }
  const bindings = checksIn(proof, 'key-binding');
  return worstOf(bindings) === 'fail'
    ? unverified('status-list-unproven', sentencesOf(bindings))
    : undefined;
}

function openProof({ proof }: KeptStatusList): Doubt | undefined {
  return worstOf(checksIn(proof, 'proof')) === 'unknown'
    ? unverified('status-list-unproven', sentencesOf(proof))
    : undefined;
}

function doubtOnDates(dates: readonly Check[]): Doubt | undefined {
  const worst = worstOf(dates);
  return worst === 'fail' || worst === 'unknown'
    ? unverified('status-list-out-of-date', sentencesOf(dates))
    : undefined;
}

function valueIn({ unpacked }: KeptStatusList, entry: ListEntry): BelievedValue {
  if (unpacked.kind === 'not-unpacked') return unverified('status-list-damaged', unpacked.message);
  const value = listValueAt(unpacked.bytes, entry.index, entry.size);
  if (value.kind === 'value') return value;
  const evidence = [{ label: 'RANGE_ERROR', value: `The list has ${value.entries} entries.` }];
  return { kind: 'not-believed', code: 'status-index-outside', evidence };
}

function unverified(code: keyof typeof STATUS_CODES, value: string): Doubt {
  const evidence = [{ label: 'STATUS_VERIFICATION_ERROR', value }];
  return { kind: 'not-believed', code, evidence };
}

function sentencesOf(checks: readonly Check[]): string {
  const open = checks.filter(({ result }) => result !== 'pass');
  return open.map(({ sentence }) => sentence).join(' ');
}
