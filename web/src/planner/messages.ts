import type { DataRelease, Unit } from 'cairn/catalogue';
import type {
  AlternativesAnswer,
  AlternativesWish,
  ChancesOptions,
  ConflictsAnswer,
  Plan,
  PlanAnswer,
  PlanChances,
  PlanRequest,
  RepairAnswer,
  RepairWish,
  SearchProgress,
  StaircaseAnswer,
  StepPrice,
  WhyNot,
} from 'cairn/planning';
import type { NearAward } from 'cairn/portfolio';
import type { NearestAward, NearestQuestion } from './nearest.js';

/** The parts of a release that planning asks; they are copied to the worker once. */
export type PlannerRelease = Pick<DataRelease, 'catalogue' | 'frameworks' | 'version' | 'hash'>;

/** What the page asks of the worker. The release comes first, then one question at a time. */
export type PlannerQuestion =
  | { readonly kind: 'release'; readonly release: PlannerRelease }
  | {
      readonly kind: 'plan';
      readonly id: number;
      readonly request: PlanRequest;
      /** After this time the search gives what it has. */
      readonly budgetMs: number;
    }
  | {
      readonly kind: 'staircase';
      readonly id: number;
      readonly request: PlanRequest;
      /** What is left to confirm becomes a third axis beside weeks and fees. */
      readonly withRecognition?: boolean;
      readonly budgetMs: number;
    }
  | {
      readonly kind: 'alternatives';
      readonly id: number;
      readonly request: PlanRequest;
      readonly wish: AlternativesWish;
      readonly budgetMs: number;
    }
  /** What now? The plan for a new request that is closest to an old plan. */
  | {
      readonly kind: 'repair';
      readonly id: number;
      readonly plan: Plan;
      readonly request: PlanRequest;
      readonly wish: RepairAsk;
      readonly budgetMs: number;
    }
  /** How sure? The chance to finish a plan of the request by a day. */
  | {
      readonly kind: 'chances';
      readonly id: number;
      readonly plan: Plan;
      readonly request: PlanRequest;
      readonly options: ChancesWish;
    }
  /**
   * What-if: answered from where the worker stands after the what-ifs before it. Each asks for a whole request; the
   * answer is that of `plan`, sooner. The worker keeps the last few sessions by itself.
   */
  | {
      readonly kind: 'what-if';
      readonly id: number;
      readonly request: PlanRequest;
      readonly budgetMs: number;
    }
  /** What leaving out each unit of the best plan of the request would cost, one after the other. */
  | {
      readonly kind: 'prices';
      readonly id: number;
      readonly request: PlanRequest;
      readonly budgetMs: number;
    }
  /** Why the best plan of the request does not take a unit. */
  | {
      readonly kind: 'why-not';
      readonly id: number;
      readonly request: PlanRequest;
      readonly unit: string;
      readonly budgetMs: number;
    }
  /** All smallest conflicts of a request that cannot be met, and what would have to be given up. */
  | {
      readonly kind: 'conflicts';
      readonly id: number;
      readonly request: PlanRequest;
      readonly budgetMs: number;
    }
  | { readonly kind: 'near'; readonly id: number; readonly question: NearestQuestion }
  | { readonly kind: 'nearest'; readonly id: number; readonly question: NearestQuestion };

/** How to simulate; what a message can carry of it. */
export type ChancesWish = Omit<ChancesOptions, 'shouldStop'> & OwnUnits;

/** What happened since the old plan was made. */
export type RepairAsk = RepairWish & OwnUnits;

/** Units in front of those of the release: what runs in a repaired plan (`PlanRepair.question.units`). */
interface OwnUnits {
  readonly units?: readonly Unit[];
}

/** What the worker says. */
export type PlannerReport =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: SearchProgress }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: PlanAnswer;
      readonly elapsedMs: number;
    }
  | {
      readonly kind: 'nearest';
      readonly id: number;
      readonly awards: readonly NearestAward[];
      /** False while more awards are being compared. */
      readonly done: boolean;
    }
  /** `done` false: what is known so far, while the search goes on. */
  | {
      readonly kind: 'staircase';
      readonly id: number;
      readonly answer: StaircaseAnswer;
      readonly done: boolean;
    }
  | {
      readonly kind: 'alternatives';
      readonly id: number;
      readonly answer: AlternativesAnswer;
      readonly done: boolean;
    }
  | { readonly kind: 'repair'; readonly id: number; readonly answer: RepairAnswer }
  | { readonly kind: 'chances'; readonly id: number; readonly chances: PlanChances }
  /** `done` false: the prices known so far, in the order of the steps of the plan. */
  | {
      readonly kind: 'prices';
      readonly id: number;
      readonly answer: PricesAnswer;
      readonly done: boolean;
    }
  | { readonly kind: 'why-not'; readonly id: number; readonly answer: WhyNot }
  /** `done` false: the conflicts known so far. */
  | {
      readonly kind: 'conflicts';
      readonly id: number;
      readonly answer: ConflictsAnswer;
      readonly done: boolean;
    }
  | { readonly kind: 'near'; readonly id: number; readonly awards: readonly NearAward[] }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: PlannerProblem };

/** Why a question could not be answered: the code of a `CairnError`, else only the text. */
export interface PlannerProblem {
  readonly code?: string;
  readonly message: string;
}

/** Prices of the steps of a plan; `complete` false: time ran out before every step had its price. */
export interface PricesAnswer {
  readonly prices: readonly StepPrice[];
  readonly complete: boolean;
}
