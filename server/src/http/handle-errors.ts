import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
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
  FST_ERR_BAD_URL: 'url-unreadable',
  FST_ERR_ASYNC_CONSTRAINT: 'url-unreadable',
  FST_STATIC_FORBIDDEN_PATH: 'not-found',
};

const RETRY_AFTER_SECONDS = 5;

/** Turns every failure into problem+json with a stable code; unknown errors are told to the log alone. */
export function handleErrors(app: FastifyInstance, store: Pick<Store, 'health'>): void {
  app.setErrorHandler(async (error, request, reply) => {
    const known = toCairnError(error);
    if (known) return sendProblem(reply, known);
    // A browser that closes the page while it waits is no fault that somebody must look at.
    if (request.raw.socket.destroyed) request.log.info({ err: error }, 'client left');
    else request.log.error({ err: error }, 'request failed');
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

/** Answers what comes before any route: an address that cannot be decoded. */
export function answerFrameworkError(error: unknown, reply: FastifyReply): void {
  sendProblem(reply, toCairnError(error) ?? problemError('server-failed', 'An unexpected error.'));
}

/**
 * Answers bytes that are no HTTP request; there is no request or reply yet, only the connection.
 * @see https://nodejs.org/api/http.html#event-clienterror
 */
export function answerBrokenRequest(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const code = CLIENT_CODES[error.code ?? ''] ?? 'http-unreadable';
  const problem = problemOf(problemError(code, 'The connection is closed.'));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const CLIENT_CODES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

function toCairnError(error: unknown): CairnError | undefined {
  if (isCairnError(error)) return error;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const code = FRAMEWORK_CODES[String(error.code)];
  return code === undefined
    ? undefined
    : problemError(code, error instanceof Error ? error.message : code);
}
