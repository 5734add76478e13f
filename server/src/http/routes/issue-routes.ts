import { createHash } from 'node:crypto';
import {
  batchContract,
  batchInput,
  batchPreviewContract,
  batchPreviewInput,
  issuedContract,
  issuedList,
  issuedParams,
  issuedQuery,
  issueInput,
  issuerParams,
  reissueInput,
  statusInput,
} from '../../contracts/issuing.js';
import { doneContract, problemsOf } from '../../contracts/problems.js';
import { issueBatch, previewBatch } from '../../issuing/issue-batch.js';
import { issueOrders } from '../../issuing/issue-orders.js';
import { issuedView, lineView } from '../../issuing/issued-view.js';
import { secretOf } from '../../issuing/issuing-parts.js';
import { reissue } from '../../issuing/reissue.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { notFound, problemError } from '../problems.js';
import { readRepeatKey } from '../repeatable.js';
import { accessOf } from '../tokens.js';

const TAGS = ['issuing'];
const SECURITY = [{ issuerToken: [] }];
const ISSUER = '/api/v1/issuers/:issuerId';
const LIST = `${ISSUER}/credentials`;
const PATH = `${LIST}/:credentialId`;
const PRIVATE = { 'cache-control': 'private, no-store' };

/** Issuing, one or many, and everything that can happen to a credential afterwards. */
export function addIssueRoutes(app: ContractApp, parts: AppParts): void {
  addIssue(app, parts);
  addList(app, parts);
  addRead(app, parts);
  addErase(app, parts);
  addStatus(app, parts);
  addReissue(app, parts);
  addPreview(app, parts);
  addBatch(app, parts);
}

function addIssue(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'issueCredential',
    summary: 'Issue a credential',
    description:
      'Open Badges 3.0, signed, and verified by our own verifier before it is handed out. Send an Idempotency-Key to be able to repeat the call: the same key and body issue nothing twice.',
    security: SECURITY,
    params: issuerParams,
    body: issueInput,
    response: { 201: issuedContract, ...problemsOf(400, 404, 413, 422, 503) },
  };
  app.post(LIST, { schema }, async (request, reply) => {
    const access = accessOf(request, request.params.issuerId);
    const { format: _, ...order } = request.body;
    const key = readRepeatKey(request);
    const requestKey = key === undefined ? undefined : hashOf([key, order]);
    const outcomes = await issueOrders(issuing, access, [
      { order, ...(requestKey === undefined ? {} : { requestKey }) },
    ]);
    const [outcome] = outcomes ?? [];
    if (outcome === undefined) throw notFound();
    const view = issuedView(issuing, outcome.credential);
    if (outcome.isRepeated) reply.header('idempotency-replayed', 'true');
    return reply
      .code(201)
      .headers({ ...PRIVATE, location: `/api/v1/issuers/${access.id}/credentials/${view.id}` })
      .send(view);
  });
}

function addList(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'listIssued',
    summary: 'List what was issued, oldest first',
    security: SECURITY,
    params: issuerParams,
    querystring: issuedQuery,
    response: { 200: issuedList, ...problemsOf(400, 404) },
  };
  app.get(LIST, { schema }, async (request, reply) => {
    const access = accessOf(request, request.params.issuerId);
    const { recipient, ...page } = request.query;
    const found = await issuing.issuers.listCredentials(access, {
      ...page,
      ...(recipient === undefined
        ? {}
        : { recipientHash: secretOf(issuing).fingerprint(recipientText(recipient)) }),
    });
    if (found === undefined) throw notFound();
    return reply.headers(PRIVATE).send({ ...found, items: found.items.map(lineView) });
  });
}

/** Addresses are kept in lower case. */
function recipientText(text: string): string {
  return text.includes('@') ? text.toLowerCase() : text;
}

function addRead(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readIssued',
    summary: 'Read an issued credential, to hand it out again',
    security: SECURITY,
    params: issuedParams,
    response: { 200: issuedContract, ...problemsOf(404, 503) },
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const { issuerId, credentialId } = request.params;
    const one = await issuing.issuers.getCredential(accessOf(request, issuerId), credentialId);
    if (one === undefined) throw notFound();
    return reply.headers(PRIVATE).send(issuedView(issuing, one));
  });
}

function addErase(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'eraseIssued',
    summary: 'Erase what a credential says and about whom',
    description:
      'Id, hash and place in the status list stay, because the list must stay true. Revoke first if nobody is to rely on it.',
    security: SECURITY,
    params: issuedParams,
    response: { 204: doneContract, ...problemsOf(404) },
  };
  app.delete(PATH, { schema }, async (request, reply) => {
    const { issuerId, credentialId } = request.params;
    const access = accessOf(request, issuerId);
    if (!(await issuing.issuers.eraseCredential(access, credentialId))) throw notFound();
    return reply.code(204).send();
  });
}

function addStatus(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'changeIssuedStatus',
    summary: 'Revoke, suspend or reinstate a credential',
    description: 'A revocation is for ever; a suspension can be lifted.',
    security: SECURITY,
    params: issuedParams,
    body: statusInput,
    response: { 200: issuedContract, ...problemsOf(400, 404, 422) },
  };
  app.post(`${PATH}/status`, { schema }, async (request, reply) => {
    const { issuerId, credentialId } = request.params;
    const access = accessOf(request, issuerId);
    const before = await issuing.issuers.getCredential(access, credentialId);
    if (before === undefined) throw notFound();
    if (before.places.length === 0) {
      throw problemError('status-not-published', 'It was issued without a public address.');
    }
    const write = await issuing.issuers.changeStatus(access, credentialId, request.body);
    switch (write.kind) {
      case 'changed':
        return reply.headers(PRIVATE).send(issuedView(issuing, write.credential));
      case 'refused':
        throw problemError('status-change-refused', `The credential is ${write.state}.`);
      case 'absent':
        throw notFound();
      default:
        return write satisfies never;
    }
  });
}

function addReissue(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'reissueCredential',
    summary: 'Issue a credential anew and revoke the old one',
    security: SECURITY,
    params: issuedParams,
    body: reissueInput,
    response: { 201: issuedContract, ...problemsOf(400, 404, 422, 503) },
  };
  app.post(`${PATH}/reissue`, { schema }, async (request, reply) => {
    const { issuerId, credentialId } = request.params;
    const { reason, request: order } = request.body;
    const made = await reissue(issuing, accessOf(request, issuerId), {
      credentialId,
      reason,
      ...(order === undefined ? {} : { order }),
    });
    if (made === undefined) throw notFound();
    return reply.code(201).headers(PRIVATE).send(issuedView(issuing, made));
  });
}

function addPreview(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'previewBatch',
    summary: 'See what a table would issue, with every problem of every row',
    description: 'Issues nothing.',
    security: SECURITY,
    params: issuerParams,
    body: batchPreviewInput,
    response: { 200: batchPreviewContract, ...problemsOf(400, 404, 413) },
  };
  app.post(`${ISSUER}/batches/preview`, { schema }, async (request, reply) => {
    const access = accessOf(request, request.params.issuerId);
    const preview = await previewBatch(issuing, access, request.body);
    if (preview === undefined) throw notFound();
    const { rows, findings } = preview;
    const canIssue = rows.length > 0 && findings.every(({ severity }) => severity !== 'error');
    return reply.headers(PRIVATE).send({ rows, findings, canIssue });
  });
}

function addBatch(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'issueBatch',
    summary: 'Issue a whole table',
    description:
      'All rows or, when one has an error, none. Repeat the call with the same batchKey after a failure: what was issued is given back, what is missing is issued.',
    security: SECURITY,
    params: issuerParams,
    body: batchInput,
    response: { 201: batchContract, ...problemsOf(400, 404, 413, 422, 503) },
  };
  app.post(`${ISSUER}/batches`, { schema }, async (request, reply) => {
    const access = accessOf(request, request.params.issuerId);
    const outcomes = await issueBatch(issuing, access, request.body);
    if (outcomes === undefined) throw notFound();
    const rows = outcomes.map(({ line, isRepeated, credential }) => ({
      line,
      isRepeated,
      credential: issuedView(issuing, credential),
    }));
    return reply.code(201).headers(PRIVATE).send({ rows });
  });
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
