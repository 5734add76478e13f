import type { MessagePort } from 'node:worker_threads';
import type { DataRelease } from 'cairn/catalogue';
import { CairnError } from 'cairn/terms';
import type { Piscina } from 'piscina';
import { type ThreadProgram, threadProgram } from '../thread-program.js';
import type { WorkerAnswer } from './plan-worker.js';

/** Name of a function of the program. */
export type WorkerFunction =
  | 'makePlan'
  | 'checkOne'
  | 'simulateOne'
  | 'compareOne'
  | 'evaluateOne'
  | 'nearestOne';

const IDLE_MS = 60_000;
const MAX_HEAP_MB = 1_024;

/** How a thread is made: our program with a copy of the release, ended when idle; `name` is loaded at once. */
export function workerOptions(release: DataRelease, name: WorkerFunction) {
  return {
    ...workerProgram('plan-worker'),
    name,
    workerData: release,
    minThreads: 0,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  };
}

/** The program of a thread beside this file. */
export function workerProgram(name: string): ThreadProgram {
  return threadProgram(import.meta.url, name);
}

interface Asked {
  readonly name: WorkerFunction;
  readonly task: unknown;
  readonly withinMs: number;
  readonly transferList?: MessagePort[];
  /** Another reason to end it. */
  readonly signal?: AbortSignal;
}

/**
 * Asks a thread and ends it when it is late.
 * @throws CairnError `planner-failed` when it is late, and whatever the work itself throws
 */
export async function askWorker<T>(pool: Piscina, asked: Asked): Promise<T> {
  const { name, task, withinMs, transferList = [], signal } = asked;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), withinMs);
  const end = () => late.abort();
  signal?.addEventListener('abort', end);
  try {
    const answer: WorkerAnswer<T> = await pool.run(task, {
      name,
      transferList,
      signal: late.signal,
    });
    if (answer.kind === 'answered') return answer.answer;
    throw new CairnError(answer.code, answer.message, answer.details);
  } catch (cause) {
    if (!late.signal.aborted) throw cause;
    const message = signal?.aborted
      ? 'The work went on after it was told to stop, and was broken off.'
      : `The work did not end within ${withinMs} ms and was broken off.`;
    throw new CairnError('planner-failed', message, { withinMs }, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
