import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../../words/index.js';
import type { Next, Target } from '../data/useNext.js';
import type { NamedPlan } from '../keep/compare-plans.js';
import { keptPlansFor } from '../keep/kept-plans.js';
import { ownPlanFor } from '../own/own-plan.js';

/** Where two plans are compared; which two stands in the address, so that it can be opened again. */
export const COMPARE_PATH = '/next/compare';

/** The plans to choose from, and the two that were chosen. */
export interface ChosenPlans {
  readonly all: readonly NamedPlan[];
  readonly a: NamedPlan | undefined;
  readonly b: NamedPlan | undefined;
  readonly choose: (a: string, b: string) => void;
}

/** The found plan, the person's own version and the kept plans of the award. */
export function useChosenPlans(next: Next, target: Target): ChosenPlans {
  const { say } = useWords();
  const navigate = useNavigate();
  const wanted = wantedPlans(useSearch({ strict: false }));
  const { workspace, on, search } = next;
  const { goal } = target;
  const { state } = search;
  const found = state.kind === 'optimal' || state.kind === 'stopped' ? state.plan : undefined;
  const all = useMemo((): readonly NamedPlan[] => {
    const own = ownPlanFor(workspace, goal, on);
    return [
      ...(found === undefined ? [] : [{ id: 'now', title: say('compare.now'), plan: found }]),
      ...(own === undefined ? [] : [{ id: 'own', title: say('compare.own'), plan: own.plan }]),
      ...keptPlansFor(workspace, goal.qualification, on).map(({ id, title, file }) => ({
        id,
        title,
        plan: file.plan,
      })),
    ];
  }, [workspace, goal, on, found, say]);
  const a = all.find(({ id }) => id === wanted.a) ?? all[0];
  const b = all.find(({ id }) => id === wanted.b) ?? all.find((plan) => plan !== a);
  return {
    all,
    a,
    b,
    choose: (first, second) =>
      void navigate({
        to: COMPARE_PATH,
        search: { goal: goal.qualification, a: first, b: second },
        replace: true,
      }),
  };
}

function wantedPlans(search: unknown): { readonly a?: string; readonly b?: string } {
  if (typeof search !== 'object' || search === null) return {};
  const { a, b }: { readonly a?: unknown; readonly b?: unknown } = search;
  // An id of digits is a number in the address.
  return {
    ...(a === undefined ? {} : { a: String(a) }),
    ...(b === undefined ? {} : { b: String(b) }),
  };
}
