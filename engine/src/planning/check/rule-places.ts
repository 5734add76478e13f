import type { Catalogue, PoolRule, Qualification, Rule, UnitRule } from '../../catalogue/index.js';

/**
 * A place of the rule trees in which items are counted, found by walking the trees as they are written. `id` is
 * the rule's own id, led by the ids of the asking rules for an award inside the award.
 */
export interface RulePlace {
  readonly id: string;
  readonly rule: PoolRule | UnitRule | WholeAwardRule;
  readonly qualification: Qualification;
  /** Items are used once among places of one layer. */
  readonly layer: string;
  /** Items counted here must be counted in this layer too. */
  readonly within?: string;
  /** Ids of everything that contains the place, the outermost first. */
  readonly inside: readonly string[];
}

/** "That award is held as a whole." */
interface WholeAwardRule {
  readonly op: 'wholeAward';
  readonly id: string;
  readonly label: string;
  readonly qualification: string;
}

/** A node of the walked tree. */
export type CheckedNode = NodeBase &
  (
    | { readonly kind: 'place'; readonly place: RulePlace }
    | {
        readonly kind: 'all' | 'some';
        readonly label: string;
        readonly min: number;
        readonly children: readonly CheckedNode[];
      }
    | { readonly kind: 'condition'; readonly label: string }
  );

interface NodeBase {
  readonly id: string;
  readonly rule: string;
  /** Of the own rules of an award inside the award: that award, and the id of the rule that asks for it. */
  readonly inner?: { readonly award: Qualification; readonly asking: string };
}

interface Scope {
  readonly catalogue: Catalogue;
  readonly qualification: Qualification;
  readonly prefix: string;
  readonly layer: string;
  readonly within?: string;
  readonly inside: readonly string[];
}

const AWARD = 'award';

/** The rules of a qualification, with those of awards that it asks for and of a chosen specialisation. */
export function walkRules(
  qualification: Qualification,
  specialisation: string | undefined,
  catalogue: Catalogue,
): CheckedNode {
  const scope: Scope = { catalogue, qualification, prefix: '', layer: AWARD, inside: [] };
  const award = walk(scope, qualification.rule);
  const chosen = qualification.specialisations.find((entry) => entry.id === specialisation);
  if (chosen === undefined) return award;
  const layer = `specialisation:${chosen.id}`;
  const own = walk({ ...scope, layer, within: AWARD, inside: [award.id] }, chosen.rule);
  return {
    kind: 'all',
    id: award.id,
    rule: award.rule,
    label: qualification.title,
    min: 2,
    children: [award, own],
  };
}

/** The places of a walked tree, in written order. */
export function placesOf(node: CheckedNode): readonly RulePlace[] {
  if (node.kind === 'place') return [node.place];
  return node.kind === 'condition' ? [] : node.children.flatMap(placesOf);
}

/** A node and all that stands below it, in written order. */
export function nodesOf(node: CheckedNode): readonly CheckedNode[] {
  const below = node.kind === 'all' || node.kind === 'some' ? node.children.flatMap(nodesOf) : [];
  return [node, ...below];
}

function walk(outer: Scope, rule: Rule): CheckedNode {
  const id = outer.prefix + rule.id;
  const scope = rule.overlap ? { ...outer, layer: `overlap:${id}` } : outer;
  const inside = [...scope.inside, id];
  const base = { id, rule: rule.id, label: rule.label };
  switch (rule.op) {
    case 'allOf':
    case 'anyOf': {
      const children = rule.of.map((child) => walk({ ...scope, inside }, child));
      return rule.op === 'allOf'
        ? { ...base, kind: 'all', min: children.length, children }
        : { ...base, kind: 'some', min: rule.min, children };
    }
    case 'qualification':
      return { ...base, kind: 'some', min: 1, children: waysToAward(scope, id, inside, rule) };
    case 'condition':
      return { ...base, kind: 'condition' };
    case 'unit':
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return { ...base, kind: 'place', place: placeOf(scope, id, inside, rule) };
    default:
      return rule satisfies never;
  }
}

function placeOf(
  { qualification, layer, within }: Scope,
  id: string,
  inside: readonly string[],
  rule: RulePlace['rule'],
): RulePlace {
  return {
    id,
    rule,
    qualification,
    layer,
    inside,
    ...(within === undefined ? {} : { within }),
  };
}

function waysToAward(
  scope: Scope,
  id: string,
  inside: readonly string[],
  rule: Rule & { readonly op: 'qualification' },
): readonly CheckedNode[] {
  const isShared = scope.qualification.constraints.some(
    (entry) => entry.kind === 'doubleCount' && entry.allowed,
  );
  const layer = isShared ? `shared-award:${id}` : scope.layer;
  const wholeId = `${id}/whole-award`;
  const whole: WholeAwardRule = {
    op: 'wholeAward',
    id: rule.id,
    label: rule.label,
    qualification: rule.qualification,
  };
  const wholePlace = placeOf({ ...scope, layer }, wholeId, [...inside, wholeId], whole);
  const held: CheckedNode = { kind: 'place', id: wholeId, rule: rule.id, place: wholePlace };
  const nested = scope.catalogue.qualifications.get(rule.qualification);
  if (nested === undefined) return [held];
  const below = { ...scope, qualification: nested, prefix: `${id}/`, layer, inside };
  return [held, { ...walk(below, nested.rule), inner: { award: nested, asking: id } }];
}
