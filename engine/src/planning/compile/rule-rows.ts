import type { RequirementNode } from '../../catalogue/index.js';
import type { PlanAward } from './awards.js';
import type { CountChoice } from './count-variables.js';
import { groupBy } from './grouping.js';
import type { ModelDraft } from './model-draft.js';
import { groupOf } from './standing.js';
import { addSumRows } from './sum-rows.js';
import { isWaived } from './waived.js';

/** What the rows of the rule tree are made from. */
export interface RuleQuestion {
  readonly awards: readonly PlanAward[];
  readonly choices: readonly CountChoice[];
  readonly waived: ReadonlySet<string>;
  readonly conditionsMet: ReadonlySet<string>;
}

/**
 * Rows that say "the root of each award holds"; of an award on the way, "it holds while its switch is on".
 *
 * A condition is the person's to state: outside a choice it does not stop a plan and is shown with it; as one way
 * of a choice it counts only when it was stated as met.
 *
 * @returns the variable that turns a node on, by id of the node, for nodes inside a choice; the others always hold
 */
export function addRuleRows(
  draft: ModelDraft,
  question: RuleQuestion,
): ReadonlyMap<string, number> {
  const byNode = groupBy(question.choices, (choice) => choice.node.id);
  const switches = new Map<string, number>();
  const walk = { draft, question, byNode, switches };
  for (const { role, graph } of question.awards) {
    const when =
      role === 'onTheWay' ? draft.addVariable({ kind: 'node', rule: graph.root.id }) : undefined;
    addNode(walk, graph.root, { path: [], when });
  }
  return switches;
}

interface Walk {
  readonly draft: ModelDraft;
  readonly question: RuleQuestion;
  readonly byNode: ReadonlyMap<string, readonly CountChoice[]>;
  readonly switches: Map<string, number>;
}

interface Place {
  readonly path: readonly RequirementNode[];
  /** Variable that is 1 when the node has to hold; undefined = always. */
  readonly when: number | undefined;
}

function addNode(walk: Walk, node: RequirementNode, place: Place): void {
  // What constraints say of an award whose own rule was waived is asked only while its way is followed, too.
  if (place.when !== undefined) walk.switches.set(node.id, place.when);
  if (isWaived(node, walk.question.waived)) return;
  const below = { ...place, path: [...place.path, node] };
  switch (node.kind) {
    case 'all':
      for (const child of node.children) addNode(walk, child, below);
      return;
    case 'any':
      addChoice(walk, node, below);
      return;
    case 'sum':
      addSumRows(walk.draft, {
        node,
        group: groupOf({ node, path: place.path }),
        when: place.when,
        choices: walk.byNode.get(node.id) ?? [],
      });
      return;
    case 'condition':
      return;
    default:
      node satisfies never;
  }
}

function addChoice(
  walk: Walk,
  node: RequirementNode & { readonly kind: 'any' },
  place: Place,
): void {
  const { draft } = walk;
  const terms = node.children.map((child) => {
    const variable = draft.addVariable({ kind: 'node', rule: child.id });
    if (!mayBeChosen(walk, node, child)) {
      draft.addRow({ group: 'structure', terms: [{ variable, coefficient: 1 }], max: 0 });
    }
    if (place.when !== undefined) onlyInside(draft, variable, place.when);
    addNode(walk, child, { ...place, when: variable });
    return { variable, coefficient: 1 };
  });
  const group = `rule:${node.id}` as const;
  if (place.when === undefined) draft.addRow({ group, terms, min: node.min });
  else {
    const switched = [...terms, { variable: place.when, coefficient: -node.min }];
    draft.addRow({ group, terms: switched, min: 0 });
  }
}

function mayBeChosen(
  { question }: Walk,
  parent: RequirementNode & { readonly kind: 'any' },
  child: RequirementNode,
): boolean {
  if (child.kind !== 'condition' || isWaived(child, question.waived)) return true;
  const isStated = question.conditionsMet.has(child.id) || question.conditionsMet.has(child.rule);
  return isStated || parent.children.every((other) => other.kind === 'condition');
}

function onlyInside(draft: ModelDraft, variable: number, when: number): void {
  draft.addRow({
    group: 'structure',
    terms: [
      { variable, coefficient: 1 },
      { variable: when, coefficient: -1 },
    ],
    max: 0,
  });
}
