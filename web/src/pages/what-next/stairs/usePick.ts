import type { Plan, StaircasePoint } from 'cairn/planning';
import { useMemo, useState } from 'react';
import type { Next } from '../data/useNext.js';

/** A plan beside the best one, from the staircase or from the other ways. */
export interface OtherPlan extends Pick<StaircasePoint, 'plan' | 'proof' | 'isProven'> {
  readonly from: 'stairs' | 'surface' | 'others';
}

/** The plan that the page shows in place of the best one. */
export interface PickedPlan {
  readonly picked: OtherPlan | undefined;
  readonly pick: (other: OtherPlan | undefined) => void;
  /** All that the page shows, with the picked plan as its answer. */
  readonly shown: Next;
}

/** Lets another plan take the place of the best one, until the question changes. */
export function usePick(next: Next): PickedPlan {
  const [kept, keep] = useState<
    { readonly question: string; readonly other: OtherPlan } | undefined
  >();
  const { request, search } = next;
  // By content: keeping a plan makes a new request of the same question.
  const question = useMemo(() => JSON.stringify(request ?? null), [request]);
  const picked = kept?.question === question ? kept.other : undefined;
  const pick = (other: OtherPlan | undefined) => keep(other && { question, other });
  return { picked, pick, shown: picked ? { ...next, search: showing(search, picked) } : next };
}

function showing(search: Next['search'], { plan, proof, isProven }: OtherPlan): Next['search'] {
  return {
    ...search,
    state: isProven
      ? { kind: 'optimal', plan, proof }
      : { kind: 'stopped', plan, proof, isSearching: false },
  };
}

/** Whether two plans stand at the same point of weeks, fees and what is left to confirm. */
export function isSameChoice(a: Plan, b: Plan | undefined): boolean {
  return isSamePoint(a, b) && a.riskPoints === b?.riskPoints;
}

/** Whether two plans stand at the same point of the staircase. */
export function isSamePoint(a: Plan, b: Plan | undefined): boolean {
  return a.weeks === b?.weeks && a.fees.min.minor === b.fees.min.minor;
}
