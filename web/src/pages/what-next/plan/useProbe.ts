import type { PlanAnswer, PlanRequest } from 'cairn/planning';
import { useEffect, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** A question beside the plan on the page. */
export type ProbeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly answer: PlanAnswer }
  | { readonly kind: 'failed' };

/** Asks when a request is given, again when it changes; an old answer is dropped. */
export function useProbe(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
): ProbeState {
  const [state, setState] = useState<ProbeState>({ kind: 'idle' });
  useEffect(() => {
    if (planner === undefined || request === undefined) {
      setState({ kind: 'idle' });
      return undefined;
    }
    let isCurrent = true;
    setState({ kind: 'asking' });
    planner.probe(request).then(
      (answer) => {
        if (isCurrent) setState({ kind: 'answered', answer });
      },
      () => {
        if (isCurrent) setState({ kind: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [planner, request]);
  return state;
}
