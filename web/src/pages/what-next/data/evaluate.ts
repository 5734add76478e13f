import type { DataRelease, Qualification } from 'cairn/catalogue';
import { planningDataOf } from 'cairn/planning';
import { type Evaluation, evaluateQualification, type Goal, type Workspace } from 'cairn/portfolio';
import { type IsoDate, isCairnError } from 'cairn/terms';

/** What counts today, or why the rules could not be followed. */
export type EvaluationAnswer =
  | { readonly kind: 'evaluated'; readonly evaluation: Evaluation }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** What the person holds toward a goal on a day; things that they only plan to take are not held. */
export function evaluateGoal(
  workspace: Pick<Workspace, 'holdings' | 'pins' | 'exceptions' | 'conditionsMet'>,
  goal: Goal,
  {
    release,
    qualification,
    on,
  }: {
    readonly release: DataRelease;
    readonly qualification: Qualification;
    readonly on: IsoDate;
  },
): EvaluationAnswer {
  const { pins, exceptions, conditionsMet } = workspace;
  try {
    const evaluation = evaluateQualification({
      ...planningDataOf(release, on).counting,
      qualification,
      catalogue: release.catalogue,
      holdings: workspace.holdings.filter(({ state }) => state !== 'planned'),
      on,
      pins,
      exceptions,
      conditionsMet,
      ...(goal.specialisation === undefined ? {} : { specialisation: goal.specialisation }),
    });
    return { kind: 'evaluated', evaluation };
  } catch (error) {
    // Only a person's own award can break its rules; the catalogue's are checked when it is built.
    if (isCairnError(error)) return { kind: 'failed', code: error.code, message: error.message };
    throw error;
  }
}
