import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
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
  const hear = (news: SearchProgress | SoFar) => {
    if ('kind' in news) onSoFar?.(news);
    else onProgress(news);
  };
  port1.on('message', hear);
  try {
    return await askWorker<PlanJobAnswer>(pool, {
      name: 'makePlan',
      task: { ...task, port: port2 },
      transferList: [port2],
      withinMs: task.timeLimitMs + GRACE_MS,
    });
  } finally {
    hearTheRest(port1, hear);
    port1.close();
  }
}

/** What was posted before the answer lies in the queue, even if its event is still to come; closing would drop it. */
function hearTheRest(port: MessagePort, hear: (news: SearchProgress | SoFar) => void): void {
  for (let left = receiveMessageOnPort(port); left !== undefined; left = receiveMessageOnPort(port))
    hear(left.message);
}
