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
import type { HeldItem } from './held-items.js';
import type { UsableHeld } from './held-use.js';
import type { Relaxed } from './relaxations.js';
import { latestCompletionBy } from './weeks.js';

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
 * The last week in which a unit may end by the time limits of the awards; undefined = no limit.
 *
 * A limit that counts from the first counted item is taken from the earliest thing held that may count, whether it
 * will be counted or not: leaving it out on purpose has to be said with a pin.
 */
export function latestEndOf(unit: string, question: LatestEndQuestion): number | undefined {
  const weeks = question.graph.constraints
    .filter((entry) => !question.relaxed.has(`constraint:${entry.id}`))
    .flatMap((entry) => latestBy(unit, entry, question));
  return weeks.length === 0 ? undefined : Math.min(...weeks);
}

function latestBy(
  unit: string,
  entry: ScopedConstraint,
  question: LatestEndQuestion,
): readonly number[] {
  const { constraint } = entry;
  if (constraint.kind !== 'timeLimit' || constraint.from === 'previous-counted') return [];
  const stage = (constraint.stages ?? []).find((entry) => entry.units.includes(unit));
  const isLimited = constraint.units?.includes(unit) ?? true;
  if (stage === undefined && !isLimited) return [];
  const months = stage?.months ?? constraint.months;
  const { start } = question;
  const last =
    constraint.from === 'admission'
      ? addDays(addMonths(start, months), -1)
      : lastDayFrom(firstHeld(entry, question), months);
  return last === undefined ? [] : [latestCompletionBy(start, last) ?? 0];
}

function lastDayFrom(first: IsoDate | undefined, months: number): IsoDate | undefined {
  return first === undefined ? undefined : addMonths(first, months);
}

function firstHeld(entry: ScopedConstraint, question: LatestEndQuestion): IsoDate | undefined {
  const { graph, heldUse, request, data, relaxed } = question;
  const slots = slotsUnder(entry, graph);
  const mayCount = ({ held, until }: UsableHeld) =>
    slots.some((slot) => until.has(slot.node) && isTaken(slot, held));
  const isTaken = (slot: Slot, held: HeldItem) =>
    acceptsItem(slot, held, data.counting).kind === 'counts' ||
    (request.exceptions ?? []).some(
      (one) => one.kind === 'substitution' && one.holding === held.id,
    );
  const isPinnedOut = (id: string) =>
    !relaxed.has(`pin:${id}`) &&
    (request.pins ?? []).some((pin) => pin.holding === id && pin.rule === undefined);
  return heldUse.usable
    .filter((one) => !isPinnedOut(one.held.id) && mayCount(one))
    .flatMap(({ held }) => held.holding.earnedOn ?? [])
    .toSorted()[0];
}
