import type { Plan, PlanRequest } from 'cairn/planning';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** What is asked about, and of whom. */
export interface AskedPlan {
  readonly planner: Planner | undefined;
  readonly plan: Plan;
  readonly request: PlanRequest | undefined;
}

/** Where a question about a plan stands. */
export interface AskedAnswer<Answer> {
  readonly kind: 'idle' | 'asking' | 'answered' | 'failed';
  readonly answer?: Answer;
  readonly ask: () => void;
}

type Ask<Answer> = (planner: Planner, plan: Plan, request: PlanRequest) => Promise<Answer>;

/** An answer about a plan, when a person asks for it; another plan or another request forgets it. */
export function useAskedPlan<Answer>(
  { planner, plan, request }: AskedPlan,
  askPlanner: Ask<Answer>,
): AskedAnswer<Answer> {
  const [state, setState] = useState<Omit<AskedAnswer<Answer>, 'ask'>>({ kind: 'idle' });
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
    const isCurrent = () => own === round.current;
    setState({ kind: 'asking' });
    askPlanner(planner, plan, request).then(
      (answer) => isCurrent() && setState({ kind: 'answered', answer }),
      () => isCurrent() && setState({ kind: 'failed' }),
    );
  }, [planner, plan, request, askPlanner]);
  return { ...state, ask };
}
