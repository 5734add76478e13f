import { acceptsItem, type ScopedConstraint } from '../../catalogue/index.js';
import { addDays, addMonths, type IsoDate } from '../../terms/index.js';
import { slotsUnder } from './awards.js';
import { constraintsAbout } from './constraints-about.js';
import { namesNode } from './count-variables.js';
import type { UsableHeld } from './held-use.js';
import type { Scene } from './scene.js';
import { substitutionsByHolding } from './substitutions.js';
import { monthsFor, type TimeLimit } from './time-limits.js';

/** What the last days of single units are worked out from. */
export type LatestEndQuestion = Pick<
  Scene,
  'awards' | 'graph' | 'sums' | 'heldUse' | 'relaxed' | 'request' | 'data'
>;

/**
 * The last day on which a unit may end by the time limits of the awards; undefined = no limit.
 *
 * A limit that counts from the first counted item is taken from the earliest thing held that may count in a plan of a
 * week, whether it will be counted or not: leaving it out on purpose has to be said with a pin.
 */
export function latestEndsIn(question: LatestEndQuestion): (unit: string) => IsoDate | undefined {
  const { relaxed } = question;
  const aboutUnit = constraintsAbout(question);
  const firsts = new Map<ScopedConstraint, IsoDate | undefined>();
  const firstOf = (entry: ScopedConstraint) => {
    if (!firsts.has(entry)) firsts.set(entry, firstHeld(entry, question));
    return firsts.get(entry);
  };
  return (unit) =>
    aboutUnit(unit)
      .filter((entry) => !relaxed.has(`constraint:${entry.id}`))
      .flatMap((entry) => latestBy(unit, entry, { start: question.request.limits.start, firstOf }))
      .toSorted()[0];
}

interface FirstDays {
  readonly start: IsoDate;
  readonly firstOf: (entry: ScopedConstraint) => IsoDate | undefined;
}

function latestBy(
  unit: string,
  entry: ScopedConstraint,
  { start, firstOf }: FirstDays,
): readonly IsoDate[] {
  const { constraint } = entry;
  if (constraint.kind !== 'timeLimit' || constraint.from === 'previous-counted') return [];
  const months = monthsFor(constraint, unit);
  if (months === undefined) return [];
  const last =
    constraint.from === 'admission'
      ? addDays(addMonths(start, months), -1)
      : lastDayFrom(firstOf(entry) ?? firstTaken(constraint, start), months);
  return last === undefined ? [] : [last];
}

function lastDayFrom(first: IsoDate | undefined, months: number): IsoDate | undefined {
  return first === undefined ? undefined : addMonths(first, months);
}

/**
 * Nothing that is taken counts before the plan starts: where a limit is about single units, that day stands for the
 * one on which the first unit ends. One about all of them is kept by the ages of the units.
 */
function firstTaken({ units }: TimeLimit, start: IsoDate): IsoDate | undefined {
  return units === undefined ? undefined : start;
}

function firstHeld(entry: ScopedConstraint, question: LatestEndQuestion): IsoDate | undefined {
  const { graph, heldUse, request, data, relaxed } = question;
  const slots = slotsUnder(entry, graph);
  const substitutions = substitutionsByHolding(request.exceptions);
  const mayCount = ({ held, until }: UsableHeld) => {
    const granted = substitutions.get(held.id) ?? [];
    return slots.some((slot) => {
      if ((until.get(slot.node) ?? 0) < 1) return false;
      const node = graph.nodes.get(slot.node);
      return (
        acceptsItem(slot, held, data.counting).kind === 'counts' ||
        granted.some(({ rule }) => node?.kind === 'sum' && namesNode(rule, node))
      );
    });
  };
  const pinnedOut = new Set(
    (request.pins ?? []).filter(({ rule }) => rule === undefined).map(({ holding }) => holding),
  );
  const isPinnedOut = (id: string) => !relaxed.has(`pin:${id}`) && pinnedOut.has(id);
  return heldUse.usable
    .filter((one) => !isPinnedOut(one.held.id) && mayCount(one))
    .flatMap(({ held }) => held.holding.earnedOn ?? [])
    .toSorted()[0];
}
