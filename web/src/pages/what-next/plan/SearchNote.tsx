import { Hourglass, Play, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, FailedState, Note } from '../../../design/index.js';
import type { PlanSearch, PlanState } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';

/** Most searches end sooner; a note that comes and goes would only move the page. */
const LONG_MS = 1_000;

/** A search that takes longer than a moment: how far it is, a way to stop it with what it has, and the way on. */
export function SearchNote({ search }: { readonly search: PlanSearch }) {
  const { say } = useWords();
  const { state, again } = search;
  const isLong = useIsLong(isSearching(state));
  if (state.kind === 'failed') {
    return (
      <FailedState
        onRetry={again}
        details={`${state.problem.code ?? ''} ${state.problem.message}`.trim()}
      >
        {say('next.search.failed')}
      </FailedState>
    );
  }
  if (isLong) return <LongSearch search={search} />;
  return isEndedOpen(state) ? <EndedSearch state={state} again={again} /> : null;
}

function LongSearch({ search: { state, stop } }: { readonly search: PlanSearch }) {
  const { say } = useWords();
  const { number } = useFormats();
  const progress = 'progress' in state ? state.progress : undefined;
  const isFound = state.kind === 'stopped' && state.plan !== undefined;
  return (
    <Note
      icon={Hourglass}
      tone="info"
      actions={
        <Button small icon={Square} onPress={stop}>
          {say('next.search.stop')}
        </Button>
      }
    >
      <span role="status">
        {say(isFound ? 'next.search.improving' : 'next.search.running', {
          nodes: number(progress?.nodes ?? 0),
        })}
      </span>
    </Note>
  );
}

type Ended = PlanState & { readonly kind: 'stopped' };

/** Ended by the person, or without any plan: there is more to find, and nobody looks for it. */
function isEndedOpen(state: PlanState): state is Ended {
  if (state.kind !== 'stopped' || state.isSearching) return false;
  return state.byPerson === true || state.plan === undefined;
}

function EndedSearch({ state, again }: { readonly state: Ended; readonly again: () => void }) {
  const { say } = useWords();
  return (
    <Note
      icon={Square}
      tone="caution"
      actions={
        <Button small icon={Play} onPress={again}>
          {say('next.search.again')}
        </Button>
      }
    >
      <span role="status">
        {say('next.search.ended', {
          by: state.byPerson === true ? 'you' : 'time',
          found: String(state.plan !== undefined),
        })}
      </span>
    </Note>
  );
}

function isSearching(state: PlanState): boolean {
  return state.kind === 'running' || (state.kind === 'stopped' && state.isSearching);
}

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isLong && isRunning;
}
