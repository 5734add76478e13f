import { CairnError } from '../../terms/index.js';
import type { Catalogue } from '../catalogue.js';
import type { Qualification } from '../qualifications.js';
import type { QualificationRule, Rule } from '../rules.js';
import { flattenLeaf } from './flatten-leaf.js';
import { nodesOf, slotsOf } from './graph-walk.js';
import type {
  AnyNode,
  Layer,
  RequirementGraph,
  RequirementNode,
  ScopedConstraint,
} from './requirement-graph.js';
import { NO_WHOLES, type Wholes, wholesOf } from './wholes.js';

/** Where the walk stands: whose rules, under which prefix, in which layer. */
interface Scope {
  readonly qualification: Qualification;
  /** Put before rule ids; empty for the target itself. */
  readonly prefix: string;
  readonly layer: string;
  /** The layer is that of an overlapping rule or of a specialisation. */
  readonly isBeside: boolean;
  readonly wholes: Wholes;
  /** Qualifications that are being expanded, outermost first. */
  readonly path: readonly string[];
}

interface Walk {
  readonly catalogue: Catalogue;
  readonly layers: Layer[];
  readonly constraints: ScopedConstraint[];
  /** Rules met so far, each as often as an award that holds it is asked for. */
  rules: number;
}

/** Awards that ask twice for awards that ask twice … grow without end; a real one has some hundreds of rules. */
const MOST_RULES = 20_000;

/**
 * The rules of a qualification as a {@link RequirementGraph}; qualifications that it asks for are expanded when
 * the catalogue has them. A chosen specialisation is added as one more child of the root, in a layer within the
 * award: its units must be among those that count.
 * @throws CairnError `specialisation-unknown` when the qualification has no such specialisation.
 * @throws CairnError `qualification-cycle` when a qualification asks for itself through others;
 *   `qualification-too-large` when it comes to more than 20,000 rules with all that it asks for.
 */
export function flattenRules(
  qualification: Qualification,
  catalogue: Catalogue,
  options: { readonly specialisation?: string | undefined } = {},
): RequirementGraph {
  const layers: Layer[] = [{ id: AWARD_LAYER, reason: 'award' }];
  const walk: Walk = { catalogue, layers, constraints: [], rules: 0 };
  const scope: Scope = {
    qualification,
    prefix: '',
    layer: AWARD_LAYER,
    isBeside: false,
    wholes: wholesOf(qualification, catalogue, ''),
    path: [qualification.id],
  };
  const award = flatten(walk, scope, qualification.rule);
  const root =
    options.specialisation === undefined
      ? award
      : withSpecialisation(walk, scope, award, options.specialisation);
  addConstraints(walk, scope, root.id);
  const nodes = new Map(nodesOf(root).map((node) => [node.id, node]));
  const sums = [...nodes.values()].filter((node) => node.kind === 'sum');
  return {
    qualification: qualification.id,
    ...(options.specialisation === undefined ? {} : { specialisation: options.specialisation }),
    root,
    nodes,
    slots: new Map(sums.flatMap(slotsOf).map((slot) => [slot.id, slot])),
    layers: walk.layers,
    constraints: [
      ...walk.constraints.filter((entry) => entry.qualification === qualification.id),
      ...walk.constraints.filter((entry) => entry.qualification !== qualification.id),
    ],
    poolComplete: sums.every((node) => node.poolComplete),
  };
}

/** The layer of the award itself. */
export const AWARD_LAYER = 'award';

function flatten(walk: Walk, outer: Scope, rule: Rule): RequirementNode {
  walk.rules += 1;
  if (walk.rules > MOST_RULES) throw tooLarge(outer);
  const id = outer.prefix + rule.id;
  // Inside a layer that lies beside the award already, one more would only let an item count twice there.
  const opensLayer = rule.overlap && !outer.isBeside;
  const scope = opensLayer
    ? { ...outer, layer: addLayer(walk, id, 'overlap'), isBeside: true }
    : outer;
  const base = {
    id,
    rule: rule.id,
    qualification: scope.qualification.id,
    label: rule.label,
    layer: scope.layer,
  };
  switch (rule.op) {
    case 'allOf':
      return {
        ...base,
        kind: 'all',
        children: rule.of.map((child) => flatten(walk, scope, child)),
      };
    case 'anyOf':
      return {
        ...base,
        kind: 'any',
        min: rule.min,
        children: rule.of.map((child) => flatten(walk, scope, child)),
      };
    case 'qualification':
      return { ...base, kind: 'any', min: 1, children: waysToAward(walk, scope, rule) };
    case 'condition':
      return {
        ...base,
        kind: 'condition',
        about: rule.kind,
        text: rule.text,
        anyOf: rule.anyOf,
        ...(rule.min === undefined ? {} : { min: rule.min }),
      };
    case 'unit':
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return flattenLeaf(rule, base, scope.wholes);
    default:
      return rule satisfies never;
  }
}

function tooLarge({ path }: Scope): CairnError {
  const message = `${path[0]} has more than ${MOST_RULES} rules with those of the awards that it asks for`;
  return new CairnError('qualification-too-large', message, { path, most: MOST_RULES });
}

/** The two ways to an asked-for award: held as a whole, or its own rules met. */
function waysToAward(walk: Walk, scope: Scope, rule: QualificationRule): AnyNode['children'] {
  const id = scope.prefix + rule.id;
  const base = {
    id: `${id}/${WHOLE_AWARD}`,
    rule: rule.id,
    qualification: scope.qualification.id,
    label: rule.label,
  };
  const layer = awardIsShared(scope.qualification)
    ? addLayer(walk, id, 'shared-award')
    : scope.layer;
  const whole = flattenLeaf(
    { op: 'whole', award: rule.qualification },
    { ...base, layer },
    NO_WHOLES,
  );
  const nested = walk.catalogue.qualifications.get(rule.qualification);
  if (nested === undefined) return [whole];
  if (scope.path.includes(nested.id)) {
    throw new CairnError('qualification-cycle', `${nested.id} asks for itself`, {
      path: [...scope.path, nested.id],
    });
  }
  const inner: Scope = {
    qualification: nested,
    prefix: `${id}/`,
    layer,
    isBeside: scope.isBeside,
    wholes: wholesOf(nested, walk.catalogue, `${id}/`),
    path: [...scope.path, nested.id],
  };
  const own = flatten(walk, inner, nested.rule);
  addConstraints(walk, inner, own.id);
  return [whole, own];
}

/** Ending of the id of the node "that award is held as a whole". */
export const WHOLE_AWARD = 'whole-award';

function awardIsShared(qualification: Qualification): boolean {
  return qualification.constraints.some((entry) => entry.kind === 'doubleCount' && entry.allowed);
}

function withSpecialisation(
  walk: Walk,
  scope: Scope,
  award: RequirementNode,
  specialisation: string,
): RequirementNode {
  const chosen = scope.qualification.specialisations.find((entry) => entry.id === specialisation);
  if (chosen === undefined) {
    throw new CairnError('specialisation-unknown', `No specialisation ${specialisation}`, {
      qualification: scope.qualification.id,
      specialisation,
    });
  }
  const layer = `specialisation:${specialisation}`;
  walk.layers.push({ id: layer, reason: 'specialisation', within: scope.layer });
  const child = flatten(walk, { ...scope, layer, isBeside: true }, chosen.rule);
  if (award.kind === 'all') return { ...award, children: [...award.children, child] };
  return {
    id: `${award.id}+${specialisation}`,
    rule: award.rule,
    qualification: award.qualification,
    label: award.label,
    layer: award.layer,
    kind: 'all',
    children: [award, child],
  };
}

function addLayer(walk: Walk, id: string, reason: Layer['reason']): string {
  const layer = `${reason}:${id}`;
  walk.layers.push({ id: layer, reason });
  return layer;
}

function addConstraints(walk: Walk, scope: Scope, node: string): void {
  for (const constraint of scope.qualification.constraints) {
    walk.constraints.push({
      id: scope.prefix + constraint.id,
      qualification: scope.qualification.id,
      node,
      constraint,
    });
  }
}
