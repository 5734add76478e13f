import type { Qualification, Unit } from 'cairn/catalogue';
import type { Goal, Holding, Workspace } from 'cairn/portfolio';

/** The workspace with a unit or award of the catalogue as something held or planned. */
export function withHolding(
  workspace: Workspace,
  entry: Unit | Qualification,
  state: 'claimed' | 'planned',
): Workspace {
  const holding: Holding = {
    id: freeId(workspace, entry.id),
    title: entry.title,
    ...('rule' in entry ? { qualification: entry.id } : { unit: entry.id }),
    state,
  };
  return { ...workspace, holdings: [...workspace.holdings, holding] };
}

/** The id of the entry, with a number when something else has it already. */
function freeId({ holdings }: Workspace, wanted: string): string {
  const taken = new Set(holdings.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${wanted}-${n}`)) n += 1;
  return `${wanted}-${n}`;
}

/** The workspace with this award as the first goal; an older goal for the same award gives way. */
export function withTarget(workspace: Workspace, target: Goal): Workspace {
  const others = workspace.goals.filter(
    ({ qualification }) => qualification !== target.qualification,
  );
  return { ...workspace, goals: [target, ...others] };
}

/** How the person has a unit or award already: the surest state among their entries. */
export function heldAs(workspace: Workspace, id: string): Holding['state'] | undefined {
  const states = workspace.holdings
    .filter(({ unit, qualification }) => unit === id || qualification === id)
    .map(({ state }) => state);
  return (['verified', 'claimed', 'planned'] as const).find((state) => states.includes(state));
}
