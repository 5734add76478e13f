import type { Catalogue, CountableItem } from '../../catalogue/index.js';
import { type Holding, itemOfHolding } from '../../portfolio/index.js';

/** A holding as something to count, with who gave it. */
export interface HeldItem extends CountableItem {
  readonly holding: Holding;
  readonly awardingBody?: string;
  readonly provider?: string;
  /** Kind of the catalogue unit that it stands for. */
  readonly unitKind?: string;
  /** Months for which its unit stays valid after the day of award. */
  readonly validityMonths?: number;
}

/**
 * What the person holds, as items: facts of the holding first, else those of the unit or award that it stands
 * for. Things that are only planned are not held and are left out.
 */
export function heldItemsOf(
  holdings: readonly Holding[],
  catalogue: Catalogue,
): readonly HeldItem[] {
  return holdings
    .filter((holding) => holding.state !== 'planned')
    .map((holding) => heldItemOf(holding, catalogue));
}

function heldItemOf(holding: Holding, catalogue: Catalogue): HeldItem {
  const unit = holding.unit === undefined ? undefined : catalogue.units.get(holding.unit);
  const award =
    holding.qualification === undefined
      ? undefined
      : catalogue.qualifications.get(holding.qualification);
  const item = itemOfHolding(holding, catalogue);
  const validityMonths = unit?.validityMonths;
  const awardingBody = holding.awardingBody ?? unit?.awardingBody ?? award?.awardingBody;
  const provider = holding.provider ?? unit?.provider;
  return {
    ...item,
    holding,
    ...(awardingBody === undefined ? {} : { awardingBody }),
    ...(provider === undefined ? {} : { provider }),
    ...(validityMonths === undefined ? {} : { validityMonths }),
    ...(unit === undefined ? {} : { unitKind: unit.kind }),
  };
}
