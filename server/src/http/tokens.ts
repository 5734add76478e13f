import { createHash, randomBytes } from 'node:crypto';
import type { WorkspaceAccess } from '@cairn/store';
import type { FastifyRequest } from 'fastify';
import { notFound } from './problems.js';

const TOKEN_BYTES = 32;
/** Lets secret scanners and people recognise what they found. */
const TOKEN_PREFIX = 'cairn_';

/** A new token of 256 random bits: too many to guess, so a plain hash of it is safe to keep. */
export function makeToken(): string {
  return TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * What a request may open: the workspace of its path with the token of its header.
 * @throws CairnError `not-found` without a token, as for a wrong one
 */
export function accessOf(
  request: Pick<FastifyRequest, 'headers'>,
  workspaceId: string,
): WorkspaceAccess {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) throw notFound();
  return { id: workspaceId, tokenHash: hashToken(token) };
}
