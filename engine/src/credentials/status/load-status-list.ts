import { encodeHex } from '../crypto/bytes.js';
import { objectOf, textOf } from '../json.js';
import type { FetchAnswer, VerifyOptions } from '../ports.js';
import { readCredentials } from '../reading/read-credentials.js';
import type { CheckEvidence } from '../report.js';
import { securedAddress } from '../verification/addresses.js';
import type { KeptStatusList } from './kept-list.js';
import { unpackList } from './list-value.js';
import type { VerifyList } from './mechanism.js';

/** What asking for a signed status list gave; `evidence` says where, when and which bytes. */
export type LoadedList =
  | {
      readonly kind: 'loaded';
      readonly list: KeptStatusList;
      readonly time: string;
      readonly evidence: readonly CheckEvidence[];
    }
  | { readonly kind: 'unreadable'; readonly evidence: readonly CheckEvidence[] }
  | {
      readonly kind: 'not-fetched';
      readonly code: 'status-offline' | 'status-refused' | 'status-unreachable';
      readonly evidence: readonly CheckEvidence[];
    };

/** Fetches, reads, proves and unpacks a list; the last three only once for the same bytes when there is a cache. */
export async function loadStatusList(
  url: string,
  options: VerifyOptions,
  verifyList: VerifyList,
): Promise<LoadedList> {
  const answer = await askFor(url, options, 'status-list');
  if (answer.kind !== 'fetched') return notFetched(url, answer, options.now);
  const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
  const evidence = [{ label: 'status list', url, sha256, time: answer.fetchedAt }];
  const list =
    options.statusLists?.find(sha256) ?? (await openList(answer.bytes, options, verifyList));
  if (!list) return { kind: 'unreadable', evidence: [...evidence, verificationError()] };
  // A key that could not be asked for today may be there tomorrow.
  if (list.proof.every(({ result }) => result !== 'unknown')) {
    options.statusLists?.keep(sha256, list);
  }
  return { kind: 'loaded', list, time: answer.fetchedAt, evidence };
}

/** Asks over https only; without a fetcher the answer is a refusal with the code `offline`. */
export async function askFor(
  url: string,
  options: VerifyOptions,
  purpose: 'status-list' | 'revocation-list',
): Promise<FetchAnswer> {
  if (!options.fetchDocument) return { kind: 'refused', code: 'offline', message: 'offline' };
  return options.fetchDocument(securedAddress(url), purpose);
}

/** The answer for a list that was not fetched, in the words of the standard. */
export function notFetched(
  url: string,
  answer: Exclude<FetchAnswer, { readonly kind: 'fetched' }>,
  now: string,
): Extract<LoadedList, { readonly kind: 'not-fetched' }> {
  const evidence = [
    { label: 'STATUS_RETRIEVAL_ERROR', value: `${answer.code}: ${answer.message}`, url, time: now },
  ];
  if (answer.kind === 'failed')
    return { kind: 'not-fetched', code: 'status-unreachable', evidence };
  const code = answer.code === 'offline' ? 'status-offline' : 'status-refused';
  return { kind: 'not-fetched', code, evidence };
}

function verificationError(): CheckEvidence {
  return { label: 'STATUS_VERIFICATION_ERROR', value: 'This is no list credential.' };
}

async function openList(
  bytes: Uint8Array,
  options: VerifyOptions,
  verifyList: VerifyList,
): Promise<KeptStatusList | undefined> {
  const reading = await readCredentials(bytes, { cryptography: options.cryptography });
  const [read, ...others] = reading.kind === 'read' ? reading.credentials : [];
  if (!read || others.length > 0) return undefined;
  const encoded = textOf(objectOf(read.document.credentialSubject)?.encodedList);
  const unpacked = unpackList(encoded ?? '');
  return { read, proof: await verifyList.proof(read), unpacked };
}
