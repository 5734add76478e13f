import { nodesOf, type RequirementNode, type SumNode } from '../../catalogue/index.js';
import { type ItemOption, UNCOUNTED } from '../assign/assignment-problem.js';
import { amountsByPlace, type SumAmounts, sumAmounts } from '../assign/score.js';
import { type AssignmentAnswer, solveAssignment } from '../assign/solve-assignment.js';
import type { HeldItem } from './held-item.js';
import { type ProblemParts, problemOfScene } from './problem-of.js';

/** A scene with its best assignment, in the words of the graph. */
export interface SolvedScene {
  readonly parts: ProblemParts;
  readonly answer: AssignmentAnswer;
  /** What each sum has, by node id; sums of branches that are not taken are absent. */
  readonly amounts: ReadonlyMap<string, SumAmounts>;
  /** Every counting: holding and slot, in order of holdings, then layers. */
  readonly countings: readonly Counting[];
  /** Children of a choice that are taken, by node id. */
  readonly taken: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One holding counted in one slot. */
export interface Counting {
  readonly held: HeldItem;
  readonly slot: string;
  readonly node: string;
  readonly amount: number;
}

/** Solves the problem of a scene; with `only`, just as far as what is missing. */
export function solveScene(parts: ProblemParts, only?: 'missing'): SolvedScene {
  const { problem, tree } = problemOfScene(parts);
  const { workLimit } = parts.scene.request;
  const answer = solveAssignment(problem, tree, { workLimit, ...(only && { only }) });
  return readAnswer(parts, answer);
}

function readAnswer(parts: ProblemParts, answer: AssignmentAnswer): SolvedScene {
  const { problem, decisions, choices, scenario } = answer;
  const byPlace = amountsByPlace(problem, decisions, choices);
  const amounts = new Map(
    scenario.sums.flatMap((index) => {
      const sum = problem.sums[index];
      if (sum === undefined) return [];
      return [[sum.id, sumAmounts(problem, sum, byPlace)] as const];
    }),
  );
  const countings = decisions.flatMap((decision, index) => {
    const option: ItemOption | undefined = decision.options[choices[index] ?? UNCOUNTED];
    const held = parts.held[decision.item];
    const slot = option && parts.scene.slots[option.place];
    if (option === undefined || held === undefined || slot === undefined) return [];
    return [{ held, slot: slot.id, node: slot.node, amount: option.amount }];
  });
  return { parts, answer, amounts, countings, taken: takenChildren(parts, answer) };
}

function takenChildren(
  parts: ProblemParts,
  answer: AssignmentAnswer,
): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, ReadonlySet<string>>();
  for (const [id, positions] of answer.scenario.taken) {
    const node = parts.scene.graph.nodes.get(id);
    if (node?.kind !== 'any') continue;
    const open = node.children.filter((child) => !parts.closed.has(child.id));
    taken.set(id, new Set(positions.flatMap((position) => open[position]?.id ?? [])));
  }
  return taken;
}

/** Nodes that are asked for on the way that was taken, waived ones and what lies below them left out. */
export function activeNodes(solved: SolvedScene): readonly RequirementNode[] {
  const walk = (node: RequirementNode): readonly RequirementNode[] => {
    if (solved.parts.waived.has(node.id)) return [];
    if (node.kind === 'sum' || node.kind === 'condition') return [node];
    const taken = solved.taken.get(node.id);
    const children =
      node.kind === 'all' ? node.children : node.children.filter((child) => taken?.has(child.id));
    return [node, ...children.flatMap(walk)];
  };
  return walk(solved.parts.scene.graph.root);
}

/** The sums among {@link activeNodes}. */
export function activeSums(solved: SolvedScene): readonly SumNode[] {
  return activeNodes(solved).filter((node) => node.kind === 'sum');
}

/** Ids of every node below and including those of a list. */
export function withDescendants(nodes: readonly RequirementNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => nodesOf(node).map((entry) => entry.id)));
}
