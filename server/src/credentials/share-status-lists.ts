import {
  createStatusListCache,
  type KeptStatusList,
  type StatusListCache,
} from 'cairn/credentials';

/** Status lists that one thread keeps between questions, so that a batch proves and unpacks each of them once. */
export interface SharedStatusLists {
  /** The lists for one question that judges by this moment. */
  readonly forQuestion: (now: string) => StatusListCache;
}

/** How they are shared. */
export interface SharingOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs: () => number;
  readonly lists?: StatusListCache;
}

/** As long as a document is kept whose host says nothing about it: the key of a list may be withdrawn. */
const KEEP_MS = 300_000;

interface Proven {
  readonly atMs: number;
  /** The moment that the proof was judged by. */
  readonly judgedMs: number;
}

/**
 * Shares only lists whose proof is good; what could not be decided is decided anew by the next question, which may reach
 * more. Everything else is kept within one question.
 */
export function shareStatusLists({
  nowMs,
  lists = createStatusListCache(),
}: SharingOptions): SharedStatusLists {
  const proven = new WeakMap<KeptStatusList, Proven>();
  const isFresh = (list: KeptStatusList, judgedMs: number): boolean => {
    const before = proven.get(list);
    return (
      before !== undefined &&
      nowMs() - before.atMs <= KEEP_MS &&
      Math.abs(judgedMs - before.judgedMs) <= KEEP_MS
    );
  };
  return {
    forQuestion: (now) => {
      const judgedMs = Date.parse(now);
      const own = createStatusListCache();
      return {
        find: (sha256) => {
          const shared = lists.find(sha256);
          return shared && isFresh(shared, judgedMs) ? shared : own.find(sha256);
        },
        keep: (sha256, list) => {
          own.keep(sha256, list);
          if (proven.has(list) || !isProven(list)) return;
          proven.set(list, { atMs: nowMs(), judgedMs });
          lists.keep(sha256, list);
        },
      };
    },
  };
}

function isProven({ proof }: KeptStatusList): boolean {
  return proof.length > 0 && proof.every(({ result }) => result === 'pass' || result === 'warn');
}
