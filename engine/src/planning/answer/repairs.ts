import type { Relaxation } from '../compile/relaxations.js';
import type { Repair } from '../plan.js';
import { applyRepair } from './apply-repair.js';
import { canBeMet, type Question } from './feasibility.js';
import { fewerAwards } from './fewer-awards.js';
import { rankRepairs } from './repair-size.js';
import { changesOf } from './single-changes.js';
import { smallestConflict } from './smallest-conflict.js';

/** Pairs that are looked for when no single change is enough. */
const MOST_PAIRS = 6;

/** A smallest conflict, and what it was found among. */
export interface ConflictFound {
  readonly conflict: readonly Relaxation[];
  readonly members: readonly Relaxation[];
}

/**
 * Changes after which the request can be met, each proven by solving again, the least change first (see
 * `rankRepairs`): of one rule or limit of the conflict, or a further award less; where none is enough, of two members.
 */
export function repairsOf(
  question: Question,
  found: ConflictFound,
  labelOf: (member: Relaxation) => string,
): readonly Repair[] {
  const single = [
    ...found.conflict.flatMap((member) => changesOf(question, member, labelOf(member))),
    ...fewerAwards(question, found.conflict),
  ];
  const repairs = single.length > 0 ? single : pairsOf(question, found, labelOf);
  return rankRepairs(repairs, question.request);
}

/**
 * Changes of two members. One of them is in the conflict; the other is in what is a conflict without the first. Of two
 * amounts the first is the least with the other limit left out, the second the least with the first change made.
 */
function pairsOf(
  question: Question,
  { conflict, members }: ConflictFound,
  labelOf: (member: Relaxation) => string,
): readonly Repair[] {
  const repairs: Repair[] = [];
  const tried = new Set<string>();
  for (const first of conflict) {
    const rest = members.filter((member) => member !== first);
    const isMetWithout = (kept: readonly Relaxation[]) =>
      canBeMet(question, new Set(members.filter((member) => !kept.includes(member)))) ?? true;
    for (const second of smallestConflict(rest, isMetWithout)) {
      const name = [first, second].toSorted().join(' ');
      if (repairs.length >= MOST_PAIRS || tried.has(name)) continue;
      tried.add(name);
      if (canBeMet(question, new Set([first, second])) !== true) continue;
      repairs.push(...pairOf(question, [first, second], labelOf));
    }
  }
  return repairs;
}

function pairOf(
  question: Question,
  [first, second]: readonly [Relaxation, Relaxation],
  labelOf: (member: Relaxation) => string,
): readonly Repair[] {
  const { given = [] } = question;
  const withoutSecond = { ...question, given: [...given, second] };
  return changesOf(withoutSecond, first, labelOf(first)).flatMap((change) => {
    const request = applyRepair(question.request, change);
    // What a request cannot say is left out of it instead.
    const after =
      request === undefined ? { ...question, given: [...given, first] } : { ...question, request };
    return changesOf(after, second, labelOf(second)).map((also) => ({ ...change, also: [also] }));
  });
}
