import type { StepPrice } from 'cairn/planning';
import { useMemo } from 'react';
import type { TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import type { Prices } from './usePrices.js';

/** What the plan without a unit costs more, as a column; undefined while nobody asked. */
export function usePriceColumn(prices: Prices | undefined): TableColumn<StepRow> | undefined {
  const { say } = useWords();
  const { money } = useFormats();
  return useMemo(() => {
    if (prices === undefined || prices.kind === 'idle') return undefined;
    const textOf = (price: StepPrice | undefined, currency: string): string => {
      if (price === undefined) return prices.kind === 'asking' ? '…' : say('design.notKnown');
      if (price.kind === 'needed') return say('moves.price.needed');
      if (price.kind === 'not-known') return say('design.notKnown');
      const { weeks, feeMinor } = price;
      return say('moves.price.cell', {
        weeks: Math.abs(weeks),
        time: weeks === 0 ? 'same' : weeks > 0 ? 'later' : 'sooner',
        fees:
          feeMinor === undefined
            ? 'unknown'
            : feeMinor === 0
              ? 'same'
              : feeMinor > 0
                ? 'more'
                : 'less',
        amount: money({ minor: Math.abs(feeMinor ?? 0), currency }),
      });
    };
    return {
      id: 'without',
      title: say('moves.price.column'),
      value: ({ unit }) => sizeOf(prices.of.get(unit)),
      cell: ({ unit, fee }) => {
        const price = prices.of.get(unit);
        const currency = price?.kind === 'price' ? price.plan.fees.min.currency : fee?.currency;
        return textOf(price, currency ?? 'XXX');
      },
      align: 'end',
    };
  }, [prices, say, money]);
}

/** Sorts by weeks; what cannot be left out comes last. */
function sizeOf(price: StepPrice | undefined): number | undefined {
  if (price?.kind === 'needed') return Number.MAX_SAFE_INTEGER;
  return price?.kind === 'price' ? price.weeks : undefined;
}
