import {
  type CountableItem,
  type CountingContext,
  creditAtTarget,
  itemOfUnit,
  type Qualification,
  type ScopedConstraint,
} from '../../catalogue/index.js';
import type { CountChoice, CountSource } from './count-variables.js';
import { groupBy } from './grouping.js';
import type { ModelDraft, Term } from './model-draft.js';
import { plannedKey } from './planned-items.js';
import type { AskedSum } from './standing.js';

/** An item counted inside the scope of a constraint: terms that sum to 1 when it is, and its amount there. */
export interface CountedItem {
  readonly item: CountableItem;
  readonly source: CountSource;
  readonly terms: readonly Term[];
  /** In the unit of the constraint; undefined = not known. */
  readonly amount: number | undefined;
}

/** What the amounts of a constraint are worked out from. */
export interface AmountQuestion {
  readonly scoped: ScopedConstraint;
  readonly sums: readonly AskedSum[];
  readonly choices: readonly CountChoice[];
  /** Credit system, or `units`. */
  readonly unit: string;
  readonly counting: CountingContext;
}

/**
 * Items that may count inside the scope, each once: one that counts in several layers gets a variable of its own
 * that is 1 exactly when it counts anywhere.
 */
export function countedItems(draft: ModelDraft, question: AmountQuestion): readonly CountedItem[] {
  const inScope = new Set(
    question.sums
      .filter(({ node, path }) =>
        [node, ...path].some((entry) => entry.id === question.scoped.node),
      )
      .map(({ node }) => node.id),
  );
  const choices = question.choices.filter((choice) => inScope.has(choice.node.id));
  return [...groupBy(choices, itemKey).values()].flatMap((ofItem) => {
    const [first] = ofItem;
    if (first === undefined) return [];
    const item = first.source.kind === 'held' ? first.source.held : itemOfUnit(first.source.unit);
    return [
      {
        item,
        source: first.source,
        terms: onceCounted(draft, ofItem),
        amount: amountOf(item, ofItem, question),
      },
    ];
  });
}

function itemKey({ item, source }: CountChoice): string {
  return source.kind === 'planned' ? plannedKey(source) : item;
}

function onceCounted(draft: ModelDraft, choices: readonly CountChoice[]): readonly Term[] {
  const layers = new Set(choices.map((choice) => choice.slot.layer));
  const terms = choices.map(({ variable }) => ({ variable, coefficient: 1 }));
  if (layers.size <= 1) return terms;
  const item = choices[0]?.item ?? '';
  const once = draft.addVariable({ kind: 'node', rule: `counted:${item}` });
  const group = 'structure';
  for (const { variable } of terms) {
    const difference = [
      { variable, coefficient: 1 },
      { variable: once, coefficient: -1 },
    ];
    draft.addRow({ group, terms: difference, max: 0 });
  }
  draft.addRow({ group, terms: [...terms, { variable: once, coefficient: -1 }], min: 0 });
  return [{ variable: once, coefficient: 1 }];
}

function amountOf(
  item: CountableItem,
  choices: readonly CountChoice[],
  { unit, counting }: AmountQuestion,
): number | undefined {
  if (unit === 'units') return 1;
  const measured = choices.find(
    ({ slot }) => slot.measure.kind === 'credits' && slot.measure.system === unit,
  );
  if (measured !== undefined) return measured.amount;
  const credit = creditAtTarget(item, choices[0]?.slot.target ?? '');
  if (credit === undefined) return undefined;
  if (credit.system === unit) return credit.amount;
  return counting.convert(credit, unit, item.level)?.amount.min;
}

/** The whole that a share is of: the credit of the award in a unit, or its number of units; undefined = not known. */
export function wholeOf(qualification: Qualification, unit: string): number | undefined {
  if (unit === 'units') return qualification.totalUnits;
  return qualification.credit?.system === unit ? qualification.credit.amount : undefined;
}
