import type { PlanAim, PlanRequest } from 'cairn/planning';
import { useCallback, useEffect, useState } from 'react';
import type { Planner } from '../../../planner/index.js';
import { useWords } from '../../../words/index.js';
import type { NamedPlan } from './compare-plans.js';

/** The same question with another aim first. */
export interface Variants {
  readonly plans: readonly NamedPlan[];
  readonly canAsk: boolean;
  readonly isAsking: boolean;
  /** Plans the variants; gives the ids of those found. */
  readonly ask: () => Promise<readonly string[]>;
}

const ORDERS: readonly (readonly ['time' | 'cost' | 'risk', readonly PlanAim[]])[] = [
  ['time', ['time', 'cost', 'risk']],
  ['cost', ['cost', 'time', 'risk']],
  ['risk', ['risk', 'time', 'cost']],
];

/** The quickest, the cheapest and the safest plan under the same limits. */
export function useVariants(
  planner: Planner | undefined,
  request: PlanRequest | undefined,
): Variants {
  const { say } = useWords();
  const [plans, setPlans] = useState<readonly NamedPlan[]>([]);
  const [isAsking, setAsking] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other variants
  useEffect(() => setPlans([]), [request]);
  const ask = useCallback(async () => {
    if (planner === undefined || request === undefined) return [];
    setAsking(true);
    // Weights would stand in place of each order.
    const { weights: _, ...ordered } = request;
    const found = await Promise.all(
      ORDERS.map(async ([aim, aims]): Promise<readonly NamedPlan[]> => {
        const answer = await planner.probe({ ...ordered, aims });
        if (!('plan' in answer) || answer.plan === undefined) return [];
        return [{ id: `variant-${aim}`, title: say(`next.variant.${aim}`), plan: answer.plan }];
      }),
    ).catch(() => []);
    setPlans(found.flat());
    setAsking(false);
    return found.flat().map(({ id }) => id);
  }, [planner, request, say]);
  return { plans, canAsk: planner !== undefined && request !== undefined, isAsking, ask };
}
