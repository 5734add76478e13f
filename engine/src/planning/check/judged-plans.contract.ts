import {
  buildCatalogue,
  type Constraint,
  type Qualification,
  type Unit,
} from '../../catalogue/index.js';
import type { Assignment, Holding } from '../../portfolio/index.js';
import { barePlan } from '../every-plan.contract.js';
import type { Plan } from '../plan.js';
import { awardNamed, dataOf, smallCase, unitsFrom } from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

/** A plan that nobody searched for: units in their weeks, and what counts, beside a request and an award. */
export interface JudgedPlan {
  readonly units: readonly Unit[];
  readonly award: Qualification;
  /** Further awards of the catalogue. */
  readonly others?: readonly Qualification[];
  readonly holdings?: readonly Holding[];
  /** Week in which each unit that is taken starts. */
  readonly weeks: Readonly<Record<string, number>>;
  readonly counts: readonly Assignment[];
  readonly request?: Partial<Omit<PlanRequest, 'limits'>>;
  readonly limits?: Partial<PlanRequest['limits']>;
  readonly plan?: Partial<Plan>;
}

/** Codes of findings on what such a plan does not fill in. */
export const UNTOLD: ReadonlySet<string> = new Set([
  'plan-figure-wrong',
  'plan-note-missing',
  'plan-told-wrong',
]);

/** Codes of all findings on it, each once, in order of the alphabet. */
export function codesOf(judged: JudgedPlan): readonly string[] {
  return [...new Set(findingsOf(judged).map(({ code }) => code))].toSorted();
}

/** All findings on it. */
export function findingsOf(judged: JudgedPlan) {
  const { units, award, others = [], holdings = [], weeks, counts } = judged;
  const limits = { hoursPerWeek: 100, ...judged.limits };
  const { request } = smallCase(award, units, { holdings, ...judged.request, limits });
  const data = dataOf(buildCatalogue(units, [award, ...others]));
  const taken = units.filter(({ id }) => weeks[id] !== undefined);
  const bare = barePlan(
    request,
    taken.map((unit) => ({ unit })),
    taken.map(({ id }) => weeks[id] ?? 0),
  );
  const counted = new Set(counts.map(({ item }) => item));
  const uncounted = holdings.map(({ id }) => id).filter((id) => !counted.has(id));
  const plan = { ...bare, assignments: counts, uncounted, ...judged.plan };
  return checkPlan(request, plan, data).filter(({ code }) => !UNTOLD.has(code));
}

/** The award over a pool that takes every unit, with one rule beside the tree. */
export function awardUnder(
  units: readonly Unit[],
  constraint: Constraint,
  more: Partial<Qualification> = {},
): Qualification {
  const ids = units.map(({ id }) => id);
  return awardNamed('award', unitsFrom('root', 1, ids), { constraints: [constraint], ...more });
}

/** Each item counted as one unit of a rule. */
export function countedIn(rule: string, items: readonly string[]): readonly Assignment[] {
  return items.map((item) => ({ item, rule, amount: 1 }));
}
