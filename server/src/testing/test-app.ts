import { openStore, type Store } from '@cairn/store';
import { makeTemporaryFolder } from '@cairn/store/testing';
import type { DataRelease } from 'cairn/catalogue';
import type { FastifyInstance } from 'fastify';
import { answerVerify } from '../credentials/answer-verify.js';
import { openNodeCryptography } from '../credentials/node-cryptography.js';
import { buildApp } from '../http/app.js';
import type { AppParts } from '../http/app-parts.js';
import { openIssuing } from '../issuing/open-issuing.js';
import {
  answerChances,
  answerCheck,
  answerComparison,
  answerEvaluation,
  answerNearest,
} from '../jobs/answer-questions.js';
import { keepPlanJobs, type RunPlan } from '../jobs/plan-jobs.js';
import type { QuickQuestions } from '../jobs/quick-questions.js';
import { smallServedData } from './small-release.js';

const TODAY = '2026-11-21';
const NOW = `${TODAY}T10:00:00Z`;

/** Makes issuers under the public address of the test app. */
export const OPERATOR_TOKEN = 'operator-of-the-test-app';
const TEST_ENV = {
  CAIRN_PUBLIC_URL: 'https://badges.example.org',
  CAIRN_KEY_SECRET: 'a secret of the test app alone',
  CAIRN_OPERATOR_TOKEN: OPERATOR_TOKEN,
};
const NOW_MS = 1_795_219_200_000;

/** An app with a store of its own, for tests in process. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** Limits far above what a test asks. */
const NO_LIMITS = {
  requestsPerMinute: 1_000_000,
  writesPerMinute: 1_000_000,
  credentialsPerMinute: 1_000_000,
  credentialBatchesPerMinute: 1_000_000,
};

export async function openTestApp(changes: Partial<AppParts> = {}): Promise<TestApp> {
  const folder = makeTemporaryFolder();
  const store = changes.store ?? (await openStore({ dataFolder: folder.path }));
  const data = changes.data ?? smallServedData();
  const issuing = await openIssuing({
    store,
    release: data.release,
    env: TEST_ENV,
    nowMs: () => Date.parse(NOW),
  });
  const app = await buildApp({
    store,
    issuing,
    data,
    planJobs: keepPlanJobs({ run: neverEnding, nowMs: () => 0 }),
    questions: directly(data.release),
    credentials: offlineVerifier(),
    today: () => TODAY,
    nowMs: () => NOW_MS,
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
    nearest: async (question) => answerNearest(release, question),
    check: async (question, plan) => answerCheck(release, question, plan),
    chances: async (asked) => answerChances(release, asked),
    compare: async (a, b) => answerComparison(release, { a, b }),
  };
}

/** Verifies without a thread and without a network. */
function offlineVerifier(): AppParts['credentials'] {
  const parts = { cryptography: openNodeCryptography(), trustLists: [], extraContexts: [] };
  return { threads: 1, verify: (question) => answerVerify(question, parts) };
}

const neverEnding: RunPlan = () => new Promise(() => undefined);
