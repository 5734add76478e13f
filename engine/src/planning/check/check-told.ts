import type { Qualification } from '../../catalogue/index.js';
import type { Assignment } from '../../portfolio/index.js';
import type { Finding } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { breach } from './breach.js';
import { isHeldOn } from './check-order.js';
import { isGrantedStep } from './check-ways.js';
import { takenBy } from './item-amounts.js';
import { itemOfStep, type PlanWorld } from './plan-world.js';
import { placesOf, walkRules } from './rule-places.js';
import { type AskedStep, doubtsAllowed } from './step-doubts.js';

/** An award that the plan has to finish, with what the plan says it counts there. */
export interface ToldAward {
  /** Led by this in the rule ids of a step; empty for the target. */
  readonly prefix: string;
  readonly qualification: Qualification;
  readonly specialisation?: string | undefined;
  readonly assignments: readonly Assignment[];
}

/** Findings on what the steps tell beside days and prices: name, use, and what is left to confirm. */
export function checkTold(world: PlanWorld, awards: readonly ToldAward[]): readonly Finding[] {
  return world.plan.steps.flatMap((step, index) => {
    const unit = world.data.catalogue.units.get(step.unit);
    if (unit === undefined) return [];
    const checks: readonly (readonly [boolean, string, string])[] = [
      [step.title === unit.title, 'title', `it is called "${unit.title}"`],
      [isCountedAsTold({ world, step, unit }, awards), 'countsAs', 'it counts otherwise'],
      [isNeededAsTold(world, step), 'neededBy', 'others need it, or these do not'],
      [areDoubtsTold({ world, step, unit }, awards), 'doubts', 'something else is left to confirm'],
    ];
    return checks
      .filter(([holds]) => !holds)
      .map(([, field, what]) =>
        breach('plan-told-wrong', ['steps', index, field], `"${unit.title}": ${what}.`),
      );
  });
}

/**
 * One of the places that count it in an award to finish; of a step that counts in none, a place of a further award
 * that takes it, or nothing.
 */
function isCountedAsTold(asked: AskedStep, awards: readonly ToldAward[]): boolean {
  const { unit, countsAs } = asked.step;
  const own = awards.flatMap(({ prefix, assignments }) =>
    assignments
      .filter(({ item }) => item === unit)
      .map((one) => ({ ...one, rule: prefix + one.rule })),
  );
  if (countsAs === undefined) return own.length === 0;
  if (own.length === 0) return isTakenByFurther(asked, countsAs);
  return own.some((one) => isSame(one, countsAs));
}

function isSame(a: Assignment, b: Assignment): boolean {
  const fields = ['item', 'rule', 'part', 'amount', 'uncertain', 'exception'] as const;
  return fields.every((field) => a[field] === b[field]);
}

/** What counted only in a further award may count in another place of it on its first day. */
function isTakenByFurther({ world, step, unit }: AskedStep, told: Assignment): boolean {
  const { request, data } = world;
  return [...(request.also ?? []), ...(request.onTheWay ?? [])].some((asked) => {
    const award = data.catalogue.qualifications.get(asked.qualification);
    if (award === undefined || told.item !== unit.id) return false;
    const places = placesOf(walkRules(award, asked.specialisation, data.catalogue));
    return places.some((place) => {
      if (told.rule !== `${award.id}:${place.id}`) return false;
      const taken = takenBy(world, place, itemOfStep(step, unit));
      return taken.kind === 'taken' && taken.amount === told.amount;
    });
  });
}

/** Named are steps that ask for it; all of them, but those for which something held may serve as well. */
function isNeededAsTold(world: PlanWorld, { unit, neededBy }: PlanStep): boolean {
  const isFirst = asksFirst(world, unit);
  const others = world.plan.steps.filter((other) => other.unit !== unit);
  const clausesOf = (other: PlanStep) => {
    const asked = isGrantedStep(other) ? undefined : world.data.catalogue.units.get(other.unit);
    return [...(asked?.prerequisites ?? []), ...(asked?.corequisites ?? [])].filter(({ anyOf }) =>
      anyOf.includes(unit),
    );
  };
  const isNamedRightly = neededBy.every((name) =>
    others.some((other) => other.unit === name && (isFirst || clausesOf(other).length > 0)),
  );
  const isAnyUnnamed = others.some(
    (other) =>
      !neededBy.includes(other.unit) &&
      clausesOf(other).some(
        ({ anyOf }) => !anyOf.some((name) => isHeldOn(world, name, other.startsOn)),
      ),
  );
  return isNamedRightly && !isAnyUnnamed && new Set(neededBy).size === neededBy.length;
}

/** True when an award of the request, or one that its rules ask for, wants the unit before all others. */
function asksFirst({ request, data }: PlanWorld, unit: string): boolean {
  const { qualifications } = data.catalogue;
  const asked = [request, ...(request.also ?? []), ...(request.onTheWay ?? [])].flatMap(
    ({ qualification }) => qualifications.get(qualification) ?? [],
  );
  const text = JSON.stringify(asked.map(({ rule }) => rule));
  const inside = [...qualifications.values()].filter(({ id }) => text.includes(JSON.stringify(id)));
  return [...asked, ...inside].some(({ constraints }) =>
    constraints.some((one) => one.kind === 'prerequisite' && one.units.includes(unit)),
  );
}

function areDoubtsTold(asked: AskedStep, awards: readonly ToldAward[]): boolean {
  const told = asked.step.doubts.toSorted().join();
  return doubtsAllowed(asked, awards).some((doubts) => doubts.toSorted().join() === told);
}
