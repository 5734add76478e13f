import type { Plan, PlanRequest, RepairAnswer } from 'cairn/planning';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** Where the search for the closest plan stands. */
export interface Refit {
  readonly kind: 'idle' | 'asking' | 'answered' | 'failed';
  readonly answer?: RepairAnswer;
  readonly ask: () => void;
}

type State = Omit<Refit, 'ask'>;

/** The plan for the request on the page that is closest to an older one, when it is asked for. */
export function useRefit(
  planner: Planner | undefined,
  plan: Plan,
  request: PlanRequest | undefined,
): Refit {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const round = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question forgets the answer
  useEffect(() => {
    round.current += 1;
    setState({ kind: 'idle' });
  }, [planner, plan, request]);
  const ask = useCallback(() => {
    if (planner === undefined || request === undefined) return;
    round.current += 1;
    const own = round.current;
    const tell = (next: State) => {
      if (own === round.current) setState(next);
    };
    setState({ kind: 'asking' });
    planner.repair(plan, request).then(
      (answer) => tell({ kind: 'answered', answer }),
      () => tell({ kind: 'failed' }),
    );
  }, [planner, plan, request]);
  return { ...state, ask };
}
