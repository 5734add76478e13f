import { encodeHex } from '../crypto/bytes.js';
import type { FetchAnswer, FetchDocument, FetchPurpose, VerifyOptions } from '../ports.js';
import type { FetchRecord } from '../report.js';
import { securedAddress } from './addresses.js';

/** Addresses that one verification asks at most, over the whole tree: a file must not make us knock on thousands of doors. */
export const MAX_ADDRESSES = 400;

/** The network as one verification sees it: each address is asked once, and each asking is written down. */
export interface RecordingFetcher {
  readonly fetchDocument: FetchDocument;
  /** What was asked through this recorder, in the order of asking. */
  readonly records: () => readonly FetchRecord[];
  /** A recorder of its own for an inner credential; answers are shared with this one. */
  readonly forPart: () => RecordingFetcher;
}

/** Without a fetcher every address is written down as `offline`; what names an http address is asked over https. */
export function recordFetches(options: VerifyOptions): RecordingFetcher {
  return recorderOver(options, new Map());
}

function recorderOver(
  options: VerifyOptions,
  answers: Map<string, Promise<FetchAnswer>>,
): RecordingFetcher {
  const records = new Map<string, FetchRecord>();
  const fetchDocument: FetchDocument = async (written, purpose) => {
    const url = securedAddress(written);
    const asked = answers.get(url) ?? askWithin(options, answers, [url, purpose]);
    if (answers.size < MAX_ADDRESSES) answers.set(url, asked);
    const answer = await asked;
    if (!records.has(url)) records.set(url, recordOf(url, purpose, answer, options));
    return answer;
  };
  return {
    fetchDocument,
    records: () => [...records.values()],
    forPart: () => recorderOver(options, answers),
  };
}

function askWithin(
  options: VerifyOptions,
  answers: ReadonlyMap<string, unknown>,
  [url, purpose]: readonly [string, FetchPurpose],
): Promise<FetchAnswer> {
  if (answers.size < MAX_ADDRESSES) return ask(options, url, purpose);
  const message = `More than ${MAX_ADDRESSES} addresses were named; the others were not asked.`;
  return Promise.resolve(refused('too-many-addresses', message));
}

async function ask(
  options: VerifyOptions,
  url: string,
  purpose: FetchPurpose,
): Promise<FetchAnswer> {
  if (options.signal?.aborted) {
    return refused('stopped', 'The verification was stopped before this address was asked.');
  }
  if (!options.fetchDocument) return refused('offline', 'No address was asked: working offline.');
  return options.fetchDocument(url, purpose);
}

function refused(code: string, message: string): FetchAnswer {
  return { kind: 'refused', code, message };
}

function recordOf(
  url: string,
  purpose: FetchPurpose,
  answer: FetchAnswer,
  options: VerifyOptions,
): FetchRecord {
  if (answer.kind === 'fetched') {
    const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
    return { url, purpose, result: 'fetched', time: answer.fetchedAt, sha256 };
  }
  const result = answer.kind === 'refused' && answer.code === 'offline' ? 'offline' : answer.kind;
  return { url, purpose, result, time: options.now };
}
