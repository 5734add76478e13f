import type { Constraint, Qualification } from '../../catalogue/index.js';
import type { Finding } from '../../terms/index.js';
import type { Counted } from './check-counting.js';
import { isWaived, nodeHolds, type RuleWalk } from './check-rules.js';
import { type CheckedNode, nodesOf } from './rule-places.js';

/** A constraint of an award that is in force here, with the items that count inside that award. */
export interface ConstraintScope {
  /** Led by the ids of the asking rules for an award inside the award. */
  readonly id: string;
  readonly constraint: Constraint;
  readonly qualification: Qualification;
  /** Each item once. */
  readonly counted: readonly Counted[];
}

/**
 * The constraints of the target and of each award inside it by whose own rules something counts. An award that is held
 * as a whole was completed elsewhere, and its constraints ask nothing more; one in which nothing counts has to keep
 * them for its way to hold, see {@link closedWays}.
 */
export function constraintScopes(
  target: Qualification,
  root: CheckedNode,
  walk: RuleWalk,
): readonly ConstraintScope[] {
  const own = walk.counted.filter(({ place }) => place.within === undefined);
  return [...scopesOf(target, '', once(own)), ...nestedScopes(walk, root)];
}

function nestedScopes(walk: RuleWalk, node: CheckedNode): readonly ConstraintScope[] {
  const below =
    node.kind === 'all' || node.kind === 'some'
      ? node.children.flatMap((child) =>
          isWaived(walk.world, node) ? [] : nestedScopes(walk, child),
        )
      : [];
  return [...scopesInside(walk, node), ...below];
}

function scopesInside(walk: RuleWalk, way: CheckedNode): readonly ConstraintScope[] {
  const { inner } = way;
  if (inner === undefined) return [];
  const inside = walk.counted.filter(({ place }) => place.inside.includes(way.id));
  const whole = `${inner.asking}/whole-award`;
  const isHeldWhole = walk.counted.some(({ place }) => place.id === whole);
  if (inside.length === 0 || isHeldWhole || !nodeHolds(walk, way)) return [];
  return scopesOf(inner.award, `${inner.asking}/`, once(inside));
}

/**
 * The own rules of awards inside the award that hold although nothing counts there – they ask for conditions only, or
 * were waived: by id, the findings on constraints that are broken all the same. An order is one of things that count.
 */
export function closedWays(
  root: CheckedNode,
  walk: Omit<RuleWalk, 'closed'>,
  check: (scope: ConstraintScope) => readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const isEmpty = ({ id }: CheckedNode) =>
    !walk.counted.some(({ place }) => place.inside.includes(id));
  const ways = nodesOf(root).flatMap((way): [string, readonly Finding[]][] => {
    const { inner, id } = way;
    if (inner === undefined || !isEmpty(way)) return [];
    if (!nodeHolds({ ...walk, closed: new Map() }, way)) return [];
    const broken = scopesOf(inner.award, `${inner.asking}/`, [])
      .filter(({ constraint }) => constraint.kind !== 'order')
      .flatMap(check);
    return [[id, broken]];
  });
  return new Map(ways);
}

function scopesOf(
  qualification: Qualification,
  prefix: string,
  counted: readonly Counted[],
): readonly ConstraintScope[] {
  return qualification.constraints.map((constraint) => ({
    id: prefix + constraint.id,
    constraint,
    qualification,
    counted,
  }));
}

function once(counted: readonly Counted[]): readonly Counted[] {
  return [...new Map(counted.map((entry) => [entry.item.id, entry])).values()];
}
