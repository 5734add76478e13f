import {
  type CredentialReading,
  type CredentialReport,
  type Cryptography,
  createStatusListCache,
  type ExtraContext,
  type FetchDocument,
  readCredentials,
  type StatusListCache,
  type TrustList,
  verifyCredential,
} from 'cairn/credentials';
import { toReadingView, type VerifyAnswer } from './reading-view.js';
import type { VerifyQuestion } from './verify-question.js';

/** What an answer is made with. */
export interface VerifyParts {
  readonly cryptography: Cryptography;
  readonly trustLists: readonly TrustList[];
  readonly extraContexts: readonly ExtraContext[];
  /** Absent = offline. */
  readonly fetchDocument?: FetchDocument;
  /** Lists that were proven and unpacked before; absent = each list is kept for this question only. */
  readonly statusLists?: StatusListCache;
  readonly signal?: AbortSignal;
}

/** A page may lead to a credential by an address inside; a second one is followed, a third is not. */
const MOST_ADDRESSES = 2;

/** Reads and, unless only reading is asked for, verifies what was sent or stands at an address. */
export async function answerVerify(
  question: VerifyQuestion,
  parts: VerifyParts,
): Promise<VerifyAnswer> {
  const read = await readSource(question, parts);
  if ('reading' in read) return read;
  const reading = toReadingView(read);
  if (read.kind !== 'read' || question.onlyRead) return { reading, reports: [] };
  const reports: CredentialReport[] = [];
  const options = verifyOptionsOf(question, parts);
  for (const credential of read.credentials) {
    reports.push(await verifyCredential(credential, options));
  }
  return { reading, reports };
}

function verifyOptionsOf({ now, recipients, offline }: VerifyQuestion, parts: VerifyParts) {
  const { cryptography, trustLists, extraContexts, fetchDocument, signal } = parts;
  return {
    now,
    cryptography,
    trustLists,
    extraContexts,
    statusLists: parts.statusLists ?? createStatusListCache(),
    ...(fetchDocument === undefined || offline ? {} : { fetchDocument }),
    ...(recipients.length === 0 ? {} : { expectedRecipients: recipients }),
    ...(signal === undefined ? {} : { signal }),
  };
}

async function readSource(
  { source, offline }: VerifyQuestion,
  parts: VerifyParts,
): Promise<CredentialReading | VerifyAnswer> {
  const { cryptography, fetchDocument } = parts;
  if (source.kind === 'bytes') {
    const named = source.fileName === undefined ? {} : { fileName: source.fileName };
    const reading = await readCredentials(source.bytes, { cryptography, ...named });
    // An address is followed only when nothing else was sent: it may be a person's link to a badge.
    return reading.kind === 'address' && fetchDocument && !offline
      ? readAddress(reading.url, parts)
      : reading;
  }
  if (!fetchDocument || offline) return notFetched(source.url, OFFLINE);
  return readAddress(source.url, parts);
}

async function readAddress(
  start: string,
  { cryptography, fetchDocument }: VerifyParts,
): Promise<CredentialReading | VerifyAnswer> {
  let url = start;
  for (let hops = 0; hops < MOST_ADDRESSES; hops += 1) {
    const answer = (await fetchDocument?.(url, 'credential')) ?? OFFLINE;
    if (answer.kind !== 'fetched') return notFetched(url, answer);
    const reading = await readCredentials(answer.bytes, { cryptography });
    if (reading.kind !== 'address') return foundAt(answer.url, reading);
    url = reading.url;
  }
  return notFetched(url, {
    code: 'address-chain',
    message: 'The address leads to another address, which leads to another one.',
  });
}

/** The oldest badges name no address of their own: they are verified by where they were read. */
function foundAt(url: string, reading: CredentialReading): CredentialReading {
  if (reading.kind !== 'read') return reading;
  const credentials = reading.credentials.map((credential) => ({
    ...credential,
    trail: [{ kind: 'url' as const, detail: url }, ...credential.trail],
  }));
  return { ...reading, credentials };
}

const OFFLINE = {
  kind: 'refused',
  code: 'offline',
  message: 'Nothing is asked from the network here.',
} as const;

function notFetched(
  url: string,
  { code, message }: { readonly code: string; readonly message: string },
): VerifyAnswer {
  return { reading: { kind: 'not-fetched', url, code, message }, reports: [] };
}
