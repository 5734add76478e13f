import type { KeptPlan, Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { type PlanFile, writeSharedPlan } from '../../../exports/plan-file.js';
import { readShared } from '../../../exports/read-plan-file.js';

/** A kept plan that this version can read. */
export interface ReadPlan {
  readonly id: string;
  readonly title: string;
  readonly file: PlanFile;
}

/** Ids of plans that a person is changing by hand begin so; they have no name yet. */
export const OWN_PREFIX = 'own:';

/** The kept plans of one award, the newest first; others and unreadable ones stay in the workspace untouched. */
export function keptPlansFor(
  workspace: Workspace,
  qualification: string,
  on: IsoDate,
): readonly ReadPlan[] {
  return workspace.plans
    .filter(({ id }) => !id.startsWith(OWN_PREFIX))
    .flatMap(({ id, title, content }): readonly ReadPlan[] => {
      const reading = readShared(content, on);
      if (reading.kind !== 'read' || reading.file.plan.qualification !== qualification) return [];
      return [{ id, title, file: reading.file }];
    })
    .reverse();
}

/** The workspace with one more kept plan. A name that is taken gets the next number. */
export function withKeptPlan(workspace: Workspace, file: PlanFile, id: string): Workspace {
  const title = freeTitle(file.title, workspace.plans);
  const kept: KeptPlan = {
    id,
    title,
    keptOn: file.madeOn,
    content: writeSharedPlan({ ...file, title }),
  };
  return { ...workspace, plans: [...workspace.plans, kept] };
}

/** The workspace without a kept plan. */
export function withoutKeptPlan(workspace: Workspace, id: string): Workspace {
  return { ...workspace, plans: workspace.plans.filter((plan) => plan.id !== id) };
}

function freeTitle(title: string, plans: readonly KeptPlan[]): string {
  const taken = new Set(plans.map((plan) => plan.title));
  if (!taken.has(title)) return title;
  for (let number = 2; ; number += 1) {
    const next = `${title} (${number})`;
    if (!taken.has(next)) return next;
  }
}
