import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { DataRelease } from 'cairn/catalogue';
import type { SearchProgress } from 'cairn/planning';
import { Piscina } from 'piscina';
import type { PlanJobAnswer, RunPlan, SoFar } from './plan-jobs.js';
import { askWorker, workerOptions } from './worker-program.js';

/** Threads that make plans, so that long searches never hold up other requests. */
export interface PlanPool {
  readonly run: RunPlan;
  readonly close: () => Promise<void>;
}

/** One core stays free for requests. */
const THREADS = Math.max(1, availableParallelism() - 1);
/** A search looks at the clock itself; a thread that is this late hangs and is ended. */
const GRACE_MS = 15_000;

/** Opens threads that each hold a copy of the release. */
export function openPlanPool(release: DataRelease, threads: number = THREADS): PlanPool {
  const pool = new Piscina({ ...workerOptions(release, 'makePlan'), maxThreads: threads });
  return { run: (...asked) => runIn(pool, ...asked), close: () => pool.destroy() };
}

async function runIn(pool: Piscina, ...[task, onProgress, onSoFar]: Parameters<RunPlan>) {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (news: SearchProgress | SoFar) => {
    if ('kind' in news) onSoFar?.(news);
    else onProgress(news);
  });
  try {
    return await askWorker<PlanJobAnswer>(pool, {
      name: 'makePlan',
      task: { ...task, port: port2 },
      transferList: [port2],
      withinMs: task.timeLimitMs + GRACE_MS,
    });
  } finally {
    port1.close();
  }
}
