import type { FetchAnswer, FetchDocument, FetchPurpose } from 'cairn/credentials';
import type { KeepableAnswer } from './fetch-answers.js';

/** How much is kept. */
export interface KeepingOptions {
  readonly fetch: (url: string, purpose: FetchPurpose) => Promise<KeepableAnswer>;
  readonly nowMs: () => number;
  readonly maxAnswers?: number;
  readonly maxBytes?: number;
}

interface Kept {
  readonly answer: FetchAnswer;
  readonly untilMs: number;
  readonly size: number;
}

const MAX_ANSWERS = 2_000;
const MAX_BYTES = 64_000_000;
/** Long enough that one batch does not ask a dead host for every credential, short enough to try again. */
const KEEP_FAILURE_SECONDS = 15;
const MS_PER_SECOND = 1_000;

/**
 * Asks once for all who want the same at the same time, and keeps answers for as long as they may be kept. When there
 * is no more room, what was not asked for longest goes first.
 */
export function keepAnswers({
  fetch,
  nowMs,
  maxAnswers = MAX_ANSWERS,
  maxBytes = MAX_BYTES,
}: KeepingOptions): FetchDocument {
  const kept = new Map<string, Kept>();
  const running = new Map<string, Promise<FetchAnswer>>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, { answer, keepSeconds }: KeepableAnswer) => {
    const seconds = answer.kind === 'failed' ? KEEP_FAILURE_SECONDS : keepSeconds;
    const size = answer.kind === 'fetched' ? answer.bytes.length : 0;
    if (seconds <= 0 || answer.kind === 'refused' || size > maxBytes) return;
    forget(key);
    kept.set(key, { answer, size, untilMs: nowMs() + seconds * MS_PER_SECOND });
    bytes += size;
    for (const oldest of kept.keys()) {
      if (kept.size <= maxAnswers && bytes <= maxBytes) break;
      forget(oldest);
    }
  };
  const find = (key: string): FetchAnswer | undefined => {
    const found = kept.get(key);
    if (!found) return undefined;
    forget(key);
    if (found.untilMs <= nowMs()) return undefined;
    kept.set(key, found);
    bytes += found.size;
    return found.answer;
  };

  return async (url, purpose) => {
    const key = `${purpose} ${url.split('#')[0]}`;
    const found = find(key) ?? running.get(key);
    if (found) return found;
    const asked = fetch(url, purpose).then((result) => {
      keep(key, result);
      return result.answer;
    });
    running.set(key, asked);
    try {
      return await asked;
    } finally {
      running.delete(key);
    }
  };
}
