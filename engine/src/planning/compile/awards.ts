import {
  type AllNode,
  AWARD_LAYER,
  flattenRules,
  nodesOf,
  type Qualification,
  type RequirementGraph,
  type ScopedConstraint,
  type Slot,
  slotsOf,
} from '../../catalogue/index.js';
import { CairnError } from '../../terms/index.js';
import type { PlanningData } from '../planning-data.js';
import type { AwardTarget, PlanRequest } from '../request.js';
import { awardPrefix, scopedGraph } from './scoped-graph.js';
import { isWaived, waivedRules } from './waived.js';
import { wholeWeeksIn } from './weeks.js';

/** An award with its rules, as a part of one plan. */
export interface PlanAward {
  /** `onTheWay`: it need not be finished; having it is worth something. */
  readonly role: 'target' | 'also' | 'onTheWay';
  readonly asked: AwardTarget;
  readonly qualification: Qualification;
  /** What ids of its rules, slots, layers and constraints begin with; empty for the target. */
  readonly prefix: string;
  readonly graph: RequirementGraph;
  /** Last completion week with which a unit of the plan may count in an award on the way; absent = any. */
  readonly plannedUntil?: number;
}

/** The awards of a plan: the target first, those to finish as well, those that are weighed on the way. */
export interface PlanAwards {
  readonly all: readonly PlanAward[];
  /** The rules of what has to be finished. For a lone target these are its rules as they are. */
  readonly graph: RequirementGraph;
  /** The same with those of awards on the way. */
  readonly rules: RequirementGraph;
}

/**
 * The awards that a request asks for, each with rules of its own names. Awards on the way are there only when an aim
 * weighs them; one with rules on order or on single deadlines is never weighed.
 * @throws CairnError `qualification-unknown` when the catalogue does not hold one of them.
 */
export function planAwards(request: PlanRequest, data: PlanningData): PlanAwards {
  const { qualification, specialisation, also = [], onTheWay = [] } = request;
  const target = {
    qualification,
    ...(specialisation === undefined ? {} : { specialisation }),
  };
  const question = { request, data };
  const required = [
    awardOf('target', target, question),
    ...also.map((asked) => awardOf('also', asked, question)),
  ];
  const weighed = isWeighingAwards(request)
    ? onTheWay.map((asked) => awardOf('onTheWay', asked, question)).filter(isWeighable)
    : [];
  const all = [...required, ...weighed];
  return { all, graph: joined(required), rules: joined(all) };
}

/** True when a plan is better for having more awards on the way. */
export function isWeighingAwards({ aims, weights }: PlanRequest): boolean {
  return weights === undefined ? aims.includes('awards') : (weights.awards ?? 0) > 0;
}

/**
 * An award of the catalogue.
 * @throws CairnError `qualification-unknown`
 */
export function qualificationNamed(id: string, data: PlanningData): Qualification {
  const found = data.catalogue.qualifications.get(id);
  if (found !== undefined) return found;
  throw new CairnError('qualification-unknown', `No qualification ${id}`, { qualification: id });
}

/** The places of the part of the tree that a constraint speaks about. */
export function slotsUnder({ node }: ScopedConstraint, graph: RequirementGraph): readonly Slot[] {
  const top = graph.nodes.get(node);
  const nodes = top === undefined ? [...graph.nodes.values()] : nodesOf(top);
  return nodes.flatMap((one) => (one.kind === 'sum' ? slotsOf(one) : []));
}

interface AwardQuestion {
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

function awardOf(
  role: PlanAward['role'],
  asked: AwardTarget,
  { request, data }: AwardQuestion,
): PlanAward {
  const qualification = qualificationNamed(asked.qualification, data);
  const { specialisation } = asked;
  const graph = flattenRules(qualification, data.catalogue, { specialisation });
  const prefix = role === 'target' ? '' : awardPrefix(asked.qualification);
  const own = withoutWaived(scopedGraph(graph, prefix), request);
  const award = { role, asked, qualification, prefix, graph: own };
  const months = role === 'onTheWay' ? graph.constraints.flatMap(ageMonths) : [];
  return months.length === 0
    ? award
    : { ...award, plannedUntil: wholeWeeksIn(Math.min(...months)) };
}

/** An award inside a rule that was waived need not be earned, so its constraints ask nothing. */
function withoutWaived(
  graph: RequirementGraph,
  { exceptions = [] }: PlanRequest,
): RequirementGraph {
  const waived = waivedRules(exceptions);
  if (waived.size === 0) return graph;
  const below = [...graph.nodes.values()]
    .filter((node) => isWaived(node, waived))
    .flatMap((node) => nodesOf(node).filter(({ id }) => id !== node.id));
  const idle = new Set(below.map(({ id }) => id));
  return { ...graph, constraints: graph.constraints.filter(({ node }) => !idle.has(node)) };
}

/** Months within which everything counted has to lie, whenever it begins. */
function ageMonths({ constraint }: ScopedConstraint): readonly number[] {
  if (constraint.kind === 'timeLimit') return [constraint.months];
  const isAge = constraint.kind === 'recency' && constraint.relativeTo === 'completion';
  return isAge && constraint.appliesTo === undefined ? [constraint.months] : [];
}

/** A row can say what counts, but not in which order, as long as the award may be left out. */
function isWeighable({ graph }: PlanAward): boolean {
  return graph.constraints.every(({ constraint }) => {
    if (constraint.kind === 'order' || constraint.kind === 'prerequisite') return false;
    if (constraint.kind !== 'timeLimit') return true;
    const { units, stages, from } = constraint;
    return units === undefined && stages === undefined && from !== 'previous-counted';
  });
}

function joined(awards: readonly PlanAward[]): RequirementGraph {
  const [first, ...others] = awards.map(({ graph }) => graph);
  if (first === undefined) throw new CairnError('qualification-unknown', 'No award is asked for');
  if (others.length === 0) return first;
  const graphs = [first, ...others];
  const root = everyAward(graphs);
  return {
    ...first,
    root,
    nodes: new Map([[root.id, root], ...graphs.flatMap(({ nodes }) => [...nodes])]),
    slots: new Map(graphs.flatMap(({ slots }) => [...slots])),
    layers: graphs.flatMap(({ layers }) => layers),
    constraints: graphs.flatMap(({ constraints }) => constraints),
    poolComplete: graphs.every(({ poolComplete }) => poolComplete),
  };
}

function everyAward(graphs: readonly RequirementGraph[]): AllNode {
  return {
    id: '*',
    rule: '*',
    qualification: graphs[0]?.qualification ?? '',
    label: graphs.map(({ qualification }) => qualification).join(', '),
    layer: AWARD_LAYER,
    kind: 'all',
    children: graphs.map(({ root }) => root),
  };
}
