import type { ScopedConstraint } from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import { countedUnder, type NoteFinding } from './counted-under.js';
import { type LimitEnd, limitEnds } from './limit-ends.js';
import type { SolvedScene } from './solved-scene.js';

/** Whether what counts was, or still can be, earned inside the time that a constraint gives. */
export function timeLimitNote(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const { constraint } = scoped;
  if (constraint.kind !== 'timeLimit') return { state: 'read' };
  const { on, startOn } = solved.parts.scene.request;
  const counted = countedUnder(solved, scoped);
  const ends = limitEnds(constraint, counted, startOn);
  if (ends === 'not-started') return { state: 'holds' };
  if (ends === 'unknown') return { state: 'unknown' };
  const states = ends.map((end) => stateOf(solved, scoped, end, on));
  const values = { by: ends[0]?.by ?? '' };
  if (states.includes('broken')) return { state: 'broken', values };
  return { state: states.includes('unknown') ? 'unknown' : 'holds', values };
}

function stateOf(
  solved: SolvedScene,
  scoped: ScopedConstraint,
  end: LimitEnd,
  on: string,
): 'holds' | 'broken' | 'unknown' {
  const asked = countedUnder(solved, scoped).filter(
    ({ holding }) =>
      (end.units === undefined || end.units.includes(holding.unit ?? '')) &&
      !end.others.includes(holding.unit ?? ''),
  );
  const days = asked.map(({ holding }) => holding.earnedOn);
  if (days.some((day) => day !== undefined && day > end.by)) return 'broken';
  const isLate = on > end.by;
  if (isLate && isStillShort(solved, scoped, end)) return 'broken';
  const open = asked.filter(
    ({ holding }) => holding.earnedOn === undefined && holding.state !== 'planned',
  );
  return open.length > 0 ? 'unknown' : 'holds';
}

/** Something that had to be done by that day is not held. */
function isStillShort(solved: SolvedScene, scoped: ScopedConstraint, end: LimitEnd): boolean {
  const held = new Set(countedUnder(solved, scoped).map(({ holding }) => holding.unit));
  if (end.units !== undefined) return end.units.some((unit) => !held.has(unit));
  const under = solved.parts.scene.sumsUnder.get(scoped.node);
  return [...solved.amounts].some(([id, amounts]) => under?.has(id) && amounts.missing > TOLERANCE);
}
