import type { DataRelease, Qualification } from 'cairn/catalogue';
import { planningDataOf } from 'cairn/planning';
import { type Evaluation, evaluateQualification, type Goal, type Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';

/** How the person stands toward one goal. */
export type GoalStanding =
  | { readonly kind: 'not-in-catalogue'; readonly id: string }
  | {
      readonly kind: 'counted';
      readonly id: string;
      readonly qualification: Qualification;
      readonly evaluation: Evaluation;
    };

/** Steps after which the first page rather shows a good answer than waits for the proven best. */
const WORK_LIMIT = 20_000;
/** Goals beyond these stand on the page about plans. */
const MOST_GOALS = 4;

/** The first goals, counting only what is held; undefined while the rules are not there. */
export function useGoals(
  workspace: Workspace,
  release: DataRelease | undefined,
  on: IsoDate,
): readonly GoalStanding[] | undefined {
  return useMemo(() => {
    const goals = workspace.goals.slice(0, MOST_GOALS);
    if (goals.length === 0) return [];
    return release && goals.map((goal) => standingOf(goal, workspace, { release, on }));
  }, [workspace, release, on]);
}

interface Rules {
  readonly release: DataRelease;
  readonly on: IsoDate;
}

function standingOf(goal: Goal, workspace: Workspace, { release, on }: Rules): GoalStanding {
  const id = goal.qualification;
  const qualification = release.catalogue.qualifications.get(id);
  if (!qualification) return { kind: 'not-in-catalogue', id };
  const { specialisation } = goal;
  const isKnown = qualification.specialisations.some((each) => each.id === specialisation);
  const evaluation = evaluateQualification({
    ...planningDataOf(release, on).counting,
    qualification,
    catalogue: release.catalogue,
    holdings: workspace.holdings.filter(({ state }) => state !== 'planned'),
    on,
    pins: workspace.pins,
    exceptions: workspace.exceptions,
    conditionsMet: workspace.conditionsMet,
    workLimit: WORK_LIMIT,
    ...(specialisation !== undefined && isKnown ? { specialisation } : {}),
  });
  return { kind: 'counted', id, qualification, evaluation };
}
