import type { Offering, Unit } from 'cairn/catalogue';
import { runningRestOf, withoutRunningRest } from 'cairn/planning';
import type { Workspace } from 'cairn/portfolio';

/** A unit of the person's own that runs, with what is left of it. */
export interface RunningUnit {
  readonly unit: Unit;
  readonly rest: Offering;
}

/** Units that were entered as running when a plan was fitted. */
export function runningUnits({ units }: Pick<Workspace, 'units'>): readonly RunningUnit[] {
  return units.flatMap((unit) => {
    const rest = runningRestOf(unit);
    return rest === undefined ? [] : [{ unit, rest }];
  });
}

/** The workspace in which a unit does not run: the catalogue's own takes its place, or the person's as it was before. */
export function withoutRunning(
  workspace: Workspace,
  id: string,
  shared: { readonly has: (id: string) => boolean },
): Workspace {
  const units = workspace.units.flatMap((unit) => {
    if (unit.id !== id || runningRestOf(unit) === undefined) return [unit];
    return shared.has(id) ? [] : [withoutRunningRest(unit)];
  });
  return { ...workspace, units };
}
