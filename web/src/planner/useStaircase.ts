import type { PlanRequest, StaircaseAnswer } from 'cairn/planning';
import { useCallback, useEffect, useState } from 'react';
import type { ChoicesEvent, Planner } from './planner.js';

/** Where the climb stands. */
export interface StairsSearch {
  readonly kind: 'idle' | 'climbing' | 'climbed' | 'failed';
  /** What is known so far. */
  readonly answer?: StaircaseAnswer;
  /** Climbs again with more time. */
  readonly longer: () => void;
}

type State = Omit<StairsSearch, 'longer'>;

const BUDGETS_MS = [15_000, 60_000, 240_000] as const;
const IDLE: State = { kind: 'idle' };

/**
 * All choices of a request, once its best plan is there; again after each change: between weeks and fees, or on the
 * `surface` of weeks, fees and what is left to confirm.
 */
export function useStaircase(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
  kind: 'staircase' | 'surface' = 'staircase',
): StairsSearch {
  const [state, setState] = useState<State>(IDLE);
  const [round, setRound] = useState({ request, at: 0 });
  // Another question begins with the short time again.
  const at = round.request === request ? round.at : 0;
  useEffect(() => {
    if (planner === undefined || request === undefined) {
      setState(IDLE);
      return undefined;
    }
    let isCurrent = true;
    setState((before) => (at === 0 ? { kind: 'climbing' } : { ...before, kind: 'climbing' }));
    const budgetMs = BUDGETS_MS[at] ?? BUDGETS_MS[2];
    const cancel = planner[kind](request, budgetMs, (event) => {
      if (isCurrent) setState((before) => heardOf(before, event));
    });
    return () => {
      isCurrent = false;
      cancel();
    };
  }, [planner, request, kind, at]);
  const longer = useCallback(
    () => setRound({ request, at: Math.min(at + 1, BUDGETS_MS.length - 1) }),
    [request, at],
  );
  return { ...state, longer };
}

function heardOf(before: State, event: ChoicesEvent<StaircaseAnswer>): State {
  if (event.kind === 'failed') return { ...before, kind: 'failed' };
  return { kind: event.done ? 'climbed' : 'climbing', answer: event.answer };
}
