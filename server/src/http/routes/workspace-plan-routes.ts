import { z } from 'zod';
import { pageQuery } from '../../contracts/lists.js';
import { doneContract, problemsOf } from '../../contracts/problems.js';
import {
  workspaceParams,
  workspacePlanContract,
  workspacePlanInput,
  workspacePlanList,
  workspacePlanParams,
} from '../../contracts/workspaces.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { notFound } from '../problems.js';
import { answerOnce } from '../repeatable.js';
import { accessOf } from '../tokens.js';

const TAGS = ['workspaces'];
const SECURITY = [{ workspaceToken: [] }];
const LIST_PATH = '/api/v1/workspaces/:workspaceId/plans';
const PATH = `${LIST_PATH}/:planId`;
const PRIVATE = 'private, no-store';

/** The plans that a person keeps in a workspace. */
export function addWorkspacePlanRoutes(app: ContractApp, parts: AppParts): void {
  addKeep(app, parts);
  addList(app, parts);
  addRead(app, parts);
  addRemove(app, parts);
}

function addKeep(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'keepPlan',
    summary: 'Keep a plan',
    description: 'Send an Idempotency-Key to be able to repeat the call.',
    security: SECURITY,
    params: workspaceParams,
    body: workspacePlanInput,
    response: { 201: workspacePlanContract, ...problemsOf(400, 404, 409, 413, 422) },
  };
  app.post(LIST_PATH, { schema }, (request, reply) => {
    const access = accessOf(request, request.params.workspaceId);
    return answerOnce(store.idempotency, { request, reply }, async () => {
      const plan = await store.plans.add(access, request.body);
      if (!plan) throw notFound();
      const headers = { location: `/api/v1/workspaces/${access.id}/plans/${plan.id}` };
      return { status: 201, body: plan, headers, workspaceId: access.id };
    });
  });
}

function addList(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'listKeptPlans',
    summary: 'List kept plans, oldest first',
    security: SECURITY,
    params: workspaceParams,
    querystring: z.strictObject(pageQuery),
    response: { 200: workspacePlanList, ...problemsOf(400, 404) },
  };
  app.get(LIST_PATH, { schema }, async (request, reply) => {
    const page = await store.plans.list(
      accessOf(request, request.params.workspaceId),
      request.query,
    );
    if (!page) throw notFound();
    return reply.header('cache-control', PRIVATE).send(page);
  });
}

function addRead(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readKeptPlan',
    summary: 'Read a kept plan',
    security: SECURITY,
    params: workspacePlanParams,
    response: { 200: workspacePlanContract, ...problemsOf(404) },
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const { workspaceId, planId } = request.params;
    const plan = await store.plans.get(accessOf(request, workspaceId), planId);
    if (!plan) throw notFound();
    return reply.header('cache-control', PRIVATE).send(plan);
  });
}

function addRemove(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'removeKeptPlan',
    summary: 'Remove a kept plan',
    security: SECURITY,
    params: workspacePlanParams,
    response: { 204: doneContract, ...problemsOf(404) },
  };
  app.delete(PATH, { schema }, async (request, reply) => {
    const { workspaceId, planId } = request.params;
    if (!(await store.plans.remove(accessOf(request, workspaceId), planId))) throw notFound();
    return reply.code(204).send();
  });
}
