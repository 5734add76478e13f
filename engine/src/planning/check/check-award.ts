import type { Qualification } from '../../catalogue/index.js';
import type { Finding } from '../../terms/index.js';
import { checkConstraint } from './check-constraints.js';
import { type Counted, checkItems, resolveCounted } from './check-counting.js';
import { checkRules } from './check-rules.js';
import { checkValidity } from './check-validity.js';
import { type ConstraintScope, closedWays, constraintScopes } from './constraint-scopes.js';
import type { PlanWorld } from './plan-world.js';
import { placesOf, walkRules } from './rule-places.js';

/** What one award says about the assignments of a plan, and what it counts. */
export interface AwardFindings {
  readonly counted: readonly Counted[];
  readonly findings: readonly Finding[];
}

/** Checks the assignments of a plan against the rules of one award, as they are written. */
export function awardFindings(world: PlanWorld, award: Qualification): AwardFindings {
  const root = walkRules(award, world.request.specialisation, world.data.catalogue);
  const { counted, findings } = resolveCounted(world, placesOf(root));
  const check = (scope: ConstraintScope) => checkConstraint(world, scope);
  const walk = { world, counted, closed: closedWays(root, { world, counted }, check) };
  return {
    counted,
    findings: [
      ...findings,
      ...checkItems(world, counted),
      ...checkRules(walk, root),
      ...checkValidity(world, counted),
      ...constraintScopes(award, root, walk).flatMap(check),
    ],
  };
}

/** The same findings with paths that begin with the place of the award in the plan. */
export function foundAt(
  at: readonly (string | number)[],
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.map((one) => ({ ...one, path: [...at, one.path].join('.') }));
}
