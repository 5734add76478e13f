import type { IndexedActivity, IndexedModel } from '../../model/indexed-model.js';
import { firstIntake, type TimeFrame } from '../../reduce/time-frame.js';
import type { Placing } from './place-choice.js';

/** Start weeks of some activities that complete by one week, and the hours that they leave of each week. */
export interface Timetable {
  readonly model: IndexedModel;
  /** The frame of that week: whoever starts inside it is still valid in the end. */
  readonly frame: TimeFrame;
  /** By activity; −1 = not placed. */
  readonly starts: Int32Array;
  readonly left: Float64Array;
}

/** A timetable of nothing, with all hours of the weeks before the end of the frame left. */
export function emptyTimetable(model: IndexedModel, frame: TimeFrame): Timetable {
  const { weekHours, weeklyHours, activities } = model;
  return {
    model,
    frame,
    starts: new Int32Array(activities.length).fill(-1),
    left: Float64Array.from({ length: frame.hi }, (_, t) => weekHours?.[t] ?? weeklyHours),
  };
}

/** Whether the activity has a start week. */
export function isPlaced({ starts }: Timetable, activity: number): boolean {
  return (starts[activity] ?? -1) >= 0;
}

/** Places an activity at the first week in which its starts, its clauses and the hours left allow it. */
export function insert(timetable: Timetable, activity: number): boolean {
  const { model, frame } = timetable;
  const job = model.activities[activity];
  const last = frame.lst[activity] ?? -1;
  if (job === undefined || last < 0) return false;
  const from = Math.max(frame.est[activity] ?? Infinity, readyWeek(timetable, job));
  for (let start = firstIntake(job, from); start <= last; ) {
    const clash = lastClash(timetable, job, start);
    if (clash < start) {
      placeAt(timetable, activity, start);
      return true;
    }
    // One of equal hours clashes with that week wherever it runs in it.
    start = firstIntake(job, (job.hoursByWeek === undefined ? clash : start) + 1);
  }
  return false;
}

/**
 * The timetable of activities with these start weeks, without those for which it is too early or too late, hours lack
 * or what they wait for is not there.
 */
export function timetableOf(
  model: IndexedModel,
  frame: TimeFrame,
  starts: ReadonlyMap<number, number>,
): Timetable {
  const timetable = emptyTimetable(model, frame);
  for (const [activity, start] of starts) {
    const job = model.activities[activity];
    const isInside =
      start >= (frame.est[activity] ?? Infinity) && start <= (frame.lst[activity] ?? -1);
    if (job === undefined || !isInside || lastClash(timetable, job, start) >= start) continue;
    placeAt(timetable, activity, start);
  }
  for (let again = true; again; ) {
    again = false;
    for (const [activity, start] of starts) {
      const job = model.activities[activity];
      if (!isPlaced(timetable, activity) || job === undefined) continue;
      if (readyWeek(timetable, job) <= start) continue;
      takeOut(timetable, activity);
      again = true;
    }
  }
  return timetable;
}

/** The start weeks of all that is placed, and the week by which all have ended. */
export function placingOf({ starts, model }: Timetable): Placing {
  const placed = new Map<number, number>();
  let completion = 0;
  for (const [activity, start] of starts.entries()) {
    if (start < 0) continue;
    placed.set(activity, start);
    completion = Math.max(completion, start + (model.activities[activity]?.weeks ?? 0));
  }
  return { starts: placed, completion };
}

/** Takes an activity out again. */
export function takeOut(timetable: Timetable, activity: number): void {
  const start = timetable.starts[activity] ?? -1;
  if (start < 0) return;
  addHours(timetable, activity, start, 1);
  timetable.starts[activity] = -1;
}

/** Week from which an activity has all that it waits for; Infinity when some of it is not placed. */
function readyWeek(timetable: Timetable, { clauses, companions }: IndexedActivity): number {
  let week = 0;
  for (const clause of clauses) week = Math.max(week, firstEnd(timetable, clause));
  for (const clause of companions) week = Math.max(week, firstStart(timetable, clause));
  return week;
}

/** End of the first of these that are placed; Infinity when none is. */
function firstEnd({ starts, model }: Timetable, clause: readonly number[]): number {
  let first = Infinity;
  for (const j of clause) {
    const start = starts[j] ?? -1;
    if (start >= 0) first = Math.min(first, start + (model.activities[j]?.weeks ?? 0));
  }
  return first;
}

/** Likewise the first start. */
function firstStart({ starts }: Timetable, clause: readonly number[]): number {
  let first = Infinity;
  for (const j of clause) {
    const start = starts[j] ?? -1;
    if (start >= 0) first = Math.min(first, start);
  }
  return first;
}

/** The last week in which hours lack for an activity that starts in `start`; less than that = none. */
function lastClash({ left }: Timetable, job: IndexedActivity, start: number): number {
  const { weeks, hours, hoursByWeek } = job;
  let week = start + weeks - 1;
  while (week >= start) {
    const asked = hoursByWeek === undefined ? hours : (hoursByWeek[week - start] ?? 0);
    if ((left[week] ?? 0) < asked) break;
    week -= 1;
  }
  return week;
}

function placeAt(timetable: Timetable, activity: number, start: number): void {
  timetable.starts[activity] = start;
  addHours(timetable, activity, start, -1);
}

function addHours(timetable: Timetable, activity: number, start: number, sign: 1 | -1): void {
  const { left, model } = timetable;
  const job = model.activities[activity];
  for (let k = 0; k < (job?.weeks ?? 0); k++) {
    const hours = job?.hoursByWeek === undefined ? (job?.hours ?? 0) : (job.hoursByWeek[k] ?? 0);
    left[start + k] = (left[start + k] ?? 0) + sign * hours;
  }
}
