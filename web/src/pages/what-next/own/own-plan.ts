import type { PlanRequest } from 'cairn/planning';
import type { Goal, Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { type PlanFile, writeQuestion, writeSharedPlan } from '../../../exports/plan-file.js';
import { readShared } from '../../../exports/read-plan-file.js';
import { canonicalJson } from '../data/canonical-json.js';
import { OWN_PREFIX } from '../keep/kept-plans.js';

/*
 * A plan that a person changes by hand is kept among the plans of the workspace, one for each goal, under a name that
 * no other plan has. So it outlives a reload, and each change of it is a step that undo takes back.
 */

/** The plan that a person changes by hand for a goal; undefined while there is none that can be read. */
export function ownPlanFor(workspace: Workspace, goal: Goal, on: IsoDate): PlanFile | undefined {
  const kept = workspace.plans.find(({ id }) => id === idOf(goal));
  const reading = kept && readShared(kept.content, on);
  return reading?.kind === 'read' ? reading.file : undefined;
}

/** The workspace with this plan as the one that the person changes by hand. */
export function withOwnPlan(workspace: Workspace, goal: Goal, file: PlanFile): Workspace {
  const kept = {
    id: idOf(goal),
    title: file.title,
    keptOn: file.madeOn,
    content: writeSharedPlan(file),
  };
  return { ...workspace, plans: [...othersIn(workspace, goal), kept] };
}

/** The workspace without the plan that the person changes by hand. */
export function withoutOwnPlan(workspace: Workspace, goal: Goal): Workspace {
  return { ...workspace, plans: othersIn(workspace, goal) };
}

/** Whether two requests ask the same, whatever order their fields have; evidence and notes are no part of a question. */
export function isSameQuestion(a: PlanRequest, b: PlanRequest): boolean {
  return questionText(a) === questionText(b);
}

function questionText(request: PlanRequest): string {
  return canonicalJson(writeQuestion({ title: '', request, units: [], qualifications: [] }));
}

function idOf({ qualification, specialisation }: Goal): string {
  return `${OWN_PREFIX}${qualification}${specialisation === undefined ? '' : `#${specialisation}`}`;
}

function othersIn({ plans }: Workspace, goal: Goal): Workspace['plans'] {
  return plans.filter(({ id }) => id !== idOf(goal));
}
