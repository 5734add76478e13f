import type { TimeConstraint } from '../../catalogue/index.js';
import { addMonths, type Finding, type IsoDate } from '../../terms/index.js';
import { breach, doubt } from './breach.js';
import type { Counted } from './check-counting.js';
import type { ConstraintScope } from './constraint-scopes.js';
import type { CheckedItem, PlanWorld } from './plan-world.js';
import { isPriorLearning } from './prior-learning.js';

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
      return checkTimeLimit(world, counted, rule);
    default:
      return rule satisfies never;
  }
}

function isAgeAsked(item: CheckedItem, rule: TimeConstraint & { readonly kind: 'recency' }) {
  if (rule.appliesTo === 'prior-learning' && !isPriorLearning(item)) return false;
  return rule.units === undefined || rule.units.includes(item.unitId ?? '');
}

/** Each item that the limit is about has its own last day; an item of a later stage has the months of that stage. */
function checkTimeLimit(
  { plan }: PlanWorld,
  counted: readonly Counted[],
  rule: TimeConstraint & { readonly kind: 'timeLimit' },
): readonly Finding[] {
  return counted.flatMap(({ item, index }) => {
    const stage = rule.stages?.find((entry) => entry.units.includes(item.unitId ?? ''));
    const isAsked = stage !== undefined || (rule.units?.includes(item.unitId ?? '') ?? true);
    if (!isAsked) return [];
    if (item.earnedOn === undefined)
      return rule.from === 'first-counted' ? [undated(item, index)] : [];
    const first = firstDay(rule.from, plan.startsOn, counted, item);
    if (first === undefined) return [];
    const last = addMonths(first, stage?.months ?? rule.months);
    const isLate = rule.from === 'admission' ? item.earnedOn >= last : item.earnedOn > last;
    if (!isLate) return [];
    const message = `"${item.title}" ends on ${item.earnedOn}, after ${last}: ${rule.text}`;
    // The planner leaves a limit from the item before to people, so that it does not refuse a plan.
    const find = rule.from === 'previous-counted' ? doubt : breach;
    return [find('plan-constraint-broken', ['assignments', index], message)];
  });
}

function undated({ title }: CheckedItem, index: number): Finding {
  const message = `"${title}" is of a day that is not known, and a time limit asks for it.`;
  return doubt('plan-constraint-undecided', ['assignments', index], message);
}

function firstDay(
  from: 'first-counted' | 'admission' | 'previous-counted',
  start: IsoDate,
  counted: readonly Counted[],
  item: CheckedItem,
): IsoDate | undefined {
  if (from === 'admission') return start;
  const days = counted
    .filter((entry) => entry.item.id !== item.id)
    .flatMap((entry) => entry.item.earnedOn ?? [])
    .toSorted();
  return from === 'first-counted' ? days[0] : days.at(-1);
}
