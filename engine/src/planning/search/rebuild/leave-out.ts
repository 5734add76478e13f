import type { IndexedActivity } from '../../model/indexed-model.js';
import type { Building } from './building.js';
import { type Choice, canSpare, putOff } from './choice.js';
import { type Timetable, takeOut } from './timetable.js';

/** Leaves out what no row and no clause needs, the dearest first. */
export function leaveOut({ choice, workshop, timetable }: Building): void {
  const { model, hourPoints } = workshop;
  const points = (c: number) => {
    const { price = 0, work = 0 } = model.activities[choice.space.columns[c]?.activity ?? -1] ?? {};
    return price + hourPoints * work;
  };
  for (let again = true; again; ) {
    again = false;
    for (const column of [...choice.on].sort((a, b) => points(b) - points(a) || a - b)) {
      const activity = choice.space.columns[column]?.activity ?? -1;
      if (activity < 0 || !canSpare(choice, column)) continue;
      if (isAwaited(choice, timetable, activity)) continue;
      putOff(choice, column);
      takeOut(timetable, activity);
      again = true;
    }
  }
}

/** Whether some taken activity waits for this one and for no other that is there by its start. */
function isAwaited({ model, space, on }: Choice, timetable: Timetable, activity: number): boolean {
  const start = (j: number) => {
    const week = timetable.starts[j] ?? -1;
    return week < 0 || j === activity ? Infinity : week;
  };
  const end = (j: number) => start(j) + (model.activities[j]?.weeks ?? 0);
  const lacks = (clause: readonly number[], by: number, week: (j: number) => number) =>
    clause.includes(activity) && clause.every((j) => week(j) > by);
  const isLost = ({ clauses, companions }: IndexedActivity, by: number) =>
    clauses.some((clause) => lacks(clause, by, end)) ||
    companions.some((clause) => lacks(clause, by, start));
  return on.some((column) => {
    const other = space.columns[column]?.activity ?? -1;
    const job = model.activities[other];
    return job !== undefined && other !== activity && isLost(job, start(other));
  });
}
