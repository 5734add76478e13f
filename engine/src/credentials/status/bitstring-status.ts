import { checksFrom } from '../checks/make-check.js';
import { objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check, CheckEvidence } from '../report.js';
import { hostOrAll, securedAddress, webAddressOf } from '../verification/addresses.js';
import { checksIn, worstOf } from '../verification/areas.js';
import { believedValue } from './believe-list.js';
import type { KeptStatusList } from './kept-list.js';
import { loadStatusList } from './load-status-list.js';
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
    lists: ['BitstringStatusListCredential'],
    subjects: ['BitstringStatusList'],
  },
  {
    id: 'status-list-2021',
    entry: 'StatusList2021Entry',
    // Issuers move their lists to the new form while old credentials still name the old one.
    lists: ['StatusList2021Credential', 'BitstringStatusListCredential'],
    subjects: ['StatusList2021', 'BitstringStatusList'],
  },
] as const;

/** Purposes whose set bit takes the credential away. */
const ENDING: readonly string[] = ['revocation', 'suspension'];

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
  const { list, time } = loaded;
  const value = believedValue(list, entry, { ...kind, verifyList });
  const doubt = value.kind === 'not-believed' ? value : value.doubt;
  if (value.kind === 'not-believed' || doubt) {
    const isBad = value.kind === 'value' && value.value !== 0 && ENDING.includes(entry.purpose);
    const code = isBad ? 'status-revoked-on-open-list' : (doubt?.code ?? 'status-list-unproven');
    const all = [...evidence, ...(doubt?.evidence ?? [])];
    return [check(code, { params: { host, index: String(entry.index) }, evidence: all })];
  }
  const details = { time, evidence: [...evidence, ...freshness(list.read)] };
  return [
    purposeCheck(entry, value.value, details),
    ...(value.tooShort ? [tooShort(value.entries)] : []),
    ...remarksOn(list, read, host),
    ...remarkOnPlace(list, entry.listUrl),
  ];
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

/** A good list of the same issuer that was made for another place: an older one, or that of other credentials. */
function remarkOnPlace({ read }: KeptStatusList, listUrl: string): readonly Check[] {
  const { id } = read.credential;
  const [calls, stands] = [id, listUrl].map((url) => securedAddress(url ?? '').split('#')[0]);
  if (id === undefined || !webAddressOf(id) || calls === stands) return [];
  return [check('status-list-other-address', { params: { calls: id } })];
}

function tooShort(entries: number): Check {
  const evidence = [
    { label: 'STATUS_LIST_LENGTH_ERROR', value: `The list has ${entries} entries.` },
  ];
  return check('status-list-too-short', { params: { entries: String(entries) }, evidence });
}

function entryEvidence(value: string): CheckEvidence {
  return { label: 'status entry', value, path: '$.credentialStatus' };
}
