import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer follows from the data release, the address and the day alone, so it can be cached. */
    readonly fromRelease?: boolean;
  }
}

/**
 * Gives reading routes an ETag of release and day, answers 304 to who has it already, and opens them to
 * pages of other origins: they hold nothing of anybody.
 */
export function cacheReleaseReads(
  app: FastifyInstance,
  releaseHash: string,
  today: () => string,
): void {
  const tagNow = () => `W/"${releaseHash.slice(0, 16)}-${today()}"`;
  app.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.config.fromRelease) return;
    const tag = tagNow();
    if (matches(request.headers['if-none-match'], tag)) {
      return reply.code(304).headers(headersOf(tag)).send();
    }
  });
  app.addHook('onSend', async (request, reply) => {
    if (!request.routeOptions.config.fromRelease || reply.statusCode !== 200) return;
    reply.headers(headersOf(tagNow()));
  });
}

/** True when the header names the tag; weak and strong forms are the same here (RFC 9110 §13.1.2). */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header.split(',').some((entry) => entry.trim() === '*' || bare(entry) === bare(tag));
}

function headersOf(tag: string): Readonly<Record<string, string>> {
  return { etag: tag, 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' };
}
