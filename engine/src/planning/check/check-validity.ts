import type { TimeConstraint } from '../../catalogue/index.js';
import { addMonths, type Finding, type IsoDate } from '../../terms/index.js';
import { breach, doubt } from './breach.js';
import type { Counted } from './check-counting.js';
import type { ConstraintScope } from './constraint-scopes.js';
import type { CheckedItem, PlanWorld } from './plan-world.js';

/** Findings on what is no longer valid on the day of completion. */
export function checkValidity(
  { plan }: PlanWorld,
  counted: readonly Counted[],
): readonly Finding[] {
  return counted.flatMap(({ item, index }) => {
    const end = firstInvalidDay(item);
    if (end === undefined || (end !== 'unknown' && plan.completesOn < end)) return [];
    const message =
      end === 'unknown'
        ? `"${item.title}" lapses some months after a day that is not known.`
        : `"${item.title}" is valid until ${end}, the plan ends on ${plan.completesOn}.`;
    return [breach('plan-expired', ['assignments', index], message)];
  });
}

function firstInvalidDay({
  holding,
  unit,
  earnedOn,
}: CheckedItem): IsoDate | 'unknown' | undefined {
  if (holding?.expiresOn !== undefined) return holding.expiresOn;
  if (unit?.validityMonths === undefined) return undefined;
  return earnedOn === undefined ? 'unknown' : addMonths(earnedOn, unit.validityMonths);
}

/** Findings on the age of what counts and on time limits of an award. */
export function checkTimeRule(
  world: PlanWorld,
  { counted, id }: ConstraintScope,
  rule: TimeConstraint,
): readonly Finding[] {
  const { plan } = world;
  switch (rule.kind) {
    case 'closed':
      return plan.startsOn > rule.on
        ? [breach('plan-constraint-broken', ['constraints', id], rule.text)]
        : [];
    case 'recency':
      return counted
        .filter(({ item }) => isAgeAsked(item, rule))
        .flatMap(({ item, index }) => {
          const day = rule.relativeTo === 'start' ? plan.startsOn : plan.completesOn;
          if (item.earnedOn !== undefined && addMonths(item.earnedOn, rule.months) >= day)
            return [];
          const when = item.earnedOn ?? 'a day that is not known';
          const message = `"${item.title}" is of ${when}, more than ${rule.months} months before ${day}.`;
          return [breach('plan-too-old', ['assignments', index], message)];
        });
    case 'timeLimit':
      return checkTimeLimit(world, counted, id, rule);
    default:
      return rule satisfies never;
  }
}

function isAgeAsked(item: CheckedItem, rule: TimeConstraint & { readonly kind: 'recency' }) {
  if (rule.appliesTo === 'prior-learning' && item.holding?.heldAs !== 'prior-learning')
    return false;
  // What is taken in the plan is earned after its start.
  if (item.step !== undefined && rule.relativeTo === 'start') return false;
  return rule.units === undefined || rule.units.includes(item.unitId ?? '');
}

function checkTimeLimit(
  { plan }: PlanWorld,
  counted: readonly Counted[],
  id: string,
  rule: TimeConstraint & { readonly kind: 'timeLimit' },
): readonly Finding[] {
  const days = counted.map(({ item }) => item.earnedOn).filter((day) => day !== undefined);
  const first = rule.from === 'admission' ? plan.startsOn : days.toSorted()[0];
  if (first === undefined || rule.from === 'previous-counted') return [];
  const stages = rule.stages ?? [];
  const isSimple = stages.length === 0 && rule.units === undefined;
  const most = Math.max(rule.months, ...stages.map((stage) => stage.months));
  const last = addMonths(first, most);
  const isLate = rule.from === 'admission' ? plan.completesOn >= last : plan.completesOn > last;
  if (!isLate) return [];
  const message = `${rule.text} (from ${first}: by ${last}, the plan ends on ${plan.completesOn})`;
  return [(isSimple ? breach : doubt)('plan-constraint-broken', ['constraints', id], message)];
}
