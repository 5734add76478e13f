import type { PlanRequest } from 'cairn/planning';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { askedAgain, heard, type PlanState, stoppedByPerson } from './plan-state.js';
import type { PlanEvent, Planner } from './planner.js';

/** A slider moves many times a second; the search waits until it rests. */
const REST_MS = 180;

export interface PlanSearch {
  readonly state: PlanState;
  /** Ends the search and keeps the best plan found. */
  readonly stop: () => void;
  /** Searches again, after a failure or a stop. */
  readonly again: () => void;
}

/**
 * Plans for a request, again after each change; answers to old requests are dropped. A changed request is first
 * answered from where the ones before it stand; what that leaves open is searched from the start.
 */
export function usePlan(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
): PlanSearch {
  const [state, setState] = useState<PlanState>({ kind: 'idle' });
  const [round, setRound] = useState(0);
  const cancel = useRef<() => void>(() => undefined);
  const asked = useRef<Planner | undefined>(undefined);
  useEffect(() => {
    if (planner === undefined || request === undefined) {
      setState({ kind: 'idle' });
      return;
    }
    setState(askedAgain);
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (event: PlanEvent) => {
      if (!isCurrent) return;
      const show = () => setState((before) => heard(before, event));
      // The last word is a whole page to draw: a slow device draws it in pieces, and stays able to act.
      if (event.kind === 'answer' && event.done) startTransition(show);
      else show();
    };
    const search = () => {
      cancel.current = planner.plan(request, hear);
    };
    const searchAtRest = () => {
      if (isCurrent) timer = setTimeout(search, REST_MS);
    };
    const isChange = asked.current === planner && round === 0;
    asked.current = planner;
    if (isChange) {
      planner.whatIf(request).then((answer) => {
        if (!isCurrent) return;
        if (answer === undefined || answer.kind === 'stopped') searchAtRest();
        else hear({ kind: 'answer', answer, done: true });
      }, searchAtRest);
    } else searchAtRest();
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
