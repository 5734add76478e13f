import type { PlanAnswer, PlanRequest, SearchProgress } from 'cairn/planning';
import type { PlannerProblem, PlannerQuestion, PlannerRelease, PlannerReport } from './messages.js';
import type { NearestAward, NearestQuestion } from './nearest.js';

/** What happens while a plan is searched; `done` false: a better answer is being searched. */
export type PlanEvent =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'answer'; readonly answer: PlanAnswer; readonly done: boolean }
  | { readonly kind: 'failed'; readonly problem: PlannerProblem };

/** A worker as the planner uses it. */
export interface WorkerLike {
  readonly postMessage: (question: PlannerQuestion) => void;
  readonly terminate: () => void;
  /** From now on only this listener hears what the worker says. */
  readonly hear: (listener: {
    readonly onReport: (report: PlannerReport) => void;
    readonly onError: (message: string) => void;
  }) => void;
}

/** Asks the planner, off the page's own thread. */
export interface Planner {
  /** Searches in growing slices of time until proven; the result ends the search. */
  readonly plan: (request: PlanRequest, hear: (event: PlanEvent) => void) => () => void;
  /** One slice, beside the main search; questions wait for each other. */
  readonly probe: (request: PlanRequest) => Promise<PlanAnswer>;
  /** All awards by nearness; `hear` gets the list so far while it takes long. */
  readonly nearest: (
    question: NearestQuestion,
    hear: (awards: readonly NearestAward[]) => void,
  ) => Promise<readonly NearestAward[]>;
  readonly close: () => void;
}

/**
 * A search cannot be asked to hurry from outside, so it runs in slices of time, each from the start: after every
 * slice there is an answer to show, and stopping ends the worker and keeps the last one.
 */
export const SLICES_MS: readonly number[] = [2_000, 8_000, 30_000, 60_000];
const PROBE_MS = 4_000;

/** A planner over workers: one for the plan on the page, one for questions beside it, one for the list of awards. */
export function makePlanner(createWorker: () => WorkerLike, release: PlannerRelease): Planner {
  const main = makeLane(createWorker, release);
  const side = makeLane(createWorker, release);
  const awards = makeLane(createWorker, release);
  let waiting: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const turn = waiting.then(ask, ask);
    waiting = turn.catch(() => undefined);
    return turn;
  };
  return {
    plan: (request, hear) => planInSlices(main, request, hear),
    probe: (request) => inTurn(() => probeOnce(side, request)),
    nearest: (question, hear) => nearestOnce(awards, question, hear),
    close: () => {
      main.close();
      side.close();
      awards.close();
    },
  };
}

function planInSlices(
  lane: Lane,
  request: PlanRequest,
  hear: (event: PlanEvent) => void,
): () => void {
  const runSlice = (slice: number) => {
    const budgetMs = SLICES_MS[slice] ?? 0;
    lane.ask({ kind: 'plan', request, budgetMs }, (report) => {
      if (report.kind === 'progress') hear(report);
      if (report.kind === 'failed') hear(report);
      if (report.kind !== 'answer') return;
      const isLast = slice + 1 >= SLICES_MS.length;
      const done = isLast || !isUnfinished(report.answer, report.elapsedMs >= budgetMs);
      hear({ kind: 'answer', answer: report.answer, done });
      if (!done) runSlice(slice + 1);
    });
  };
  runSlice(0);
  return lane.cancel;
}

/** Stopped for lack of time; of a "no", only its explanation may have been cut short. */
function isUnfinished(answer: PlanAnswer, ranOut: boolean): boolean {
  return answer.kind === 'stopped' || (answer.kind === 'infeasible' && ranOut);
}

function probeOnce(lane: Lane, request: PlanRequest): Promise<PlanAnswer> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'plan', request, budgetMs: PROBE_MS }, (report) => {
      if (report.kind === 'answer') resolve(report.answer);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
}

function nearestOnce(
  lane: Lane,
  question: NearestQuestion,
  hear: (awards: readonly NearestAward[]) => void,
): Promise<readonly NearestAward[]> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'nearest', question }, (report) => {
      if (report.kind === 'nearest') (report.done ? resolve : hear)(report.awards);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
}

type Ask =
  | { readonly kind: 'plan'; readonly request: PlanRequest; readonly budgetMs: number }
  | { readonly kind: 'nearest'; readonly question: NearestQuestion };

interface Lane {
  /** Ends what the lane is doing and asks anew. */
  readonly ask: (question: Ask, hear: (report: PlannerReport) => void) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

function isPartial(report: PlannerReport): boolean {
  return report.kind === 'progress' || (report.kind === 'nearest' && !report.done);
}

/** One worker that is started when needed and ended when a new question comes while it is busy. */
function makeLane(createWorker: () => WorkerLike, release: PlannerRelease): Lane {
  let worker: WorkerLike | undefined;
  let busyWith: number | undefined;
  let lastId = 0;
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    busyWith = undefined;
  };
  const started = (): WorkerLike => {
    if (worker !== undefined) return worker;
    worker = createWorker();
    worker.postMessage({ kind: 'release', release });
    return worker;
  };
  const cancel = () => {
    if (busyWith !== undefined) stop();
  };
  return {
    cancel,
    close: stop,
    ask: (question, hear) => {
      cancel();
      lastId += 1;
      const id = lastId;
      const target = started();
      busyWith = id;
      target.hear({
        onReport: (report) => {
          if (report.id !== id) return;
          if (!isPartial(report)) busyWith = undefined;
          hear(report);
        },
        onError: (message) => {
          stop();
          hear({ kind: 'failed', id, problem: { message } });
        },
      });
      target.postMessage({ ...question, id });
    },
  };
}
