import { openStore, type Store, type StoreOptions } from '@cairn/store';
import { dayOfEpochMs } from 'cairn/terms';
import { pino } from 'pino';
import { buildApp } from './http/app.js';
import type { RateLimits } from './http/security.js';
import { openIssuing } from './issuing/open-issuing.js';
import { keepPlanJobs } from './jobs/plan-jobs.js';
import { openPlanPool } from './jobs/plan-pool.js';
import { openQuickQuestions } from './jobs/quick-questions.js';
import { type ListenOptions, listen } from './listen.js';
import { LOG_SETTINGS } from './log-settings.js';
import { openVerifier } from './open-verifier.js';
import { loadServedData } from './served-data.js';
import { projectPath, storeOptionsFrom, VERSION, webFolder } from './settings.js';

export { DEFAULT_PORT } from './listen.js';
export { storeOptionsFrom, webFolder } from './settings.js';

/** How to start; everything has a default that suits one person on one machine. */
export interface ServerOptions extends ListenOptions {
  /** Data folder of the private database; default `CAIRN_DATA`, else `.cairn` in the project. */
  readonly dataFolder?: string;
  /** Another database; default `DATABASE_URL`. */
  readonly databaseUrl?: string;
  readonly rateLimits?: RateLimits;
  /** Default `CAIRN_TRUST_PROXY=1`. */
  readonly trustProxy?: boolean;
  /** Where log lines go; default none. */
  readonly log?: { readonly write: (line: string) => void };
  /** Folder of the built data release; for tests. */
  readonly releaseFolder?: string;
}

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:4400` */
  readonly address: string;
  /** Where the private database lies; undefined with another one. */
  readonly dataFolder: string | undefined;
  /** Answers what is running, then stops everything. Calling it again waits for the same end. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the API and the web app with their database and planner. Prints nothing.
 * @throws CairnError `port-in-use`, `release-…`, and what {@link openStore} throws
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const data = await loadServedData(options.releaseFolder ?? projectPath('data/dist'));
  const store = await openStore(storeOptionsOf(options));
  try {
    await store.releases.record(data.release.version, data.release.hash);
    return await serve(options, store, data);
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

function storeOptionsOf({ databaseUrl, dataFolder }: ServerOptions): StoreOptions {
  return databaseUrl === undefined ? storeOptionsFrom(process.env, dataFolder) : { databaseUrl };
}

type Data = Awaited<ReturnType<typeof loadServedData>>;

async function serve(options: ServerOptions, store: Store, data: Data): Promise<RunningServer> {
  const { release } = data;
  // First, because it may refuse the settings and holds nothing that would have to be closed.
  const issuing = await openIssuing({ store, release, env: process.env, nowMs: Date.now });
  const pool = openPlanPool(release);
  const questions = openQuickQuestions(release);
  const verifier = await openVerifier();
  const planJobs = keepPlanJobs({
    run: pool.run,
    nowMs: () => Date.now(),
    onMistake: (cause) => app.log.error({ err: cause }, 'plan failed'),
  });
  const app = await buildApp({
    store,
    issuing,
    data,
    planJobs,
    questions,
    credentials: verifier,
    today: () => dayOfEpochMs(Date.now()),
    nowMs: () => Date.now(),
    version: VERSION,
    webFolder: webFolder(),
    trustProxy: options.trustProxy ?? process.env.CAIRN_TRUST_PROXY === '1',
    ...(options.rateLimits === undefined ? {} : { rateLimits: options.rateLimits }),
    ...(options.log === undefined ? {} : { logger: pino(LOG_SETTINGS, options.log) }),
  });
  const stop = async () => {
    planJobs.close();
    await app.close();
    await pool.close();
    await questions.close();
    await verifier.close();
    await store.close();
  };
  const address = await listen(app, options);
  store.announce(address);
  let stopping: Promise<void> | undefined;
  const close = () => {
    stopping ??= stop();
    return stopping;
  };
  return { address, dataFolder: store.dataFolder, close };
}
