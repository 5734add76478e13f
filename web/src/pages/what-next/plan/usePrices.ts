import type { PlanRequest, StepPrice } from 'cairn/planning';
import { useEffect, useState } from 'react';
import type { Planner } from '../../../planner/index.js';

/** What leaving each unit of the best plan out would cost, as far as it is known. */
export interface Prices {
  readonly kind: 'idle' | 'asking' | 'known';
  readonly of: ReadonlyMap<string, StepPrice>;
}

const NONE: Prices = { kind: 'idle', of: new Map() };

/** Asks for all prices at once when the request is given; each comes as soon as it is worked out. */
export function usePrices(planner: Planner | undefined, request: PlanRequest | undefined): Prices {
  const [prices, setPrices] = useState<Prices>(NONE);
  useEffect(() => {
    setPrices(NONE);
    if (planner === undefined || request === undefined) return undefined;
    let isCurrent = true;
    setPrices({ kind: 'asking', of: new Map() });
    const cancel = planner.prices(request, (event) => {
      if (!isCurrent) return;
      // Without prices the page asks for one unit at a time.
      if (event.kind === 'failed') setPrices(NONE);
      else {
        const of = new Map(event.answer.prices.map((price) => [price.unit, price]));
        setPrices({ kind: event.done ? 'known' : 'asking', of });
      }
    });
    return () => {
      isCurrent = false;
      cancel();
    };
  }, [planner, request]);
  return prices;
}
