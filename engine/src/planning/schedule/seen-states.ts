import type { Job } from './jobs.js';

/** States of a search that led nowhere: keys of whole numbers in one arena, found through open addressing. */
export interface SeenStates {
  /** Offsets into the arena + 1; 0 = empty. */
  places: Int32Array;
  /** Length and numbers of one key after the other. */
  arena: Int32Array;
  used: number;
  count: number;
}

/** What a state is told apart by. */
export interface StateToSee {
  readonly seen: SeenStates;
  readonly jobs: readonly Job[];
  readonly weeklyHours: number;
  readonly deadline: number;
  /** Hours that the placed jobs leave of each week. */
  readonly left: Int32Array;
  /** Jobs that stand in a clause of another. */
  readonly awaited: readonly number[];
  /** −1 while a job is not placed. */
  readonly starts: Int32Array;
  /** Bits of the jobs placed. */
  readonly placed: number;
}

const FIRST_PLACES = 256;
const MOST_NUMBERS = 1 << 21;

/** An empty table. */
export function seenStates(): SeenStates {
  return { places: new Int32Array(0), arena: new Int32Array(0), used: 0, count: 0 };
}

/**
 * Enters the state of a search; false when it was entered before. What comes after depends on no more than the
 * jobs placed, the hours left of each week from `week` on, `last`, and the ends of placed jobs that others wait for.
 */
export function addState(state: StateToSee, week: number, last: number): boolean {
  const { seen } = state;
  if (seen.places.length === 0) seen.places = new Int32Array(FIRST_PLACES);
  const length = writeKey(state, week, last);
  let place = hashOf(seen, length) & (seen.places.length - 1);
  for (let offset = seen.places[place] ?? 0; offset > 0; offset = seen.places[place] ?? 0) {
    if (isSame(seen, offset - 1, length)) return false;
    place = (place + 1) & (seen.places.length - 1);
  }
  if (seen.used + length >= MOST_NUMBERS) return true;
  seen.places[place] = seen.used + 1;
  seen.used += length;
  seen.count += 1;
  if (2 * seen.count > seen.places.length) spread(seen);
  return true;
}

/** Writes the key behind the last one; its first number is its length. */
function writeKey(state: StateToSee, week: number, last: number): number {
  const { seen, left, deadline, awaited, starts, jobs } = state;
  const most = 4 + (deadline - week) + awaited.length;
  if (seen.used + most > seen.arena.length) {
    const wider = new Int32Array(2 * (seen.used + most));
    wider.set(seen.arena);
    seen.arena = wider;
  }
  const { arena } = seen;
  let at = seen.used + 1;
  arena[at++] = state.placed;
  arena[at++] = 64 * week + last + 1;
  const perNumber = state.weeklyHours < 32 ? 6 : 1;
  let packed = 0;
  for (let t = week; t < deadline; t++) {
    packed = packed * 32 + (left[t] ?? 0);
    if ((t - week) % perNumber < perNumber - 1 && t < deadline - 1) continue;
    arena[at++] = packed;
    packed = 0;
  }
  for (const j of awaited) {
    const start = starts[j] ?? -1;
    arena[at++] = start < 0 ? 0 : Math.max(0, start + (jobs[j]?.weeks ?? 0) - week) + 1;
  }
  const length = at - seen.used;
  arena[seen.used] = length;
  return length;
}

function hashOf({ arena, used }: Pick<SeenStates, 'arena' | 'used'>, length: number): number {
  let hash = 0;
  for (let k = 0; k < length; k++) {
    hash = Math.imul(hash ^ (arena[used + k] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function isSame({ arena, used }: SeenStates, offset: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (arena[offset + k] !== arena[used + k]) return false;
  return true;
}

function spread(seen: SeenStates): void {
  const places = new Int32Array(2 * seen.places.length);
  for (let used = 0; used < seen.used; ) {
    const length = seen.arena[used] ?? 1;
    let place = hashOf({ arena: seen.arena, used }, length) & (places.length - 1);
    while ((places[place] ?? 0) > 0) place = (place + 1) & (places.length - 1);
    places[place] = used + 1;
    used += length;
  }
  seen.places = places;
}
