/**
 * A smallest set of members that cannot be met together: dropping any one of them leaves a set that can.
 *
 * All members together are known to be impossible. `canMeet` says whether a set can be met; it must never change
 * from no to yes when the set grows. Where it says yes for lack of time, the set found is a conflict still, but one
 * that may hold more than it must.
 * @see Junker, QuickXplain (AAAI 2004)
 */
export function smallestConflict<T>(
  members: readonly T[],
  canMeet: (members: readonly T[]) => boolean,
): readonly T[] {
  if (!canMeet([])) return [];
  return explain([], [], members, canMeet);
}

function explain<T>(
  background: readonly T[],
  added: readonly T[],
  members: readonly T[],
  canMeet: (members: readonly T[]) => boolean,
): readonly T[] {
  if (added.length > 0 && !canMeet(background)) return [];
  if (members.length <= 1) return members;
  const half = Math.floor(members.length / 2);
  const [left, right] = [members.slice(0, half), members.slice(half)];
  const inRight = explain([...background, ...left], left, right, canMeet);
  const inLeft = explain([...background, ...inRight], inRight, left, canMeet);
  return [...inLeft, ...inRight];
}
