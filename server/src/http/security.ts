import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { problemError } from './problems.js';

type LimitedAs = 'credentials' | 'credential-batches';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route with a stricter limit than that of writes. */
    readonly limitedAs?: LimitedAs;
  }
}

/**
 * How much one address may ask. Reading is cheap, so its limit only stops runaway loops: a class behind one address
 * opens the app at once, with a hundred files each.
 */
export interface RateLimits {
  readonly requestsPerMinute: number;
  readonly writesPerMinute: number;
  /** Reading and verifying credentials costs far more than a write. */
  readonly credentialsPerMinute: number;
  /** Up to fifty credentials each. */
  readonly credentialBatchesPerMinute: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = {
  requestsPerMinute: 6_000,
  writesPerMinute: 120,
  credentialsPerMinute: 60,
  credentialBatchesPerMinute: 6,
};

/** The middle of the scale: nearly the size of the best, at a small part of its time. */
const BROTLI_QUALITY = 4;
const COMPRESS_FROM_BYTES = 1_024;

/** Headers that keep a page from loading or sending anything elsewhere, compression, and rate limits. */
export async function secure(app: FastifyInstance, limits: RateLimits): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    // Set by whoever ends TLS in front of us; on plain http it means nothing.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    // A compressed body could unfold into far more than the limit; none of ours is large.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  app.addHook('onRoute', (route) => {
    if (isReading(route.method)) return;
    route.config = { ...route.config, rateLimit: groupOf(route.config?.limitedAs, limits) };
  });
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      problemError(
        'rate-limited',
        `At most ${context.max} requests a minute; wait ${context.after}.`,
      ),
  });
}

/** Files of the app answer to GET and HEAD at once; one visit asks for a hundred of them. */
function isReading(method: HTTPMethods | HTTPMethods[]): boolean {
  return [method].flat().every((one) => one === 'GET' || one === 'HEAD');
}

function groupOf(limitedAs: LimitedAs | undefined, limits: RateLimits) {
  switch (limitedAs) {
    case 'credentials':
      return { max: limits.credentialsPerMinute, groupId: limitedAs };
    case 'credential-batches':
      return { max: limits.credentialBatchesPerMinute, groupId: limitedAs };
    default:
      return { max: limits.writesPerMinute, groupId: 'writes' };
  }
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
