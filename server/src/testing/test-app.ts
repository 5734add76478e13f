import { openStore, type Store } from '@cairn/store';
import { makeTemporaryFolder } from '@cairn/store/testing';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../http/app.js';
import type { AppParts } from '../http/app-parts.js';
import { keepPlanJobs, type RunPlan } from '../jobs/plan-jobs.js';
import { smallServedData } from './small-release.js';

export const TODAY = '2026-11-21';

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
  const app = await buildApp({
    store,
    data: smallServedData(),
    planJobs: keepPlanJobs({ run: neverEnding, nowMs: () => 0 }),
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

const neverEnding: RunPlan = () => new Promise(() => undefined);
