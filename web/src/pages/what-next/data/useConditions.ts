import type { Goal, Workspace } from 'cairn/portfolio';
import { useCallback, useMemo, useState } from 'react';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { canonicalJson } from './canonical-json.js';
import { type Conditions, conditionsFor, withAwards, withConditions } from './conditions.js';

/** The person's kept conditions, and what they try out without keeping it. */
export interface TriedConditions {
  readonly kept: Conditions;
  readonly now: Conditions;
  readonly isTrying: boolean;
  readonly tryOut: (next: Conditions) => void;
  /** Back to what is kept. */
  readonly drop: () => void;
  /** Makes what is tried the kept conditions. */
  readonly keep: () => void;
  /** Keeps the answer to a question of the page at once; what is tried goes on, with the answer. */
  readonly settle: (answer: (conditions: Conditions) => Conditions) => void;
}

interface Tried {
  readonly award: string | undefined;
  readonly conditions: Conditions;
}

export function useConditions(workspace: Workspace, goal: Goal | undefined): TriedConditions {
  const store = useWorkspaceStore();
  const [tried, setTried] = useState<Tried | undefined>();
  const kept = useKept(workspace, goal);
  const award = goal?.qualification;
  // Awards beside a target are wished for with that target; all else may go on to another one.
  const now = useMemo(() => {
    if (tried === undefined || tried.award === award) return tried?.conditions;
    const moved = withAwards(tried.conditions, kept);
    return canonicalJson(moved) === canonicalJson(kept) ? undefined : moved;
  }, [tried, award, kept]);
  const drop = useCallback(() => setTried(undefined), []);
  const tryOut = useCallback(
    (next: Conditions) =>
      setTried(
        canonicalJson(next) === canonicalJson(kept) ? undefined : { award, conditions: next },
      ),
    [kept, award],
  );
  const keep = useCallback(() => {
    if (now === undefined) return;
    store.change({ key: 'shell.change.limits' }, (before) => withConditions(before, now, goal));
    setTried(undefined);
  }, [store, now, goal]);
  const settle = useCallback(
    (answer: (conditions: Conditions) => Conditions) => {
      store.change({ key: 'shell.change.limits' }, (before) =>
        withConditions(before, answer(conditionsFor(before, goal)), goal),
      );
      if (now !== undefined) setTried({ award, conditions: answer(now) });
    },
    [store, now, goal, award],
  );
  return { kept, now: now ?? kept, isTrying: now !== undefined, tryOut, drop, keep, settle };
}

/** The same object while the conditions are the same, whatever else of the workspace changes. */
function useKept(workspace: Workspace, goal: Goal | undefined): Conditions {
  const kept = conditionsFor(workspace, goal);
  const text = canonicalJson(kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text is another set
  return useMemo(() => kept, [text]);
}
