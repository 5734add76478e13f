import { checkNames } from 'cairn/portfolio';
import type { z } from 'zod';
import { planJobContract } from '../contracts/plan-jobs.js';
import type { planRequestContract } from '../contracts/plans.js';
import { problemsOf } from '../contracts/problems.js';
import { catalogueFor } from '../jobs/answer-questions.js';
import type { PlanQuestion, PlanWish } from '../jobs/plan-question.js';
import type { AppParts } from './app-parts.js';
import { questionOf } from './plan-questions.js';
import { waitMsOf } from './prefer-wait.js';

const MS_PER_SECOND = 1000;

/** Ended within the time that the caller waits, or begun. */
export const STARTED = {
  200: planJobContract,
  202: planJobContract,
  ...problemsOf(400, 409, 413, 422, 503),
};

/** What the routes that start a job have in common. */
export interface StartRequest {
  readonly body: z.output<typeof planRequestContract>;
  readonly query: { readonly timeLimitSeconds: number };
  readonly headers: { readonly [name: string]: string | string[] | undefined };
}

/** Starts a job and waits for its end as long as the caller wishes. */
export async function startJob(parts: AppParts, request: StartRequest, wish: PlanWish) {
  const { planJobs, today } = parts;
  const question = questionOf(request.body, today());
  const started = planJobs.start(question, request.query.timeLimitSeconds * MS_PER_SECOND, wish);
  const job = (await planJobs.wait(started.id, waitMsOf(request.headers.prefer))) ?? started;
  const status = job.state === 'running' ? (202 as const) : (200 as const);
  const notes = notesOn(parts, question, request.body.invented ?? false);
  const body = notes.length === 0 ? job : { ...job, notes };
  return { status, body, headers: { location: `/api/v1/plans/${job.id}` } };
}

function notesOn({ data }: AppParts, question: PlanQuestion, invented: boolean) {
  const { release } = data;
  const named = { catalogue: catalogueFor(release, question), frameworks: release.frameworks };
  return checkNames({ ...question, invented }, named);
}
