import type { Formats, Words } from '../../words/index.js';
import type { StoneItem, StoneState } from './stones.js';

export interface CairnSummary {
  readonly amounts: readonly { readonly state: StoneState; readonly amount: number }[];
  /** Verified and claimed. */
  readonly held: number;
  readonly total: number;
  readonly beside: number;
}

const STATES: readonly StoneState[] = ['verified', 'claimed', 'planned', 'missing'];

/** What a cairn shows, as amounts; states without stones are left out. */
export function cairnSummary(
  items: readonly StoneItem[],
  beside: readonly StoneItem[],
): CairnSummary {
  const amounts = STATES.map((state) => ({
    state,
    amount: amountOf(items.filter((item) => item.state === state)),
  })).filter(({ state }) => items.some((item) => item.state === state));
  const held = items.filter(({ state }) => state === 'verified' || state === 'claimed');
  return { amounts, held: amountOf(held), total: amountOf(items), beside: amountOf(beside) };
}

/** The text twin of the picture. */
export function summaryText(
  summary: CairnSummary,
  measure: string,
  { words, formats }: { readonly words: Words; readonly formats: Formats },
): string {
  if (summary.total === 0 && summary.beside === 0) return words.say('design.cairn.empty');
  const amount = (value: number) => formats.number(value, 1);
  const parts = summary.amounts.map(({ state, amount: value }) =>
    words.say(`design.cairn.${state}`, { amount: amount(value) }),
  );
  const beside =
    summary.beside > 0
      ? [words.say('design.cairn.beside', { amount: amount(summary.beside) })]
      : [];
  return words.say('design.cairn.label', {
    counted: amount(summary.held),
    total: amount(summary.total),
    measure,
    parts: [...parts, ...beside].join(', '),
  });
}

function amountOf(items: readonly StoneItem[]): number {
  return items.reduce((sum, item) => sum + item.amount, 0);
}
