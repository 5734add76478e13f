import type { FastifyReply } from 'fastify';
import {
  achievementParams,
  issuerParams,
  listParams,
  publishedContract,
} from '../../contracts/issuing.js';
import { doneContract, problemsOf } from '../../contracts/problems.js';
import { instanceDocument } from '../../issuing/instance-key.js';
import { didDocumentOf } from '../../issuing/issuer-identity.js';
import { publishStatusList, STATUS_TTL_SECONDS } from '../../issuing/publish-status-list.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { notFound } from '../problems.js';
import { matches } from '../release-caching.js';

const TAGS = ['published'];
/** Public documents may be read by pages of other origins: verifiers in browsers live there. */
const OPEN = { 'access-control-allow-origin': '*' };
const A_MINUTE = 'public, max-age=60';

/** What readers of credentials ask for: DID documents, status lists, definitions. No token, nothing of a person. */
export function addIssuerPublicRoutes(app: ContractApp, parts: AppParts): void {
  addInstanceDocument(app, parts);
  addDidDocument(app, parts);
  addStatusList(app, parts);
  addAchievement(app, parts);
}

function addInstanceDocument(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readInstanceDid',
    summary: 'DID document of this installation',
    description: 'Only with a public address.',
    response: { 200: publishedContract, ...problemsOf(404, 503) },
  };
  app.get('/.well-known/did.json', { schema }, async (_request, reply) => {
    const document = await instanceDocument(issuing);
    if (document === undefined) throw notFound();
    return published(reply, document, 'application/did+json');
  });
}

function addDidDocument(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readIssuerDid',
    summary: 'DID document of an issuer, with its present and former keys',
    params: issuerParams,
    response: { 200: publishedContract, ...problemsOf(404) },
  };
  app.get('/issuers/:issuerId/did.json', { schema }, async (request, reply) => {
    const issuer = await issuing.issuers.published.issuer(request.params.issuerId);
    const document = issuer && didDocumentOf(issuer);
    if (document === undefined) throw notFound();
    return published(reply, document, 'application/did+json');
  });
}

function addStatusList(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readStatusList',
    summary: 'A signed status list',
    params: listParams,
    response: { 200: publishedContract, 304: doneContract, ...problemsOf(404, 503) },
  };
  app.get('/issuers/:issuerId/status/:listId', { schema }, async (request, reply) => {
    const { issuerId, listId } = request.params;
    const issuer = await issuing.issuers.published.issuer(issuerId);
    const list = issuer && (await publishStatusList(issuing, issuer, listId));
    if (list === undefined) throw notFound();
    const cacheControl = `public, max-age=${STATUS_TTL_SECONDS}`;
    reply.headers({ ...OPEN, etag: list.etag, 'cache-control': cacheControl });
    if (matches(request.headers['if-none-match'], list.etag)) return reply.code(304).send();
    return reply.type('application/vc').serializer(String).send(list.text);
  });
}

function addAchievement(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readAchievement',
    summary: 'Definition of an achievement',
    params: achievementParams,
    response: { 200: publishedContract, ...problemsOf(404) },
  };
  app.get('/issuers/:issuerId/achievements/:achievementId', { schema }, async (request, reply) => {
    const { issuerId, achievementId } = request.params;
    const found = await issuing.issuers.published.achievement(issuerId, achievementId);
    if (found === undefined) throw notFound();
    return published(reply, found, 'application/json');
  });
}

function published(reply: FastifyReply, document: object, type: string): FastifyReply {
  return reply
    .headers({ ...OPEN, 'cache-control': A_MINUTE })
    .type(type)
    .send(document);
}
