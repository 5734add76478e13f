import {
  flattenRules,
  nodesOf,
  type RequirementGraph,
  type RequirementNode,
  type ScopedConstraint,
  type Slot,
} from '../../catalogue/index.js';
import type { EvaluationRequest } from './evaluation-request.js';
import { type HeldItem, heldItem } from './held-item.js';

/** Everything that one evaluation looks at, worked out once. */
export interface EvaluationScene {
  readonly request: EvaluationRequest;
  readonly graph: RequirementGraph;
  /** In id order. */
  readonly held: readonly HeldItem[];
  readonly slots: readonly Slot[];
  /** Ids of the sums below a node, by node id. */
  readonly sumsUnder: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The scene of a request. @throws CairnError as {@link flattenRules}. */
export function sceneOf(request: EvaluationRequest): EvaluationScene {
  const graph = flattenRules(request.qualification, request.catalogue, {
    specialisation: request.specialisation,
  });
  const held = request.holdings
    .map((holding) => heldItem(holding, request.catalogue))
    .sort((a, b) => compareText(a.holding.id, b.holding.id));
  return {
    request,
    graph,
    held,
    slots: [...graph.slots.values()],
    sumsUnder: new Map([...graph.nodes].map(([id, node]) => [id, sumsBelow(node)])),
  };
}

/** Whether a slot lies in the part of the tree that a constraint speaks about. */
export function isInScope(
  scene: EvaluationScene,
  constraint: ScopedConstraint,
  slot: Pick<Slot, 'node'>,
): boolean {
  return scene.sumsUnder.get(constraint.node)?.has(slot.node) === true;
}

/** Nodes that a pin or an exception means: by id in the graph, else by the rule's id in the target. */
export function nodesNamed(scene: EvaluationScene, rule: string): readonly RequirementNode[] {
  const node = scene.graph.nodes.get(rule);
  if (node !== undefined) return [node];
  return [...scene.graph.nodes.values()].filter(
    (entry) => entry.rule === rule && entry.qualification === scene.graph.qualification,
  );
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sumsBelow(node: RequirementNode): ReadonlySet<string> {
  return new Set(nodesOf(node).flatMap((entry) => (entry.kind === 'sum' ? [entry.id] : [])));
}
