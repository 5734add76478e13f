import { useCallback, useEffect, useRef, useState } from 'react';
import { askVerifier, MOST_FILE_BYTES } from './ask-verifier.js';
import type { VerifyAnswer, VerifyItem } from './verify-answer.js';

/** One thing that was dropped, pasted or linked, and how far it is. */
export interface VerifyEntry {
  readonly id: string;
  readonly name: string;
  readonly item: VerifyItem;
  readonly state:
    | { readonly kind: 'asking' }
    | { readonly kind: 'answered'; readonly answer: VerifyAnswer }
    /** Larger than the server reads. */
    | { readonly kind: 'too-large' }
    /** The server was not reached or broke off. */
    | { readonly kind: 'failed'; readonly details: string };
}

export interface Verifier {
  readonly entries: readonly VerifyEntry[];
  readonly isAsking: boolean;
  readonly add: (items: readonly VerifyItem[]) => void;
  readonly retry: (ids: readonly string[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

let lastId = 0;

/** What was handed in and what was found out, in memory only: nothing is stored. */
export function useVerifier(): Verifier {
  const [entries, setEntries] = useState<readonly VerifyEntry[]>([]);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const settle = useCallback((id: string, state: VerifyEntry['state']) => {
    setEntries((all) => all.map((entry) => (entry.id === id ? { ...entry, state } : entry)));
  }, []);

  const ask = useCallback(
    async (asked: readonly VerifyEntry[]) => {
      const { signal } = stop.current;
      const open = new Set(asked.map(({ id }) => id));
      try {
        await askVerifier(
          asked.map(({ item }) => item),
          {
            signal,
            onAnswer: (index, answer) => {
              const id = asked[index]?.id ?? '';
              open.delete(id);
              settle(id, { kind: 'answered', answer });
            },
          },
        );
      } catch (cause) {
        if (signal.aborted) return;
        for (const id of open) settle(id, { kind: 'failed', details: String(cause) });
      }
    },
    [settle],
  );

  const add = useCallback(
    (items: readonly VerifyItem[]) => {
      const fresh = items.map(toEntry);
      setEntries((all) => [...all, ...fresh]);
      void ask(fresh.filter(({ state }) => state.kind === 'asking'));
    },
    [ask],
  );

  return {
    entries,
    isAsking: entries.some(({ state }) => state.kind === 'asking'),
    add,
    retry: (ids) => {
      const again = entries.filter(({ id }) => ids.includes(id));
      for (const { id } of again) settle(id, { kind: 'asking' });
      void ask(again);
    },
    remove: (id) => setEntries((all) => all.filter((entry) => entry.id !== id)),
    clear: () => {
      stop.current.abort();
      stop.current = new AbortController();
      setEntries([]);
    },
  };
}

function toEntry(item: VerifyItem): VerifyEntry {
  lastId += 1;
  const tooLarge = item.kind === 'file' && item.file.size > MOST_FILE_BYTES;
  return {
    id: `entry-${lastId}`,
    name: nameOf(item),
    item,
    state: tooLarge ? { kind: 'too-large' } : { kind: 'asking' },
  };
}

const SHORT = 48;

function nameOf(item: VerifyItem): string {
  if (item.kind === 'file') return item.file.name;
  if (item.kind === 'url') return item.url;
  const line = item.text.trim().split('\n')[0] ?? '';
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}
