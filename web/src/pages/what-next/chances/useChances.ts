import type { Plan, PlanChances, PlanRequest } from 'cairn/planning';
import { useEffect, useRef, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** Where the simulation stands. */
export interface ChancesSearch {
  readonly kind: 'idle' | 'asking' | 'known' | 'failed';
  readonly chances?: PlanChances;
  readonly ask: () => void;
}

type State = Omit<ChancesSearch, 'ask'>;

/** How a plan may turn out, when it is asked for; another plan forgets the answer. */
export function useChances(
  planner: Planner | undefined,
  plan: Plan,
  request: PlanRequest | undefined,
): ChancesSearch {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const round = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan has other chances
  useEffect(() => {
    round.current += 1;
    setState({ kind: 'idle' });
  }, [planner, plan, request]);
  const ask = () => {
    if (planner === undefined || request === undefined) return;
    const own = round.current;
    setState({ kind: 'asking' });
    planner.chances(plan, request).then(
      (chances) => own === round.current && setState({ kind: 'known', chances }),
      () => own === round.current && setState({ kind: 'failed' }),
    );
  };
  return { ...state, ask };
}
