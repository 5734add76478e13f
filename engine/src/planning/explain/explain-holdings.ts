import type { Evaluation, RuleStanding, Surplus } from '../../portfolio/index.js';

/** What becomes of one holding: the rules that count it, or why none does. */
export type HoldingExplanation =
  | {
      readonly kind: 'counts';
      readonly holding: string;
      readonly rules: readonly {
        readonly rule: string;
        readonly label: string;
        readonly amount: number;
        readonly uncertain?: string;
      }[];
    }
  | (Pick<Surplus, 'holding' | 'reason' | 'rule' | 'text' | 'values'> & {
      readonly kind: 'does-not';
    });

/** Why each holding counts or does not, in the order in which the person lists them. */
export function explainHoldings(evaluation: Evaluation): readonly HoldingExplanation[] {
  const labels = new Map(standingsOf(evaluation.root).map(({ rule, label }) => [rule, label]));
  return evaluation.holdings.flatMap(({ id }): readonly HoldingExplanation[] => {
    const own = evaluation.assignments.filter((assignment) => assignment.item === id);
    if (own.length > 0) {
      const rules = own.map(({ rule, amount, uncertain }) => ({
        rule,
        label: labels.get(rule) ?? rule,
        amount,
        ...(uncertain === undefined ? {} : { uncertain }),
      }));
      return [{ kind: 'counts', holding: id, rules }];
    }
    return evaluation.surplus
      .filter((surplus) => surplus.holding === id)
      .map((surplus) => ({ kind: 'does-not', ...surplus }));
  });
}

function standingsOf(root: RuleStanding): readonly RuleStanding[] {
  return [root, ...root.children.flatMap(standingsOf)];
}
