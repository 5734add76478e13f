import type { PlanAnswer } from '../plan.js';
import type { PlanRequest } from '../request.js';
import type { Way } from './activities.js';
import { groupBy } from './grouping.js';

/** ISO 4217 code for "no currency involved". */
export const NO_CURRENCY = 'XXX';

/** The one currency of all prices and the budget, or the answer that there are several. */
export type Currency =
  | { readonly kind: 'currency'; readonly currency: string }
  | (PlanAnswer & { readonly kind: 'mixed-currencies' });

/** Finds the currency of a plan; `XXX` when nothing has a price. */
export function currencyOf(ways: readonly Way[], request: PlanRequest): Currency {
  const budget = request.limits.budget?.currency;
  const priced = ways.filter((way) => way.fee !== undefined);
  const byCurrency = groupBy(priced, (way) => way.fee?.currency ?? NO_CURRENCY);
  const currencies = [
    ...new Set([...(budget === undefined ? [] : [budget]), ...byCurrency.keys()]),
  ].toSorted();
  if (currencies.length <= 1) return { kind: 'currency', currency: currencies[0] ?? NO_CURRENCY };
  return {
    kind: 'mixed-currencies',
    currencies,
    units: currencies.map((currency) => ({
      currency,
      units: [...new Set((byCurrency.get(currency) ?? []).map((way) => way.unit.id))].toSorted(),
    })),
  };
}
