import { type Finding, type Knowing, problemAt, type Reading, readShape } from '../terms/index.js';
import { type RuleNode, ruleNodeShape } from './rule-shapes.js';
import type { Rule } from './rules.js';

const MAX_DEPTH = 24;

/** Where a rule stands and what it takes from the node above it. */
export interface RulePlace {
  readonly path: readonly (string | number)[];
  /** Id for a node that writes none; undefined = it must write one. */
  readonly id?: string;
  readonly parentId?: string;
  readonly knowing: Knowing;
  readonly overlap: boolean;
  readonly depth: number;
}

/**
 * Reads a rule tree. A plain text among `of` is the rule that this unit is held. `unit` and `qualification` rules
 * may leave out id (`<parent>/<unit>`) and label (the id of what they ask for); `knowing` and `overlap` come from
 * the node above when they are left out.
 */
export function readRule(value: unknown, place: RulePlace): Reading<Rule> {
  if (place.depth > MAX_DEPTH) {
    return refuse(problemAt('rule-too-deep', place.path, `Nest at most ${MAX_DEPTH} rules.`));
  }
  const written = typeof value === 'string' ? { op: 'unit', unit: value } : value;
  const reading = readShape(ruleNodeShape, written, place.path);
  return reading.kind === 'refused' ? reading : completeNode(reading.value, place);
}

function completeNode(node: RuleNode, place: RulePlace): Reading<Rule> {
  const id = node.id ?? place.id ?? idOfLeaf(node, place);
  const label = node.label ?? labelOfLeaf(node);
  if (id === undefined || label === undefined) {
    const missing = id === undefined ? 'id' : 'label';
    const message = `Missing: write the ${missing} of this rule.`;
    return refuse(problemAt('shape-missing', [...place.path, missing], message));
  }
  const base = {
    id,
    label,
    knowing: node.knowing ?? place.knowing,
    overlap: node.overlap ?? place.overlap,
  };
  if (node.op !== 'allOf' && node.op !== 'anyOf') return accept({ ...node, ...base });
  const children = node.of.map((child, index) => readRule(child, placeBelow(place, base, index)));
  const findings = children.flatMap((child) => child.findings);
  if (findings.length > 0) return { kind: 'refused', findings };
  const of = children.flatMap((child) => (child.kind === 'read' ? [child.value] : []));
  return accept({ ...node, ...base, of });
}

function placeBelow(
  place: RulePlace,
  base: { readonly id: string; readonly knowing: Knowing; readonly overlap: boolean },
  index: number,
): RulePlace {
  return {
    path: [...place.path, 'of', index],
    parentId: base.id,
    knowing: base.knowing,
    overlap: base.overlap,
    depth: place.depth + 1,
  };
}

function idOfLeaf(node: RuleNode, place: RulePlace): string | undefined {
  const target = labelOfLeaf(node);
  if (target === undefined) return undefined;
  return place.parentId === undefined ? target : `${place.parentId}/${target}`;
}

function labelOfLeaf(node: RuleNode): string | undefined {
  if (node.op === 'unit') return node.unit;
  if (node.op === 'qualification') return node.qualification;
  return node.op === 'condition' ? node.text : undefined;
}

function accept(value: Rule): Reading<Rule> {
  return { kind: 'read', value, findings: [] };
}

function refuse(finding: Finding): Reading<Rule> {
  return { kind: 'refused', findings: [finding] };
}
