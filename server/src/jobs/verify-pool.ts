import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { FetchDocument } from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import { Piscina } from 'piscina';
import type { VerifyAnswer } from '../credentials/reading-view.js';
import type { VerifyQuestion } from '../credentials/verify-question.js';
import { openLine } from './together.js';
import type { FromWorker, ToWorker, VerifyTask, VerifyWorkerData } from './verify-messages.js';
import { workerProgram } from './worker-program.js';

/** Threads that read and verify, so that a stranger's bytes never hold up or bring down anything else. */
export interface VerifyPool {
  /**
   * Questions of one `together` may share a journey to a thread. The bytes of one without are taken over: they are
   * empty afterwards when they filled their memory.
   * @throws CairnError `verifier-busy` when too many wait already
   */
  readonly verify: (question: VerifyQuestion, together?: symbol) => Promise<VerifyAnswer>;

  /** Questions that are worked on at the same time. */
  readonly threads: number;
  readonly close: () => Promise<void>;
}

/** How the pool is opened. */
export interface VerifyPoolOptions extends VerifyWorkerData {
  readonly fetchDocument: FetchDocument;
  readonly threads?: number;
  /** For one question from the moment its work begins; default 10 s. */
  readonly timeLimitMs?: number;
  readonly mostWaiting?: number;
}

const TIME_LIMIT_MS = 10_000;
/** Of the time limit, after which a thread that can still listen gives what it has. */
const SOFT_SHARE = 0.8;
const MAX_HEAP_MB = 512;
const MOST_WAITING = 500;
/** One file must not make us ask a hundred hosts. */
const MOST_FETCHES = 100;
/** Who waits longer than this in line is sent away. */
const START_WITHIN_MS = 30_000;
const IDLE_MS = 60_000;
const MOST_TOGETHER = 16;
/** A larger file travels alone. */
const SMALL_BYTES = 100_000;

/** So many questions of a batch, asked at once, keep all threads busy. */
export function aheadOf(threads: number): number {
  return 2 * MOST_TOGETHER * threads;
}

/** Opens the threads; each is made on first need and ended when idle. */
export function openVerifyPool(options: VerifyPoolOptions): VerifyPool {
  const { trustLists, extraContexts, fetchDocument } = options;
  const { threads = availableParallelism(), timeLimitMs = TIME_LIMIT_MS } = options;
  const mostWaiting = options.mostWaiting ?? MOST_WAITING;
  const workerData: VerifyWorkerData = { trustLists, extraContexts };
  const pool = new Piscina({
    ...workerProgram('verify-worker'),
    name: 'verifyAll',
    workerData,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const guard = { fetchDocument, timeLimitMs };
  const line = openLine<VerifyQuestion, VerifyAnswer>({
    atATime: threads,
    mostTogether: MOST_TOGETHER,
    mostWaiting,
    startWithinMs: START_WITHIN_MS,
    busy,
    runOne: (question) => runOne(pool, question, guard),
    runMany: (questions) => runIn(pool, { questions, moved: [] }, guard),
  });
  return {
    threads,
    close: () => pool.destroy(),
    verify: (question, together) => line.ask(question, isSmall(question) ? together : undefined),
  };
}

function isSmall({ source }: VerifyQuestion): boolean {
  return source.kind === 'bytes' && source.bytes.byteLength <= SMALL_BYTES;
}

interface Guard {
  readonly fetchDocument: FetchDocument;
  readonly timeLimitMs: number;
}

async function runOne(
  pool: Piscina,
  question: VerifyQuestion,
  guard: Guard,
): Promise<VerifyAnswer> {
  try {
    const journey = { questions: [question], moved: ownMemory(question) };
    const [answer] = await runIn(pool, journey, guard);
    return answer ?? stopped('verify-too-slow');
  } catch (cause) {
    if (isTooLate(cause)) return stopped('verify-too-slow');
    if (isOutOfMemory(cause)) return stopped('verify-too-large');
    throw cause;
  }
}

interface Journey {
  readonly questions: readonly VerifyQuestion[];
  /** Memory that goes over to the thread. */
  readonly moved: readonly ArrayBuffer[];
}

async function runIn(
  pool: Piscina,
  { questions, moved }: Journey,
  { fetchDocument, timeLimitMs }: Guard,
): Promise<readonly VerifyAnswer[]> {
  const { port1, port2 } = new MessageChannel();
  const late = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetches = questions.map(() => 0);
  port1.on('message', async (message: FromWorker) => {
    if (message.kind === 'started') {
      timer = setTimeout(() => late.abort(), timeLimitMs);
      return;
    }
    const { id, item, url, purpose } = message;
    const count = (fetches[item] ?? 0) + 1;
    fetches[item] = count;
    const answer = count > MOST_FETCHES ? TOO_MANY : await fetchDocument(url, purpose);
    const reply: ToWorker = { id, answer };
    port1.postMessage(reply);
  });
  const task: VerifyTask = { questions, port: port2, softLimitMs: timeLimitMs * SOFT_SHARE };
  try {
    return await pool.run(task, { transferList: [port2, ...moved], signal: late.signal });
  } finally {
    clearTimeout(timer);
    port1.close();
  }
}

function isTooLate(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'AbortError';
}

/** Up to 2 MB that need not be copied; a part of a larger memory belongs to others too. */
function ownMemory({ source }: VerifyQuestion): readonly ArrayBuffer[] {
  if (source.kind !== 'bytes') return [];
  const { buffer, byteLength } = source.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function busy(): CairnError {
  return new CairnError('verifier-busy', 'Too many credentials wait to be verified.');
}

const TOO_MANY = {
  kind: 'refused',
  code: 'fetch-too-many',
  message: 'One file names more addresses than are asked for it.',
} as const;

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const STOPS = {
  'verify-too-slow': 'Reading and verifying it took too long and was broken off.',
  'verify-too-large': 'Reading and verifying it needed too much memory and was broken off.',
} as const;

function stopped(code: keyof typeof STOPS): VerifyAnswer {
  const remedy =
    'Send one credential at a time. Nothing that a person was honestly given needs this much: be careful with it.';
  return { reading: { kind: 'stopped', code, message: STOPS[code], remedy }, reports: [] };
}
