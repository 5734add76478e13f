import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './handle-errors.js';
import { notFound, problemError } from './problems.js';

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the web app. Files under `assets/` carry a hash in their name and never change; every other path
 * that a browser asks for as a page is the app itself, which finds its way by the address.
 */
export async function servePages(app: FastifyInstance, webFolder: string): Promise<void> {
  const isBuilt = existsSync(join(webFolder, 'index.html'));
  if (isBuilt) {
    await app.register(staticFiles, {
      root: webFolder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(webFolder, 'assets'));
        reply.header('cache-control', isHashed ? A_YEAR : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return sendProblem(reply, notFound());
    if (isBuilt) return reply.sendFile('index.html');
    return sendMissing(reply);
  });
}

/** The API answers for itself, and a missing file is not a page. */
function wantsPage(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const accepts = request.headers.accept ?? '';
  return isReading && !path.startsWith('/api/') && accepts.includes('text/html');
}

function sendMissing(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, problemError('web-missing', 'There is no web/dist folder.'));
}
