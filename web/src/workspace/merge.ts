import type { Holding, Workspace } from 'cairn/portfolio';

/** What a file would change, before anything changes. */
export interface MergePreview {
  readonly added: readonly Holding[];
  /** On the list already, with the same facts. */
  readonly same: readonly Holding[];
  /** Same id, other facts: they come in under a new id, so that neither is lost. */
  readonly differing: readonly Holding[];
}

export function previewMerge(mine: Workspace, theirs: Workspace): MergePreview {
  const known = new Map(mine.holdings.map((holding) => [holding.id, holding]));
  const isSame = (holding: Holding) =>
    JSON.stringify(sorted(known.get(holding.id))) === JSON.stringify(sorted(holding));
  return {
    added: theirs.holdings.filter(({ id }) => !known.has(id)),
    same: theirs.holdings.filter((holding) => known.has(holding.id) && isSame(holding)),
    differing: theirs.holdings.filter((holding) => known.has(holding.id) && !isSame(holding)),
  };
}

/**
 * Mine with everything that is new in theirs. Mine wins where both say something that there is only one of
 * (name, limits, aims, weights, assumptions). Pins and exceptions of renamed holdings follow them.
 */
export function mergeWorkspaces(mine: Workspace, theirs: Workspace): Workspace {
  const { added, differing } = previewMerge(mine, theirs);
  const taken = new Set([...mine.holdings, ...theirs.holdings].map(({ id }) => id));
  const names = new Map(differing.map(({ id }) => [id, freeName(id, taken)]));
  const rename = (id: string) => names.get(id) ?? id;
  const incoming = new Set([...added, ...differing].map(({ id }) => id));
  const limits = mine.limits ?? theirs.limits;
  const weights = mine.weights ?? theirs.weights;
  const assumptions = mine.assumptions ?? theirs.assumptions;
  const recognition = joined(mine.recognition, theirs.recognition, (a) => `${a.kind} ${a.unit}`);
  const failed = joined(mine.failed, theirs.failed, ({ unit }) => unit);
  return {
    ...mine,
    invented: mine.invented || theirs.invented,
    holdings: [
      ...mine.holdings,
      ...[...added, ...differing].map((each) => ({ ...each, id: rename(each.id) })),
    ],
    units: [...mine.units, ...missingById(mine.units, theirs.units)],
    qualifications: [
      ...mine.qualifications,
      ...missingById(mine.qualifications, theirs.qualifications),
    ],
    goals: [
      ...mine.goals,
      ...theirs.goals.filter(
        (goal) => !mine.goals.some(({ qualification }) => qualification === goal.qualification),
      ),
    ],
    ...(limits ? { limits } : {}),
    ...(weights ? { weights } : {}),
    ...(assumptions ? { assumptions } : {}),
    ...(recognition ? { recognition } : {}),
    ...(failed ? { failed } : {}),
    pins: [
      ...mine.pins,
      ...theirs.pins
        .filter(({ holding }) => incoming.has(holding))
        .map((pin) => ({ ...pin, holding: rename(pin.holding) })),
    ],
    exceptions: [
      ...mine.exceptions,
      ...theirs.exceptions
        .filter((each) => each.kind === 'waiver' || incoming.has(each.holding))
        .map((each) =>
          each.kind === 'waiver' ? each : { ...each, holding: rename(each.holding) },
        ),
    ],
    conditionsMet: [...new Set([...mine.conditionsMet, ...theirs.conditionsMet])],
    plans: [...mine.plans, ...missingById(mine.plans, theirs.plans)],
    credentials: [...mine.credentials, ...missingById(mine.credentials, theirs.credentials)],
  };
}

function freeName(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  const name = `${id}-${number}`;
  taken.add(name);
  return name;
}

function missingById<T extends { readonly id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
): readonly T[] {
  const known = new Set(mine.map(({ id }) => id));
  return theirs.filter(({ id }) => !known.has(id));
}

/** Mine, and of theirs what mine does not speak of; undefined when neither says anything. */
function joined<T>(
  mine: readonly T[] | undefined,
  theirs: readonly T[] | undefined,
  nameOf: (entry: T) => string,
): readonly T[] | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  const known = new Set(mine.map(nameOf));
  return [...mine, ...theirs.filter((entry) => !known.has(nameOf(entry)))];
}

/** Keys in the order of letters, so that order alone makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}
