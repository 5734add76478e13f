import { fileURLToPath } from 'node:url';
import type { MessagePort } from 'node:worker_threads';
import type { DataRelease } from 'cairn/catalogue';
import { CairnError } from 'cairn/terms';
import type { Piscina } from 'piscina';
import type { WorkerAnswer } from './plan-worker.js';

/** Name of a function of the program. */
export type WorkerFunction = 'makePlan' | 'checkOne' | 'evaluateOne';

const IDLE_MS = 60_000;
const MAX_HEAP_MB = 1_024;

/** How a thread is made: our program with a copy of the release, ended when idle; `name` is loaded at once. */
export function workerOptions(release: DataRelease, name: WorkerFunction) {
  return {
    ...workerProgram(),
    name,
    workerData: release,
    minThreads: 0,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  };
}

/** From the sources (tests, tools) the thread needs the same loader as we. */
function workerProgram(): { readonly filename: string; readonly execArgv?: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const name = isSource ? './plan-worker.ts' : './plan-worker.js';
  const filename = fileURLToPath(new URL(name, import.meta.url));
  return isSource
    ? { filename, execArgv: ['--conditions=cairn-source', '--import=tsx'] }
    : { filename };
}

interface Asked {
  readonly name: WorkerFunction;
  readonly task: unknown;
  readonly withinMs: number;
  readonly transferList?: MessagePort[];
}

/**
 * Asks a thread and ends it when it is late.
 * @throws CairnError `planner-failed` when it is late, and whatever the work itself throws
 */
export async function askWorker<T>(pool: Piscina, asked: Asked): Promise<T> {
  const { name, task, withinMs, transferList = [] } = asked;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), withinMs);
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
    const message = `The work did not end within ${withinMs} ms and was broken off.`;
    throw new CairnError('planner-failed', message, { withinMs }, { cause });
  } finally {
    clearTimeout(timer);
  }
}
