import type { DataRelease } from 'cairn/catalogue';
import type { Plan, PlanChances, PlanComparison } from 'cairn/planning';
import type { Evaluation, NearAward } from 'cairn/portfolio';
import type { Finding } from 'cairn/terms';
import { Piscina } from 'piscina';
import type { ChancesQuestion, EvaluationQuestion, NearestAsked } from './answer-questions.js';
import type { PlanQuestion } from './plan-question.js';
import { askWorker, workerOptions } from './worker-program.js';

/** Questions that take milliseconds mostly, and that nobody may use to hold up the others. */
export interface QuickQuestions {
  readonly evaluate: (question: EvaluationQuestion) => Promise<Evaluation>;
  readonly nearest: (question: NearestAsked) => Promise<readonly NearAward[]>;
  readonly check: (question: PlanQuestion, plan: Plan) => Promise<readonly Finding[]>;
  readonly chances: (asked: ChancesQuestion) => Promise<PlanChances>;
  readonly compare: (a: Plan, b: Plan) => Promise<PlanComparison>;
}

const WITHIN_MS = 10_000;

/** Answers them in a thread of their own, beside the threads that make plans. */
export function openQuickQuestions(
  release: DataRelease,
): QuickQuestions & { readonly close: () => Promise<void> } {
  const pool = new Piscina({ ...workerOptions(release, 'evaluateOne'), maxThreads: 1 });
  return {
    evaluate: (task) => askWorker(pool, { name: 'evaluateOne', task, withinMs: WITHIN_MS }),
    nearest: (task) => askWorker(pool, { name: 'nearestOne', task, withinMs: WITHIN_MS }),
    check: (question, plan) =>
      askWorker(pool, { name: 'checkOne', task: { question, plan }, withinMs: WITHIN_MS }),
    chances: (task) => askWorker(pool, { name: 'simulateOne', task, withinMs: WITHIN_MS }),
    compare: (a, b) => askWorker(pool, { name: 'compareOne', task: { a, b }, withinMs: WITHIN_MS }),
    close: () => pool.destroy(),
  };
}
