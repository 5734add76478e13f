import { applyRepair, type Plan, type PlanRequest, type Repair } from 'cairn/planning';
import { useEffect, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** The plan that each repair leads to, by its place in the list, as they become known. */
export function useRepairOutcomes(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
  repairs: readonly Repair[],
): ReadonlyMap<number, Plan> {
  const [found, setFound] = useState<ReadonlyMap<number, Plan>>(new Map());
  useEffect(() => {
    setFound(new Map());
    if (planner === undefined || request === undefined) return undefined;
    let isCurrent = true;
    const askFrom = async (at: number): Promise<void> => {
      const repair = repairs[at];
      if (repair === undefined || !isCurrent) return;
      const changed = applyRepair(request, repair);
      // One after the other: the page that was left asks nothing more.
      const answer = changed && (await planner.probe(changed).catch(() => undefined));
      const plan = answer && 'plan' in answer ? answer.plan : undefined;
      if (isCurrent && plan) setFound((before) => new Map(before).set(at, plan));
      await askFrom(at + 1);
    };
    void askFrom(0);
    return () => {
      isCurrent = false;
    };
  }, [planner, request, repairs]);
  return found;
}
