import { Hourglass, Square } from 'lucide-react';
import { Button, FailedState, Note } from '../../../design/index.js';
import type { PlanSearch } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';

/** A search that takes longer than a moment: how far it is, and a way to stop it with what it has. */
export function SearchNote({ search }: { readonly search: PlanSearch }) {
  const { say } = useWords();
  const { number } = useFormats();
  const { state, stop, again } = search;
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
  const isLong =
    (state.kind === 'running' && state.progress !== undefined) ||
    (state.kind === 'stopped' && state.isSearching);
  if (!isLong) return null;
  const nodes = number(state.progress?.nodes ?? 0);
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
        {say(
          state.kind === 'stopped' && state.plan ? 'next.search.improving' : 'next.search.running',
          {
            nodes,
          },
        )}
      </span>
    </Note>
  );
}
