import type { Conditions } from '../data/conditions.js';
import type { Target } from '../data/useNext.js';

/** Where an award is sold in one currency, that one; a first guess for the fields only. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  GB: 'GBP',
  IN: 'INR',
  MY: 'MYR',
  NZ: 'NZD',
  SG: 'SGD',
  US: 'USD',
  ZA: 'ZAR',
};

/** The currency of the person's own amounts, else of the award's fees, else of its country, else the euro. */
export function currencyFor(
  { limits, assumptions }: Conditions,
  { qualification }: Target,
): string {
  return (
    limits?.budget?.currency ??
    assumptions?.fee?.currency ??
    qualification.fees[0]?.currency ??
    BY_COUNTRY[qualification.country ?? ''] ??
    'EUR'
  );
}
