import type { AssignmentProblem } from './assignment-problem.js';

/** The tree over sums: which of them must be met together, and where there is a choice. */
export type ProblemTree =
  | { readonly kind: 'all'; readonly children: readonly ProblemTree[] }
  | {
      readonly kind: 'any';
      readonly id: string;
      readonly min: number;
      readonly children: readonly ProblemTree[];
    }
  | { readonly kind: 'sum'; readonly sum: number }
  | { readonly kind: 'condition'; readonly met: boolean }
  /** Met whatever happens: waived. */
  | { readonly kind: 'met' };

/** One way through all choices of a tree. */
export interface Scenario {
  /** Sums that must be met, ascending. */
  readonly sums: readonly number[];
  readonly openConditions: number;
  /** For each choice on the way the positions of the children taken. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
}

/** More ways than this are not all tried. */
export const MOST_SCENARIOS = 20_000;

/** All ways through a tree, in the order of the tree; `complete` false when there are too many to list. */
export function scenariosOf(tree: ProblemTree): {
  readonly scenarios: readonly Scenario[];
  readonly complete: boolean;
} {
  const state = { complete: true };
  const scenarios = waysThrough(tree, state);
  return { scenarios, complete: state.complete };
}

const NO_CHOICE: Scenario = { sums: [], openConditions: 0, taken: new Map() };

function waysThrough(tree: ProblemTree, state: { complete: boolean }): readonly Scenario[] {
  switch (tree.kind) {
    case 'sum':
      return [{ ...NO_CHOICE, sums: [tree.sum] }];
    case 'condition':
      return [{ ...NO_CHOICE, openConditions: tree.met ? 0 : 1 }];
    case 'met':
      return [NO_CHOICE];
    case 'all':
      return product(
        tree.children.map((child) => waysThrough(child, state)),
        state,
      );
    case 'any': {
      const ways = tree.children.map((child) => waysThrough(child, state));
      const picks = subsetsOf(
        tree.children.length,
        Math.min(tree.min, tree.children.length),
        state,
      );
      const all = picks.flatMap((pick) =>
        product(
          pick.map((position) => ways[position] ?? []),
          state,
        ).map((way) => ({ ...way, taken: new Map([...way.taken, [tree.id, pick]]) })),
      );
      return limited(all, state);
    }
    default:
      return tree satisfies never;
  }
}

function product(
  lists: readonly (readonly Scenario[])[],
  state: { complete: boolean },
): readonly Scenario[] {
  return lists.reduce<readonly Scenario[]>(
    (found, list) =>
      limited(
        found.flatMap((way) => list.map((next) => joined(way, next))),
        state,
      ),
    [NO_CHOICE],
  );
}

function joined(a: Scenario, b: Scenario): Scenario {
  return {
    sums: [...a.sums, ...b.sums],
    openConditions: a.openConditions + b.openConditions,
    taken: new Map([...a.taken, ...b.taken]),
  };
}

function limited<T>(list: readonly T[], state: { complete: boolean }): readonly T[] {
  if (list.length <= MOST_SCENARIOS) return list;
  state.complete = false;
  return list.slice(0, MOST_SCENARIOS);
}

/** Subsets of `size` positions out of `count`, in lexicographic order. */
function subsetsOf(
  count: number,
  size: number,
  state: { complete: boolean },
): readonly (readonly number[])[] {
  const found: number[][] = [];
  const extend = (chosen: readonly number[], from: number): void => {
    if (chosen.length === size) {
      if (found.length < MOST_SCENARIOS) found.push([...chosen]);
      else state.complete = false;
      return;
    }
    for (let next = from; next <= count - (size - chosen.length) && state.complete; next += 1) {
      extend([...chosen, next], next + 1);
    }
  };
  extend([], 0);
  return found;
}

/** The problem with only the sums of a scenario: the others ask for nothing and take nothing. */
export function problemOf(problem: AssignmentProblem, scenario: Scenario): AssignmentProblem {
  const active = new Set(scenario.sums);
  if (active.size === problem.sums.length) return problem;
  return {
    ...problem,
    items: problem.items.map((item) => ({
      ...item,
      options: item.options.filter((option) => active.has(problem.places[option.place]?.sum ?? -1)),
    })),
    sums: problem.sums.map((sum, index) =>
      active.has(index) ? sum : { ...sum, weight: 0, min: 0, max: 0, parts: [] },
    ),
  };
}
