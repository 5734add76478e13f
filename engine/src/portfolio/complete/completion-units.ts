import { slotsOf, type Unit } from '../../catalogue/index.js';
import type { EvaluationRequest } from '../evaluate/evaluation-request.js';
import { type HeldItem, heldItem } from '../evaluate/held-item.js';
import type { ProblemParts } from '../evaluate/problem-of.js';
import { compareText } from '../evaluate/scene.js';

/** What a set of units is made small in. Money is compared in minor units of one currency. */
export type CompletionAim = 'units' | 'hours' | 'cost';

/** A unit that could be taken, as something to count. */
export interface CompletionUnit {
  readonly unit: Unit;
  readonly held: HeldItem;
  /** One figure for each aim. */
  readonly amounts: readonly number[];
}

/** The units that may be taken, in id order, and those that cannot be ranked. */
export interface CompletionPool {
  readonly units: readonly CompletionUnit[];
  /** Units that rules would count, left out because an aim asks for a figure that is not known. */
  readonly unranked: readonly string[];
}

/**
 * Units that the rules name and that are not held already in a way that counts: what has lapsed, or what a cap on
 * recognition keeps out, can be studied. Placeholders for a choice are in it, because a rule may ask for one; what
 * an open pool takes from outside is in it only where the rule names nothing.
 */
export function completionPool(
  parts: ProblemParts,
  aims: readonly CompletionAim[],
  currency: string | undefined,
): CompletionPool {
  const units: CompletionUnit[] = [];
  const unranked: string[] = [];
  for (const unit of namedUnits(parts)) {
    const amounts = aims.map((aim) => amountFor(aim, unit, currency));
    const known = amounts.filter((amount) => amount !== undefined);
    if (known.length < aims.length) unranked.push(unit.id);
    else units.push({ unit, held: plannedItem(parts.scene.request, unit), amounts: known });
  }
  return { units, unranked };
}

function namedUnits(parts: ProblemParts): readonly Unit[] {
  const { scene } = parts;
  const held = new Set(
    scene.held.flatMap((entry) =>
      entry.holding.unit !== undefined && countsFreely(parts, entry) ? [entry.holding.unit] : [],
    ),
  );
  const names = new Set<string>();
  for (const node of scene.graph.nodes.values()) {
    if (node.kind !== 'sum') continue;
    const slots = slotsOf(node);
    for (const name of slots.flatMap((slot) => [...slot.pool])) names.add(name);
    const namesNothing = slots.every((slot) => slot.pool.size === 0);
    if (namesNothing) for (const name of scene.request.catalogue.units.keys()) names.add(name);
  }
  return [...names]
    .filter((name) => !held.has(name))
    .sort(compareText)
    .flatMap((name) => scene.request.catalogue.units.get(name) ?? []);
}

/** Some rule takes the holding, and no cap can keep it out. */
function countsFreely(parts: ProblemParts, held: HeldItem): boolean {
  const id = held.holding.id;
  const isTaken = [...(parts.verdicts.get(id)?.values() ?? [])].some(
    (verdict) => verdict.kind === 'counts',
  );
  const isCapped = parts.caps.some((cap) => cap.weights.has(id));
  const isOut = parts.pins.some((pin) => pin.holding === id && pin.rule === undefined);
  return isTaken && !isCapped && !isOut;
}

function amountFor(
  aim: CompletionAim,
  unit: Unit,
  currency: string | undefined,
): number | undefined {
  if (aim === 'units') return 1;
  if (aim === 'hours') return unit.workloadHours;
  return unit.fee !== undefined && unit.fee.currency === currency ? unit.fee.minor : undefined;
}

function plannedItem(request: EvaluationRequest, unit: Unit): HeldItem {
  const id = `take:${unit.id}`;
  const holding = { id, title: unit.title, unit: unit.id, state: 'planned' } as const;
  return heldItem(holding, request.catalogue);
}

/** The currency in which most of some units are priced; of equals the first by code. */
export function commonCurrency(parts: ProblemParts): string | undefined {
  const counts = new Map<string, number>();
  for (const { fee } of namedUnits(parts)) {
    if (fee) counts.set(fee.currency, (counts.get(fee.currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}
