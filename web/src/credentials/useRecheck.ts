import type { KeptCredential } from 'cairn/portfolio';
import { useCallback, useEffect, useState } from 'react';
import { today } from '../app/clock.js';
import { usePreferences } from '../app/PreferencesProvider.js';
import { USUAL_RECHECK_DAYS } from '../app/preferences.js';
import { useToast } from '../design/index.js';
import { useWords } from '../words/index.js';
import { useWorkspaceStore } from '../workspace/index.js';
import { askAgain } from './ask-again.js';
import {
  credentialsWithNews,
  dueCredentials,
  fallenHoldings,
  type NewReport,
  renewCredentials,
  toClaimed,
} from './recheck.js';

/** How far checking again is. */
export interface Recheck {
  readonly state:
    | { readonly kind: 'idle' }
    | { readonly kind: 'asking'; readonly ids: readonly string[] }
    /** The server was not reached: everything stays as it was. */
    | { readonly kind: 'failed'; readonly ids: readonly string[] };
  /** Asks now, because the person wants to know. */
  readonly check: (ids: readonly string[]) => Promise<void>;
}

/** Asked by itself at most once while the app is open, whichever page is opened first. */
const asked = new Set<string>();

/** Verifies kept credentials again: those that are due as soon as the page opens, others when the person asks. */
export function useRecheck(): Recheck {
  const store = useWorkspaceStore();
  const { say } = useWords();
  const toast = useToast();
  const days = usePreferences().preferences.recheckDays ?? USUAL_RECHECK_DAYS;
  const [state, setState] = useState<Recheck['state']>({ kind: 'idle' });
  const takeOver = useTakeOver();

  const ask = useCallback(
    async (credentials: readonly KeptCredential[]) => {
      const ids = credentials.map(({ id }) => id);
      setState({ kind: 'asking', ids });
      try {
        // Not stopped when the page is left: the answer is as good on the next one.
        const fallen = takeOver(await askAgain(credentials, new AbortController().signal));
        setState({ kind: 'idle' });
        return fallen ? 'said' : 'done';
      } catch {
        setState({ kind: 'failed', ids });
        return 'failed';
      }
    },
    [takeOver],
  );

  useEffect(() => {
    const { credentials } = store.get().workspace;
    const due = dueCredentials(credentials, { days, on: today() }).filter(
      ({ id }) => !asked.has(id),
    );
    for (const { id } of due) asked.add(id);
    if (due.length > 0) void ask(due);
  }, [store, days, ask]);

  const check = async (ids: readonly string[]) => {
    const { credentials } = store.get().workspace;
    if ((await ask(credentials.filter(({ id }) => ids.includes(id)))) !== 'done') return;
    const news = credentialsWithNews(store.get().workspace).filter(({ id }) => ids.includes(id));
    toast({ text: say('kept.checked', { changed: news.length }) });
  };
  return { state, check };
}

/** Keeps the new reports. A holding that is no longer verified is said aloud, with a way back; true when one was. */
function useTakeOver() {
  const store = useWorkspaceStore();
  const { say } = useWords();
  const toast = useToast();
  return useCallback(
    (found: ReadonlyMap<string, NewReport>) => {
      const fallen = fallenHoldings(store.get().workspace, found);
      store.renew((workspace) => renewCredentials(workspace, found));
      if (fallen.length === 0) return false;
      const values = { count: fallen.length };
      store.change({ key: 'shell.change.fallen', values }, (workspace) =>
        toClaimed(workspace, fallen),
      );
      toast({ text: say('kept.fallen', values), undo: () => void store.undo() });
      return true;
    },
    [store, say, toast],
  );
}
