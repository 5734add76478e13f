import type { ScopedConstraint } from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import { countedUnder, type NoteFinding } from './counted-under.js';
import type { HeldItem } from './held-item.js';
import type { SolvedScene } from './solved-scene.js';

/**
 * Whether items were earned in the asked order: the last one after all others and only when nothing else is
 * missing, a sequence one after the other. Equal days are in order. What is only planned can still be ordered.
 */
export function orderNote(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const { constraint } = scoped;
  if (constraint.kind !== 'order') return { state: 'read' };
  const counted = countedUnder(solved, scoped).filter(({ holding }) => holding.state !== 'planned');
  const pairs = [
    ...(constraint.last === undefined ? [] : pairsBefore(counted, constraint.last)),
    ...pairsOf(counted, constraint.sequence ?? []),
  ];
  const broken = pairs.find(([first, then]) => (first ?? '') > (then ?? '') && then !== undefined);
  if (broken !== undefined) return { state: 'broken' };
  const isEarly = constraint.last !== undefined && isTooEarly(solved, scoped, constraint.last);
  if (isEarly) return { state: 'broken', values: { last: constraint.last ?? '' } };
  const isOpen = pairs.some(([first, then]) => first === undefined || then === undefined);
  return { state: isOpen ? 'unknown' : 'holds' };
}

type DayPair = readonly [string | undefined, string | undefined];

function pairsBefore(counted: readonly HeldItem[], last: string): readonly DayPair[] {
  const final = counted.find((held) => held.holding.unit === last);
  if (final === undefined) return [];
  return counted
    .filter((held) => held !== final)
    .map((held): DayPair => [held.holding.earnedOn, final.holding.earnedOn]);
}

function pairsOf(counted: readonly HeldItem[], sequence: readonly string[]): readonly DayPair[] {
  const present = sequence.flatMap(
    (unit) => counted.find((held) => held.holding.unit === unit) ?? [],
  );
  return present
    .slice(1)
    .map((held, index): DayPair => [present[index]?.holding.earnedOn, held.holding.earnedOn]);
}

/** The last unit is held although other rules are still short. */
function isTooEarly(solved: SolvedScene, scoped: ScopedConstraint, last: string): boolean {
  const held = countedUnder(solved, scoped).some(
    ({ holding }) => holding.unit === last && holding.state !== 'planned',
  );
  const under = solved.parts.scene.sumsUnder.get(scoped.node);
  const isShort = [...solved.amounts].some(
    ([id, amounts]) => under?.has(id) && amounts.missing > TOLERANCE,
  );
  return held && isShort;
}
