import {
  type Catalogue,
  flattenRules,
  type Qualification,
  type RequirementNode,
} from 'cairn/catalogue';

/** A group of rules that people know: a child of the award, or a part of an elective rule. */
export interface Lane {
  readonly id: string;
  readonly label: string;
}

/** Where the rules of an award stand, by id. */
export interface RulePlaces {
  /** The group that a counted item belongs to. */
  readonly laneOf: (rule: string, part?: string) => Lane;
  readonly labelOf: (rule: string, part?: string) => string;
  /** Every place that counts items, in the order of the tree. */
  readonly places: readonly Lane[];
}

/** Labels and groups of every rule, of those of a specialisation and of awards inside the award, too. */
export function rulePlacesOf(
  qualification: Qualification,
  catalogue: Catalogue,
  specialisation?: string,
): RulePlaces {
  const { root, nodes } = flattenRules(qualification, catalogue, { specialisation });
  const lanes = new Map<string, Lane>();
  walk(root, [], (node, above) => lanes.set(node.id, laneIn(root, node, above)));
  const partOf = (rule: string, part: string | undefined) => {
    const node = nodes.get(rule);
    if (node?.kind !== 'sum' || part === undefined) return undefined;
    return node.parts.find(({ id }) => id === part || `${rule}/${id}` === part);
  };
  return {
    labelOf: (rule, part) => partOf(rule, part)?.label ?? nodes.get(rule)?.label ?? rule,
    laneOf: (rule, part) => {
      const found = partOf(rule, part);
      if (found !== undefined) return { id: `${rule}#${part}`, label: found.label };
      return lanes.get(rule) ?? { id: root.id, label: root.label };
    },
    places: [...nodes.values()]
      .filter(({ kind }) => kind === 'sum')
      .map(({ id, label }) => ({ id, label })),
  };
}

/** The child of the award that holds the node; the award itself for a unit that stands alone in it. */
function laneIn(
  root: RequirementNode,
  node: RequirementNode,
  above: readonly RequirementNode[],
): Lane {
  const group = above[1] ?? (isSingle(node) ? root : node);
  return { id: group.id, label: group.label };
}

function isSingle(node: RequirementNode): boolean {
  return (
    node.kind === 'sum' &&
    node.parts.every(({ slots }) => slots.every(({ pool }) => pool.size === 1))
  );
}

function walk(
  node: RequirementNode,
  above: readonly RequirementNode[],
  visit: (node: RequirementNode, above: readonly RequirementNode[]) => void,
): void {
  visit(node, above);
  if (node.kind !== 'all' && node.kind !== 'any') return;
  for (const child of node.children) walk(child, [...above, node], visit);
}
