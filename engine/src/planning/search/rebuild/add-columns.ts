import type { Building } from './building.js';
import { putOff, putOn } from './choice.js';
import { bestHelper, bestMember, hasMember } from './choose-column.js';
import { placeAnew } from './place-anew.js';
import { insert, isPlaced, takeOut } from './timetable.js';

/** Columns that are tried for one row, and how many of them when everything is placed anew for them. */
const TRIES = 8;
const TRIES_ANEW = 4;

/**
 * Adds a column that helps a row, with all it waits for, where it fits beside what is placed, or else where everything
 * that is taken can be placed anew.
 */
export function addHelper(building: Building, row: number): boolean {
  const before = building.choice.on.length;
  let anew = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const column = bestHelper(building, row);
    if (column < 0) continue;
    if (add(building, column)) {
      if (isPlacedSince(building, before)) return true;
      anew += 1;
      if (anew <= TRIES_ANEW && placeAnew(building)) return true;
    }
    undo(building, before);
  }
  return false;
}

function add(building: Building, column: number): boolean {
  const { choice } = building;
  putOn(choice, column);
  const activity = choice.space.columns[column]?.activity ?? -1;
  return activity < 0 || settle(building, activity);
}

/**
 * Takes a member of each clause that an activity waits for, and places it if it fits.
 * @returns whether there is such a member for each clause.
 */
export function settle(building: Building, activity: number): boolean {
  const { choice, timetable } = building;
  const { clauses = [], companions = [] } = choice.model.activities[activity] ?? {};
  for (const clause of [...clauses, ...companions]) {
    if (hasMember(choice, clause)) continue;
    const member = bestMember(building, activity, clause);
    if (member < 0 || !add(building, member)) return false;
  }
  insert(timetable, activity);
  return true;
}

function isPlacedSince({ choice, timetable }: Building, before: number): boolean {
  return choice.on.slice(before).every((column) => {
    const activity = choice.space.columns[column]?.activity ?? -1;
    return activity < 0 || isPlaced(timetable, activity);
  });
}

function undo({ choice, timetable }: Building, before: number): void {
  while (choice.on.length > before) {
    const column = choice.on[choice.on.length - 1] ?? 0;
    takeOut(timetable, choice.space.columns[column]?.activity ?? -1);
    putOff(choice, column);
  }
}
