import { conflictsQuery, whyNotQuery } from '../../contracts/plan-reasons.js';
import { planQuery, planRequestContract } from '../../contracts/plans.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { answerOnce } from '../repeatable.js';
import { STARTED, startJob } from '../start-plan-job.js';

const TAGS = ['plans'];

/** Why a plan is as it is, why a unit is not in it, and every reason of a "no": jobs like plans. */
export function addReasonRoutes(app: ContractApp, parts: AppParts): void {
  addReasons(app, parts);
  addWhyNot(app, parts);
  addConflicts(app, parts);
}

function addReasons(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startReasons',
    summary: 'Start looking for the reasons of a plan, and the price of each unit',
    description:
      'The answer (kind `reasons`) holds the best plan, the rules that each of its units serves, and for each unit the best plan without it with the difference in weeks, fees and risk points, or what clashes then. While it runs, `soFar` holds the prices that are known. Look at it and stop it like a plan.',
    querystring: planQuery,
    body: planRequestContract,
    response: STARTED,
  };
  app.post('/api/v1/plans/reasons', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () =>
      startJob(parts, request, { kind: 'reasons' }),
    ),
  );
}

function addWhyNot(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startWhyNot',
    summary: 'Start looking for why the best plan leaves a unit out',
    description:
      'The answer (kind `why-not`) says that the unit is in the plan or held, or holds the best plan with it and what it changes, or what clashes. Look at it and stop it like a plan.',
    querystring: whyNotQuery,
    body: planRequestContract,
    response: STARTED,
  };
  app.post('/api/v1/plans/why-not', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () =>
      startJob(parts, request, { kind: 'why-not', unit: request.query.unit }),
    ),
  );
}

function addConflicts(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'startConflicts',
    summary: 'Start looking for every reason why something cannot be done',
    description:
      'The answer (kind `conflicts`) holds all smallest sets of rules and limits that clash, and all smallest sets that would have to be given up, up to `most` conflicts; `complete` says whether there are others. Kind `possible` when nothing clashes. Look at it and stop it like a plan.',
    querystring: conflictsQuery,
    body: planRequestContract,
    response: STARTED,
  };
  app.post('/api/v1/plans/conflicts', { schema }, (request, reply) =>
    answerOnce(parts.store.idempotency, { request, reply }, () =>
      startJob(parts, request, { kind: 'conflicts', most: request.query.most }),
    ),
  );
}
