import {
  type Acceptance,
  acceptsItem,
  acceptsSubstitute,
  type MissingFact,
  type RefusalReason,
  type Slot,
} from '../../catalogue/index.js';
import type { SurplusReason } from '../evaluation.js';
import type { HeldItem } from './held-item.js';
import { type EvaluationScene, nodesNamed } from './scene.js';
import { screenHolding } from './screen-holding.js';

/** What is to be said about one holding and one slot before anything is counted elsewhere. */
export type Verdict =
  | {
      readonly kind: 'counts';
      readonly amount: number;
      readonly uncertain?: string;
      readonly exception?: string;
    }
  | {
      readonly kind: 'no' | 'unknown';
      readonly reason: SurplusReason;
      /** Id of the constraint or node that says so. */
      readonly rule: string;
      readonly values: Readonly<Record<string, string | number>>;
      /** What it would count, when that is known. */
      readonly amount?: number;
    }
  /** The slot is about other things. */
  | { readonly kind: 'foreign' };

const REFUSALS: Readonly<Record<RefusalReason, SurplusReason>> = {
  'not-in-pool': 'no-rule-accepts',
  'level-too-low': 'level-too-low',
  'whole-credential-only': 'whole-credential-only',
};

const GAPS: Readonly<Record<MissingFact, SurplusReason>> = {
  credit: 'credit-unknown',
  conversion: 'credit-unknown',
  hours: 'credit-unknown',
  level: 'level-unknown',
  'level-match': 'level-unknown',
  'open-pool': 'open-pool-unknown',
};

/** The verdicts of one holding by slot id. */
export function verdictsOf(scene: EvaluationScene, held: HeldItem): ReadonlyMap<string, Verdict> {
  return new Map(scene.slots.map((slot) => [slot.id, verdictOn(scene, held, slot)]));
}

function verdictOn(scene: EvaluationScene, held: HeldItem, slot: Slot): Verdict {
  const exception = substitutionFor(scene, held, slot);
  const acceptance =
    exception === undefined
      ? acceptsItem(slot, held.item, scene.request)
      : acceptsSubstitute(slot, held.item, scene.request);
  if (acceptance.kind === 'no') return refusal(slot, held, acceptance.reason);
  const screening = screenHolding(scene, held, slot);
  if (screening.kind !== 'passes') {
    const amount = knownAmount(acceptance);
    return {
      kind: screening.kind === 'fails' ? 'no' : 'unknown',
      reason: screening.reason,
      rule: screening.constraint ?? slot.node,
      values: screening.values,
      ...(amount === undefined ? {} : { amount }),
    };
  }
  if (acceptance.kind === 'unknown') {
    return {
      kind: 'unknown',
      reason: GAPS[acceptance.missing],
      rule: slot.node,
      values: { missing: acceptance.missing },
      ...(acceptance.amount === undefined ? {} : { amount: acceptance.amount }),
    };
  }
  const { kind, amount, uncertain } = acceptance;
  return {
    kind,
    amount,
    ...(uncertain === undefined ? {} : { uncertain }),
    ...(exception === undefined ? {} : { exception }),
  };
}

function refusal(slot: Slot, held: HeldItem, reason: RefusalReason): Verdict {
  if (reason === 'not-in-pool') return { kind: 'foreign' };
  const whole = slot.wholeOnly.get(held.holding.unit ?? '');
  const rule = reason === 'whole-credential-only' && whole !== undefined ? whole : slot.node;
  return { kind: 'no', reason: REFUSALS[reason], rule, values: {} };
}

function knownAmount(acceptance: Acceptance): number | undefined {
  return acceptance.kind === 'no' ? undefined : acceptance.amount;
}

/** Reason of the substitution that lets a holding count in a named slot of a rule. */
function substitutionFor(scene: EvaluationScene, held: HeldItem, slot: Slot): string | undefined {
  if (slot.open !== undefined) return undefined;
  const granted = (scene.request.exceptions ?? []).find(
    (entry) =>
      entry.kind === 'substitution' &&
      entry.holding === held.holding.id &&
      nodesNamed(scene, entry.rule).some((node) => scene.sumsUnder.get(node.id)?.has(slot.node)),
  );
  return granted?.reason;
}
