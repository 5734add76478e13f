import type { Next, Target } from '../data/useNext.js';
import type { TargetView } from '../useTargetView.js';
import type { OwnPlan } from './useOwnPlan.js';
import { type Hand, useProposal } from './useProposal.js';

interface HandQuestion {
  readonly next: Next;
  readonly target: Target;
  readonly view: TargetView;
  readonly own: OwnPlan;
  /** Hears when a change was kept. */
  readonly onKept: () => void;
}

/** The plan in the person's hands, while it answers the question on the page and takes a unit. */
export function useHand({ next, target, view, own, onKept }: HandQuestion): Hand | undefined {
  const { plan, rows, isStale } = view;
  const isThere = !isStale && rows.length > 0;
  return useProposal(next, target, isThere ? plan : undefined, { own, onKept });
}
