import type { DataRelease } from 'cairn/catalogue';
import type { Plan, PlanChances, PlanComparison } from 'cairn/planning';
import type { Evaluation, NearAward } from 'cairn/portfolio';
import type { Finding } from 'cairn/terms';
import { Piscina } from 'piscina';
import type { ChancesQuestion, EvaluationQuestion, NearestAsked } from './answer-questions.js';
import { plannerBusy } from './plan-jobs.js';
import type { PlanQuestion } from './plan-question.js';
import { type Line, openLine } from './together.js';
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
/** Units, things held, steps and the like that a question brings along, and is still answered in a moment. */
const MOST_LIGHT = 200;
/** So many runs of a step in a simulation take about as long as one of these things. */
const RUNS_OF_ONE = 500;
const USUAL_RUNS = 2_000;

/**
 * Answers them in threads of their own, beside those that make plans. Large questions have one of the two threads and
 * wait for each other, so that a small one only ever waits for small ones; the system shares the cores among all.
 */
export function openQuickQuestions(
  release: DataRelease,
  { filename }: { readonly filename?: string } = {},
): QuickQuestions & { readonly close: () => Promise<void> } {
  const options = workerOptions(release, 'evaluateOne');
  const pool = new Piscina({
    ...options,
    ...(filename === undefined ? {} : { filename }),
    maxThreads: 2,
  });
  const [small, large] = [openLane(), openLane()];
  const ask = <T>(name: WorkerFunction, size: number, task: unknown): Promise<T> =>
    new Promise((answer, fail) => {
      const work = () => askWorker<T>(pool, { name, task, withinMs: WITHIN_MS }).then(answer);
      (size > MOST_LIGHT ? large : small).ask(work).catch(fail);
    });
  return {
    evaluate: (task) => ask('evaluateOne', sizeOfOwn(task) + task.holdings.length, task),
    nearest: (task) => ask('nearestOne', sizeOfOwn(task) + task.holdings.length, task),
    check: (question, plan) =>
      ask('checkOne', sizeOfQuestion(question) + plan.steps.length, { question, plan }),
    chances: (task) => ask('simulateOne', sizeOfChances(task), task),
    compare: (a, b) => ask('compareOne', a.steps.length + b.steps.length, { a, b }),
    close: () => pool.destroy(),
  };
}

/** One at a time is handed over, so that its time begins with it and not with the wait for those before it. */
function openLane(): Line<() => Promise<void>, void> {
  return openLine<() => Promise<void>, void>({
    atATime: 1,
    mostTogether: 1,
    mostWaiting: MOST_WAITING,
    startWithinMs: START_WITHIN_MS,
    busy: plannerBusy,
    runOne: (work) => work(),
    runMany: (all) => Promise.all(all.map((work) => work())),
  });
}

function sizeOfOwn({ units, qualifications }: Pick<PlanQuestion, 'units' | 'qualifications'>) {
  return units.length + qualifications.length;
}

function sizeOfQuestion({ request, ...own }: PlanQuestion): number {
  const { holdings, recognition = [], failed = [], assumptions, limits, also = [] } = request;
  const lists = [holdings, recognition, failed, also, limits.breaks, limits.hoursCalendar];
  const assumed = [assumptions?.chances, assumptions?.durations];
  return [...lists, ...assumed].reduce((sum, list = []) => sum + list.length, sizeOfOwn(own));
}

function sizeOfChances({ question, plan, options }: ChancesQuestion): number {
  const runs = (plan.steps.length * (options.runs ?? USUAL_RUNS)) / RUNS_OF_ONE;
  return sizeOfQuestion(question) + runs;
}
