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
  /** Type of the list credential. */
  readonly list: string;
  /** Type of its subject. */
  readonly subject: string;
  readonly verifyList: VerifyList;
}

/** The value of an entry, or why the list cannot be believed about it. */
export type BelievedValue =
  | Extract<ListValue, { readonly kind: 'value' }>
  | {
      readonly kind: 'not-believed';
      readonly code: keyof typeof STATUS_CODES;
      readonly evidence: readonly CheckEvidence[];
    };

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
  if (!typesOf(document).includes(demands.list) || !typesOf(subject).includes(demands.subject)) {
    return unverified('status-list-wrong-type', `It should be a ${demands.list}.`);
  }
  const doubt = doubtOnProof(list) ?? doubtOnDates(demands.verifyList.dates(list.read));
  if (doubt) return doubt;
  const purposes = listOf(subject.statusPurpose).flatMap((one) => textOf(one) ?? []);
  if (!purposes.includes(entry.purpose)) {
    return unverified('status-list-wrong-purpose', `The list is kept for: ${purposes.join(', ')}.`);
  }
  return valueIn(list, entry);
}

function doubtOnProof({ proof }: KeptStatusList): BelievedValue | undefined {
  const worst = worstOf(checksIn(proof, 'proof'));
  if (worst === 'fail') return unverified('status-list-broken-proof', sentencesOf(proof));
  if (worst === 'unknown') return unverified('status-list-unproven', sentencesOf(proof));
  const bindings = checksIn(proof, 'key-binding');
  return worstOf(bindings) === 'fail'
    ? unverified('status-list-unproven', sentencesOf(bindings))
    : undefined;
}

function doubtOnDates(dates: readonly Check[]): BelievedValue | undefined {
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

function unverified(code: keyof typeof STATUS_CODES, value: string): BelievedValue {
  const evidence = [{ label: 'STATUS_VERIFICATION_ERROR', value }];
  return { kind: 'not-believed', code, evidence };
}

function sentencesOf(checks: readonly Check[]): string {
  const open = checks.filter(({ result }) => result !== 'pass');
  return open.map(({ sentence }) => sentence).join(' ');
}
