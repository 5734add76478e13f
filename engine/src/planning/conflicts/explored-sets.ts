/** Sets of members by index, of which nothing further is to be learned. */
export interface Explored {
  readonly count: number;
  /** Conflicts: no set may hold all members of one. */
  readonly conflicts: readonly (readonly number[])[];
  /** Corrections: every set must hold a member of each. */
  readonly corrections: readonly (readonly number[])[];
}

const UNSET = -1;

/**
 * A largest set that holds no conflict and a member of each correction: what is next to be asked. Undefined when
 * there is none (all is known) or `mostSteps` were not enough.
 *
 * Members are put in one after the other, the first ones first, and taken out again where a clause breaks: the first
 * set found is the greatest in that order, so nothing can be added to it.
 */
export function nextToAsk(
  explored: Explored,
  mostSteps: number,
):
  | { readonly kind: 'set'; readonly members: readonly number[] }
  | { readonly kind: 'none' | 'gave-up' } {
  let steps = 0;
  const search = (state: Int8Array): readonly number[] | undefined => {
    steps += 1;
    if (steps > mostSteps || !propagate(explored, state)) return undefined;
    const open = state.indexOf(UNSET);
    if (open < 0) return [...state.keys()].filter((member) => state[member] === 1);
    for (const value of [1, 0]) {
      const next = state.slice();
      next[open] = value;
      const found = search(next);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const members = search(new Int8Array(explored.count).fill(UNSET));
  if (members !== undefined) return { kind: 'set', members };
  return { kind: steps > mostSteps ? 'gave-up' : 'none' };
}

/** Draws what follows from the members that are settled; false when a clause is broken. */
function propagate({ conflicts, corrections }: Explored, state: Int8Array): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const [clauses, bad] of [
      [conflicts, 1],
      [corrections, 0],
    ] as const) {
      for (const clause of clauses) {
        const open = clause.filter((member) => state[member] === UNSET);
        const isSettled = clause.some((member) => state[member] === 1 - bad);
        if (isSettled || open.length > 1) continue;
        const [last] = open;
        if (last === undefined) return false;
        state[last] = 1 - bad;
        changed = true;
      }
    }
  }
  return true;
}
