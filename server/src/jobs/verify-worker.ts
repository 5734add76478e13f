import type { MessagePort } from 'node:worker_threads';
import type { FetchAnswer, FetchDocument } from 'cairn/credentials';
import { workerData } from 'piscina';
import { answerVerify } from '../credentials/answer-verify.js';
import { openNodeCryptography } from '../credentials/node-cryptography.js';
import type { VerifyAnswer } from '../credentials/reading-view.js';
import { shareStatusLists } from '../credentials/share-status-lists.js';
import type { FromWorker, ToWorker, VerifyTask, VerifyWorkerData } from './verify-messages.js';

const cryptography = openNodeCryptography();
const statusLists = shareStatusLists({ nowMs: () => performance.now() });

/** Answers one question in a thread of its own. */
export async function verifyOne({
  question,
  port,
  softLimitMs,
}: VerifyTask): Promise<VerifyAnswer> {
  const { trustLists, extraContexts }: VerifyWorkerData = workerData;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), softLimitMs);
  send(port, { kind: 'started' });
  try {
    return await answerVerify(question, {
      cryptography,
      trustLists,
      extraContexts,
      fetchDocument: fetchThrough(port),
      statusLists: statusLists.forQuestion(question.now),
      signal: late.signal,
    });
  } finally {
    clearTimeout(timer);
    port.close();
  }
}

/** Documents come from the main thread, which guards the network and remembers for all threads. */
function fetchThrough(port: MessagePort): FetchDocument {
  const waiting = new Map<number, (answer: FetchAnswer) => void>();
  let asked = 0;
  port.on('message', ({ id, answer }: ToWorker) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return (url, purpose) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send(port, { kind: 'fetch', id: asked, url, purpose });
    });
}

function send(port: MessagePort, message: FromWorker): void {
  port.postMessage(message);
}
