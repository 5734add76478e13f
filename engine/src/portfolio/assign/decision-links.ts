import type { AssignmentProblem, Decision } from './assignment-problem.js';
import { partnersOf } from './exclusion-partners.js';
import { mostOf } from './supply-limits.js';

/** What stays the same about the decisions of a component and is looked up often. */
export interface DecisionLinks {
  /** Indexes of the decisions about an item, ascending. */
  readonly ofItem: ReadonlyMap<number, readonly number[]>;
  /** Items that an item excludes; items without any are absent. */
  readonly partners: ReadonlyMap<number, ReadonlySet<number>>;
  /** The most that each decision can bring, in the headline measure. */
  readonly most: readonly number[];
  /** Position of each decision when the surest come first, then the largest, then the earlier ones. */
  readonly position: readonly number[];
  /** Indexes of the decisions in that order. */
  readonly surestFirst: readonly number[];
}

/** The links of some decisions of a problem. */
export function linksOf(problem: AssignmentProblem, decisions: readonly Decision[]): DecisionLinks {
  const ofItem = new Map<number, number[]>();
  decisions.forEach(({ item }, index) => {
    const known = ofItem.get(item);
    if (known) known.push(index);
    else ofItem.set(item, [index]);
  });
  const most = decisions.map((decision) => mostOf(problem, decision));
  const rank = (index: number) => problem.items[decisions[index]?.item ?? -1]?.rank ?? 2;
  const surestFirst = decisions
    .map((_, index) => index)
    .sort((a, b) => rank(a) - rank(b) || (most[b] ?? 0) - (most[a] ?? 0) || a - b);
  const position = decisions.map(() => 0);
  surestFirst.forEach((index, at) => {
    position[index] = at;
  });
  return { ofItem, partners: partnersOf(problem), most, position, surestFirst };
}
