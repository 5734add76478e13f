import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { DataRelease } from 'cairn/catalogue';
import { CairnError } from 'cairn/terms';
import { Piscina } from 'piscina';
import type { RunPlan } from './plan-jobs.js';
import type { WorkerAnswer } from './plan-worker.js';

/** Threads that make plans, so that long searches never hold up other requests. */
export interface PlanPool {
  readonly run: RunPlan;
  readonly close: () => Promise<void>;
}

/** One core stays free for requests. */
const THREADS = Math.max(1, availableParallelism() - 1);
const IDLE_MS = 60_000;
/** A search looks at the clock itself; a thread that is this late hangs and is ended. */
const GRACE_MS = 15_000;
const MAX_HEAP_MB = 1_024;

/** Opens threads that each hold a copy of the release. */
export function openPlanPool(release: DataRelease, threads: number = THREADS): PlanPool {
  const pool = new Piscina({
    ...workerProgram(),
    name: 'makePlan',
    workerData: release,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  return { run: (task, onProgress) => runIn(pool, task, onProgress), close: () => pool.destroy() };
}

async function runIn(pool: Piscina, ...[task, onProgress]: Parameters<RunPlan>) {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', onProgress);
  const hanging = new AbortController();
  const timer = setTimeout(() => hanging.abort(), task.timeLimitMs + GRACE_MS);
  try {
    const options = { transferList: [port2], signal: hanging.signal };
    const worker: WorkerAnswer = await pool.run({ ...task, port: port2 }, options);
    if (worker.kind === 'answered') return worker.answer;
    throw new CairnError(worker.code, worker.message, worker.details);
  } catch (cause) {
    throw hanging.signal.aborted ? lateError(task.timeLimitMs, cause) : cause;
  } finally {
    clearTimeout(timer);
    port1.close();
  }
}

/** From the sources (tests, tools) the thread needs the same loader as we. */
function workerProgram(): { readonly filename: string; readonly execArgv?: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const filename = fileURLToPath(
    new URL(isSource ? './plan-worker.ts' : './plan-worker.js', import.meta.url),
  );
  return isSource
    ? { filename, execArgv: ['--conditions=cairn-source', '--import=tsx'] }
    : { filename };
}

function lateError(timeLimitMs: number, cause: unknown): CairnError {
  return new CairnError(
    'planner-failed',
    `The search did not end within ${timeLimitMs} ms and was broken off.`,
    { timeLimitMs },
    { cause },
  );
}
