import type { CreditValue, LevelRef, Range } from '../../terms/index.js';
import type { CountableItem } from './countable-item.js';
import type { OpenAcceptance, Slot } from './requirement-graph.js';

/** What acceptance asks of frameworks and credit systems, handed in by whoever calls. */
export interface CountingContext {
  /**
   * Credit in another system, or undefined when no rule leads there. The lower end of a range is counted. `level` of
   * what carries the credit, for rates that differ by level; undefined = not known.
   */
  readonly convert: (
    credit: CreditValue,
    system: string,
    level?: LevelRef,
  ) => ConvertedAmount | undefined;
  /** Is the first level at least as high as the second? Undefined = not known. */
  readonly levelAtLeast: (level: LevelRef, least: LevelRef) => boolean | undefined;
}

/** A converted amount as a range, with how it came about. */
export interface ConvertedAmount {
  readonly amount: Range;
  readonly basis: string;
}

/** Why an accepted amount is not certain. */
export type Uncertainty = 'converted' | 'level-indicated';

/** Why a slot does not take an item. */
export type RefusalReason = 'not-in-pool' | 'level-too-low' | 'whole-credential-only';

/** The fact without which nobody can say whether the item counts. */
export type MissingFact = 'credit' | 'conversion' | 'hours' | 'level' | 'level-match' | 'open-pool';

/** Whether a slot takes an item, and how much it counts there in the measure of the slot. */
export type Acceptance =
  | { readonly kind: 'counts'; readonly amount: number; readonly uncertain?: Uncertainty }
  | { readonly kind: 'no'; readonly reason: RefusalReason }
  /** `amount` is what it would count, when only that is known. */
  | { readonly kind: 'unknown'; readonly missing: MissingFact; readonly amount?: number };

/**
 * Whether a slot takes an item by its pool, level and amount. Age, expiry, caps and what else has been counted
 * are not asked here. An open pool without levels answers "not known": its words are for people.
 */
export function acceptsItem(slot: Slot, item: CountableItem, context: CountingContext): Acceptance {
  const membership = slot.open
    ? openMembership(slot.open, slot, item)
    : namedMembership(slot, item);
  if (membership.kind === 'no') return membership;
  const level = levelCheck(slot, item, context);
  if (level.kind === 'no') return level;
  const amount = amountIn(slot, item, context);
  const gap = [membership, level].find((step) => step.kind === 'unknown');
  if (gap?.kind === 'unknown') {
    return { ...gap, ...(amount.kind === 'counts' ? { amount: amount.amount } : {}) };
  }
  if (amount.kind !== 'counts') return amount;
  const indicated = [membership, level].some((step) => step.kind === 'yes' && step.indicated);
  return indicated ? { uncertain: 'level-indicated', ...amount } : amount;
}

/** An item in place of what the pool names, because somebody with the right to do so granted it. */
export function acceptsSubstitute(
  slot: Slot,
  item: CountableItem,
  context: CountingContext,
): Acceptance {
  return amountIn(slot, item, context);
}

type Step =
  | { readonly kind: 'yes'; readonly indicated: boolean }
  | { readonly kind: 'no'; readonly reason: RefusalReason }
  | { readonly kind: 'unknown'; readonly missing: MissingFact };

const YES: Step = { kind: 'yes', indicated: false };
const NOT_IN_POOL: Step = { kind: 'no', reason: 'not-in-pool' };

function namedMembership(slot: Slot, item: CountableItem): Step {
  if (item.unit !== undefined && slot.wholeOnly.has(item.unit)) {
    return { kind: 'no', reason: 'whole-credential-only' };
  }
  return isNamed(slot.pool, item) ? YES : NOT_IN_POOL;
}

function openMembership(open: OpenAcceptance, slot: Slot, item: CountableItem): Step {
  if (isNamed(open.named, item)) return NOT_IN_POOL;
  if (item.unit !== undefined && slot.wholeOnly.has(item.unit)) {
    return { kind: 'no', reason: 'whole-credential-only' };
  }
  if (open.levels === undefined) return { kind: 'unknown', missing: 'open-pool' };
  if (item.level === undefined) return { kind: 'unknown', missing: 'level' };
  if (item.level.framework !== open.levels.framework) {
    return { kind: 'unknown', missing: 'level-match' };
  }
  return open.levels.codes.includes(item.level.code)
    ? { kind: 'yes', indicated: item.levelBasis === 'indicated' }
    : { kind: 'no', reason: 'level-too-low' };
}

function isNamed(pool: ReadonlySet<string>, item: CountableItem): boolean {
  return (
    (item.unit !== undefined && pool.has(item.unit)) ||
    (item.qualification !== undefined && pool.has(item.qualification))
  );
}

function levelCheck(slot: Slot, item: CountableItem, context: CountingContext): Step {
  if (slot.minLevel === undefined) return YES;
  if (item.level === undefined) return { kind: 'unknown', missing: 'level' };
  const high = context.levelAtLeast(item.level, slot.minLevel);
  if (high === undefined) return { kind: 'unknown', missing: 'level-match' };
  if (!high) return { kind: 'no', reason: 'level-too-low' };
  return { kind: 'yes', indicated: item.levelBasis === 'indicated' };
}

function amountIn(slot: Slot, item: CountableItem, context: CountingContext): Acceptance {
  switch (slot.measure.kind) {
    case 'units':
      return { kind: 'counts', amount: 1 };
    case 'hours': {
      const hours = item.hours.get(slot.measure.field);
      return hours === undefined
        ? { kind: 'unknown', missing: 'hours' }
        : { kind: 'counts', amount: hours };
    }
    case 'credits':
      return creditIn(item, slot, slot.measure.system, context);
    default:
      return slot.measure satisfies never;
  }
}

/** The credit that an item carries at a target: what was agreed for that target, else its own. */
export function creditAtTarget(item: CountableItem, target: string): CreditValue | undefined {
  const agreed = item.creditAt.find((entry) => entry.qualification === target);
  if (agreed === undefined) return item.credit;
  if (agreed.amount === undefined) return undefined;
  const system = agreed.system ?? item.credit?.system;
  return system === undefined ? undefined : { amount: agreed.amount, system };
}

function creditIn(
  item: CountableItem,
  { target }: Slot,
  system: string,
  context: CountingContext,
): Acceptance {
  const credit = creditAtTarget(item, target);
  if (credit === undefined) return { kind: 'unknown', missing: 'credit' };
  if (credit.system === system) return { kind: 'counts', amount: credit.amount };
  const converted = context.convert(credit, system, item.level);
  if (converted === undefined) return { kind: 'unknown', missing: 'conversion' };
  return { kind: 'counts', amount: converted.amount.min, uncertain: 'converted' };
}
