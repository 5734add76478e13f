import type { Store } from '@cairn/store';
import type { FastifyBaseLogger } from 'fastify';
import type { PlanJobs } from '../jobs/plan-jobs.js';
import type { QuickQuestions } from '../jobs/quick-questions.js';
import type { ServedData } from '../served-data.js';
import type { RateLimits } from './security.js';

/** What the app is made of; tests pass their own parts. */
export interface AppParts {
  readonly store: Store;
  readonly data: ServedData;
  readonly planJobs: PlanJobs;
  readonly questions: QuickQuestions;
  /** Today as `YYYY-MM-DD`, for questions that name no day. */
  readonly today: () => string;
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
