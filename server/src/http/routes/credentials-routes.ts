import { Readable } from 'node:stream';
import { bakePicture, unbake } from 'cairn/credentials';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import {
  bakeContract,
  bakeInput,
  batchContract,
  credentialBatchInput,
  credentialInput,
  readContract,
  unbakeContract,
  unbakeInput,
  verifyContract,
} from '../../contracts/credentials.js';
import { problemsOf } from '../../contracts/problems.js';
import { recordsBy } from '../../credentials/sign-records.js';
import type { CredentialSource, VerifyQuestion } from '../../credentials/verify-question.js';
import { inOrder } from '../../jobs/verify-in-order.js';
import { aheadOf } from '../../jobs/verify-pool.js';
import type { AppParts } from '../app-parts.js';
import { type ContractApp, withContracts } from '../contract-app.js';
import { takeFiles } from '../credential-bodies.js';
import { toJsonText } from '../json-text.js';
import { problemError } from '../problems.js';
import { verifyItem, verifyOrStop } from '../verify-or-stop.js';

const TAGS = ['credentials'];
const PATH = '/api/v1/credentials';
/** A file of 2 MB in base64, with what stands around it. */
const FILE_LIMIT_BYTES = 3_000_000;
/** A picture and a credential. */
const BAKE_LIMIT_BYTES = 5_000_000;
/** 20 MB of files in base64. */
const BATCH_LIMIT_BYTES = 28_000_000;

const RAW =
  'Send JSON with text, url or base64, or the file itself as the body (application/octet-stream, or its own type). Nothing is stored or logged.';

/** Reading and verifying what somebody was given. Nothing of it is kept. */
export function addCredentialRoutes(app: FastifyInstance, parts: AppParts): void {
  app.register(async (scope) => {
    takeFiles(scope);
    const contractApp = withContracts(scope, parts.checkAnswers ?? false);
    addVerify(contractApp, parts);
    addRead(contractApp, parts);
    addBatch(contractApp, parts);
    addUnbake(contractApp);
    addBake(contractApp);
  });
}

function addVerify(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'verifyCredential',
    summary: 'What can be said about a credential',
    description: `${RAW} The answer lists checks; there is no verdict over all of them. Where the proof holds and nothing says no, a signed record of this day comes with it, unless you chose another moment.`,
    body: credentialInput,
    response: { 200: verifyContract, ...problemsOf(400, 413, 503) },
  };
  const config = { limitedAs: 'credentials' as const };
  const options = { schema, config, bodyLimit: FILE_LIMIT_BYTES };
  app.post(`${PATH}/verify`, options, async ({ body, log }, reply) => {
    reply.header('cache-control', 'no-store');
    const answer = await verifyOrStop(questionOf(body, parts), parts, log);
    return recordsBy(parts.issuing, body.now)(answer);
  });
}

function addRead(app: ContractApp, parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readCredential',
    summary: 'What a file, a token or an address holds',
    description: `${RAW} Nothing is verified.`,
    body: credentialInput,
    response: { 200: readContract, ...problemsOf(400, 413, 503) },
  };
  const config = { limitedAs: 'credentials' as const };
  const options = { schema, config, bodyLimit: FILE_LIMIT_BYTES };
  app.post(`${PATH}/read`, options, async ({ body, log }, reply) => {
    reply.header('cache-control', 'no-store');
    const question = { ...questionOf(body, parts), onlyRead: true };
    const { reading } = await verifyOrStop(question, parts, log);
    return { reading };
  });
}

function addBatch(app: ContractApp, parts: AppParts): void {
  const { credentials } = parts;
  const schema = {
    tags: TAGS,
    operationId: 'verifyCredentials',
    summary: 'What can be said about each of up to 50 credentials',
    description:
      'Answers line by line (application/x-ndjson) as soon as each is known, in the order of the items. Nothing is stored or logged.',
    body: credentialBatchInput,
    response: {
      200: { description: 'Lines', content: { 'application/x-ndjson': { schema: batchContract } } },
      ...problemsOf(400, 413, 503),
    },
  };
  const config = { limitedAs: 'credential-batches' as const };
  const options = { schema, config, bodyLimit: BATCH_LIMIT_BYTES, compress: false as const };
  app.post(`${PATH}/verify-batch`, options, (request, reply) => {
    const { items, ...judged } = request.body;
    const withRecords = recordsBy(parts.issuing, judged.now);
    const together = Symbol('batch');
    const lines = inOrder(items, aheadOf(credentials.threads), async (item, index) => {
      const question = questionOf({ ...item, ...judged }, parts);
      const found = await verifyItem(question, parts, request.log, together);
      const answer = await withRecords(found);
      const { fileName } = item;
      return `${toJsonText({ index, ...(fileName === undefined ? {} : { fileName }), ...answer })}\n`;
    });
    return reply
      .header('cache-control', 'no-store')
      .type('application/x-ndjson')
      .send(Readable.from(withEnd(lines, items.length)));
  });
}

function addUnbake(app: ContractApp): void {
  const schema = {
    tags: TAGS,
    operationId: 'unbakePicture',
    summary: 'The credential inside a PNG or SVG picture, to the letter',
    description: 'Send JSON with base64, or the picture itself as the body. Nothing is verified.',
    body: unbakeInput,
    response: { 200: unbakeContract, ...problemsOf(400, 413) },
  };
  const config = { limitedAs: 'credentials' as const };
  const options = { schema, config, bodyLimit: FILE_LIMIT_BYTES };
  app.post(`${PATH}/unbake`, options, async ({ body }, reply) => {
    reply.header('cache-control', 'no-store');
    return unbake(Buffer.from(body.base64, 'base64'));
  });
}

function addBake(app: ContractApp): void {
  const schema = {
    tags: TAGS,
    operationId: 'bakePicture',
    summary: 'A PNG or SVG picture with a credential put inside',
    description: 'The credential is put in as it is; nothing is signed, verified or stored.',
    body: bakeInput,
    response: { 200: bakeContract, ...problemsOf(400, 413, 422) },
  };
  const config = { limitedAs: 'credentials' as const };
  const options = { schema, config, bodyLimit: BAKE_LIMIT_BYTES };
  app.post(`${PATH}/bake`, options, async ({ body }, reply) => {
    const baking = bakePicture(Buffer.from(body.image, 'base64'), body.credential.trim());
    if (baking.kind === 'refused') {
      const { findings } = baking;
      throw problemError('picture-unfit', 'See findings.', { findings });
    }
    reply.header('cache-control', 'no-store');
    const bytes = Buffer.from(baking.bytes);
    const isPng = bytes.subarray(1, PNG_NAME.length + 1).toString('latin1') === PNG_NAME;
    const mediaType = isPng ? 'image/png' : 'image/svg+xml';
    return { base64: bytes.toString('base64'), mediaType };
  });
}

const PNG_NAME = 'PNG';

async function* withEnd(lines: AsyncIterable<string>, done: number): AsyncGenerator<string> {
  yield* lines;
  yield `${toJsonText({ done })}\n`;
}

type Sent = z.output<typeof credentialInput>;

function questionOf(sent: Sent, { nowMs }: AppParts): VerifyQuestion {
  const { recipient = [], now, offline = false } = sent;
  return {
    source: sourceOf(sent),
    now: now ?? new Date(nowMs()).toISOString(),
    recipients: typeof recipient === 'string' ? [recipient] : recipient,
    offline,
    onlyRead: false,
  };
}

function sourceOf({ text, url, base64 = '', fileName }: Sent): CredentialSource {
  if (url !== undefined) return { kind: 'url', url };
  const bytes = text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text, 'utf8');
  return { kind: 'bytes', bytes, ...(fileName === undefined ? {} : { fileName }) };
}
