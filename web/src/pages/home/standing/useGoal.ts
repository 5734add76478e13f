import type { DataRelease, Qualification } from 'cairn/catalogue';
import { planningDataOf } from 'cairn/planning';
import { type Evaluation, evaluateQualification, type Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';

/** How the person stands toward their first goal. */
export type GoalStanding =
  | { readonly kind: 'no-goal' }
  | { readonly kind: 'not-in-catalogue'; readonly id: string }
  | {
      readonly kind: 'counted';
      readonly qualification: Qualification;
      readonly evaluation: Evaluation;
      readonly others: number;
    };

/** Steps after which the first page rather shows a good answer than waits for the proven best. */
const WORK_LIMIT = 20_000;

/** Counts only what is held: what is planned counts on the page about plans. */
export function useGoal(
  workspace: Workspace,
  release: DataRelease | undefined,
  on: IsoDate,
): GoalStanding | undefined {
  return useMemo(() => {
    if (!release) return workspace.goals.length === 0 ? { kind: 'no-goal' } : undefined;
    return standingOf(workspace, release, on);
  }, [workspace, release, on]);
}

function standingOf(workspace: Workspace, release: DataRelease, on: IsoDate): GoalStanding {
  const [goal, ...others] = workspace.goals;
  if (!goal) return { kind: 'no-goal' };
  const qualification = release.catalogue.qualifications.get(goal.qualification);
  if (!qualification) return { kind: 'not-in-catalogue', id: goal.qualification };
  const { specialisation } = goal;
  const isKnown = qualification.specialisations.some(({ id }) => id === specialisation);
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
  return { kind: 'counted', qualification, evaluation, others: others.length };
}
