import type { IndexedModel } from '../model/indexed-model.js';
import type { TimeFrame } from '../reduce/time-frame.js';
import type { ScheduleLimits } from './exact-schedule.js';
import { jobsOf } from './jobs.js';
import { type Crowd, liftConflict } from './lift.js';
import { neverFits } from './shortest-schedule.js';

/**
 * Activities that cannot all be done with completion in weeks [from, until] unless one of `helpers` is
 * taken, too. Holds for every choice that contains the members.
 */
export interface Conflict {
  readonly members: readonly number[];
  readonly helpers: readonly number[];
  readonly from: number;
  readonly until: number;
  /** A wider statement for the same weeks, when there are no helpers. */
  readonly crowd: Crowd | undefined;
}

/** The choice that does not fit, and up to which week. */
export interface Misfit {
  readonly chosen: readonly number[];
  readonly until: number;
  /** Whether it is proven already that the choice, with nothing else taken, fits in no week from `frame.lo` to `until`. */
  readonly isProven?: boolean;
}

/**
 * Shrinks a choice that does not fit to a small conflict by leaving out one activity after the other.
 *
 * First with every activity outside the choice taken as done at its earliest end; if that fits, with the
 * missing clause members as `helpers`. `undefined` = not shown within the limits; then only the choice
 * itself may be excluded.
 */
export function findConflict(
  model: IndexedModel,
  frame: TimeFrame,
  misfit: Misfit,
  limits: ScheduleLimits,
): Conflict | undefined {
  const { chosen, until, isProven = false } = misfit;
  const missing = missingMembers(model, chosen);
  for (const absent of [new Set<number>(), missing]) {
    const isKnown = isProven && absent.size === missing.size;
    const isMisfit = (members: readonly number[]) =>
      neverFits(
        jobsOf(model, frame, { chosen: members, absent }),
        { from: frame.lo, to: until },
        limits,
      ) === true;
    if (!isKnown && !isMisfit(chosen)) continue;
    const members = shrink(model, chosen, isMisfit);
    const needed = missingMembers(model, members);
    const helpers = [...absent].filter((j) => needed.has(j));
    const isWhole = isKnown && members.length === chosen.length;
    const clash = { members, from: frame.lo, until, isProven: isWhole && !waits(model, members) };
    const crowd = helpers.length > 0 ? undefined : liftConflict(model, frame, clash, limits);
    return { members, from: frame.lo, until, helpers, crowd };
  }
  return undefined;
}

function shrink(
  model: IndexedModel,
  chosen: readonly number[],
  isMisfit: (members: readonly number[]) => boolean,
): readonly number[] {
  const work = (i: number) => model.activities[i]?.work ?? 0;
  let members = chosen;
  for (const candidate of [...chosen].sort((a, b) => work(a) - work(b) || a - b)) {
    const without = members.filter((i) => i !== candidate);
    if (without.length > 0 && isMisfit(without)) members = without;
  }
  return members;
}

/** Whether some activity must wait for another, so that alone it might fit better. */
function waits(model: IndexedModel, members: readonly number[]): boolean {
  return members.some((i) => {
    const { clauses = [], companions = [] } = model.activities[i] ?? {};
    return clauses.length + companions.length > 0;
  });
}

/** Clause members of the chosen activities that are not chosen themselves. */
function missingMembers(model: IndexedModel, chosen: readonly number[]): ReadonlySet<number> {
  const inside = new Set(chosen);
  const members = chosen.flatMap((i) => {
    const { clauses = [], companions = [] } = model.activities[i] ?? {};
    return [...clauses, ...companions].flat();
  });
  return new Set(members.filter((j) => !inside.has(j)));
}
