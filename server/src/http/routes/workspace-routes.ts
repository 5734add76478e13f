import type { Workspace } from '@cairn/store';
import { doneContract, problemsOf } from '../../contracts/problems.js';
import {
  newWorkspaceContract,
  workspaceContract,
  workspaceExportContract,
  workspaceInput,
  workspaceParams,
} from '../../contracts/workspaces.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { notFound, problemError } from '../problems.js';
import { answerOnce } from '../repeatable.js';
import { accessOf, hashToken, makeToken } from '../tokens.js';

const TAGS = ['workspaces'];
const SECURITY = [{ workspaceToken: [] }];
const PATH = '/api/v1/workspaces/:workspaceId';

/** Making, reading, changing, exporting and erasing what a person keeps. */
export function addWorkspaceRoutes(app: ContractApp, parts: AppParts): void {
  addCreate(app, parts);
  addRead(app, parts);
  addReplace(app, parts);
  addExport(app, parts);
  addErase(app, parts);
}

function addCreate(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'createWorkspace',
    summary: 'Make a workspace',
    description:
      'Gives the id and, this once, the token that opens it. Send an Idempotency-Key to be able to repeat the call.',
    body: workspaceInput,
    response: { 201: newWorkspaceContract, ...problemsOf(400, 409, 413, 422) },
  };
  app.post('/api/v1/workspaces', { schema }, (request, reply) =>
    answerOnce(store.idempotency, { request, reply }, async () => {
      const token = makeToken();
      const workspace = await store.workspaces.create(request.body.document, hashToken(token));
      const headers = { location: `/api/v1/workspaces/${workspace.id}`, etag: tagOf(workspace) };
      return { status: 201, body: { workspace, token }, headers, workspaceId: workspace.id };
    }),
  );
}

function addRead(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readWorkspace',
    summary: 'Read a workspace',
    security: SECURITY,
    params: workspaceParams,
    response: { 200: workspaceContract, ...problemsOf(404) },
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const workspace = await store.workspaces.get(accessOf(request, request.params.workspaceId));
    if (!workspace) throw notFound();
    return reply.headers(privateHeaders(workspace)).send(workspace);
  });
}

function addReplace(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'replaceWorkspace',
    summary: 'Replace the document of a workspace',
    description: 'Needs If-Match with the ETag that was read, so that no other change is lost.',
    security: SECURITY,
    params: workspaceParams,
    body: workspaceInput,
    response: { 200: workspaceContract, ...problemsOf(400, 404, 412, 413, 428) },
  };
  app.put(PATH, { schema }, async (request, reply) => {
    const access = accessOf(request, request.params.workspaceId);
    const header = request.headers['if-match'];
    if (header === undefined && !(await store.workspaces.get(access))) throw notFound();
    const version = readVersion(header);
    const write = await store.workspaces.put(access, request.body.document, version);
    switch (write.kind) {
      case 'saved':
        return reply.headers(privateHeaders(write.workspace)).send(write.workspace);
      case 'conflict':
        throw problemError('version-stale', `The version is ${write.version} now.`);
      case 'absent':
        throw notFound();
      default:
        return write satisfies never;
    }
  });
}

function addExport(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'exportWorkspace',
    summary: 'Everything that is kept about a workspace',
    security: SECURITY,
    params: workspaceParams,
    response: { 200: workspaceExportContract, ...problemsOf(404) },
  };
  app.get(`${PATH}/export`, { schema }, async (request, reply) => {
    const all = await store.workspaces.export(accessOf(request, request.params.workspaceId));
    if (!all) throw notFound();
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="cairn-${all.workspace.id}.json"`)
      .send(all);
  });
}

function addErase(app: ContractApp, { store }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'eraseWorkspace',
    summary: 'Erase a workspace, leaving no row of it',
    security: SECURITY,
    params: workspaceParams,
    response: { 204: doneContract, ...problemsOf(404) },
  };
  app.delete(PATH, { schema }, async (request, reply) => {
    const isErased = await store.workspaces.erase(accessOf(request, request.params.workspaceId));
    if (!isErased) throw notFound();
    return reply.code(204).send();
  });
}

function tagOf({ version }: Workspace): string {
  return `"v${version}"`;
}

function privateHeaders(workspace: Workspace): Readonly<Record<string, string>> {
  return { etag: tagOf(workspace), 'cache-control': 'private, no-store' };
}

/**
 * A tag that is not one of ours belongs to no version, so nothing can be current. Proxies that compress mark tags
 * as weak (`W/`); ours name a version all the same.
 */
function readVersion(header: string | undefined): number {
  if (header === undefined) throw problemError('version-required', 'There is no If-Match header.');
  const [, digits] = /^(?:W\/)?"v(\d{1,9})"$/.exec(header.trim()) ?? [];
  return digits === undefined ? -1 : Number(digits);
}
