import type { TimeFrame } from '../../reduce/time-frame.js';
import {
  type Choice,
  canSpare,
  gainOf,
  isTaken,
  keepsRows,
  putOff,
  putOn,
  raiseOf,
} from './choice.js';
import { type Dice, roll, rollBelow } from './dice.js';
import { leastOf, type Workshop } from './workshop.js';

/** A choice that is being built for one completion week. */
export interface Building {
  readonly workshop: Workshop;
  readonly choice: Choice;
  /** The frame of that week. */
  readonly frame: TimeFrame;
  readonly dice: Dice;
  /** Whether all that is taken fits into the weeks. */
  readonly fits: () => boolean;
}

const SAMPLE = 24;
const MOST_STEPS = 40;

/**
 * Adds columns until every row is kept and every clause has a member: of a sample of those that help a row that
 * lacks something, the one that helps all rows most for its points. Then what is not needed is left out.
 *
 * @returns whether it came to an end; the choice is of no use otherwise.
 */
export function completeChoice(building: Building): boolean {
  const { choice } = building;
  for (const column of [...choice.on])
    if (choice.isOn[column] === 1 && !addMembers(building, column)) return false;
  if (!building.fits()) return false;
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

const TRIES = 4;

/** Adds a column that helps a row, with all it waits for. */
function addHelper(building: Building, row: number): boolean {
  const { choice } = building;
  const before = choice.on.length;
  for (let tries = 0; tries < TRIES; tries++) {
    const column = bestHelper(building, row);
    if (column < 0) continue;
    if (add(building, column) && (isFree(choice, column) || building.fits())) return true;
    while (choice.on.length > before) putOff(choice, choice.on[choice.on.length - 1] ?? 0);
  }
  return false;
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

function bestHelper(building: Building, row: number): number {
  const { workshop, choice, dice } = building;
  const helpers = workshop.helpers[row] ?? [];
  let best = -1;
  let most = 0;
  for (let k = 0; k < SAMPLE; k++) {
    const share = roll(dice);
    const column = helpers[Math.floor(helpers.length * share * share)] ?? -1;
    if (column < 0 || choice.isOn[column] === 1 || !mayAdd(building, column)) continue;
    const gain = isFree(choice, column) ? raiseOf(choice, column) : gainOf(choice, column);
    if (gain <= 0) continue;
    const points = isFree(choice, column)
      ? pointsAsked(building, column)
      : pointsNow(building, column);
    const value = ((0.7 + 0.6 * roll(dice)) * gain) / points;
    if (value <= most) continue;
    best = column;
    most = value;
  }
  return best;
}

/** Points of a column with what its activity still waits for. */
function pointsNow({ workshop, choice }: Building, column: number): number {
  const { model, chainPoints, hourPoints, space } = workshop;
  const activity = model.activities[space.columns[column]?.activity ?? -1];
  if (activity === undefined) return 1;
  let points = 1 + activity.price + hourPoints * activity.work;
  for (const clause of activity.clauses)
    if (!hasMember(choice, clause)) points += leastOf(chainPoints, clause);
  for (const clause of activity.companions)
    if (!hasMember(choice, clause)) points += leastOf(chainPoints, clause);
  return points;
}

/** Points of what a column without an activity makes the rows lack. */
function pointsAsked({ workshop, choice }: Building, column: number): number {
  const { rows, rowPoints } = workshop;
  let points = 1;
  for (const [k, r] of (rows.rowsOf[column] ?? []).entries()) {
    const least = rows.min[r] ?? -Infinity;
    const before = choice.sums[r] ?? 0;
    const after = before + (rows.coefficientsOf[column]?.[k] ?? 0);
    if (after < before && after < least)
      points += (Math.min(before, least) - after) * (rowPoints[r] ?? Infinity);
  }
  return points;
}

function hasMember(choice: Choice, clause: readonly number[]): boolean {
  for (const j of clause) if (isTaken(choice, j)) return true;
  return false;
}

function isFree({ space }: Choice, column: number): boolean {
  return (space.columns[column]?.activity ?? -1) < 0;
}

function mayAdd({ choice, frame }: Building, column: number): boolean {
  const { activity = -1, latestCompletion = 0 } = choice.space.columns[column] ?? {};
  if (latestCompletion < frame.lo) return false;
  if (activity < 0) return true;
  if (isTaken(choice, activity) || (frame.lst[activity] ?? -1) < 0) return false;
  for (const j of choice.model.activities[activity]?.excludes ?? [])
    if (isTaken(choice, j)) return false;
  return true;
}

function add(building: Building, column: number): boolean {
  putOn(building.choice, column);
  return addMembers(building, column);
}

/** Takes a member of each clause that the activity of a column waits for. */
function addMembers(building: Building, column: number): boolean {
  const { choice } = building;
  const index = choice.space.columns[column]?.activity ?? -1;
  const activity = choice.model.activities[index];
  if (activity === undefined) return true;
  for (const clause of [...activity.clauses, ...activity.companions]) {
    if (hasMember(choice, clause)) continue;
    const member = bestMember(building, index, clause);
    if (member < 0 || !add(building, member)) return false;
  }
  return true;
}

/** The column of the member that costs least for what it helps; −1 = none may be taken. */
function bestMember(building: Building, waiting: number, clause: readonly number[]): number {
  const { workshop, choice, frame, dice } = building;
  const { chainPoints, space, model } = workshop;
  let best = -1;
  let least = Infinity;
  for (const j of clause) {
    const end = (frame.est[j] ?? Infinity) + (model.activities[j]?.weeks ?? 0);
    if (end > (frame.lst[waiting] ?? -1)) continue;
    const dear = (0.6 + 0.8 * roll(dice)) * (chainPoints[j] ?? Infinity);
    for (const column of space.ofActivity[j] ?? []) {
      const gain = mayAdd(building, column) ? gainOf(choice, column) : -Infinity;
      const points = dear / (1 + 2 * Math.max(0, gain));
      if (gain === -Infinity || points >= least) continue;
      best = column;
      least = points;
    }
  }
  return best;
}

/** Leaves out what no row and no clause needs, the dearest first. */
export function leaveOut({ choice, workshop }: Building): void {
  const { model, hourPoints } = workshop;
  const points = (c: number) => {
    const { price = 0, work = 0 } = model.activities[choice.space.columns[c]?.activity ?? -1] ?? {};
    return price + hourPoints * work;
  };
  for (let again = true; again; ) {
    again = false;
    for (const column of [...choice.on].sort((a, b) => points(b) - points(a) || a - b)) {
      const activity = choice.space.columns[column]?.activity ?? -1;
      if (activity < 0 || !canSpare(choice, column) || isAwaited(choice, activity)) continue;
      putOff(choice, column);
      again = true;
    }
  }
}

/** Whether a taken activity waits for this one and for no other member of some clause. */
export function isAwaited(choice: Choice, activity: number): boolean {
  const { model, space, on } = choice;
  for (const column of on) {
    const other = model.activities[space.columns[column]?.activity ?? -1];
    if (other === undefined) continue;
    if (needsOnly(choice, other.clauses, activity)) return true;
    if (needsOnly(choice, other.companions, activity)) return true;
  }
  return false;
}

function needsOnly(
  choice: Choice,
  clauses: readonly (readonly number[])[],
  activity: number,
): boolean {
  for (const clause of clauses) {
    let others = 0;
    let isIn = false;
    for (const j of clause) {
      if (j === activity) isIn = true;
      else if (isTaken(choice, j)) others += 1;
    }
    if (isIn && others === 0) return true;
  }
  return false;
}
