import type { DataRelease } from 'cairn/catalogue';
import type { Plan, PlanChances, PlanComparison } from 'cairn/planning';
import type { Evaluation, NearAward } from 'cairn/portfolio';
import type { Finding } from 'cairn/terms';
import { Piscina } from 'piscina';
import type { ChancesQuestion, EvaluationQuestion, NearestAsked } from './answer-questions.js';
import { plannerBusy } from './plan-jobs.js';
import type { PlanQuestion } from './plan-question.js';
import { openLine } from './together.js';
import { askWorker, type WorkerFunction, workerOptions } from './worker-program.js';

/** Questions that take milliseconds mostly, and that nobody may use to hold up the others. */
export interface QuickQuestions {
  readonly evaluate: (question: EvaluationQuestion) => Promise<Evaluation>;
  readonly nearest: (question: NearestAsked) => Promise<readonly NearAward[]>;
  readonly check: (question: PlanQuestion, plan: Plan) => Promise<readonly Finding[]>;
  readonly chances: (asked: ChancesQuestion) => Promise<PlanChances>;
  readonly compare: (a: Plan, b: Plan) => Promise<PlanComparison>;
}

const WITHIN_MS = 10_000;
const START_WITHIN_MS = 30_000;
const MOST_WAITING = 200;

/** Answers them in a thread of their own, beside the threads that make plans. */
export function openQuickQuestions(
  release: DataRelease,
): QuickQuestions & { readonly close: () => Promise<void> } {
  const pool = new Piscina({ ...workerOptions(release, 'evaluateOne'), maxThreads: 1 });
  // One at a time is handed over, so that its time begins with it and not with the wait for those before it.
  const inTurn = openLine<() => Promise<void>, void>({
    atATime: 1,
    mostTogether: 1,
    mostWaiting: MOST_WAITING,
    startWithinMs: START_WITHIN_MS,
    busy: plannerBusy,
    runOne: (work) => work(),
    runMany: (all) => Promise.all(all.map((work) => work())),
  });
  const ask = <T>(name: WorkerFunction, task: unknown): Promise<T> =>
    new Promise((answer, fail) => {
      const work = () => askWorker<T>(pool, { name, task, withinMs: WITHIN_MS }).then(answer);
      inTurn.ask(work).catch(fail);
    });
  return {
    evaluate: (task) => ask('evaluateOne', task),
    nearest: (task) => ask('nearestOne', task),
    check: (question, plan) => ask('checkOne', { question, plan }),
    chances: (task) => ask('simulateOne', task),
    compare: (a, b) => ask('compareOne', { a, b }),
    close: () => pool.destroy(),
  };
}
