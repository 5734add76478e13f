import type { RequirementGraph, ScopedConstraint } from '../../catalogue/index.js';
import { addDays, addMonths, type IsoDate } from '../../terms/index.js';
import type { UsableHeld } from './held-use.js';
import type { Relaxed } from './relaxations.js';
import { latestCompletionBy } from './weeks.js';

/** What the last weeks of single units are worked out from. */
export interface LatestEndQuestion {
  readonly graph: RequirementGraph;
  readonly heldUse: { readonly usable: readonly UsableHeld[] };
  readonly start: IsoDate;
  readonly relaxed: Relaxed;
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
  { constraint }: ScopedConstraint,
  question: LatestEndQuestion,
): readonly number[] {
  if (constraint.kind !== 'timeLimit' || constraint.from === 'previous-counted') return [];
  const stage = (constraint.stages ?? []).find((entry) => entry.units.includes(unit));
  const isLimited = constraint.units?.includes(unit) ?? true;
  if (stage === undefined && !isLimited) return [];
  const months = stage?.months ?? constraint.months;
  const { start } = question;
  const last =
    constraint.from === 'admission'
      ? addDays(addMonths(start, months), -1)
      : lastDayFrom(firstHeld(question), months);
  return last === undefined ? [] : [latestCompletionBy(start, last) ?? 0];
}

function lastDayFrom(first: IsoDate | undefined, months: number): IsoDate | undefined {
  return first === undefined ? undefined : addMonths(first, months);
}

function firstHeld({ heldUse }: LatestEndQuestion): IsoDate | undefined {
  return heldUse.usable
    .filter(({ until }) => until.size > 0)
    .flatMap(({ held }) => held.holding.earnedOn ?? [])
    .toSorted()[0];
}
