import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { DataRelease } from 'cairn/catalogue';
import { NOTHING_CLIMBED, type SearchProgress, STOPPED_EARLY } from 'cairn/planning';
import { Piscina } from 'piscina';
import {
  type PlanJobAnswer,
  type PlanTask,
  plannerBusy,
  type RunPlan,
  type SoFar,
} from './plan-jobs.js';
import { type StopFlag, watch } from './stop-flag.js';
import { openLine } from './together.js';
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
/** How often it is looked whether a search was told to stop; from then on it has the same grace. */
const LOOK_EVERY_MS = 500;
/** The keeper of jobs takes fewer at a time. */
const MOST_WAITING = 1_000;
/** Some searches of the longest kind may stand before. */
const START_WITHIN_MS = 20 * 60 * 1000;

/** Opens threads that each hold a copy of the release. */
export function openPlanPool(
  release: DataRelease,
  { threads = THREADS, graceMs = GRACE_MS, filename }: PlanPoolOptions = {},
): PlanPool {
  const pool = new Piscina({
    ...workerOptions(release, 'makePlan'),
    ...(filename === undefined ? {} : { filename }),
    maxThreads: threads,
  });
  // The time of a search begins with it, not with the wait for those before it.
  const line = openLine<Parameters<RunPlan>, PlanJobAnswer>({
    atATime: threads,
    mostTogether: 1,
    mostWaiting: MOST_WAITING,
    startWithinMs: START_WITHIN_MS,
    busy: plannerBusy,
    runOne: (asked) => runIn(pool, graceMs, asked),
    runMany: (all) => Promise.all(all.map((asked) => runIn(pool, graceMs, asked))),
  });
  const run: RunPlan = async (...asked) => {
    const [{ wish, gone }] = asked;
    try {
      return await line.ask(asked, undefined, gone);
    } catch (cause) {
      if (gone?.aborted && cause === gone.reason) return nothingSaid(wish);
      throw cause;
    }
  };
  return { run, close: () => pool.destroy() };
}

/** The answer to a wish that was stopped before anything was looked at. */
function nothingSaid(wish: PlanTask['wish']): PlanJobAnswer {
  if (wish?.kind === 'conflicts') return { kind: 'not-known' };
  if (wish?.kind !== 'staircase') return STOPPED_EARLY;
  const axes = wish.withRecognition ? 'weeks-fees-recognition' : 'weeks-fees';
  return { ...NOTHING_CLIMBED, axes };
}

interface PlanPoolOptions {
  readonly threads?: number;
  /** How late a thread may be before it is ended. */
  readonly graceMs?: number;
  /** Another program for the threads, in tests. */
  readonly filename?: string;
}

async function runIn(
  pool: Piscina,
  graceMs: number,
  [{ gone: _, ...task }, onProgress, onSoFar]: Parameters<RunPlan>,
) {
  const { port1, port2 } = new MessageChannel();
  const hear = (news: SearchProgress | SoFar) => {
    if ('kind' in news) onSoFar?.(news);
    else onProgress(news);
  };
  port1.on('message', hear);
  const stopped = lateAfterStop(task.stop, graceMs);
  try {
    return await askWorker<PlanJobAnswer>(pool, {
      name: 'makePlan',
      task: { ...task, port: port2 },
      transferList: [port2],
      withinMs: task.timeLimitMs + graceMs,
      signal: stopped.signal,
    });
  } finally {
    stopped.forget();
    hearTheRest(port1, hear);
    port1.close();
  }
}

/** What was posted before the answer lies in the queue, even if its event is still to come; closing would drop it. */
function hearTheRest(port: MessagePort, hear: (news: SearchProgress | SoFar) => void): void {
  for (let left = receiveMessageOnPort(port); left !== undefined; left = receiveMessageOnPort(port))
    hear(left.message);
}

/** A signal for a search that goes on although it was told to stop. */
function lateAfterStop(stop: StopFlag, graceMs: number) {
  const isStopped = watch(stop);
  const late = new AbortController();
  let grace: ReturnType<typeof setTimeout> | undefined;
  const look = setInterval(() => {
    if (!isStopped()) return;
    clearInterval(look);
    grace = setTimeout(() => late.abort(), graceMs);
  }, LOOK_EVERY_MS);
  const forget = () => {
    clearInterval(look);
    clearTimeout(grace);
  };
  return { signal: late.signal, forget };
}
