import {
  type AssignmentProblem,
  type Decision,
  type ProblemCap,
  TOLERANCE,
} from './assignment-problem.js';
import { partnersOf } from './exclusion-partners.js';
import { largestReachable } from './reachable-sums.js';

/**
 * Groups of decisions that together cannot bring more than `capacity` (headline measure): the members of a cap, or
 * items that exclude each other. Each decision is in at most one group; what a group leaves out makes a bound
 * weaker, never wrong. Items that exclude each other and may count in the same places (two holdings of one unit)
 * are a joint instead, whatever caps they are under.
 */
export interface SupplyLimits {
  /** Group of each decision, undefined = none. */
  readonly groupOf: readonly (number | undefined)[];
  readonly groups: readonly SupplyGroup[];
  /** Joint of each decision, undefined = none; at most one member of a joint counts, and all have equal options. */
  readonly jointOf: readonly (number | undefined)[];
  readonly joints: number;
  /** Decisions of each joint, ascending. */
  readonly membersOfJoint: readonly (readonly number[])[];
}

/** `parent`: a group that contains all members of this one. */
export interface SupplyGroup {
  readonly capacity: number;
  readonly parent?: number;
}

/** The supply groups of some decisions, caps first, then exclusions inside or beside them. */
export function supplyLimits(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
): SupplyLimits {
  const groups: SupplyGroup[] = [];
  const groupOf: (number | undefined)[] = decisions.map(() => undefined);
  for (const cap of problem.caps) addCap(problem, decisions, cap, groups, groupOf);
  const jointOf: (number | undefined)[] = decisions.map(() => undefined);
  const membersOfJoint: (readonly number[])[] = [];
  for (const clique of cliquesOf(problem, decisions)) {
    if (haveEqualOptions(clique.flatMap((index) => decisions[index] ?? []))) {
      for (const index of clique) jointOf[index] = membersOfJoint.length;
      membersOfJoint.push(clique);
      continue;
    }
    const parents = new Set(clique.map((index) => groupOf[index]));
    // A cap says more than an exclusion across its border, and a decision has one group only.
    if (parents.size > 1) continue;
    const parent = groupOf[clique[0] ?? -1];
    const capacity = Math.max(...clique.map((index) => mostOf(problem, decisions[index])));
    groups.push({ capacity, ...(parent === undefined ? {} : { parent }) });
    for (const index of clique) groupOf[index] = groups.length - 1;
  }
  return { groupOf, groups, jointOf, joints: membersOfJoint.length, membersOfJoint };
}

function haveEqualOptions(clique: readonly Decision[]): boolean {
  const [first, ...others] = clique.map((decision) =>
    JSON.stringify(decision.options.map((option) => [option.place, option.amount])),
  );
  return others.every((options) => options === first);
}

/** The most that a decision can bring, in the headline measure. */
export function mostOf(problem: AssignmentProblem, decision: Decision | undefined): number {
  return Math.max(
    0,
    ...(decision?.options ?? []).map(
      (option) => option.amount * weightOfPlace(problem, option.place),
    ),
  );
}

/** Weight of the sum to which a place belongs. */
export function weightOfPlace(problem: AssignmentProblem, place: number): number {
  return problem.sums[problem.places[place]?.sum ?? -1]?.weight ?? 0;
}

/** One group for each layer: an item may count in several, but in each the cap holds for all of them together. */
function addCap(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  cap: ProblemCap,
  groups: SupplyGroup[],
  groupOf: (number | undefined)[],
): void {
  const members = decisions.flatMap((decision, index) =>
    groupOf[index] === undefined &&
    (cap.weights.get(decision.item) ?? 0) > TOLERANCE &&
    decision.options.every((option) => cap.places.has(option.place))
      ? [index]
      : [],
  );
  for (const layer of new Set(members.map((index) => decisions[index]?.layer))) {
    const inLayer = members.filter((index) => decisions[index]?.layer === layer);
    const weights = inLayer.map((index) => cap.weights.get(decisions[index]?.item ?? -1) ?? 0);
    const rates = inLayer.map(
      (index, at) => mostOf(problem, decisions[index]) / (weights[at] ?? 1),
    );
    const reachable = largestReachable(weights, cap.max);
    groups.push({ capacity: Math.max(...rates) * reachable });
    for (const index of inLayer) groupOf[index] = groups.length - 1;
  }
}

/** Sets of decisions of one layer whose items exclude each other pair by pair, greedily and without overlap. */
function cliquesOf(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
): readonly (readonly number[])[] {
  const partners = partnersOf(problem);
  const cliques: number[][] = [];
  // Cliques with room for a decision are those of its partners; the earliest one is taken.
  const cliqueOf = new Map<number, Map<number, number>>();
  decisions.forEach(({ item, layer }, index) => {
    const own = partners.get(item);
    if (own === undefined) return;
    const near = [...own].flatMap((partner) => cliqueOf.get(partner)?.get(layer) ?? []);
    const fitting = [...new Set(near)]
      .sort((a, b) => a - b)
      .find((at) => cliques[at]?.every((other) => own.has(decisions[other]?.item ?? -1)));
    const at = fitting ?? cliques.length;
    if (fitting === undefined) cliques.push([index]);
    else cliques[at]?.push(index);
    const byLayer = cliqueOf.get(item) ?? new Map<number, number>();
    cliqueOf.set(item, byLayer.set(layer, at));
  });
  return cliques.filter((clique) => clique.length > 1);
}
