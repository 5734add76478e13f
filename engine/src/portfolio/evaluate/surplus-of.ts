import type { Surplus, SurplusReason } from '../evaluation.js';
import type { CountingCap } from './counting-caps.js';
import { excludeEachOther, isSameThing } from './exclusions.js';
import type { HeldItem } from './held-item.js';
import { nodesNamed } from './scene.js';
import { activeSums, type SolvedScene } from './solved-scene.js';
import type { Verdict } from './verdicts.js';

/** Holdings that nothing counts, in id order, each with the first reason that applies. */
export function surplusOf(solved: SolvedScene): readonly Surplus[] {
  const counted = new Set(solved.countings.map((entry) => entry.held.holding.id));
  return solved.parts.held
    .filter((held) => !counted.has(held.holding.id))
    .map((held) => {
      const found = reasonFor(solved, held);
      return {
        holding: held.holding.id,
        reason: found.reason,
        ...(found.rule === undefined ? {} : { rule: found.rule }),
        text: found.rule === undefined ? '' : textOf(solved, found.rule),
        values: found.values ?? {},
      };
    });
}

interface Found {
  readonly reason: SurplusReason;
  readonly rule?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

function reasonFor(solved: SolvedScene, held: HeldItem): Found {
  const { parts } = solved;
  const id = held.holding.id;
  if (parts.pins.some((pin) => pin.holding === id && pin.rule === undefined)) {
    return { reason: 'pinned-out' };
  }
  const verdicts = [...(parts.verdicts.get(id)?.values() ?? [])];
  const active = new Set(activeSums(solved).map((node) => node.id));
  const accepting = parts.scene.slots.filter(
    (slot) => parts.verdicts.get(id)?.get(slot.id)?.kind === 'counts',
  );
  const whole = verdicts.find(
    (verdict) => verdict.kind === 'no' && verdict.reason === 'whole-credential-only',
  );
  const [inactive] = accepting;
  const first = accepting.find((slot) => active.has(slot.node));
  if (first === undefined && inactive !== undefined && whole?.kind !== 'no') {
    return { reason: 'branch-not-taken', rule: inactive.node };
  }
  if (first !== undefined) {
    return (
      counterpart(solved, held) ??
      capReached(solved, held) ?? {
        reason: 'rule-already-full',
        rule: first.node,
      }
    );
  }
  const refused = verdicts.filter(isReasoned);
  const certain = refused.find((verdict) => verdict.kind === 'no');
  const found = certain ?? refused[0];
  if (found === undefined) return { reason: 'no-rule-accepts' };
  return { reason: found.reason, rule: found.rule, values: found.values };
}

function isReasoned(verdict: Verdict): verdict is Extract<Verdict, { kind: 'no' | 'unknown' }> {
  return verdict.kind === 'no' || verdict.kind === 'unknown';
}

/** A counted holding that keeps this one out. */
function counterpart(solved: SolvedScene, held: HeldItem): Found | undefined {
  const other = solved.countings.find((entry) => excludeEachOther(entry.held, held))?.held;
  if (other === undefined) return undefined;
  return {
    reason: isSameThing(other, held) ? 'duplicate' : 'excluded',
    values: { other: other.holding.id },
  };
}

/** A cap under which this holding would be too much. */
function capReached(solved: SolvedScene, held: HeldItem): Found | undefined {
  const id = held.holding.id;
  const full = solved.parts.caps.find((cap) => {
    const weight = cap.weights.get(id);
    return weight !== undefined && usedUnder(solved, cap) + weight > cap.max + 1e-6;
  });
  if (full === undefined) return undefined;
  const values = { used: usedUnder(solved, full), most: full.max, unit: full.unit };
  return { reason: 'cap-reached', rule: full.constraint, values };
}

/** What counts under a cap. */
export function usedUnder(solved: SolvedScene, cap: CountingCap): number {
  const counted = new Set(
    solved.countings
      .filter((entry) => cap.slots.has(entry.slot))
      .map((entry) => entry.held.holding.id),
  );
  return [...counted].reduce((total, id) => total + (cap.weights.get(id) ?? 0), 0);
}

function textOf(solved: SolvedScene, rule: string): string {
  const { scene } = solved.parts;
  const constraint = scene.graph.constraints.find((entry) => entry.id === rule);
  return constraint?.constraint.text ?? nodesNamed(scene, rule)[0]?.label ?? '';
}
