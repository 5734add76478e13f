import type { Store } from '@cairn/store';
import type { FastifyBaseLogger } from 'fastify';
import type { IssuingParts } from '../issuing/issuing-parts.js';
import type { PlanJobs } from '../jobs/plan-jobs.js';
import type { QuickQuestions } from '../jobs/quick-questions.js';
import type { VerifyPool } from '../jobs/verify-pool.js';
import type { ServedData } from '../served-data.js';
import type { RateLimits } from './security.js';

/** What the app is made of; tests pass their own parts. */
export interface AppParts {
  readonly store: Store;
  readonly data: ServedData;
  readonly planJobs: PlanJobs;
  readonly questions: QuickQuestions;
  /** Reads and verifies credentials, off the thread of requests. */
  readonly credentials: Pick<VerifyPool, 'verify' | 'threads'>;
  readonly issuing: IssuingParts;
  /** Today as `YYYY-MM-DD`, for questions that name no day. */
  readonly today: () => string;
  /** Now, for credentials that are judged by no other moment. */
  readonly nowMs: () => number;
  /** Version of Cairn. */
  readonly version: string;
  /** Folder of the built web app. */
  readonly webFolder: string;
  readonly logger?: FastifyBaseLogger;
  readonly rateLimits?: RateLimits;
  /** The proxies in front of us tell the truth about who asks. */
  readonly trustProxy?: boolean;
  /** Told about every route, so that a test can tell which ones it forgot. */
  readonly watchRoute?: (method: string, url: string) => void;
  /** Tests hold every answer to its contract. */
  readonly checkAnswers?: boolean;
}
