import type { Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { useEffect, useState } from 'react';
import type { NearestAward, Planner } from '../../../planner/index.js';

export type NearestState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'found'; readonly awards: readonly NearestAward[]; readonly done: boolean }
  | { readonly kind: 'failed' };

/** All awards by how much of each the person already holds; things only planned are not held. */
export function useNearest(
  planner: Planner | undefined,
  { holdings, exceptions, conditionsMet }: Workspace,
  on: IsoDate,
): NearestState {
  const [state, setState] = useState<NearestState>({ kind: 'asking' });
  useEffect(() => {
    if (planner === undefined) return undefined;
    let isCurrent = true;
    setState({ kind: 'asking' });
    const held = holdings.filter((holding) => holding.state !== 'planned');
    const show = (done: boolean) => (awards: readonly NearestAward[]) => {
      if (isCurrent) setState({ kind: 'found', awards, done });
    };
    const question = { holdings: held, exceptions, conditionsMet, on };
    planner.nearest(question, show(false)).then(show(true), () => {
      if (isCurrent) setState({ kind: 'failed' });
    });
    return () => {
      isCurrent = false;
    };
  }, [planner, holdings, exceptions, conditionsMet, on]);
  return state;
}
