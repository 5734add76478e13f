import type { MessagePort } from 'node:worker_threads';
import type { DataRelease } from 'cairn/catalogue';
import type { Plan, PlanChances, PlanComparison, SearchProgress } from 'cairn/planning';
import type { Evaluation, NearAward } from 'cairn/portfolio';
import { type CairnError, type Finding, isCairnError } from 'cairn/terms';
import { workerData } from 'piscina';
import {
  answerChances,
  answerCheck,
  answerComparison,
  answerEvaluation,
  answerNearest,
  answerWish,
  type ChancesQuestion,
  type EvaluationQuestion,
  type NearestAsked,
} from './answer-questions.js';
import type { PlanJobAnswer, PlanTask, SoFar } from './plan-jobs.js';
import type { PlanQuestion } from './plan-question.js';
import { watch } from './stop-flag.js';

/** A task with the way back for its progress. */
export interface WorkerTask extends PlanTask {
  readonly port: MessagePort;
}

/** What comes back: errors of ours as values, because they lose their fields on the way between threads. */
export type WorkerAnswer<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: CairnError['details'];
    };

/** A page cannot show more, and each message costs the main thread a little. */
const PROGRESS_EVERY_MS = 100;

/** Makes one plan in a thread of its own, until it is proven, stopped, or out of time. */
export function makePlan(task: WorkerTask): WorkerAnswer<PlanJobAnswer> {
  const { question, timeLimitMs, stop, port, wish = { kind: 'plan' } } = task;
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
  const onSoFar = (soFar: SoFar) => port.postMessage(soFar);
  const search = { shouldStop, onProgress };
  return asValue(() => answerWish(release(), question, wish, { search, onSoFar }));
}

/** Checks one plan. */
export function checkOne(task: {
  readonly question: PlanQuestion;
  readonly plan: Plan;
}): WorkerAnswer<readonly Finding[]> {
  return asValue(() => answerCheck(release(), task.question, task.plan));
}

/** Simulates one plan. */
export function simulateOne(asked: ChancesQuestion): WorkerAnswer<PlanChances> {
  return asValue(() => answerChances(release(), asked));
}

/** Compares two plans. */
export function compareOne(plans: {
  readonly a: Plan;
  readonly b: Plan;
}): WorkerAnswer<PlanComparison> {
  return asValue(() => answerComparison(release(), plans));
}

/** Evaluates holdings against one award. */
export function evaluateOne(question: EvaluationQuestion): WorkerAnswer<Evaluation> {
  return asValue(() => answerEvaluation(release(), question));
}

/** Lays holdings beside every award. */
export function nearestOne(question: NearestAsked): WorkerAnswer<readonly NearAward[]> {
  return asValue(() => answerNearest(release(), question));
}

/** The release was copied into this thread when the thread was made. */
function release(): DataRelease {
  return workerData;
}

function asValue<T>(work: () => T): WorkerAnswer<T> {
  try {
    return { kind: 'answered', answer: work() };
  } catch (cause) {
    if (!isCairnError(cause)) throw cause;
    const { code, message, details } = cause;
    return { kind: 'refused', code, message, details };
  }
}
