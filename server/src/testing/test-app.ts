import { openStore, type Store } from '@cairn/store';
import { makeTemporaryFolder } from '@cairn/store/testing';
import type { DataRelease } from 'cairn/catalogue';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../http/app.js';
import type { AppParts } from '../http/app-parts.js';
import { answerCheck, answerEvaluation } from '../jobs/answer-questions.js';
import { keepPlanJobs, type RunPlan } from '../jobs/plan-jobs.js';
import type { QuickQuestions } from '../jobs/quick-questions.js';
import { smallServedData } from './small-release.js';

const TODAY = '2026-11-21';

/** An app with a store of its own, for tests in process. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** Limits far above what a test asks. */
const NO_LIMITS = { requestsPerMinute: 1_000_000, writesPerMinute: 1_000_000 };

export async function openTestApp(changes: Partial<AppParts> = {}): Promise<TestApp> {
  const folder = makeTemporaryFolder();
  const store = changes.store ?? (await openStore({ dataFolder: folder.path }));
  const data = changes.data ?? smallServedData();
  const app = await buildApp({
    store,
    data,
    planJobs: keepPlanJobs({ run: neverEnding, nowMs: () => 0 }),
    questions: directly(data.release),
    today: () => TODAY,
    version: '0.0.0',
    webFolder: folder.path,
    rateLimits: NO_LIMITS,
    checkAnswers: true,
    ...changes,
  });
  return {
    app,
    store,
    async close() {
      await app.close();
      await store.close();
      folder.remove();
    },
  };
}

/** Answers without a thread, which tests of routes do not need. */
function directly(release: DataRelease): QuickQuestions {
  return {
    evaluate: async (question) => answerEvaluation(release, question),
    check: async (question, plan) => answerCheck(release, question, plan),
  };
}

const neverEnding: RunPlan = () => new Promise(() => undefined);
