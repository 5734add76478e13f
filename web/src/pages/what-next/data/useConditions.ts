import type { KeptAssumptions, KeptLimits, Workspace } from 'cairn/portfolio';
import { useCallback, useMemo, useState } from 'react';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { canonicalJson } from './canonical-json.js';

/** What a plan depends on beside what is held. */
export interface Conditions {
  readonly limits?: KeptLimits;
  readonly aims: Workspace['aims'];
  readonly assumptions?: KeptAssumptions;
}

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
}

export function useConditions(workspace: Workspace): TriedConditions {
  const store = useWorkspaceStore();
  const [tried, setTried] = useState<Conditions | undefined>();
  const { limits, aims, assumptions } = workspace;
  const kept = useMemo(
    () => conditionsOf({ limits, aims, assumptions }),
    [limits, aims, assumptions],
  );
  const drop = useCallback(() => setTried(undefined), []);
  const tryOut = useCallback(
    (next: Conditions) => setTried(canonicalJson(next) === canonicalJson(kept) ? undefined : next),
    [kept],
  );
  const keep = useCallback(() => {
    if (tried === undefined) return;
    store.change({ key: 'shell.change.limits' }, (before) => withConditions(before, tried));
    setTried(undefined);
  }, [store, tried]);
  return { kept, now: tried ?? kept, isTrying: tried !== undefined, tryOut, drop, keep };
}

/** The workspace with these conditions; an absent one is taken away. */
export function withConditions(workspace: Workspace, conditions: Conditions): Workspace {
  const { limits: _, assumptions: __, ...rest } = workspace;
  return { ...rest, ...conditions };
}

function conditionsOf({
  limits,
  aims,
  assumptions,
}: {
  readonly limits: KeptLimits | undefined;
  readonly aims: Workspace['aims'];
  readonly assumptions: KeptAssumptions | undefined;
}): Conditions {
  return {
    aims,
    ...(limits === undefined ? {} : { limits }),
    ...(assumptions === undefined ? {} : { assumptions }),
  };
}
