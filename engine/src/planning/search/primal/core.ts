import type { IndexedModel } from '../../model/indexed-model.js';
import { type ColumnSpace, keepColumns } from '../../reduce/columns.js';

/** Which activities a core is made of. */
export interface CoreWish {
  /** Activities that belong to it in any case. */
  readonly first: readonly number[];
  /** The others by rank, least first; Infinity = never by itself. */
  readonly rank: (activity: number) => number;
  readonly size: number;
}

/**
 * A small part of a space: some activities, for each of their clauses at least one member, and every column that
 * belongs to no activity.
 */
export function coreSpace(model: IndexedModel, space: ColumnSpace, wish: CoreWish): ColumnSpace {
  const core = new Set<number>();
  for (const activity of wish.first) add(model, space, { core, rank: wish.rank }, activity);
  const ranked = space.activities
    .map((activity) => ({ activity, rank: wish.rank(activity) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.activity - b.activity);
  for (const { activity } of ranked) {
    if (core.size >= wish.size) break;
    add(model, space, { core, rank: wish.rank }, activity);
  }
  return keepColumns(space, (c) => {
    const activity = space.columns[c]?.activity ?? -1;
    return activity < 0 || core.has(activity);
  });
}

interface Growing {
  readonly core: Set<number>;
  readonly rank: CoreWish['rank'];
}

function add(model: IndexedModel, space: ColumnSpace, growing: Growing, activity: number): void {
  const { core, rank } = growing;
  if (core.has(activity) || (space.ofActivity[activity] ?? []).length === 0) return;
  core.add(activity);
  const { clauses = [], companions = [] } = model.activities[activity] ?? {};
  for (const clause of [...clauses, ...companions]) {
    if (clause.some((member) => core.has(member))) continue;
    const [least] = clause
      .filter((member) => (space.ofActivity[member] ?? []).length > 0)
      .sort((a, b) => rank(a) - rank(b) || a - b);
    if (least !== undefined) add(model, space, growing, least);
  }
}
