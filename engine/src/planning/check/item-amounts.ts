import type { Constraint, CreditAt, PoolRule, Unit } from '../../catalogue/index.js';
import type { CreditValue, LevelRef } from '../../terms/index.js';
import type { CheckedItem, PlanWorld } from './plan-world.js';
import type { RulePlace } from './rule-places.js';

/** Whether a rule takes an item, and for how much. */
export type Taken =
  | { readonly kind: 'taken'; readonly amount: number; readonly isOpen: boolean }
  | { readonly kind: 'refused'; readonly why: string };

/** Whether a place takes an item, from the rule as it is written. */
export function takenBy(world: PlanWorld, place: RulePlace, item: CheckedItem): Taken {
  const { rule } = place;
  if (rule.op === 'wholeAward') {
    const isIt = item.holding?.qualification === rule.qualification;
    return isIt || isGranted(world, place, item) ? taken(1) : refused('it is not that award');
  }
  if (isWholeOnly(world, place, item) && !isGranted(world, place, item)) {
    return refused('only the whole credential counts, not this part of it');
  }
  if (rule.op === 'unit') {
    const isNamed = namesOf(item, place).includes(rule.unit);
    return isNamed || isGranted(world, place, item)
      ? taken(1)
      : refused('another unit is asked for');
  }
  return takenByPool(world, place, rule, item);
}

/** True when the item is in one of the lists of the rule, so that it does not count as an import. */
export function isListed(rule: PoolRule, names: readonly string[]): boolean {
  return names.some(
    (name) => rule.pool.includes(name) || rule.parts.some((part) => part.pool.includes(name)),
  );
}

/** The unit and award that an item is, with the credential that stands for them. */
export function namesOf(item: CheckedItem, { qualification }: RulePlace): readonly string[] {
  const own = [item.unitId, item.holding?.qualification].filter((name) => name !== undefined);
  const standIns = qualification.constraints.flatMap((constraint) =>
    constraint.kind === 'wholeCredential' && constraint.unit !== undefined
      ? own.includes(constraint.unit)
        ? [constraint.qualification]
        : own.includes(constraint.qualification)
          ? [constraint.unit]
          : []
      : [],
  );
  return [...own, ...standIns];
}

function takenByPool(world: PlanWorld, place: RulePlace, rule: PoolRule, item: CheckedItem): Taken {
  const level = levelOf(world, item);
  const isOpen = !isListed(rule, namesOf(item, place));
  if (!isGranted(world, place, item)) {
    if (isOpen && !isInOpenPool(rule, level)) return refused('it is not in the pool');
    if (rule.minLevel !== undefined) {
      const isHigh =
        level !== undefined && world.data.counting.levelAtLeast(level, rule.minLevel) === true;
      if (!isHigh) return refused('its level is too low or not known');
    }
  }
  const amount = amountFor(world, place, rule, item);
  if (amount === undefined) return refused('its amount is not known');
  return { kind: 'taken', amount, isOpen };
}

function isInOpenPool(rule: PoolRule, level: LevelRef | undefined): boolean {
  const levels = rule.open?.levels;
  if (levels === undefined || level === undefined) return false;
  return levels.framework === level.framework && levels.codes.includes(level.code);
}

function amountFor(
  world: PlanWorld,
  place: RulePlace,
  rule: PoolRule,
  item: CheckedItem,
): number | undefined {
  switch (rule.op) {
    case 'atLeast':
      return 1;
    case 'hoursFrom':
      return rule.measure === 'workloadHours'
        ? (item.holding?.workloadHours ?? item.unit?.workloadHours)
        : undefined;
    case 'creditsFrom':
      return creditIn(world, item, place.qualification.id, rule.system);
    default:
      return rule satisfies never;
  }
}

/** The level of an item: its own, else that of its unit or award, else a hint. */
export function levelOf({ data }: PlanWorld, { holding, unit }: CheckedItem): LevelRef | undefined {
  const award = data.catalogue.qualifications.get(holding?.qualification ?? '');
  const level = holding?.level ?? unit?.level ?? award?.level ?? unit?.levelIndicator;
  return level === undefined ? undefined : { framework: level.framework, code: level.code };
}

/** Credit of an item at a target in a system; the least that a conversion gives; undefined = not known. */
export function creditIn(
  world: PlanWorld,
  item: CheckedItem,
  target: string,
  system: string,
): number | undefined {
  const credit = creditOf(world, item, target);
  if (credit === undefined) return undefined;
  if (credit.system === system) return credit.amount;
  return world.data.counting.convert(credit, system, levelOf(world, item))?.amount.min;
}

/** Credit of an item at a target, in its own system; undefined = not known. */
export function creditOf(
  world: PlanWorld,
  item: CheckedItem,
  target: string,
): CreditValue | undefined {
  const award = world.data.catalogue.qualifications.get(item.holding?.qualification ?? '');
  const own = item.holding?.credit ?? item.unit?.credit ?? award?.credit;
  const special: readonly CreditAt[] = item.unit?.creditAt ?? award?.creditAt ?? [];
  const here = special.find((entry) => entry.qualification === target);
  if (here === undefined) return own;
  const system = here.system ?? own?.system;
  if (here.amount === undefined || system === undefined) return undefined;
  return { amount: here.amount, system };
}

function isWholeOnly(world: PlanWorld, place: RulePlace, item: CheckedItem): boolean {
  const { unitId } = item;
  if (unitId === undefined) return false;
  return place.qualification.constraints.some((constraint) =>
    isPartOfWhole(world, constraint, unitId),
  );
}

function isPartOfWhole(world: PlanWorld, constraint: Constraint, unit: Unit['id']): boolean {
  if (constraint.kind !== 'wholeCredential') return false;
  const whole = world.data.catalogue.qualifications.get(constraint.qualification);
  // Every place of the rule tree where the unit could stand, found in its text form.
  return whole !== undefined && JSON.stringify(whole.rule).includes(JSON.stringify(unit));
}

/** Whether an exception of the request lets a holding count for a rule. */
export function isGranted(world: PlanWorld, place: RulePlace, item: CheckedItem): boolean {
  const names = [place.id, place.rule.id];
  return (world.request.exceptions ?? []).some(
    (entry) =>
      entry.kind === 'substitution' &&
      entry.holding === item.holding?.id &&
      names.includes(entry.rule),
  );
}

function taken(amount: number): Taken {
  return { kind: 'taken', amount, isOpen: false };
}

function refused(why: string): Taken {
  return { kind: 'refused', why };
}
