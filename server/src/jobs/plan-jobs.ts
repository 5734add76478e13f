import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Alternatives,
  AlternativesAnswer,
  ConflictsAnswer,
  PlanAnswer,
  PlanConflicts,
  PlanReasons,
  PlanWhyNot,
  RepairAnswer,
  SearchProgress,
  Staircase,
  StaircaseAnswer,
} from 'cairn/planning';
import { CairnError, isCairnError } from 'cairn/terms';
import type { PlanQuestion, PlanWish } from './plan-question.js';
import { makeStopFlag, raise, type StopFlag } from './stop-flag.js';

/** What a worker needs to make one plan. */
export interface PlanTask {
  readonly question: PlanQuestion;
  /** Absent = one plan. */
  readonly wish?: PlanWish;
  readonly timeLimitMs: number;
  readonly stop: StopFlag;
  /** Aborted together with the stop: who still waits for a thread is answered at once. */
  readonly gone?: AbortSignal;
}

/** What comes of a wish. */
export type PlanJobAnswer =
  | PlanAnswer
  | StaircaseAnswer
  | AlternativesAnswer
  | RepairAnswer
  | PlanReasons
  | PlanWhyNot
  | ConflictsAnswer;

/** Points, plans, prices or conflicts that are known while the search goes on. */
export type SoFar = Staircase | Alternatives | PlanReasons | PlanConflicts;

/** Makes one plan somewhere else; rejects with `planner-busy` when the queue is full. */
export type RunPlan = (
  task: PlanTask,
  onProgress: (progress: SearchProgress) => void,
  onSoFar?: (soFar: SoFar) => void,
) => Promise<PlanJobAnswer>;

/** How a plan stands. `failed` carries the code of what went wrong. */
export interface PlanJob {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly createdAt: string;
  /** Moment at which it is forgotten; known when it has ended. */
  readonly keptUntil?: string;
  readonly progress?: SearchProgress;
  /** The points or plans found, while more are being looked for. */
  readonly soFar?: SoFar;
  readonly answer?: PlanJobAnswer;
  readonly problem?: { readonly code: string; readonly message: string };
}

/** Plans in the making and those just made. They live in memory only: a stranger's plan is never stored. */
export interface PlanJobs {
  /** @throws CairnError `planner-busy` when too many are running. */
  readonly start: (question: PlanQuestion, timeLimitMs: number, wish?: PlanWish) => PlanJob;
  readonly find: (id: string) => PlanJob | undefined;
  /** The job as it stands when it ends or after `waitMs`, whichever is first. */
  readonly wait: (id: string, waitMs: number) => Promise<PlanJob | undefined>;
  /** Calls back whenever a job stands otherwise than before; returns how to stop listening. */
  readonly follow: (id: string, changed: () => void) => () => void;
  /**
   * Asks a running search to stop with its best plan; one that waits for a thread ends at once, without a plan.
   * Forgets a job that has ended.
   */
  readonly cancel: (id: string) => void;
  /** Stops all searches. */
  readonly close: () => void;
}

interface Entry {
  job: PlanJob;
  readonly cancel: () => void;
  ended: Promise<void>;
  readonly followers: Set<() => void>;
}

interface PlanJobsOptions {
  readonly run: RunPlan;
  readonly nowMs: () => number;
  /** How long a finished plan can be fetched. */
  readonly keepMs?: number;
  /** Most jobs that are running or waiting. */
  readonly maxRunning?: number;
  /** Most jobs in memory; the oldest finished ones go first. */
  readonly maxKept?: number;
  /** Hears of what went wrong without a code of ours; callers are not told its words. */
  readonly onMistake?: (cause: unknown) => void;
}

const KEEP_MS = 60 * 60 * 1000;
const MAX_RUNNING = 32;
const MAX_KEPT = 500;

/** Keeps track of plans that `run` makes. */
export function keepPlanJobs(options: PlanJobsOptions): PlanJobs {
  const keeper: Keeper = {
    entries: new Map(),
    keepMs: KEEP_MS,
    maxRunning: MAX_RUNNING,
    maxKept: MAX_KEPT,
    onMistake: () => undefined,
    ...options,
  };
  return {
    start: (question, timeLimitMs, wish = { kind: 'plan' }) =>
      start(keeper, { question, timeLimitMs, wish }),
    find(id) {
      forgetExpired(keeper);
      return keeper.entries.get(id)?.job;
    },
    wait: (id, waitMs) => wait(keeper, id, waitMs),
    follow(id, changed) {
      const followers = keeper.entries.get(id)?.followers;
      followers?.add(changed);
      return () => void followers?.delete(changed);
    },
    cancel(id) {
      const entry = keeper.entries.get(id);
      if (entry?.job.state === 'running') entry.cancel();
      else keeper.entries.delete(id);
    },
    close() {
      for (const { cancel } of keeper.entries.values()) cancel();
    },
  };
}

interface Keeper extends Required<PlanJobsOptions> {
  readonly entries: Map<string, Entry>;
}

function start(keeper: Keeper, asked: Omit<PlanTask, 'stop' | 'gone'>): PlanJob {
  makeRoom(keeper);
  const id = randomUUID();
  const [stop, gone] = [makeStopFlag(), new AbortController()];
  const task = { ...asked, stop, gone: gone.signal };
  const cancel = () => {
    raise(stop);
    gone.abort();
  };
  const job: PlanJob = { id, state: 'running', createdAt: momentOf(keeper.nowMs()) };
  const entry: Entry = { job, cancel, ended: Promise.resolve(), followers: new Set() };
  const become = (next: PlanJob) => {
    entry.job = next;
    for (const changed of entry.followers) changed();
  };
  const update = (change: Partial<PlanJob>) => become({ ...entry.job, ...change });
  const end = (change: Partial<PlanJob>) => {
    // The answer holds what was known on the way.
    const { soFar: _, ...job } = entry.job;
    become({ ...job, ...change, keptUntil: momentOf(keeper.nowMs() + keeper.keepMs) });
  };
  keeper.entries.set(id, entry);
  entry.ended = keeper
    .run(
      task,
      (progress) => update({ progress }),
      (soFar) => update({ soFar }),
    )
    .then(
      (answer) => end({ state: 'done', answer }),
      (cause) => {
        if (!isCairnError(cause)) keeper.onMistake(cause);
        end({ state: 'failed', problem: problemOf(cause) });
      },
    );
  return job;
}

async function wait(keeper: Keeper, id: string, waitMs: number): Promise<PlanJob | undefined> {
  const entry = keeper.entries.get(id);
  if (!entry) return undefined;
  const timer = new AbortController();
  const late = sleep(waitMs, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([entry.ended, late]);
  timer.abort();
  return entry.job;
}

function makeRoom(keeper: Keeper): void {
  forgetExpired(keeper);
  const jobs = [...keeper.entries.values()].map(({ job }) => job);
  const finished = jobs.filter(({ state }) => state !== 'running');
  if (jobs.length - finished.length >= keeper.maxRunning) throw plannerBusy();
  const tooMany = Math.max(0, jobs.length - keeper.maxKept + 1);
  for (const { id } of finished.slice(0, tooMany)) keeper.entries.delete(id);
}

function forgetExpired(keeper: Keeper): void {
  const now = momentOf(keeper.nowMs());
  for (const { job } of keeper.entries.values()) {
    if (job.keptUntil !== undefined && job.keptUntil <= now) keeper.entries.delete(job.id);
  }
}

function momentOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** Too much is asked of the threads that plan. */
export function plannerBusy(): CairnError {
  return new CairnError('planner-busy', 'As many plans as this server can take are being made.');
}

function problemOf(cause: unknown): NonNullable<PlanJob['problem']> {
  if (isCairnError(cause)) return { code: cause.code, message: cause.message };
  return { code: 'planner-failed', message: 'The search ended with an error.' };
}
