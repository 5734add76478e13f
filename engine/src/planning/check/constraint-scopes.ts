import type { Constraint, Qualification } from '../../catalogue/index.js';
import type { Counted } from './check-counting.js';
import { isWaived, nodeHolds } from './check-rules.js';
import type { PlanWorld } from './plan-world.js';
import type { CheckedNode } from './rule-places.js';
import { placesOf } from './rule-places.js';

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
 * The constraints of the target and of each award inside it that is reached by its own rules. An award that is held
 * as a whole was completed elsewhere, and its constraints ask nothing more.
 */
export function constraintScopes(
  world: PlanWorld,
  target: Qualification,
  root: CheckedNode,
  counted: readonly Counted[],
): readonly ConstraintScope[] {
  const own = scopesOf(target, '', once(counted.filter(({ place }) => place.within === undefined)));
  return [...own, ...nestedScopes(world, root, counted)];
}

function nestedScopes(
  world: PlanWorld,
  node: CheckedNode,
  counted: readonly Counted[],
): readonly ConstraintScope[] {
  if (node.kind === 'place' || node.kind === 'condition' || isWaived(world, node)) return [];
  const here = node.children.flatMap((child) => awardBelow(world, node, child, counted));
  return [...here, ...node.children.flatMap((child) => nestedScopes(world, child, counted))];
}

/** The second way of an asked-for award: its own rules, whose ids start with that of the asking rule. */
function awardBelow(
  world: PlanWorld,
  asking: Extract<CheckedNode, { readonly children: unknown }>,
  way: CheckedNode,
  counted: readonly Counted[],
): readonly ConstraintScope[] {
  const whole = `${asking.id}/whole-award`;
  // A branch of an ordinary choice may have an id that starts with that of the choice, too.
  if (!asking.children.some(({ id }) => id === whole)) return [];
  const [place] = placesOf(way);
  if (place === undefined) return [];
  const isHeldWhole = counted.some((entry) => entry.place.id === whole);
  if (isHeldWhole || !nodeHolds(world, way, counted)) return [];
  const inside = counted.filter((entry) => entry.place.inside.includes(way.id));
  return scopesOf(place.qualification, `${asking.id}/`, once(inside));
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
