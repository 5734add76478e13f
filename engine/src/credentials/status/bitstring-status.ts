import { checksFrom } from '../checks/make-check.js';
import { listOf, objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check, CheckEvidence } from '../report.js';
import { hostOrAll } from '../verification/addresses.js';
import { checksIn, worstOf } from '../verification/areas.js';
import type { KeptStatusList } from './kept-list.js';
import { listValueAt } from './list-value.js';
import { type LoadedList, loadStatusList } from './load-status-list.js';
import type { StatusMechanism, VerifyList } from './mechanism.js';
import { purposeCheck } from './purpose-check.js';
import { STATUS_CODES } from './status-codes.js';
import {
  type ListEntry,
  listEntryOf,
  MAX_STATUS_ENTRIES,
  statusEntriesOf,
  typesOf,
} from './status-entries.js';

const check = checksFrom(STATUS_CODES);

/** Bitstring Status List 1.0 and its forerunner, which differ in names only. */
const KINDS = [
  {
    id: 'bitstring-status-list',
    entry: 'BitstringStatusListEntry',
    list: 'BitstringStatusListCredential',
    subject: 'BitstringStatusList',
  },
  {
    id: 'status-list-2021',
    entry: 'StatusList2021Entry',
    list: 'StatusList2021Credential',
    subject: 'StatusList2021',
  },
] as const;

type Kind = (typeof KINDS)[number];

/** Signed lists of bits: revocation, suspension, refresh and message, all entries. */
export const BITSTRING_STATUSES: readonly StatusMechanism[] = KINDS.map((kind) => ({
  id: kind.id,
  applies: (read) => entriesOf(read, kind).length > 0,
  check: (read, options, verifyList) => checkEntries(read, options, { kind, verifyList }),
}));

interface Asking {
  readonly kind: Kind;
  readonly verifyList: VerifyList;
}

function entriesOf(read: ReadCredential, kind: Kind) {
  return statusEntriesOf(read).filter((entry) => typesOf(entry).includes(kind.entry));
}

async function checkEntries(
  read: ReadCredential,
  options: VerifyOptions,
  asking: Asking,
): Promise<readonly Check[]> {
  const entries = entriesOf(read, asking.kind);
  const checks: Check[] = [];
  for (const entry of entries.slice(0, MAX_STATUS_ENTRIES)) {
    const where = listEntryOf(entry);
    checks.push(
      ...(where
        ? await checkEntry(read, where, options, asking)
        : [check('status-entry-broken', { evidence: [entryEvidence(JSON.stringify(entry))] })]),
    );
  }
  if (entries.length > MAX_STATUS_ENTRIES) {
    checks.push(
      check('status-entries-left-out', { params: { limit: String(MAX_STATUS_ENTRIES) } }),
    );
  }
  return checks;
}

async function checkEntry(
  read: ReadCredential,
  entry: ListEntry,
  options: VerifyOptions,
  { kind, verifyList }: Asking,
): Promise<readonly Check[]> {
  const loaded = await loadStatusList(entry.listUrl, options, verifyList);
  const host = hostOrAll(entry.listUrl);
  const evidence = [
    ...loaded.evidence,
    entryEvidence(`${entry.purpose}, index ${entry.index}, ${entry.size} bit`),
  ];
  if (loaded.kind === 'not-fetched') return [check(loaded.code, { params: { host }, evidence })];
  if (loaded.kind === 'unreadable') {
    return [check('status-list-unreadable', { params: { host }, evidence })];
  }
  const fault = faultOf(loaded.list, entry, { kind, verifyList });
  if (fault) {
    const all = [...evidence, ...fault.evidence];
    return [check(fault.code, { params: { index: String(entry.index) }, evidence: all })];
  }
  return [answerOf(loaded, entry, evidence), ...remarksOn(loaded.list, read, host)];
}

interface Fault {
  readonly code: keyof typeof STATUS_CODES;
  readonly evidence: readonly CheckEvidence[];
}

/** Why the list cannot be believed, in the order of the validation algorithm. */
function faultOf(list: KeptStatusList, entry: ListEntry, asking: Asking): Fault | undefined {
  const { document } = list.read;
  const subject = objectOf(document.credentialSubject) ?? {};
  const { kind } = asking;
  if (!typesOf(document).includes(kind.list) || !typesOf(subject).includes(kind.subject)) {
    return unverified('status-list-wrong-type', `It should be a ${kind.list}.`);
  }
  const proof = worstOf(checksIn(list.proof, 'proof'));
  if (proof === 'fail') return unverified('status-list-broken-proof', sentencesOf(list.proof));
  if (proof === 'unknown') return unverified('status-list-unproven', sentencesOf(list.proof));
  if (worstOf(checksIn(list.proof, 'key-binding')) === 'fail') {
    return unverified('status-list-unproven', sentencesOf(checksIn(list.proof, 'key-binding')));
  }
  const dates = asking.verifyList.dates(list.read);
  const dated = worstOf(dates);
  if (dated === 'fail' || dated === 'unknown') {
    return unverified('status-list-out-of-date', sentencesOf(dates));
  }
  const purposes = listOf(subject.statusPurpose).flatMap((one) => textOf(one) ?? []);
  if (!purposes.includes(entry.purpose)) {
    return unverified('status-list-wrong-purpose', `The list is kept for: ${purposes.join(', ')}.`);
  }
  return bitsFault(list, entry);
}

function bitsFault({ unpacked }: KeptStatusList, entry: ListEntry): Fault | undefined {
  if (unpacked.kind === 'not-unpacked') return unverified('status-list-damaged', unpacked.message);
  const value = listValueAt(unpacked.bytes, entry.index, entry.size);
  if (value.kind === 'value') return undefined;
  const entries = `The list has ${value.entries} entries.`;
  return value.kind === 'too-short'
    ? {
        code: 'status-list-too-short',
        evidence: [{ label: 'STATUS_LIST_LENGTH_ERROR', value: entries }],
      }
    : { code: 'status-index-outside', evidence: [{ label: 'RANGE_ERROR', value: entries }] };
}

function unverified(code: Fault['code'], value: string): Fault {
  return { code, evidence: [{ label: 'STATUS_VERIFICATION_ERROR', value }] };
}

function answerOf(
  loaded: Extract<LoadedList, { readonly kind: 'loaded' }>,
  entry: ListEntry,
  evidence: readonly CheckEvidence[],
): Check {
  const { unpacked, read } = loaded.list;
  const bytes = unpacked.kind === 'bits' ? unpacked.bytes : new Uint8Array();
  const found = listValueAt(bytes, entry.index, entry.size);
  return purposeCheck(entry, found.kind === 'value' ? found.value : 0, {
    time: loaded.time,
    evidence: [...evidence, ...freshness(read)],
  });
}

/** How long the list says that it may be kept and believed. */
function freshness({ document }: ReadCredential): readonly CheckEvidence[] {
  const subject = objectOf(document.credentialSubject);
  const ttl = subject?.ttl;
  const until = textOf(document.validUntil ?? document.expirationDate);
  return [
    ...(ttl === undefined ? [] : [{ label: 'may be kept (ms)', value: String(ttl) }]),
    ...(until === undefined ? [] : [{ label: 'list valid until', time: until }]),
  ];
}

function remarksOn(list: KeptStatusList, read: ReadCredential, host: string): readonly Check[] {
  const listIssuer = list.read.credential.issuer.id;
  const binding = worstOf(checksIn(list.proof, 'key-binding'));
  return [
    ...(listIssuer !== undefined && listIssuer !== read.credential.issuer.id
      ? [check('status-list-other-issuer', { params: { listIssuer } })]
      : []),
    ...(binding === 'unknown' ? [check('status-list-key-open', { params: { host } })] : []),
  ];
}

function sentencesOf(checks: readonly Check[]): string {
  const open = checks.filter(({ result }) => result !== 'pass');
  return open.map(({ sentence }) => sentence).join(' ');
}

function entryEvidence(value: string): CheckEvidence {
  return { label: 'status entry', value, path: '$.credentialStatus' };
}
