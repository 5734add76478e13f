import { type Catalogue, type CountableItem, hoursOf, type Unit } from '../../catalogue/index.js';
import { addMonths, type IsoDate } from '../../terms/index.js';
import type { Rank } from '../assign/assignment-problem.js';
import type { Holding } from '../holdings.js';

/** A holding with everything that the catalogue knows about what it stands for. */
export interface HeldItem {
  readonly holding: Holding;
  readonly item: CountableItem;
  readonly unit: Unit | undefined;
  readonly rank: Rank;
  readonly awardingBody: string | undefined;
  readonly provider: string | undefined;
  readonly validity: Validity;
}

/** First day on which something is no longer valid. */
export type Validity =
  | { readonly kind: 'until'; readonly day: IsoDate }
  /** It lapses some months after a day that is not known. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-known-end' };

/**
 * A holding as something to count. What the holding states about itself goes before what the catalogue says about
 * the unit or the qualification that it stands for.
 */
export function itemOfHolding(holding: Holding, catalogue: Catalogue): CountableItem {
  const unit = holding.unit === undefined ? undefined : catalogue.units.get(holding.unit);
  const award =
    holding.qualification === undefined
      ? undefined
      : catalogue.qualifications.get(holding.qualification);
  const stated = holding.level ?? unit?.level ?? award?.level;
  const level = stated ?? unit?.levelIndicator;
  const credit = holding.credit ?? unit?.credit ?? award?.credit;
  return {
    id: holding.id,
    ...(holding.unit === undefined ? {} : { unit: holding.unit }),
    ...(holding.qualification === undefined ? {} : { qualification: holding.qualification }),
    ...(level === undefined ? {} : { level: { framework: level.framework, code: level.code } }),
    levelBasis: stated === undefined ? 'indicated' : 'stated',
    ...(credit === undefined ? {} : { credit }),
    creditAt: unit?.creditAt ?? award?.creditAt ?? [],
    hours: hoursOf(holding.workloadHours ?? unit?.workloadHours),
  };
}

/** A holding with the facts that rules beside the tree ask for. */
export function heldItem(holding: Holding, catalogue: Catalogue): HeldItem {
  const unit = holding.unit === undefined ? undefined : catalogue.units.get(holding.unit);
  const award =
    holding.qualification === undefined
      ? undefined
      : catalogue.qualifications.get(holding.qualification);
  return {
    holding,
    item: itemOfHolding(holding, catalogue),
    unit,
    rank: holding.state === 'verified' ? 0 : holding.state === 'claimed' ? 1 : 2,
    awardingBody: holding.awardingBody ?? unit?.awardingBody ?? award?.awardingBody,
    provider: holding.provider ?? unit?.provider,
    validity: validityOf(holding, unit),
  };
}

/** Until when a holding is valid: its own last day, else the validity of its unit from the day of award. */
export function validityOf(holding: Holding, unit: Unit | undefined): Validity {
  if (holding.expiresOn !== undefined) return { kind: 'until', day: holding.expiresOn };
  if (unit?.validityMonths === undefined) return { kind: 'no-known-end' };
  if (holding.earnedOn !== undefined) {
    return { kind: 'until', day: addMonths(holding.earnedOn, unit.validityMonths) };
  }
  // What is only planned will be fresh when it is earned.
  return holding.state === 'planned' ? { kind: 'no-known-end' } : { kind: 'unknown' };
}
