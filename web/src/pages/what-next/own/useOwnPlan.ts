import {
  checkPlan,
  openErrors,
  type Plan,
  type PlanRepair,
  type PlanRequest,
  planningDataOf,
} from 'cairn/planning';
import type { Finding } from 'cairn/terms';
import { useCallback, useMemo } from 'react';
import { useToast } from '../../../design/index.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import { useWords } from '../../../words/index.js';
import { type ChangeName, useWorkspaceStore } from '../../../workspace/index.js';
import { withConditions } from '../data/conditions.js';
import type { Next, Target } from '../data/useNext.js';
import { isSameQuestion, ownPlanFor, withOwnPlan, withoutOwnPlan } from './own-plan.js';
import { entersMore, withRepair } from './take-repair.js';

/** The person's own version of the plan. */
export interface OwnPlan {
  /** The version for the question on the page; absent when there is none. */
  readonly file?: PlanFile;
  /** What the check says of it. */
  readonly findings: readonly Finding[];
  /** What breaks in it and is not accepted with a reason. */
  readonly open: readonly Finding[];
  /** A version is kept, but for other limits or another day. */
  readonly elsewhere?: PlanFile;
  /** Keeps a plan as the version; `said` is the toast, with a way back. */
  readonly keep: (plan: Plan, name: ChangeName, said: string) => void;
  /** Takes the closest plan as the version, and enters what it says has ended or begun; one step to undo. */
  readonly takeRepair: (repair: PlanRepair) => void;
  /** Keeps the plan on the page, which a change is about to replace, so that it can be fitted; gives the way back. */
  readonly keepBefore: (search: Next['search']) => () => void;
  /** Makes a kept plan the version; where it was made for another question, it can be fitted. */
  readonly goOn: (file: PlanFile) => void;
  /** Closes the version; the page shows the best plan again. */
  readonly drop: () => void;
  /** The page with the version in place of the best plan. */
  readonly shown: Next;
}

/** Finds the version in the workspace and checks it anew: data may have changed since it was made. */
export function useOwnPlan(next: Next, target: Target): OwnPlan {
  const { workspace, request, on } = next;
  const { goal, release } = target;
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const kept = useMemo(() => ownPlanFor(workspace, goal, on), [workspace, goal, on]);
  const isSame = kept && request ? isSameQuestion(kept.request, request) : false;
  // A plan that was only kept from before a change is no version of the person's: the best one takes its place again.
  const file = isSame && isOwn(kept) ? kept : undefined;
  const findings = useMemo(() => {
    if (file === undefined || request === undefined) return [];
    return checkPlan(request, file.plan, planningDataOf(release, request.limits.start));
  }, [file, request, release]);
  const keep = useCallback(
    (plan: Plan, name: ChangeName, said: string) => {
      if (request === undefined) return;
      store.change(name, (before) =>
        withOwnPlan(
          before,
          goal,
          fileOf(plan, request, before, { on, title: say('moves.own.title') }),
        ),
      );
      toast({ text: said, undo: () => store.undo() });
    },
    [request, goal, on, say, store, toast],
  );
  const keepBefore = useCallback(
    (search: Next['search']) => {
      const { state } = search;
      const isThere = state.kind === 'optimal' || state.kind === 'stopped';
      const plan = isThere ? state.plan : undefined;
      if (!isThere || plan === undefined || request === undefined || isOwn(kept)) {
        return () => undefined;
      }
      const title = say('moves.before.title');
      const proof = { kind: state.kind, ...state.proof };
      store.change({ key: 'shell.change.plan' }, (before) =>
        withOwnPlan(before, goal, { ...fileOf(plan, request, before, { on, title }), proof }),
      );
      return () => store.undo();
    },
    [request, kept, goal, on, say, store],
  );
  const { conditions } = next;
  const takeRepair = useCallback(
    (repair: PlanRepair) => {
      const isMore = request !== undefined && entersMore(repair, request);
      const tried = conditions.isTrying && isMore ? conditions.now : undefined;
      const asked = repair.question.request;
      store.change({ key: 'shell.change.plan' }, (before) => {
        // What was asked for goes on under the conditions on the page, so these are kept with it.
        const base = tried ? withConditions(before, tried, goal) : before;
        const after = isMore ? withRepair(base, repair) : base;
        const title = say('moves.own.title');
        return withOwnPlan(after, goal, fileOf(repair.plan, asked, after, { on, title }));
      });
      if (tried) conditions.drop();
      const undo = () => {
        store.undo();
        if (tried) conditions.tryOut(tried);
      };
      toast({ text: say('moves.refit.done'), undo });
    },
    [request, goal, on, say, store, toast, conditions],
  );
  const goOn = useCallback(
    (from: PlanFile) => {
      const title = say('moves.own.title');
      store.change({ key: 'shell.change.plan' }, (before) =>
        withOwnPlan(before, goal, { ...from, title, proof: { ...from.proof, kind: 'own' } }),
      );
      toast({ text: say('moves.goOn.done', { title: from.title }), undo: () => store.undo() });
    },
    [goal, say, store, toast],
  );
  const drop = useCallback(() => {
    store.change({ key: 'moves.change.drop' }, (before) => withoutOwnPlan(before, goal));
    toast({ text: say('moves.done.drop'), undo: () => store.undo() });
  }, [goal, say, store, toast]);
  const shown = useMemo(
    () => (file ? { ...next, search: showing(next.search, file) } : next),
    [next, file],
  );
  return {
    ...(file === undefined ? {} : { file }),
    findings,
    open: file ? openErrors(file.plan, findings) : [],
    ...(kept === undefined || isSame || request === undefined ? {} : { elsewhere: kept }),
    keep,
    takeRepair,
    keepBefore,
    goOn,
    drop,
    shown,
  };
}

function isOwn(file: PlanFile | undefined): boolean {
  return file?.proof.kind === 'own';
}

function fileOf(
  plan: Plan,
  request: PlanRequest,
  { units, qualifications }: Pick<PlanFile, 'units' | 'qualifications'>,
  { on, title }: { readonly on: PlanFile['madeOn']; readonly title: string },
): PlanFile {
  const proof = { kind: 'own', nodes: 0, statement: '' } as const;
  return { title, madeOn: on, request, plan, proof, units, qualifications };
}

/** The state in which the page shows the version; nothing is proven of it. */
function showing(search: Next['search'], { plan, proof }: PlanFile): Next['search'] {
  return { ...search, state: { kind: 'stopped', plan, proof, isSearching: false } };
}
