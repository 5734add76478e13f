import {
  acceptsItem,
  type RequirementGraph,
  type ScopedConstraint,
  type Slot,
} from '../../catalogue/index.js';
import { addDays, addMonths, type IsoDate } from '../../terms/index.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { slotsUnder } from './awards.js';
import { namesNode } from './count-variables.js';
import type { HeldItem } from './held-items.js';
import type { UsableHeld } from './held-use.js';
import type { Relaxed } from './relaxations.js';
import { monthsFor, type TimeLimit } from './time-limits.js';

/** What the last weeks of single units are worked out from. */
export interface LatestEndQuestion {
  readonly graph: RequirementGraph;
  readonly heldUse: { readonly usable: readonly UsableHeld[] };
  readonly start: IsoDate;
  readonly relaxed: Relaxed;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/**
 * The last day on which a unit may end by the time limits of the awards; undefined = no limit.
 *
 * A limit that counts from the first counted item is taken from the earliest thing held that may count in a plan of a
 * week, whether it will be counted or not: leaving it out on purpose has to be said with a pin.
 */
export function latestEndOf(unit: string, question: LatestEndQuestion): IsoDate | undefined {
  return question.graph.constraints
    .filter((entry) => !question.relaxed.has(`constraint:${entry.id}`))
    .flatMap((entry) => latestBy(unit, entry, question))
    .toSorted()[0];
}

function latestBy(
  unit: string,
  entry: ScopedConstraint,
  question: LatestEndQuestion,
): readonly IsoDate[] {
  const { constraint } = entry;
  if (constraint.kind !== 'timeLimit' || constraint.from === 'previous-counted') return [];
  const months = monthsFor(constraint, unit);
  if (months === undefined) return [];
  const { start } = question;
  const last =
    constraint.from === 'admission'
      ? addDays(addMonths(start, months), -1)
      : lastDayFrom(firstHeld(entry, question) ?? firstTaken(constraint, start), months);
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
  const mayCount = ({ held, until }: UsableHeld) =>
    slots.some((slot) => (until.get(slot.node) ?? 0) >= 1 && isTaken(slot, held));
  const isTaken = (slot: Slot, held: HeldItem) => {
    const node = graph.nodes.get(slot.node);
    return (
      acceptsItem(slot, held, data.counting).kind === 'counts' ||
      (request.exceptions ?? []).some(
        (one) =>
          one.kind === 'substitution' &&
          one.holding === held.id &&
          node?.kind === 'sum' &&
          namesNode(one.rule, node),
      )
    );
  };
  const isPinnedOut = (id: string) =>
    !relaxed.has(`pin:${id}`) &&
    (request.pins ?? []).some((pin) => pin.holding === id && pin.rule === undefined);
  return heldUse.usable
    .filter((one) => !isPinnedOut(one.held.id) && mayCount(one))
    .flatMap(({ held }) => held.holding.earnedOn ?? [])
    .toSorted()[0];
}
