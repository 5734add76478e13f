import type { Assignment } from '../../portfolio/index.js';
import type { Finding } from '../../terms/index.js';
import { breach } from './breach.js';
import { isGranted, isListed, namesOf, takenBy } from './item-amounts.js';
import { type CheckedItem, itemOf, type PlanWorld } from './plan-world.js';
import type { RulePlace } from './rule-places.js';

/** An assignment that names a real item and a real rule. */
export interface Counted {
  readonly index: number;
  readonly assignment: Assignment;
  readonly item: CheckedItem;
  readonly place: RulePlace;
  /** It came in through the open pool of the rule. */
  readonly isOpen: boolean;
}

/** Amounts are compared to this. */
const CRUMB = 1e-6;

/** Resolves the assignments of a plan; those that name nothing real become findings. */
export function resolveCounted(
  world: PlanWorld,
  places: readonly RulePlace[],
): { readonly counted: readonly Counted[]; readonly findings: readonly Finding[] } {
  const counted: Counted[] = [];
  const findings: Finding[] = [];
  for (const [index, assignment] of world.plan.assignments.entries()) {
    const at = ['assignments', index];
    const place = places.find((entry) => entry.id === assignment.rule);
    const item = itemOf(world, assignment.item);
    if (place === undefined) {
      findings.push(breach('plan-rule-unknown', at, `No rule ${assignment.rule} counts items.`));
    } else if (item === undefined) {
      const message = `${assignment.item} is neither held nor a step of the plan.`;
      findings.push(breach('plan-item-unknown', at, message));
    } else {
      const isOpen =
        place.rule.op !== 'unit' &&
        place.rule.op !== 'wholeAward' &&
        !isListed(place.rule, namesOf(item, place));
      counted.push({ index, assignment, item, place, isOpen });
    }
  }
  return { counted, findings };
}

/** Findings on single assignments and on items that are counted more than once in one award. */
export function checkItems(world: PlanWorld, counted: readonly Counted[]): readonly Finding[] {
  return [
    ...counted.flatMap((entry) => checkAssignment(world, entry)),
    ...checkRepeatedItems(counted),
    ...counted.flatMap((entry) => checkWithin(counted, entry)),
    ...checkExclusions(counted),
  ];
}

/** What one award of a plan counts. Rule ids of a request begin with `prefix` when they are about that award. */
export interface CountedInAward {
  readonly prefix: string;
  readonly counted: readonly Counted[];
}

/** Findings on the pins of the request and on what the plan calls uncounted, over all awards to finish. */
export function checkHoldings(
  world: PlanWorld,
  awards: readonly CountedInAward[],
): readonly Finding[] {
  return [...checkPins(world, awards), ...checkUncounted(world, awards)];
}

function checkAssignment(world: PlanWorld, entry: Counted): readonly Finding[] {
  const { index, assignment, item, place } = entry;
  const at = ['assignments', index];
  const taken = takenBy(world, place, item);
  const { label } = place.rule;
  if (taken.kind === 'refused') {
    const message = `"${item.title}" does not count for "${label}": ${taken.why}.`;
    return [breach('plan-item-refused', at, message)];
  }
  const isRight = Math.abs(taken.amount - assignment.amount) <= CRUMB;
  return [
    ...(isRight
      ? []
      : [
          breach(
            'plan-amount-wrong',
            [...at, 'amount'],
            `"${item.title}" counts ${taken.amount} for "${label}", not ${assignment.amount}.`,
          ),
        ]),
    ...checkPart(world, entry, at),
  ];
}

function checkPart(
  world: PlanWorld,
  { assignment, item, place, isOpen }: Counted,
  at: readonly (string | number)[],
): readonly Finding[] {
  const { rule } = place;
  if (rule.op === 'unit' || rule.op === 'wholeAward') return [];
  const names = namesOf(item, place);
  if (assignment.part === undefined) {
    const owner = rule.parts.find(({ pool }) => names.some((name) => pool.includes(name)));
    if (owner === undefined || isGranted(world, place, item)) return [];
    const message = `"${item.title}" belongs to the part ${owner.id} and is counted in none.`;
    return [breach('plan-part-wrong', [...at, 'part'], message)];
  }
  const part = rule.parts.find((entry) => entry.id === assignment.part);
  const isIn =
    part !== undefined &&
    (names.some((name) => part.pool.includes(name)) ||
      (isOpen && part.open) ||
      isGranted(world, place, item));
  if (isIn) return [];
  const message = `"${item.title}" does not belong to the part ${assignment.part}.`;
  return [breach('plan-part-wrong', [...at, 'part'], message)];
}

function checkRepeatedItems(counted: readonly Counted[]): readonly Finding[] {
  return counted.flatMap((entry, position) => {
    const earlier = counted
      .slice(0, position)
      .find((other) => other.place.layer === entry.place.layer && isSame(other.item, entry.item));
    if (earlier === undefined) return [];
    const message = `"${entry.item.title}" is counted for "${earlier.place.rule.label}" and again for "${entry.place.rule.label}".`;
    return [breach('plan-item-twice', ['assignments', entry.index], message)];
  });
}

function isSame(a: CheckedItem, b: CheckedItem): boolean {
  return a.id === b.id || (a.unitId !== undefined && a.unitId === b.unitId);
}

function checkWithin(counted: readonly Counted[], entry: Counted): readonly Finding[] {
  const { within } = entry.place;
  if (within === undefined) return [];
  const isCounted = counted.some(
    (other) => other.place.layer === within && other.item.id === entry.item.id,
  );
  const message = `"${entry.item.title}" serves "${entry.place.rule.label}" but does not count for the award.`;
  return isCounted ? [] : [breach('plan-item-outside', ['assignments', entry.index], message)];
}

function checkExclusions(counted: readonly Counted[]): readonly Finding[] {
  return counted.flatMap((entry, position) =>
    counted
      .slice(0, position)
      .filter(({ item }) => excludes(item, entry.item) || excludes(entry.item, item))
      .map(({ item }) =>
        breach(
          'plan-exclusion',
          ['assignments', entry.index],
          `"${item.title}" and "${entry.item.title}" may not be counted together.`,
        ),
      ),
  );
}

function excludes(a: CheckedItem, b: CheckedItem): boolean {
  return a.unit?.exclusions.includes(b.unitId ?? '') ?? false;
}

function checkPins({ request, holdings }: PlanWorld, awards: readonly CountedInAward[]) {
  return (request.pins ?? []).flatMap(({ holding, rule }, index) => {
    const own = awards.flatMap(({ prefix, counted }) =>
      counted
        .filter((entry) => entry.item.id === holding)
        .flatMap(({ place }) => [prefix + place.id, prefix + place.rule.id]),
    );
    const isKept = rule === undefined ? own.length === 0 : own.includes(rule);
    const title = holdings.get(holding)?.title ?? holding;
    const message = `"${title}" is pinned to ${rule ?? 'no rule'}, and the plan does otherwise.`;
    return isKept ? [] : [breach('plan-pin-broken', ['pins', index], message)];
  });
}

function checkUncounted(
  { plan, holdings }: PlanWorld,
  awards: readonly CountedInAward[],
): readonly Finding[] {
  const counted = new Set([
    ...plan.assignments.map(({ item }) => item),
    ...awards.flatMap((award) => award.counted.map(({ item }) => item.id)),
  ]);
  const expected = [...holdings.keys()].filter((id) => !counted.has(id)).toSorted();
  if (expected.join('\n') === plan.uncounted.toSorted().join('\n')) return [];
  const message = `Held and not counted: ${expected.join(', ') || 'nothing'}.`;
  return [breach('plan-uncounted-wrong', ['uncounted'], message)];
}
