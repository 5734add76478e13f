import type { RuleException } from '../../portfolio/index.js';
import { groupBy } from './grouping.js';

/** That something held takes the place of what a rule asks for. */
export type Substitution = RuleException & { readonly kind: 'substitution' };

/** What was granted, by the id of the holding that it is about. */
export function substitutionsByHolding(
  exceptions: readonly RuleException[] = [],
): ReadonlyMap<string, readonly Substitution[]> {
  const granted = exceptions.flatMap((one) => (one.kind === 'substitution' ? [one] : []));
  return groupBy(granted, ({ holding }) => holding);
}
