import type { Assignment } from '../../portfolio/index.js';
import { awardPrefix } from '../compile/scoped-graph.js';
import type { Plan } from '../plan.js';

/**
 * All that a plan counts, in its target and in the awards that it is to finish as well: their rules are named
 * `<award>:<rule>`. What a step is told to count as belongs to it, too, where no claim of an award names it.
 */
export function countedIn({ assignments, steps, also = [] }: Plan): readonly Assignment[] {
  const further = also.flatMap((award) =>
    award.assignments.map((one) => ({ ...one, rule: awardPrefix(award.qualification) + one.rule })),
  );
  const told = steps.flatMap(({ countsAs }) => countsAs ?? []);
  const named = [...assignments, ...further];
  const isNamed = (one: Assignment) =>
    named.some(
      ({ item, rule, part }) => item === one.item && rule === one.rule && part === one.part,
    );
  return [...named, ...told.filter((one) => isOfFurtherAward(one.rule) && !isNamed(one))];
}

/** Whether a rule is one of an award beside the target: no rule id holds a colon. */
export function isOfFurtherAward(rule: string): boolean {
  return rule.includes(':');
}
