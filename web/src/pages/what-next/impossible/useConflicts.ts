import type { ConflictsAnswer, PlanRequest } from 'cairn/planning';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** Where the search for every reason stands. */
export interface ConflictsSearch {
  readonly kind: 'idle' | 'asking' | 'found' | 'failed';
  /** What is known so far. */
  readonly answer?: ConflictsAnswer;
  readonly ask: () => void;
}

type State = Omit<ConflictsSearch, 'ask'>;

/** Every smallest conflict of a request, when it is asked for; another question forgets the answer. */
export function useConflicts(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
): ConflictsSearch {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const cancel = useRef<() => void>(() => undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other reasons
  useEffect(() => {
    setState({ kind: 'idle' });
    return () => {
      cancel.current();
      cancel.current = () => undefined;
    };
  }, [planner, request]);
  const ask = useCallback(() => {
    if (planner === undefined || request === undefined) return;
    cancel.current();
    setState({ kind: 'asking' });
    let isCurrent = true;
    const end = planner.conflicts(request, (event) => {
      if (!isCurrent) return;
      setState((before) =>
        event.kind === 'failed'
          ? { ...before, kind: 'failed' }
          : { kind: event.done ? 'found' : 'asking', answer: event.answer },
      );
    });
    cancel.current = () => {
      isCurrent = false;
      end();
    };
  }, [planner, request]);
  return { ...state, ask };
}
