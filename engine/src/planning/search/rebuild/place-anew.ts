import type { Building } from './building.js';
import { type Choice, isTaken } from './choice.js';
import { placeChoice } from './place-choice.js';
import {
  emptyTimetable,
  insert,
  isPlaced,
  type Timetable,
  takeOut,
  timetableOf,
} from './timetable.js';

/** Orders that are tried. */
const ORDERS = 6;
/** Columns below which no other choice may fit as well, so that the scheduler is asked where all orders fail. */
const FEW = 1_000;

/**
 * Looks for start weeks of everything that is taken: one activity after the other at its first fit, those that must
 * start first to begin with. What does not fit comes first in the next order.
 *
 * @returns whether all were placed; the timetable stays as it was otherwise.
 * @see D. E. Joslin, D. P. Clements, "Squeaky wheel optimization", Journal of Artificial Intelligence Research 10 (1999)
 */
export function placeAnew(building: Building): boolean {
  const { choice, frame, workshop } = building;
  const order = inOrder(building);
  const timetable = emptyTimetable(workshop.model, frame);
  for (let tries = 0; tries < ORDERS; tries++) {
    const failed = order.find((activity) => !place(timetable, choice, activity));
    if (failed === undefined) {
      building.timetable = timetable;
      return true;
    }
    if (failed === order[0]) break;
    order.splice(order.indexOf(failed), 1);
    order.unshift(failed);
    for (const activity of order) takeOut(timetable, activity);
  }
  return choice.space.columns.length < FEW && placeExactly(building);
}

/** Likewise by the scheduler, which finds more and takes longer. */
function placeExactly(building: Building): boolean {
  const { workshop, choice, frame } = building;
  const placing = placeChoice(workshop, choice, frame.hi);
  if (placing === undefined) return false;
  building.timetable = timetableOf(workshop.model, frame, placing.starts);
  return true;
}

/** The taken activities, those with the earliest last start first. */
function inOrder({ choice, frame }: Building): number[] {
  const { on, space, model } = choice;
  const taken = on.map((c) => space.columns[c]?.activity ?? -1).filter((i) => i >= 0);
  const last = (i: number) => frame.lst[i] ?? 0;
  const work = (i: number) => model.activities[i]?.work ?? 0;
  return taken.sort((a, b) => last(a) - last(b) || work(b) - work(a) || a - b);
}

/** Places an activity after what it waits for; `waiting` are those that wait for it themselves. */
function place(
  timetable: Timetable,
  choice: Choice,
  activity: number,
  waiting: readonly number[] = [],
): boolean {
  if (isPlaced(timetable, activity)) return true;
  const { clauses = [], companions = [] } = choice.model.activities[activity] ?? {};
  const path = [...waiting, activity];
  for (const clause of [...clauses, ...companions]) {
    if (clause.some((j) => isPlaced(timetable, j))) continue;
    const member = clause.find((j) => isTaken(choice, j) && !path.includes(j));
    if (member === undefined || !place(timetable, choice, member, path)) return false;
  }
  return insert(timetable, activity);
}
