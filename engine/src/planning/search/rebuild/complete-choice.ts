import { addHelper, settle } from './add-columns.js';
import type { Building } from './building.js';
import { type Choice, gainOf, keepsRows, putOff, putOn } from './choice.js';
import { rollBelow } from './dice.js';
import { leaveOut } from './leave-out.js';
import { isPlaced } from './timetable.js';

const MOST_STEPS = 40;
const MOST_PASSES = 3;

/**
 * Adds columns until every row is kept; what does not fit any more is dropped first, and what is not needed is left out
 * in the end.
 *
 * @returns whether it came to an end; the choice is of no use otherwise.
 */
export function completeChoice(building: Building): boolean {
  const { choice } = building;
  settleAll(building);
  for (let step = 0; step < MOST_STEPS; step++) {
    const row = lackingRow(building);
    if (row < 0) {
      if (!keepsRows(choice)) return false;
      leaveOut(building);
      return true;
    }
    if (countOtherwise(building)) continue;
    if (!addHelper(building, row)) return false;
  }
  return false;
}

/** Places what has no start week, with all it waits for; drops what cannot be placed. */
function settleAll(building: Building): void {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const open = unplaced(building);
    if (open.length === 0) return;
    for (const column of open) {
      const activity = building.choice.space.columns[column]?.activity ?? -1;
      if (building.choice.isOn[column] === 1 && !settle(building, activity))
        putOff(building.choice, column);
    }
  }
  for (let open = unplaced(building); open.length > 0; open = unplaced(building))
    for (const column of open) putOff(building.choice, column);
}

function unplaced({ choice, timetable }: Building): readonly number[] {
  return choice.on.filter((column) => {
    const activity = choice.space.columns[column]?.activity ?? -1;
    return activity >= 0 && !isPlaced(timetable, activity);
  });
}

/** One of the rows that lack something; −1 = none. */
function lackingRow({ choice, dice }: Building): number {
  const { rows, sums } = choice;
  let found = -1;
  let count = 0;
  for (let r = 0; r < sums.length; r++) {
    if ((sums[r] ?? 0) >= (rows.min[r] ?? -Infinity)) continue;
    count += 1;
    if (rollBelow(dice, count) === 0) found = r;
  }
  return found;
}

/** Counts a taken activity in another way where that helps. */
function countOtherwise({ choice, frame }: Building): boolean {
  const { space } = choice;
  for (const column of [...choice.on]) {
    const activity = space.columns[column]?.activity ?? -1;
    const ways = activity < 0 ? [] : (space.ofActivity[activity] ?? []);
    if (ways.length < 2) continue;
    const lost = lossOf(choice, column);
    putOff(choice, column);
    let best = column;
    let most = lost;
    for (const way of ways) {
      const isLate = (space.columns[way]?.latestCompletion ?? 0) < frame.lo;
      const gain = way === column || isLate ? -Infinity : gainOf(choice, way);
      if (gain > most + 1e-9) {
        best = way;
        most = gain;
      }
    }
    putOn(choice, best);
    if (best !== column) return true;
  }
  return false;
}

/** How much more the rows would lack without a column. */
function lossOf(choice: Choice, column: number): number {
  putOff(choice, column);
  const gain = gainOf(choice, column);
  putOn(choice, column);
  return gain;
}
