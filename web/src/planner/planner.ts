import type {
  AlternativesAnswer,
  AlternativesWish,
  ConflictsAnswer,
  Plan,
  PlanAnswer,
  PlanChances,
  PlanRequest,
  RepairAnswer,
  SearchProgress,
  StaircaseAnswer,
  WhyNot,
} from 'cairn/planning';
import type { NearAward } from 'cairn/portfolio';
import type {
  ChancesWish,
  PlannerProblem,
  PlannerQuestion,
  PlannerRelease,
  PlannerReport,
  PricesAnswer,
  RepairAsk,
} from './messages.js';
import type { NearestAward, NearestQuestion } from './nearest.js';

/** What happens while a plan is searched; `done` false: a better answer is being searched. */
export type PlanEvent =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'answer'; readonly answer: PlanAnswer; readonly done: boolean }
  | { readonly kind: 'failed'; readonly problem: PlannerProblem };

/** What happens while choices are worked out; `done` false: more may come. */
export type ChoicesEvent<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly done: boolean }
  | { readonly kind: 'failed'; readonly problem: PlannerProblem };

/** Hears of choices. */
export type HearChoices<Answer> = (event: ChoicesEvent<Answer>) => void;

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
  /** Every choice between weeks and fees, as they are proven; the result ends the search. */
  readonly staircase: (
    request: PlanRequest,
    budgetMs: number,
    hear: HearChoices<StaircaseAnswer>,
  ) => () => void;
  /** Every choice between weeks, fees and what is left to confirm, as they are proven. */
  readonly surface: (
    request: PlanRequest,
    budgetMs: number,
    hear: HearChoices<StaircaseAnswer>,
  ) => () => void;
  /**
   * The plan for a new request that is closest to an old one, with the difference; waits for its turn. What is asked
   * about the new plan later is asked with its `question`: the request, and the units (`wish.units`, `options.units`).
   */
  readonly repair: (plan: Plan, request: PlanRequest, wish?: RepairAsk) => Promise<RepairAnswer>;
  /** Chance to finish a plan of the request by a day; waits for its turn. */
  readonly chances: (
    plan: Plan,
    request: PlanRequest,
    options?: ChancesWish,
  ) => Promise<PlanChances>;
  /** Other plans near to the best; the result ends the search. */
  readonly alternatives: (
    request: PlanRequest,
    wish: AlternativesWish,
    hear: HearChoices<AlternativesAnswer>,
  ) => () => void;
  /**
   * The plan of a changed request, answered from where the what-ifs before it stand: mostly within a tenth of a second.
   * `stopped` after a second and a half; asked again, the search goes on from there. Questions wait for each other; one
   * that waits is dropped for a newer one, and its answer is undefined. So a slider may ask at every step.
   */
  readonly whatIf: (request: PlanRequest) => Promise<PlanAnswer | undefined>;
  /** Why the best plan of a request does not take a unit; waits its turn among the what-ifs, and is never dropped. */
  readonly whyNot: (request: PlanRequest, unit: string) => Promise<WhyNot>;
  /** What leaving out each unit of the best plan would cost, as the prices become known; the result ends the search. */
  readonly prices: (request: PlanRequest, hear: HearChoices<PricesAnswer>) => () => void;
  /** All smallest conflicts of a request that cannot be met, as they are found; the result ends the search. */
  readonly conflicts: (request: PlanRequest, hear: HearChoices<ConflictsAnswer>) => () => void;
  /** Awards toward which something counts, with the ways to finish the nearest. */
  readonly near: (question: NearestQuestion) => Promise<readonly NearAward[]>;
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
const ALTERNATIVES_MS = 15_000;
const REPAIR_MS = 15_000;
const WHAT_IF_MS = 1_500;
const WHY_NOT_MS = 4_000;
const PRICES_MS = 30_000;
const CONFLICTS_MS = 15_000;

/** A planner over workers, started when needed: one each for the plan, questions beside it, choices, lists of awards. */
export function makePlanner(createWorker: () => WorkerLike, release: PlannerRelease): Planner {
  const main = makeLane(createWorker, release);
  const side = makeLane(createWorker, release);
  const awards = makeLane(createWorker, release);
  const stairs = makeLane(createWorker, release);
  const others = makeLane(createWorker, release);
  const surface = makeLane(createWorker, release);
  const ahead = makeLane(createWorker, release);
  const inTurn = makeTurns();
  const aheadInTurn = makeTurns();
  const tried = makeLane(createWorker, release);
  const prices = makeLane(createWorker, release);
  const conflicts = makeLane(createWorker, release);
  const triedInTurn = makeTurns();
  let newest: PlanRequest | undefined;
  return {
    plan: (request, hear) => planInSlices(main, request, hear),
    probe: (request) => inTurn(() => probeOnce(side, request)),
    nearest: (question, hear) => nearestOnce(awards, question, hear),
    staircase: (request, budgetMs, hear) => {
      stairs.ask({ kind: 'staircase', request, budgetMs }, (report) => {
        if (report.kind === 'staircase' || report.kind === 'failed') hear(choicesOf(report));
      });
      return stairs.cancel;
    },
    alternatives: (request, wish, hear) => {
      const budgetMs = ALTERNATIVES_MS;
      others.ask({ kind: 'alternatives', request, wish, budgetMs }, (report) => {
        if (report.kind === 'alternatives' || report.kind === 'failed') hear(choicesOf(report));
      });
      return others.cancel;
    },
    surface: (request, budgetMs, hear) => {
      surface.ask({ kind: 'staircase', request, withRecognition: true, budgetMs }, (report) => {
        if (report.kind === 'staircase' || report.kind === 'failed') hear(choicesOf(report));
      });
      return surface.cancel;
    },
    repair: (plan, request, wish = {}) =>
      aheadInTurn(() => repairOnce(ahead, { plan, request, wish })),
    chances: (plan, request, options = {}) =>
      aheadInTurn(() => chancesOnce(ahead, { plan, request, options })),
    whatIf: (request) => {
      newest = request;
      // The worker is not ended for a newer question: it would forget where it stands.
      return triedInTurn(async () => (newest === request ? whatIfOnce(tried, request) : undefined));
    },
    whyNot: (request, unit) => triedInTurn(() => whyNotOnce(tried, request, unit)),
    prices: (request, hear) => {
      prices.ask({ kind: 'prices', request, budgetMs: PRICES_MS }, (report) => {
        if (report.kind === 'prices' || report.kind === 'failed') hear(choicesOf(report));
      });
      return prices.cancel;
    },
    conflicts: (request, hear) => {
      conflicts.ask({ kind: 'conflicts', request, budgetMs: CONFLICTS_MS }, (report) => {
        if (report.kind === 'conflicts' || report.kind === 'failed') hear(choicesOf(report));
      });
      return conflicts.cancel;
    },
    near: (question) => nearOnce(awards, question),
    close: () => {
      const lanes = [main, side, awards, stairs, others, surface, ahead, tried, prices, conflicts];
      for (const lane of lanes) lane.close();
    },
  };
}

/** Questions that wait for each other. */
function makeTurns(): <T>(ask: () => Promise<T>) => Promise<T> {
  let waiting: Promise<unknown> = Promise.resolve();
  return (ask) => {
    const turn = waiting.then(ask, ask);
    waiting = turn.catch(() => undefined);
    return turn;
  };
}

function choicesOf<Answer>(
  report:
    | { readonly kind: string; readonly answer: Answer; readonly done: boolean }
    | { readonly kind: 'failed'; readonly problem: PlannerProblem },
): ChoicesEvent<Answer> {
  return 'answer' in report
    ? { kind: 'answer', answer: report.answer, done: report.done }
    : { kind: 'failed', problem: report.problem };
}

function repairOnce(
  lane: Lane,
  question: { readonly plan: Plan; readonly request: PlanRequest; readonly wish: RepairAsk },
): Promise<RepairAnswer> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'repair', ...question, budgetMs: REPAIR_MS }, (report) => {
      if (report.kind === 'repair') resolve(report.answer);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
}

function chancesOnce(
  lane: Lane,
  question: { readonly plan: Plan; readonly request: PlanRequest; readonly options: ChancesWish },
): Promise<PlanChances> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'chances', ...question }, (report) => {
      if (report.kind === 'chances') resolve(report.chances);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
}

function nearOnce(lane: Lane, question: NearestQuestion): Promise<readonly NearAward[]> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'near', question }, (report) => {
      if (report.kind === 'near') resolve(report.awards);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
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

function whatIfOnce(lane: Lane, request: PlanRequest): Promise<PlanAnswer> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'what-if', request, budgetMs: WHAT_IF_MS }, (report) => {
      if (report.kind === 'answer') resolve(report.answer);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
}

function whyNotOnce(lane: Lane, request: PlanRequest, unit: string): Promise<WhyNot> {
  return new Promise((resolve, reject) => {
    lane.ask({ kind: 'why-not', request, unit, budgetMs: WHY_NOT_MS }, (report) => {
      if (report.kind === 'why-not') resolve(report.answer);
      if (report.kind === 'failed') reject(new Error(report.problem.message));
    });
  });
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

type WithoutId<Question> = Question extends { readonly id: number } ? Omit<Question, 'id'> : never;
type Ask = WithoutId<PlannerQuestion>;

interface Lane {
  /** Ends what the lane is doing and asks anew. */
  readonly ask: (question: Ask, hear: (report: PlannerReport) => void) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

function isPartial(report: PlannerReport): boolean {
  return report.kind === 'progress' || ('done' in report && !report.done);
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
