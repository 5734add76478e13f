import type { Store } from '@cairn/store';
import { type CairnError, isCairnError } from 'cairn/terms';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { problemError, problemOf } from './problems.js';

/** Errors of the web framework and what they are called here. */
const FRAMEWORK_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unknown',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-unreadable',
};

const RETRY_AFTER_SECONDS = 5;

/** Turns every failure into problem+json with a stable code; words of unknown errors stay in the log. */
export function handleErrors(app: FastifyInstance, store: Pick<Store, 'health'>): void {
  app.setErrorHandler(async (error, request, reply) => {
    const known = toCairnError(error);
    if (known) return sendProblem(reply, known);
    request.log.error({ err: error }, 'request failed');
    const { kind } = await store.health();
    return sendProblem(
      reply,
      kind === 'down'
        ? problemError('store-unavailable', 'The database does not answer.')
        : problemError('server-failed', 'An unexpected error; see the log.'),
    );
  });
}

/** Answers with the problem of an error. */
export function sendProblem(reply: FastifyReply, error: CairnError): FastifyReply {
  const problem = problemOf(error);
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(problem);
}

function toCairnError(error: unknown): CairnError | undefined {
  if (isCairnError(error)) return error;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const code = FRAMEWORK_CODES[String(error.code)];
  return code === undefined
    ? undefined
    : problemError(code, error instanceof Error ? error.message : code);
}
