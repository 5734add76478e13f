import {
  issuerContract,
  issuerInput,
  issuerParams,
  issuingContract,
  newIssuerContract,
  rotateInput,
} from '../../contracts/issuing.js';
import { doneContract, problemsOf } from '../../contracts/problems.js';
import { issuerView } from '../../issuing/issued-view.js';
import { toKeptProfile } from '../../issuing/issuer-identity.js';
import { secretOf } from '../../issuing/issuing-parts.js';
import { makeSealedKey } from '../../issuing/key-pairs.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { notFound } from '../problems.js';
import { accessOf, hashToken, makeToken } from '../tokens.js';

const TAGS = ['issuers'];
const SECURITY = [{ issuerToken: [] }];
const PATH = '/api/v1/issuers/:issuerId';
const PRIVATE = 'private, no-store';

/** Making, reading and erasing issuers, and changing their keys. */
export function addIssuerRoutes(app: ContractApp, parts: AppParts): void {
  addTerms(app, parts);
  addCreate(app, parts);
  addRead(app, parts);
  addRotate(app, parts);
  addErase(app, parts);
}

function addTerms(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readIssuing',
    summary: 'Who may make an issuer here, and of which kind it will be',
    response: { 200: issuingContract },
  };
  app.get('/api/v1/issuing', { schema }, async (_request, reply) => {
    const { publicUrl, operatorTokenHash } = issuing;
    reply.header('cache-control', 'no-store');
    if (publicUrl === undefined) return { mode: 'did:key' as const, makers: 'everyone' as const };
    const makers = operatorTokenHash === undefined ? ('nobody' as const) : ('operator' as const);
    return { mode: 'did:web' as const, publicUrl, makers };
  });
}

function addCreate(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'createIssuer',
    summary: 'Make an issuer',
    description:
      'Gives the id and, this once, the token that opens it. With a public address (CAIRN_PUBLIC_URL) issuers speak in its name, so this needs the token of the operator (CAIRN_OPERATOR_TOKEN).',
    body: issuerInput,
    response: { 201: newIssuerContract, ...problemsOf(400, 404, 422, 503) },
  };
  app.post('/api/v1/issuers', { schema }, async (request, reply) => {
    const { publicUrl, operatorTokenHash } = issuing;
    if (publicUrl !== undefined) {
      const { tokenHash } = accessOf(request, '');
      if (operatorTokenHash === undefined || tokenHash !== operatorTokenHash) throw notFound();
    }
    const { keyType, ...profile } = request.body;
    const key = makeSealedKey(keyType, secretOf(issuing));
    const token = makeToken();
    const kept = toKeptProfile(profile, publicUrl);
    const issuer = await issuing.issuers.create(kept, hashToken(token), key);
    return reply
      .code(201)
      .headers({ location: `/api/v1/issuers/${issuer.id}`, 'cache-control': 'no-store' })
      .send({ issuer: issuerView(issuer), token });
  });
}

function addRead(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readIssuer',
    summary: 'Read an issuer with the history of its keys',
    security: SECURITY,
    params: issuerParams,
    response: { 200: issuerContract, ...problemsOf(404) },
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const issuer = await issuing.issuers.get(accessOf(request, request.params.issuerId));
    if (issuer === undefined) throw notFound();
    return reply.header('cache-control', PRIVATE).send(issuerView(issuer));
  });
}

function addRotate(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'rotateIssuerKey',
    summary: 'Put a new key in use',
    description:
      'The old key stays published, so that what it signed stays good, unless it is said to be lost. A did:key issuer gets a new DID.',
    security: SECURITY,
    params: issuerParams,
    body: rotateInput,
    response: { 200: issuerContract, ...problemsOf(400, 404, 503) },
  };
  app.post(`${PATH}/keys`, { schema }, async (request, reply) => {
    const access = accessOf(request, request.params.issuerId);
    const issuer = await issuing.issuers.get(access);
    if (issuer === undefined) throw notFound();
    const keyType = request.body.keyType ?? issuer.keys.at(-1)?.keyType ?? 'Ed25519';
    const key = makeSealedKey(keyType, secretOf(issuing));
    const rotated = await issuing.issuers.rotate(access, key, request.body.isOldLost);
    if (rotated === undefined) throw notFound();
    return reply.header('cache-control', PRIVATE).send(issuerView(rotated));
  });
}

function addErase(app: ContractApp, { issuing }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'eraseIssuer',
    summary: 'Erase an issuer with keys, lists and log',
    description:
      'Its DID document and status lists are gone then: readers can no longer decide about what it issued.',
    security: SECURITY,
    params: issuerParams,
    response: { 204: doneContract, ...problemsOf(404) },
  };
  app.delete(PATH, { schema }, async (request, reply) => {
    const isErased = await issuing.issuers.erase(accessOf(request, request.params.issuerId));
    if (!isErased) throw notFound();
    return reply.code(204).send();
  });
}
