import type { MessagePort } from 'node:worker_threads';
import type { FetchAnswer, FetchDocument } from 'cairn/credentials';
import { workerData } from 'piscina';
import { answerVerify } from '../credentials/answer-verify.js';
import { openNodeCryptography } from '../credentials/node-cryptography.js';
import type { VerifyAnswer } from '../credentials/reading-view.js';
import { shareStatusLists } from '../credentials/share-status-lists.js';
import type { VerifyQuestion } from '../credentials/verify-question.js';
import type { FromWorker, ToWorker, VerifyTask, VerifyWorkerData } from './verify-messages.js';

const cryptography = openNodeCryptography();
const statusLists = shareStatusLists({ nowMs: () => performance.now() });

/** Answers questions in a thread of its own, one after the other. */
export async function verifyAll({
  questions,
  port,
  softLimitMs,
}: VerifyTask): Promise<readonly VerifyAnswer[]> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), softLimitMs);
  const fetchFor = fetchThrough(port);
  send(port, { kind: 'started' });
  try {
    const answers: VerifyAnswer[] = [];
    for (const [item, question] of questions.entries()) {
      answers.push(await verifyOne(question, fetchFor(item), late.signal));
    }
    return answers;
  } finally {
    clearTimeout(timer);
    port.close();
  }
}

function verifyOne(
  question: VerifyQuestion,
  fetchDocument: FetchDocument,
  signal: AbortSignal,
): Promise<VerifyAnswer> {
  const { trustLists, extraContexts }: VerifyWorkerData = workerData;
  return answerVerify(question, {
    ...{ cryptography, trustLists, extraContexts, fetchDocument, signal },
    statusLists: statusLists.forQuestion(question.now),
  });
}

/**
 * Documents come from the main thread, which guards the network and remembers for all threads. What several questions
 * of one journey want is asked once.
 */
function fetchThrough(port: MessagePort): (item: number) => FetchDocument {
  const waiting = new Map<number, (answer: FetchAnswer) => void>();
  const known = new Map<string, Promise<FetchAnswer>>();
  let asked = 0;
  port.on('message', ({ id, answer }: ToWorker) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return (item) => (url, purpose) => {
    const key = `${purpose} ${url}`;
    const before = known.get(key);
    if (before) return before;
    const answer = new Promise<FetchAnswer>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send(port, { kind: 'fetch', id: asked, item, url, purpose });
    });
    known.set(key, answer);
    return answer;
  };
}

function send(port: MessagePort, message: FromWorker): void {
  port.postMessage(message);
}
