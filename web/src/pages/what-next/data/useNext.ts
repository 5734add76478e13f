import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Catalogue, DataRelease, Qualification } from 'cairn/catalogue';
import { type Plan, type PlanRequest, planRequestOf } from 'cairn/planning';
import type { AwardWishes, Evaluation, Goal, Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { useCallback, useMemo, useRef } from 'react';
import { today } from '../../../app/clock.js';
import {
  type Planner,
  type PlanSearch,
  planOf,
  usePlan,
  usePlanner,
} from '../../../planner/index.js';
import { type ReleaseState, useRelease } from '../../../release/index.js';
import { useWorkspace, useWorkspaceStore } from '../../../workspace/index.js';
import { canonicalJson } from './canonical-json.js';
import { withAwards, withConditions } from './conditions.js';
import { type EvaluationAnswer, evaluateGoal } from './evaluate.js';
import { placesWithAwards } from './plan-awards.js';
import { type RulePlaces, rulePlacesOf } from './rule-places.js';
import { type StepRow, stepRowsOf } from './step-rows.js';
import { type TriedConditions, useConditions } from './useConditions.js';

/** Everything that the page *What next?* shows, with nothing of how it is shown. */
export interface Next {
  readonly on: IsoDate;
  readonly workspace: Workspace;
  readonly release: ReleaseState;
  readonly goal: Goal | undefined;
  readonly chooseGoal: (goal: Goal) => void;
  readonly target: Target | undefined;
  readonly conditions: TriedConditions;
  readonly request: PlanRequest | undefined;
  readonly planner: Planner | undefined;
  readonly search: PlanSearch;
  /** The plan under the kept conditions, while others are tried. */
  readonly keptPlan: Plan | undefined;
}

/** The chosen award with all that its rules say about the person. */
export interface Target {
  readonly goal: Goal;
  readonly qualification: Qualification;
  readonly release: DataRelease;
  readonly places: RulePlaces | undefined;
  readonly answer: EvaluationAnswer;
}

export function useNext(): Next {
  const { workspace } = useWorkspace();
  const release = useRelease();
  const on = today();
  const rules = release.kind === 'ready' ? release.release : undefined;
  const { goal, chooseGoal } = useGoal(workspace, rules);
  const target = useMemo(
    () => (rules && goal ? targetOf(workspace, goal, rules, on) : undefined),
    [workspace, goal, rules, on],
  );
  const conditions = useConditions(workspace, goal);
  const request = useSameQuestion(
    useMemo(
      () =>
        target?.answer.kind === 'evaluated'
          ? requestOf(workspace, target, conditions.now, on)
          : undefined,
      [workspace, target, conditions.now, on],
    ),
  );
  const planner = usePlanner(rules);
  const search = usePlan(planner, request);
  const keptPlan = useKeptPlan(search, conditions.isTrying, goal);
  return {
    on,
    workspace,
    release,
    goal,
    chooseGoal,
    target,
    conditions,
    request,
    planner,
    search,
    keptPlan,
  };
}

/** The rows of a plan for a target. */
export function rowsOf(plan: Plan | undefined, target: Target): readonly StepRow[] {
  if (plan === undefined || target.places === undefined) return [];
  const places = placesWithAwards(target.places, plan, target);
  return stepRowsOf(plan, target.release.catalogue, places);
}

export function evaluationOf(target: Target | undefined): Evaluation | undefined {
  return target?.answer.kind === 'evaluated' ? target.answer.evaluation : undefined;
}

/** The award that the address names, which need not be a goal yet; else the person's first goal. */
function useGoal(
  workspace: Workspace,
  release: DataRelease | undefined,
): Pick<Next, 'goal' | 'chooseGoal'> {
  const wanted = wantedGoal(useSearch({ strict: false }));
  const navigate = useNavigate();
  const store = useWorkspaceStore();
  const { goals } = workspace;
  const isAward = wanted !== undefined && release?.catalogue.qualifications.has(wanted) === true;
  const goal = useMemo(
    () =>
      goals.find(({ qualification }) => qualification === wanted) ??
      (isAward ? { qualification: wanted } : goals[0]),
    [goals, wanted, isAward],
  );
  const chooseGoal = useCallback(
    (chosen: Goal) => {
      store.change({ key: 'shell.change.goal' }, (before) => withGoal(before, chosen));
      void navigate({ to: '/next', search: { goal: chosen.qualification } });
    },
    [store, navigate],
  );
  return { goal, chooseGoal };
}

function wantedGoal(search: unknown): string | undefined {
  const isObject = typeof search === 'object' && search !== null && 'goal' in search;
  return isObject && typeof search.goal === 'string' ? search.goal : undefined;
}

/** A new goal stands last among the goals; a known one keeps its place and takes the specialisation. */
export function withGoal(workspace: Workspace, chosen: Goal): Workspace {
  const isKnown = workspace.goals.some(
    ({ qualification }) => qualification === chosen.qualification,
  );
  const goals = isKnown
    ? workspace.goals.map((goal) =>
        goal.qualification === chosen.qualification ? withAwards(chosen, goal) : goal,
      )
    : [...workspace.goals, chosen];
  return { ...workspace, goals };
}

function targetOf(
  workspace: Workspace,
  goal: Goal,
  release: DataRelease,
  on: IsoDate,
): Target | undefined {
  const qualification = release.catalogue.qualifications.get(goal.qualification);
  if (qualification === undefined) return undefined;
  const answer = evaluateGoal(workspace, goal, { release, qualification, on });
  const places =
    answer.kind === 'evaluated'
      ? rulePlacesOf(qualification, release.catalogue, goal.specialisation)
      : undefined;
  return { goal, qualification, release, places, answer };
}

/** Nothing to plan without hours, and nothing left to plan for a finished award. */
function requestOf(
  workspace: Workspace,
  { goal, release }: Target,
  conditions: TriedConditions['now'],
  on: IsoDate,
): PlanRequest | undefined {
  if (conditions.limits === undefined) return undefined;
  const known = knownWishes(conditions, release.catalogue);
  return planRequestOf(withConditions(workspace, conditions, goal), on, withAwards(goal, known));
}

/** An award that the data no longer hold cannot be planned for; the wish is kept. */
function knownWishes(
  { also = [], onTheWay = [], doubleCounting }: AwardWishes,
  { qualifications }: Catalogue,
): AwardWishes {
  const isKnown = ({ qualification }: Goal) => qualifications.has(qualification);
  const [finish, earn] = [also.filter(isKnown), onTheWay.filter(isKnown)];
  return {
    ...(finish.length === 0 ? {} : { also: finish }),
    ...(finish.length === 0 || doubleCounting === undefined ? {} : { doubleCounting }),
    ...(earn.length === 0 ? {} : { onTheWay: earn }),
  };
}

/** The same object while the question is the same: keeping a plan changes the workspace, and asks nothing new. */
function useSameQuestion(request: PlanRequest | undefined): PlanRequest | undefined {
  const text = useMemo(() => canonicalJson(request), [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text is another question
  return useMemo(() => request, [text]);
}

function useKeptPlan(
  search: PlanSearch,
  isTrying: boolean,
  goal: Goal | undefined,
): Plan | undefined {
  const kept = useRef<{ readonly goal: Goal | undefined; readonly plan: Plan } | undefined>(
    undefined,
  );
  const isFinal = search.state.kind === 'optimal' || search.state.kind === 'stopped';
  const plan = isFinal ? planOf(search.state) : undefined;
  if (!isTrying && plan !== undefined) kept.current = { goal, plan };
  return isTrying && kept.current?.goal === goal ? kept.current?.plan : undefined;
}
