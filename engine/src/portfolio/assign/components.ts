import type { AssignmentProblem, Decision } from './assignment-problem.js';

/** Decisions and sums that touch each other; two components never do. */
export interface Component {
  /** Indexes into the decisions of the problem, ascending. */
  readonly decisions: readonly number[];
  readonly sums: readonly number[];
}

/**
 * Splits a problem into parts that can be solved alone. Decisions belong together when they share a sum, a cap
 * that may bind, an exclusion, or the layer in which they must count as well.
 */
export function componentsOf(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
): readonly Component[] {
  const sumNode = (sum: number) => decisions.length + sum;
  const parent = Array.from({ length: decisions.length + problem.sums.length }, (_, at) => at);
  const find = (node: number): number => {
    let root = node;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    parent[node] = root;
    return root;
  };
  const join = (nodes: readonly number[]) => {
    for (const node of nodes) parent[find(node)] = find(nodes[0] ?? node);
  };
  const ofItem = new Map<number, number[]>();
  decisions.forEach((decision, index) => {
    const sums = decision.options.map((option) => sumNode(problem.places[option.place]?.sum ?? 0));
    join([index, ...sums]);
    ofItem.set(decision.item, [...(ofItem.get(decision.item) ?? []), index]);
  });
  for (const linked of linkedItems(problem, ofItem))
    join(linked.flatMap((item) => ofItem.get(item) ?? []));
  if (problem.layers.some((layer) => layer.within !== undefined)) {
    for (const own of ofItem.values()) join(own);
  }
  return collect(decisions.length, parent.length, find);
}

function linkedItems(
  problem: AssignmentProblem,
  ofItem: ReadonlyMap<number, readonly number[]>,
): readonly (readonly number[])[] {
  const binding = problem.caps.flatMap(({ max, weights }) => {
    const open = [...weights].filter(([item]) => ofItem.has(item));
    return open.reduce((sum, [, weight]) => sum + weight, 0) > max
      ? [open.map(([item]) => item)]
      : [];
  });
  return [...binding, ...problem.exclusions];
}

function collect(
  decisions: number,
  nodes: number,
  find: (node: number) => number,
): readonly Component[] {
  const members = new Map<number, { decisions: number[]; sums: number[] }>();
  for (let node = 0; node < nodes; node += 1) {
    const root = find(node);
    const component = members.get(root) ?? { decisions: [], sums: [] };
    members.set(root, component);
    if (node < decisions) component.decisions.push(node);
    else component.sums.push(node - decisions);
  }
  return [...members.values()];
}
