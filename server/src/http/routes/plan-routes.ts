import { Readable } from 'node:stream';
import { planJobContract, planJobEventsContract } from '../../contracts/plan-jobs.js';
import { repairInput } from '../../contracts/plan-repairs.js';
import {
  alternativesQuery,
  planParams,
  planQuery,
  planRequestContract,
  staircaseQuery,
} from '../../contracts/plans.js';
import { doneContract, problemsOf } from '../../contracts/problems.js';
import type { PlanJob } from '../../jobs/plan-jobs.js';
import type { PlanWish } from '../../jobs/plan-question.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { END_EVENT_ID, jobEvents } from '../job-events.js';
import { waitMsOf } from '../prefer-wait.js';
import { notFound } from '../problems.js';
import { answerOnce } from '../repeatable.js';
import { toPlan } from '../sent-plans.js';
import { STARTED, startJob } from '../start-plan-job.js';
import { addReasonRoutes } from './reason-routes.js';

const TAGS = ['plans'];
const PATH = '/api/v1/plans/:planJobId';
/** How long a cancelled search is given to hand over its best plan. */
const CANCEL_WAIT_MS = 2_000;

/** Making plans: start, look, stop. The random id is the only way to one, and nothing is stored. */
export function addPlanRoutes(app: ContractApp, parts: AppParts): void {
  addStart(app, parts);
  addStartStaircase(app, parts);
  addStartAlternatives(app, parts);
  addStartRepair(app, parts);
  addReasonRoutes(app, parts);
  addLook(app, parts);
  addEvents(app, parts);
  addCancel(app, parts);
}

function addStart(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startPlan',
    summary: 'Start making a plan',
    description:
      'Answers 202 with an id to look at, or 200 with the answer when it comes within `Prefer: wait=<seconds>` (at most 30). Plans are kept in memory for an hour and never stored.',
    querystring: planQuery,
    body: planRequestContract,
    response: STARTED,
  };
  app.post('/api/v1/plans', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () =>
      startJob(parts, request, { kind: 'plan' }),
    ),
  );
}

function addStartStaircase(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startStaircase',
    summary: 'Start looking for every choice between weeks and fees',
    description:
      'The answer (kind `staircase`) holds a plan for each point that no other beats in both, from the fastest to the cheapest. With `axes=weeks-fees-recognition` risk points are a third axis. While it runs, `soFar` holds the points that are proven. Look at it and stop it like a plan.',
    querystring: staircaseQuery,
    body: planRequestContract,
    response: STARTED,
  };
  app.post('/api/v1/plans/staircases', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () =>
      startJob(parts, request, {
        kind: 'staircase',
        withRecognition: request.query.axes === 'weeks-fees-recognition',
      }),
    ),
  );
}

function addStartAlternatives(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startAlternatives',
    summary: 'Start looking for the best plan and others near to it',
    description:
      'The answer (kind `alternatives`) holds the best plan and others that leave out at least a fifth of its units (`differBy` of them, when given), each the next best, with the facts in which it differs. Look at it and stop it like a plan.',
    querystring: alternativesQuery,
    body: planRequestContract,
    response: STARTED,
  };
  app.post('/api/v1/plans/alternatives', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () => {
      const { timeLimitSeconds: _, ...wish } = request.query;
      return startJob(parts, request, { kind: 'alternatives', ...wish });
    }),
  );
}

function addStartRepair(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startRepair',
    summary: 'Start looking for the plan closest to an old one',
    description:
      'After a change of rules, a failed unit or a change of life: the request as it is now, and the old plan. What ended before the first day of the request is held, what began before it runs on. The answer (kind `repaired`) gives up the fewest begun units, changes the fewest others, moves them the least, and is then best in the aims. Look at it and stop it like a plan.',
    querystring: planQuery,
    body: repairInput,
    response: STARTED,
  };
  app.post('/api/v1/plans/repairs', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () => {
      const { request: body, plan, notBegun } = request.body;
      const { query, headers } = request;
      const wish: PlanWish = { kind: 'repair', plan: toPlan(plan), notBegun };
      return startJob(parts, { body, query, headers }, wish);
    }),
  );
}

function addLook(app: ContractApp, { planJobs }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readPlanJob',
    summary: 'How a plan stands',
    description: 'With `Prefer: wait=<seconds>` the answer waits for the end of the search.',
    params: planParams,
    response: { 200: planJobContract, ...problemsOf(404) },
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const { planJobId } = request.params;
    const waitMs = waitMsOf(request.headers.prefer);
    const job = waitMs > 0 ? await planJobs.wait(planJobId, waitMs) : planJobs.find(planJobId);
    return sendJob(reply.header('cache-control', 'no-store'), job);
  });
}

function addEvents(app: ContractApp, { planJobs }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'followPlanJob',
    summary: 'How a plan comes about, as server-sent events',
    description:
      'For `EventSource`. Events: `progress` (best objective, bound and nodes so far), `soFar` (points, plans, prices or conflicts found), and at the end `done` or `failed` with the whole job. Each connection begins with how the job stands, so nothing is lost when it breaks; after the last event a browser that comes back is told (204) to stay away. Going away stops nothing: `DELETE` the plan for that.',
    params: planParams,
    response: {
      200: {
        description: 'Events',
        content: { 'text/event-stream': { schema: planJobEventsContract } },
      },
      204: doneContract,
      ...problemsOf(404),
    },
  };
  app.get(`${PATH}/events`, { schema, compress: false }, (request, reply) => {
    const { planJobId } = request.params;
    if (planJobs.find(planJobId) === undefined) throw notFound();
    if (request.headers['last-event-id'] === END_EVENT_ID) return reply.code(204).send();
    const listener = new AbortController();
    reply.raw.once('close', () => listener.abort());
    return reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('text/event-stream')
      .send(Readable.from(jobEvents(planJobId, { jobs: planJobs, gone: listener.signal })));
  });
}

function addCancel(app: ContractApp, { planJobs }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'cancelPlan',
    summary: 'Stop a search with its best plan, or forget a finished plan',
    params: planParams,
    response: { 200: planJobContract, 204: doneContract, ...problemsOf(404) },
  };
  app.delete(PATH, { schema }, async (request, reply) => {
    const { planJobId } = request.params;
    const before = planJobs.find(planJobId);
    if (!before) throw notFound();
    planJobs.cancel(planJobId);
    if (before.state !== 'running') return reply.code(204).send();
    const job = await planJobs.wait(planJobId, CANCEL_WAIT_MS);
    return sendJob(reply.header('cache-control', 'no-store'), job);
  });
}

function sendJob<R extends { send(body: unknown): R }>(reply: R, job: PlanJob | undefined): R {
  if (!job) throw notFound();
  return reply.send(job);
}
