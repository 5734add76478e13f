import type { Alternatives, AlternativesAnswer, PlanRequest } from 'cairn/planning';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChoicesEvent, Planner } from '../../../planner/index.js';

/** How much worse than the best, as a share. */
export type Within = '0.1' | '0.25' | '0.5';

interface OthersState {
  readonly kind: 'idle' | 'asking' | 'found' | 'failed';
  readonly answer?: Alternatives;
}

/** Other plans near to the best one, asked for by the person; forgotten when the question changes. */
export interface OthersSearch extends OthersState {
  readonly ask: (withinShare: number) => void;
}

const MOST = 4;

export function useOtherWays(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
): OthersSearch {
  const [state, setState] = useState<OthersState>({ kind: 'idle' });
  const cancel = useRef<() => void>(() => undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other ways
  useEffect(() => {
    setState({ kind: 'idle' });
    return () => cancel.current();
  }, [planner, request]);
  const ask = useCallback(
    (withinShare: number) => {
      if (planner === undefined || request === undefined) return;
      cancel.current();
      let isCurrent = true;
      setState({ kind: 'asking' });
      const stop = planner.alternatives(request, { most: MOST, withinShare }, (event) => {
        if (isCurrent) setState((before) => heardOf(before, event));
      });
      cancel.current = () => {
        isCurrent = false;
        stop();
      };
    },
    [planner, request],
  );
  return { ...state, ask };
}

function heardOf(before: OthersState, event: ChoicesEvent<AlternativesAnswer>): OthersState {
  if (event.kind === 'failed') return { ...before, kind: 'failed' };
  const { answer, done } = event;
  if (answer.kind !== 'alternatives') return { kind: 'failed' };
  return { kind: done ? 'found' : 'asking', answer };
}
