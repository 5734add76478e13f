import type { PlanJob, PlanJobs } from '../jobs/plan-jobs.js';
import { toJsonText } from './json-text.js';

/** Where the news of jobs come from, and until when they are wanted. */
export interface JobNews {
  readonly jobs: Pick<PlanJobs, 'find' | 'follow'>;
  /** Aborted when whoever listened has gone. */
  readonly gone: AbortSignal;
  readonly beatMs?: number;
}

/** The last event of a job; a browser that comes back with it has heard everything. */
export const END_EVENT_ID = 'end';

/** Proxies cut connections on which nothing passes for a minute. */
const BEAT_MS = 15_000;
const RECONNECT_MS = 2_000;

/**
 * News of a job as server-sent events (HTML Living Standard §9.2): how it stands when somebody begins to listen, each
 * change, and its end. Who reads slowly gets the newest state, not every one, so nothing piles up.
 */
export async function* jobEvents(
  id: string,
  { jobs, gone, beatMs = BEAT_MS }: JobNews,
): AsyncGenerator<string> {
  const bell = makeBell();
  const stopFollowing = jobs.follow(id, bell.ring);
  gone.addEventListener('abort', bell.ring, { once: true });
  let told: PlanJob | undefined;
  yield `retry: ${RECONNECT_MS}\n\n`;
  try {
    for (let job = jobs.find(id); job !== undefined && !gone.aborted; job = jobs.find(id)) {
      yield* newsBetween(told, job);
      if (job.state !== 'running') return;
      told = job;
      if ((await bell.rung(beatMs)) === 'silent') yield ': searching\n\n';
    }
  } finally {
    stopFollowing();
    gone.removeEventListener('abort', bell.ring);
  }
}

function* newsBetween(told: PlanJob | undefined, job: PlanJob): Generator<string> {
  if (job.state !== 'running') {
    yield eventOf(job.state, job, END_EVENT_ID);
    return;
  }
  const { progress, soFar } = job;
  if (progress !== undefined && progress !== told?.progress) yield eventOf('progress', progress);
  if (soFar !== undefined && soFar !== told?.soFar) yield eventOf('soFar', soFar);
}

function eventOf(name: string, data: unknown, id?: string): string {
  const lines = [...(id === undefined ? [] : [`id: ${id}`]), `event: ${name}`];
  return `${lines.join('\n')}\ndata: ${toJsonText(data)}\n\n`;
}

/** A bell that remembers a ring nobody waited for. */
function makeBell() {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    rung: async (withinMs: number): Promise<'rung' | 'silent'> => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const answer = isRung ? 'rung' : 'silent';
      isRung = false;
      return answer;
    },
  };
}
