import type { PlanRequest } from 'cairn/planning';
import { useCallback, useEffect, useRef, useState } from 'react';
import { askedAgain, heard, type PlanState, stoppedByPerson } from './plan-state.js';
import type { Planner } from './planner.js';

/** A slider moves many times a second; the search waits until it rests. */
const REST_MS = 180;

export interface PlanSearch {
  readonly state: PlanState;
  /** Ends the search and keeps the best plan found. */
  readonly stop: () => void;
  /** Searches again, after a failure or a stop. */
  readonly again: () => void;
}

/** Plans for a request, again after each change; answers to old requests are dropped. */
export function usePlan(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
): PlanSearch {
  const [state, setState] = useState<PlanState>({ kind: 'idle' });
  const [round, setRound] = useState(0);
  const cancel = useRef<() => void>(() => undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (planner === undefined || request === undefined) {
      setState({ kind: 'idle' });
      return;
    }
    setState(askedAgain);
    let isCurrent = true;
    const timer = setTimeout(() => {
      cancel.current = planner.plan(request, (event) => {
        if (isCurrent) setState((before) => heard(before, event));
      });
    }, REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      cancel.current();
      cancel.current = () => undefined;
    };
  }, [planner, request, round]);
  const stop = useCallback(() => {
    cancel.current();
    setState(stoppedByPerson);
  }, []);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { state, stop, again };
}
