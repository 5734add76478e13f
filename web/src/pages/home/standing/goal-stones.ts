import type { Evaluation, Holding } from 'cairn/portfolio';
import type { StoneItem } from '../../../design/index.js';

/** The stones of an award: what counts, what is missing, and what is held but does not count. */
export interface GoalStones {
  readonly items: readonly StoneItem[];
  readonly beside: readonly StoneItem[];
}

/** Most stones that the missing part is split into. */
const MOST_MISSING = 12;

/** Amounts are in the headline measure; the missing part is split into stones of the usual size here. */
export function goalStones(evaluation: Evaluation, missingLabel: string): GoalStones {
  const { headline, assignments, surplus, holdings } = evaluation;
  const byId = new Map(holdings.map((holding) => [holding.id, holding]));
  const counted = assignments.flatMap(({ item, rule, amount }) => {
    const holding = byId.get(item);
    return holding ? [{ ...stoneOf(holding), id: `${item}@${rule}`, amount }] : [];
  });
  const sizes = counted.map(({ amount }) => amount);
  const usual = sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) / sizes.length : 1;
  const size = headline.measure === 'units' ? 1 : Math.max(usual, headline.required / MOST_MISSING);
  return {
    items: [...counted, ...missingStones(headline.missing, size, missingLabel)],
    beside: surplus.flatMap(({ holding: id }) => {
      const holding = byId.get(id);
      return holding && holding.state !== 'planned' ? [{ ...stoneOf(holding), amount: usual }] : [];
    }),
  };
}

function stoneOf({ id, title, state }: Holding): StoneItem {
  return { id, label: title, state, amount: 0 };
}

/** Whole stones of one size, and a smaller one for the rest. */
function missingStones(missing: number, size: number, label: string): readonly StoneItem[] {
  const count = Math.min(Math.ceil(missing / size - 1e-9), 60);
  return Array.from({ length: count }, (_, i) => ({
    id: `missing-${i}`,
    label,
    amount: Math.min(size, missing - i * size),
    state: 'missing' as const,
  }));
}
