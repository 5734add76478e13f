import type { IdempotencyStore } from '@cairn/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemError } from './problems.js';
import { hashText, seal, unseal } from './sealed-answers.js';

/** What a route answers, as values, so that it can be kept and given again. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Workspace it is about; erasing that also erases the kept answer. */
  readonly workspaceId?: string;
}

/** Keys shorter than this could be guessed, and the key is what protects the kept answer. */
const LEAST_KEY_LENGTH = 16;
const MOST_KEY_LENGTH = 200;

/**
 * Does `work` once for each Idempotency-Key: the same request gets the same answer for a day. Without the
 * header it is simply done. Answers of failed work are not kept, so that it can be tried again.
 * @throws CairnError `request-invalid`, `idempotency-key-running`, `idempotency-key-reused`
 */
export async function answerOnce(
  store: IdempotencyStore,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  work: () => Promise<Answer>,
): Promise<FastifyReply> {
  const key = readRepeatKey(request);
  if (key === undefined) return send(reply, await work());
  const { authorization = '' } = request.headers;
  const scope = [request.method, request.url, authorization, key].join('\n');
  const keyHash = hashText(scope);
  const bodyHash = hashText(JSON.stringify(request.body ?? null));
  const claim = await store.claim(keyHash, bodyHash);
  if (claim.kind === 'running') {
    throw problemError('idempotency-key-running', 'Work for this key has not ended yet.');
  }
  if (claim.kind === 'done') {
    if (claim.bodyHash !== bodyHash) {
      throw problemError('idempotency-key-reused', 'The body differs from the first one.');
    }
    const kept: Answer = JSON.parse(unseal(claim.sealedAnswer, scope));
    return send(reply.header('idempotency-replayed', 'true'), kept);
  }
  try {
    const answer = await work();
    const sealed = seal(JSON.stringify(answer), scope);
    await store.complete(keyHash, sealed, answer.workspaceId);
    return send(reply, answer);
  } catch (cause) {
    await store.abandon(keyHash);
    throw cause;
  }
}

/**
 * The Idempotency-Key of a request, or undefined.
 * @throws CairnError `request-invalid`
 */
export function readRepeatKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  const text = String(key);
  if (text.length >= LEAST_KEY_LENGTH && text.length <= MOST_KEY_LENGTH) return text;
  const message = `Write ${LEAST_KEY_LENGTH} to ${MOST_KEY_LENGTH} random characters, such as a UUID.`;
  const path = 'headers.idempotency-key';
  const findings = [{ code: 'shape-value', path, message, severity: 'error' }];
  throw problemError('request-invalid', 'See findings.', { findings });
}

function send(reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  return reply
    .code(status)
    .headers({ ...headers, 'cache-control': 'no-store' })
    .send(body);
}
