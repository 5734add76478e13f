import { itemOfUnit, type SumNode, slotsOf } from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import { type HeldItem, heldItem } from './held-item.js';
import type { ProblemParts } from './problem-of.js';
import { compareText } from './scene.js';
import { activeNodes, activeSums, type SolvedScene, solveScene } from './solved-scene.js';
import { verdictsOf } from './verdicts.js';

/** Gaps that only one unit or award can close, by its id, each with its weight in the headline measure. */
export function singleGaps(solved: SolvedScene): ReadonlyMap<string, number> {
  const gaps = new Map<string, number>();
  for (const node of activeSums(solved)) {
    const name = singleName(node);
    const missing = solved.amounts.get(node.id)?.missing ?? node.min;
    if (name === undefined || missing <= TOLERANCE) continue;
    const weight = solved.parts.headline.weights.get(node.id) ?? 0;
    gaps.set(name, Math.max(gaps.get(name) ?? 0, weight));
  }
  return gaps;
}

/** The best assignment on the same way when the units of single gaps are there too, wherever they count. */
export function fillGaps(solved: SolvedScene, gaps: ReadonlyMap<string, number>): SolvedScene {
  const added = [...gaps.keys()].map((name) => standIn(solved, name));
  return solveScene(onlyThisWay(solved, [...solved.parts.held, ...added]));
}

/**
 * The same way with room kept for the units that a specialisation still asks for: they must be among the units that
 * count, so a holding that would have to leave for them does not count now.
 */
export function withRoomForSpecialisation(solved: SolvedScene): SolvedScene {
  const { parts } = solved;
  const isSpecialised = parts.scene.graph.layers.some((layer) => layer.within !== undefined);
  const gaps = singleGaps(solved);
  if (!isSpecialised || gaps.size === 0) return solved;
  const only = new Map<string, Set<string>>();
  for (const { held, slot } of fillGaps(solved, gaps).countings) {
    const slots = only.get(held.holding.id) ?? new Set<string>();
    only.set(held.holding.id, slots.add(slot));
  }
  return solveScene({ ...onlyThisWay(solved, parts.held), only });
}

function singleName(node: SumNode): string | undefined {
  const slots = slotsOf(node);
  const [name] = slots.flatMap((slot) => [...slot.pool]);
  return node.measure.kind === 'units' && node.min === 1 && node.max === 1 && slots.length === 1
    ? name
    : undefined;
}

function standIn(solved: SolvedScene, name: string): HeldItem {
  const { catalogue } = solved.parts.scene.request;
  const isUnit = catalogue.units.has(name) || !catalogue.qualifications.has(name);
  const id = `gap:${name}`;
  const held = heldItem(
    { id, title: name, state: 'planned', ...(isUnit ? { unit: name } : { qualification: name }) },
    catalogue,
  );
  const unit = catalogue.units.get(name);
  return unit ? { ...held, item: { ...itemOfUnit(unit), id } } : held;
}

/** The same rules with other holdings, and no other branch of a choice open. */
export function onlyThisWay(solved: SolvedScene, held: readonly HeldItem[]): ProblemParts {
  const { only: _, ...parts } = solved.parts;
  const active = new Set(activeNodes(solved).map((node) => node.id));
  const closed = new Set(
    [...parts.scene.graph.nodes.values()].flatMap((node) =>
      node.kind === 'any' && active.has(node.id)
        ? node.children.flatMap((child) =>
            active.has(child.id) || parts.waived.has(child.id) ? [] : [child.id],
          )
        : [],
    ),
  );
  const sorted = [...held].sort((a, b) => compareText(a.holding.id, b.holding.id));
  const verdicts = new Map(
    sorted.map((entry) => [
      entry.holding.id,
      parts.verdicts.get(entry.holding.id) ?? verdictsOf(parts.scene, entry),
    ]),
  );
  return { ...parts, held: sorted, verdicts, closed, hopeful: false };
}
