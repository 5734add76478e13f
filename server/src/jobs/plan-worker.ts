import type { MessagePort } from 'node:worker_threads';
import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import {
  type PlanAnswer,
  planningDataOf,
  planQualification,
  type SearchProgress,
} from 'cairn/planning';
import { type CairnError, isCairnError } from 'cairn/terms';
import { workerData } from 'piscina';
import type { PlanTask } from './plan-jobs.js';
import type { PlanQuestion } from './plan-question.js';
import { watch } from './stop-flag.js';

/** A task with the way back for its progress. */
export interface WorkerTask extends PlanTask {
  readonly port: MessagePort;
}

/** A page cannot show more, and each message costs the main thread a little. */
const PROGRESS_EVERY_MS = 100;

/** What comes back: errors of ours as values, because they lose their fields on the way between threads. */
export type WorkerAnswer =
  | { readonly kind: 'answered'; readonly answer: PlanAnswer }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: CairnError['details'];
    };

/** Makes one plan in a thread of its own, until it is proven, stopped, or out of time. */
export function makePlan(task: WorkerTask): WorkerAnswer {
  try {
    return { kind: 'answered', answer: search(task) };
  } catch (cause) {
    if (!isCairnError(cause)) throw cause;
    const { code, message, details } = cause;
    return { kind: 'refused', code, message, details };
  }
}

function search({ question, timeLimitMs, stop, port }: WorkerTask): PlanAnswer {
  const deadlineMs = performance.now() + timeLimitMs;
  const isStopped = watch(stop);
  let lastSentMs = 0;
  const onProgress = (progress: SearchProgress) => {
    const nowMs = performance.now();
    if (nowMs - lastSentMs < PROGRESS_EVERY_MS) return;
    lastSentMs = nowMs;
    port.postMessage(progress);
  };
  const shouldStop = () => isStopped() || performance.now() > deadlineMs;
  const { request } = question;
  const data = planningDataOf(release(), request.limits.start, catalogueOf(question));
  return planQualification(request, data, { shouldStop, onProgress });
}

/** The release was copied into this thread when the thread was made. */
function release(): DataRelease {
  return workerData;
}

function catalogueOf({ units, qualifications }: PlanQuestion) {
  const { catalogue } = release();
  if (units.length === 0 && qualifications.length === 0) return catalogue;
  return buildCatalogue(
    [...catalogue.units.values(), ...units],
    [...catalogue.qualifications.values(), ...qualifications],
  );
}
