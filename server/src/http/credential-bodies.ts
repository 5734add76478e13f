import type { FastifyInstance } from 'fastify';
import { problemError } from './problems.js';

/** Keys of a request in JSON; an object with other keys is a credential that was sent as it is. */
const REQUEST_KEYS: ReadonlySet<string> = new Set([
  'text',
  'url',
  'base64',
  'fileName',
  'recipient',
  'now',
  'offline',
  'items',
  'image',
  'credential',
]);
const SOURCE_KEYS = ['text', 'url', 'base64', 'items', 'image'] as const;

/**
 * Takes bodies of every kind for the routes of this scope: a request in JSON, or a file as it is. The bytes of a file
 * are never parsed here and reach the reader unchanged.
 */
export function takeFiles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    /^application\/json\b/,
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => requestIn(body) ?? asRequest(body),
  );
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    asRequest(body),
  );
}

function asRequest(body: Buffer): { readonly base64: string } {
  if (body.length === 0) throw problemError('body-unreadable', 'The body is empty.');
  return { base64: body.toString('base64') };
}

function requestIn(body: Buffer): unknown {
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  const isRequest = SOURCE_KEYS.some((key) => keys.includes(key)) && keys.every(isRequestKey);
  return isRequest ? value : undefined;
}

function isRequestKey(key: string): boolean {
  return REQUEST_KEYS.has(key);
}

/** Undefined when it is no JSON: then it is a file, and the reader says what is wrong with it. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
