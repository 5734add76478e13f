import type { IncomingMessage } from 'node:http';
import type { FetchPurpose } from 'cairn/credentials';
import { askOnce } from './ask-once.js';
import { type CheckedUrl, checkUrl } from './check-url.js';
import { type Failure, fail, type KeepableAnswer, type Refusal, refuse } from './fetch-answers.js';
import type { FetchSettings } from './fetch-settings.js';
import { keepSecondsOf } from './freshness.js';
import { PURPOSES, type PurposeRules } from './purposes.js';
import { readBody } from './read-body.js';
import { resolveChecked } from './resolve-checked.js';
import type { Wire } from './wire.js';

/** What a guarded fetch works with. */
export interface FetchParts {
  readonly settings: FetchSettings;
  readonly wire: Wire;
  readonly nowMs: () => number;
  readonly userAgent: string;
  /** For everything together: names, redirects, body. Default 5 s. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;
const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const GOOD: ReadonlySet<number> = new Set([200, 203]);
/** Failures of one address after which another address of the same name may still answer. */
const TRY_NEXT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
]);

/**
 * Fetches one document. Every hop is checked anew, the connection goes to the address that was checked, and whatever
 * happens becomes an answer. Never throws.
 */
export async function fetchGuarded(
  url: string,
  purpose: FetchPurpose,
  parts: FetchParts,
): Promise<KeepableAnswer> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), parts.timeoutMs ?? TIMEOUT_MS);
  const inVain = new Promise<Failure>((resolve) => {
    late.signal.addEventListener('abort', () => resolve(fail('fetch-timeout')));
  });
  const work = follow(url, PURPOSES[purpose], { ...parts, signal: late.signal }).catch(
    (error: unknown) => (late.signal.aborted ? fail('fetch-timeout') : failureOf(error)),
  );
  // A resolver cannot be aborted, so the deadline does not wait for it.
  const answer = await Promise.race([work, inVain]);
  clearTimeout(timer);
  return 'answer' in answer ? answer : { answer, keepSeconds: 0 };
}

interface Run extends FetchParts {
  readonly signal: AbortSignal;
}

async function follow(
  start: string,
  rules: PurposeRules,
  run: Run,
): Promise<KeepableAnswer | Refusal | Failure> {
  if (run.settings.offline) return refuse('offline');
  let next = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const url = checkUrl(next, run.settings);
    if (url.kind === 'refused') return url;
    const response = await ask(url, rules, run);
    if ('kind' in response) return response;
    if (!REDIRECTS.has(response.statusCode ?? 0)) {
      return answerOf(response, { url: url.href, redirected: hops > 0, rules, run });
    }
    response.destroy();
    const { location = '' } = response.headers;
    if (location === '' || !URL.canParse(location, url.href)) return fail('fetch-redirect-broken');
    next = new URL(location, url.href).href;
  }
  return refuse('fetch-too-many-redirects');
}

async function ask(
  url: CheckedUrl,
  rules: PurposeRules,
  { wire, userAgent, signal }: Run,
): Promise<IncomingMessage | Refusal | Failure> {
  const found = await resolveChecked(url, wire);
  if (found.kind !== 'addresses') return found;
  for (const [i, address] of found.addresses.entries()) {
    try {
      return await askOnce({
        url,
        address,
        accept: rules.accept,
        userAgent,
        wire,
        signal,
      });
    } catch (error) {
      const isLast = i === found.addresses.length - 1;
      if (isLast || !TRY_NEXT.has(codeOf(error))) throw error;
    }
  }
  return fail('fetch-unreachable');
}

interface Arrived {
  readonly url: string;
  readonly redirected: boolean;
  readonly rules: PurposeRules;
  readonly run: Run;
}

async function answerOf(
  response: IncomingMessage,
  { url, redirected, rules, run }: Arrived,
): Promise<KeepableAnswer | Failure> {
  const status = response.statusCode ?? 0;
  const mediaType = mediaTypeOf(response);
  if (!GOOD.has(status)) return stop(response, fail('fetch-status', status));
  if (!rules.takes(mediaType)) return stop(response, fail('fetch-media-type', status));
  const bytes = rules.onlyWhetherItAnswers
    ? stop(response, new Uint8Array())
    : await readBody(response, rules.maxBytes);
  if ('kind' in bytes) return bytes;
  const fetchedAt = new Date(run.nowMs()).toISOString();
  return {
    answer: { kind: 'fetched', url, redirected, mediaType, bytes, fetchedAt },
    keepSeconds: keepSecondsOf(response.headers, rules.keepSeconds),
  };
}

function mediaTypeOf({ headers }: IncomingMessage): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function stop<T>(response: IncomingMessage, value: T): T {
  response.destroy();
  return value;
}

function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  if (/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|UNABLE_|DEPTH_|SELF_SIGNED|HOSTNAME_)/.test(code)) {
    return fail('fetch-tls');
  }
  if (/^(Z_|ERR_BUFFER_TOO|ERR__?BROTLI|ERR_PADDING)/.test(code)) return fail('fetch-encoding');
  return fail('fetch-unreachable');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
