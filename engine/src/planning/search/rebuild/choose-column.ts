import type { Building } from './building.js';
import { type Choice, gainOf, isTaken, raiseOf } from './choice.js';
import { roll } from './dice.js';
import { leastOf } from './workshop.js';

const SAMPLE = 24;

/** Of a sample of the columns that raise a row, the one that helps all rows most for its points; −1 = none helps. */
export function bestHelper(building: Building, row: number): number {
  const { workshop, choice, dice } = building;
  const helpers = workshop.helpers[row] ?? [];
  let best = -1;
  let most = 0;
  for (let k = 0; k < SAMPLE; k++) {
    const share = roll(dice);
    const column = helpers[Math.floor(helpers.length * share * share)] ?? -1;
    if (column < 0 || choice.isOn[column] === 1 || !mayAdd(building, column)) continue;
    const help = (0.7 + 0.6 * roll(dice)) * helpOf(building, column);
    if (help <= most) continue;
    best = column;
    most = help;
  }
  return best;
}

/** What a column helps the rows for each of its points. */
function helpOf(building: Building, column: number): number {
  const { choice } = building;
  return isFree(choice, column)
    ? raiseOf(choice, column) / pointsAsked(building, column)
    : gainOf(choice, column) / pointsNow(building, column);
}

function isFree({ space }: Choice, column: number): boolean {
  return (space.columns[column]?.activity ?? -1) < 0;
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

/** Whether one of these is taken. */
export function hasMember(choice: Choice, clause: readonly number[]): boolean {
  for (const j of clause) if (isTaken(choice, j)) return true;
  return false;
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

/** The column of the member that costs least for what it helps; −1 = none may be taken. */
export function bestMember(building: Building, waiting: number, clause: readonly number[]): number {
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
