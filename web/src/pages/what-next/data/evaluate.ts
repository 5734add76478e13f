import type { DataRelease, Qualification } from 'cairn/catalogue';
import { finishedStep, type Plan, planningDataOf } from 'cairn/planning';
import {
  type Evaluation,
  evaluateQualification,
  type Goal,
  type Holding,
  type Pin,
  type Workspace,
} from 'cairn/portfolio';
import { type IsoDate, isCairnError } from 'cairn/terms';

/** What counts today, or why the rules could not be followed. */
export type EvaluationAnswer =
  | { readonly kind: 'evaluated'; readonly evaluation: Evaluation }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

type Held = Pick<Workspace, 'holdings' | 'pins' | 'exceptions' | 'conditionsMet'>;

interface Frame {
  readonly release: DataRelease;
  readonly qualification: Qualification;
  readonly on: IsoDate;
}

/** What the person holds toward a goal on a day; things that they only plan to take are not held. */
export function evaluateGoal(workspace: Held, goal: Goal, frame: Frame): EvaluationAnswer {
  return evaluate({ ...workspace, holdings: heldOf(workspace) }, goal, frame);
}

/** The same, as it will be when the plan is done: its units stand beside what is held, each where the plan counts it. */
export function evaluateWithPlan(
  workspace: Held,
  goal: Goal,
  { plan, ...frame }: Frame & { readonly plan: Plan },
): EvaluationAnswer {
  const planned = plan.steps.map((step) => finishedStep(step));
  const pins = plan.assignments.map(({ item, rule }): Pin => ({ holding: item, rule }));
  const once = [...new Map(pins.map((pin) => [pin.holding, pin])).values()];
  const holdings = [...heldOf(workspace), ...planned];
  return evaluate({ ...workspace, holdings, pins: once }, goal, {
    ...frame,
    on: plan.completesOn,
    startOn: plan.startsOn,
  });
}

function heldOf({ holdings }: Held): readonly Holding[] {
  return holdings.filter(({ state }) => state !== 'planned');
}

function evaluate(
  held: Held,
  goal: Goal,
  { release, qualification, on, startOn = on }: Frame & { readonly startOn?: IsoDate },
): EvaluationAnswer {
  const { holdings, pins, exceptions, conditionsMet } = held;
  try {
    const evaluation = evaluateQualification({
      ...planningDataOf(release, on).counting,
      qualification,
      catalogue: release.catalogue,
      holdings,
      on,
      startOn,
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
