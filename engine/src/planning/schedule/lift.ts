import type { IndexedActivity, IndexedModel } from '../model/indexed-model.js';
import { firstIntake, isOpen, type TimeFrame } from '../reduce/time-frame.js';
import type { ScheduleLimits } from './exact-schedule.js';
import { hoursOf, type Job } from './jobs.js';
import { neverFits } from './shortest-schedule.js';

/** At most `most` of the members fit, whichever they are. */
export interface Crowd {
  readonly members: readonly number[];
  readonly most: number;
}

/** Members of a conflict, and the weeks of completion for which it holds. */
export interface Clash {
  readonly members: readonly number[];
  readonly from: number;
  readonly until: number;
  /** Whether it is proven already that they do not fit, even without waiting for each other. */
  readonly isProven?: boolean;
}

/**
 * Widens a conflict from one choice to every choice that is at least as demanding.
 *
 * If the members do not fit even without waiting for each other, then neither does any choice of as many
 * activities from the members and those that demand at least as much as each member. Tried first with
 * copies of the least demanding member: then everything at least as demanding as that one belongs to it.
 */
export function liftConflict(
  model: IndexedModel,
  frame: TimeFrame,
  clash: Clash,
  limits: ScheduleLimits,
): Crowd | undefined {
  const jobs = clash.members.map((i) => bareJob(model, frame, i));
  const clashes = (set: readonly Job[]) =>
    neverFits(
      { jobs: set, weeklyHours: model.weeklyHours, weekHours: model.weekHours },
      { from: clash.from, to: clash.until },
      limits,
    ) === true;
  for (const least of leastDemanding(model, frame, clash.members)) {
    const copies = clash.members.map(() => bareJob(model, frame, least));
    if (!clashes(copies)) continue;
    let count = copies.length;
    while (count > 1 && clashes(copies.slice(1, count))) count -= 1;
    const members = model.activities.flatMap((_, k) =>
      isOpen(frame, k) && demandsAtLeast(model, frame, k, least) ? [k] : [],
    );
    return { members, most: count - 1 };
  }
  if (!clash.isProven && !clashes(jobs)) return undefined;
  const inside = new Set(clash.members);
  const others = model.activities.flatMap((_, k) =>
    isOpen(frame, k) &&
    !inside.has(k) &&
    clash.members.every((i) => demandsAtLeast(model, frame, k, i))
      ? [k]
      : [],
  );
  return { members: [...clash.members, ...others], most: clash.members.length - 1 };
}

/** The activity as a job that waits for nothing but its earliest start. */
function bareJob(model: IndexedModel, frame: TimeFrame, index: number): Job {
  const activity = model.activities[index];
  return {
    activity: index,
    weeks: activity?.weeks ?? 1,
    hours: activity?.hours ?? 0,
    hoursByWeek: activity?.hoursByWeek,
    release: frame.est[index] ?? Infinity,
    validityWeeks: activity?.validityWeeks ?? Infinity,
    intakes: activity?.intakes,
    needs: [],
  };
}

/** The members than which every other member demands at least as much; one of them is enough. */
function leastDemanding(
  model: IndexedModel,
  frame: TimeFrame,
  members: readonly number[],
): readonly number[] {
  const least = members.find((m) => members.every((i) => demandsAtLeast(model, frame, i, m)));
  return least === undefined ? [] : [least];
}

/**
 * Whether every schedule with `k` is one with `i` in its place, starting in the same week:
 * d_k ≥ d_i, h_k ≥ h_i in each week of i, each start of k is one of i, and v_k + d_k ≤ v_i + d_i.
 */
function demandsAtLeast(model: IndexedModel, frame: TimeFrame, k: number, i: number): boolean {
  const a = model.activities[k];
  const b = model.activities[i];
  if (a === undefined || b === undefined) return false;
  return (
    k === i ||
    (a.weeks >= b.weeks &&
      asksAtLeast(a, b) &&
      (frame.est[k] ?? 0) >= (frame.est[i] ?? 0) &&
      (b.validityWeeks === Infinity || a.validityWeeks + a.weeks <= b.validityWeeks + b.weeks) &&
      startsAreAmong(a, b))
  );
}

function asksAtLeast(a: IndexedActivity, b: IndexedActivity): boolean {
  if (a.hoursByWeek === undefined && b.hoursByWeek === undefined) return a.hours >= b.hours;
  for (let k = 0; k < b.weeks; k++) if (hoursOf(a, k) < hoursOf(b, k)) return false;
  return true;
}

function startsAreAmong(a: IndexedActivity, b: IndexedActivity): boolean {
  if (b.intakes === undefined) return true;
  return a.intakes?.every((week) => firstIntake(b, week) === week) ?? false;
}
