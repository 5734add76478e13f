import type { RequirementNode, SumNode } from '../../catalogue/index.js';
import type {
  AssignmentProblem,
  ItemOption,
  Place,
  ProblemItem,
  ProblemSum,
} from '../assign/assignment-problem.js';
import { type ProblemFrame, withoutRepeats } from '../assign/repeats.js';
import type { ProblemTree } from '../assign/scenarios.js';
import type { Pin } from '../holdings.js';
import type { CountingCap } from './counting-caps.js';
import { exclusionsOf, thingOf } from './exclusions.js';
import type { HeadlineMeasure } from './headline-measure.js';
import type { HeldItem } from './held-item.js';
import { type EvaluationScene, nodesNamed } from './scene.js';
import type { Verdict } from './verdicts.js';

/** What goes into a problem beside the scene. */
export interface ProblemParts {
  readonly scene: EvaluationScene;
  readonly held: readonly HeldItem[];
  /** Verdicts by holding id, then slot id. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<string, Verdict>>;
  readonly caps: readonly CountingCap[];
  readonly headline: HeadlineMeasure;
  readonly pins: readonly Pin[];
  /** Count also what is not known, as if it turned out well. */
  readonly hopeful: boolean;
  /** Nodes that are not asked for: waived, or branches that cannot be taken. */
  readonly waived: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  /** Slots by holding id, when nothing else may be counted. */
  readonly only?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sums without bounds: they ask for nothing and take everything. */
  readonly relaxed?: ReadonlySet<string>;
}

/** The assignment problem of a scene, with the tree over its sums. */
export function problemOfScene(parts: ProblemParts): {
  readonly problem: AssignmentProblem;
  readonly tree: ProblemTree;
} {
  const { scene, held, caps } = parts;
  const layerIndex = new Map(scene.graph.layers.map((layer, index) => [layer.id, index]));
  const placeIndex = new Map(scene.slots.map((slot, index) => [slot.id, index]));
  const sums = [...scene.graph.nodes.values()].filter((node) => node.kind === 'sum');
  const sumIndex = new Map(sums.map((node, index) => [node.id, index]));
  const itemIndex = new Map(held.map((entry, index) => [entry.holding.id, index]));
  const frame: ProblemFrame = {
    sums: sums.map((node) => problemSum(parts, node, placeIndex)),
    places: sums.flatMap((node, sum) => placesOf(parts, node, sum)),
    layers: scene.graph.layers.map((layer) => {
      const within = layer.within === undefined ? undefined : layerIndex.get(layer.within);
      return within === undefined ? {} : { within };
    }),
    caps: caps.map((cap) => ({
      id: cap.constraint,
      max: cap.max,
      weights: new Map(
        [...cap.weights].flatMap(([id, weight]) => {
          const index = itemIndex.get(id);
          return index === undefined ? [] : [[index, weight]];
        }),
      ),
      places: new Set([...cap.slots].flatMap((id) => placeIndex.get(id) ?? [])),
    })),
  };
  const every = held.map((entry) => problemItem(parts, entry, { layerIndex, placeIndex }));
  const items = withoutRepeats(every, frame, (position) => thingOf(held[position]));
  const takesPart = (position: number) => (items[position]?.options.length ?? 0) > 0;
  const problem = { ...frame, items, exclusions: exclusionsOf(held, takesPart) };
  return { problem, tree: treeOf(parts, scene.graph.root, sumIndex) };
}

interface Indexes {
  readonly layerIndex: ReadonlyMap<string, number>;
  readonly placeIndex: ReadonlyMap<string, number>;
}

function problemItem(parts: ProblemParts, held: HeldItem, indexes: Indexes): ProblemItem {
  const { scene } = parts;
  const pin = parts.pins.find((entry) => entry.holding === held.holding.id);
  const base = { id: held.holding.id, rank: held.rank };
  if (pin !== undefined && pin.rule === undefined) return { ...base, options: [] };
  const options = scene.slots.flatMap((slot): (ItemOption & { node: string; part?: string })[] => {
    const amount = optionAmount(parts, held.holding.id, slot.id);
    const layer = indexes.layerIndex.get(slot.layer);
    const place = indexes.placeIndex.get(slot.id);
    if (amount === undefined || amount <= 0 || layer === undefined || place === undefined)
      return [];
    const where = slot.part === undefined ? {} : { part: slot.part };
    return [{ layer, place, amount, node: slot.node, ...where }];
  });
  const wanted = pin?.rule === undefined ? undefined : pinTarget(parts, pin.rule, indexes);
  if (wanted === undefined) return { ...base, options: options.map(plainOption) };
  const kept = options.filter(
    (option) => option.layer !== wanted.layer || wanted.takes(option.node, option.part),
  );
  return { ...base, options: kept.map(plainOption), pinnedLayer: wanted.layer };
}

function plainOption({ layer, place, amount }: ItemOption): ItemOption {
  return { layer, place, amount };
}

/** Where a pin wants its item: below a node, or in one part of a rule; undefined when nothing here has that name. */
function pinTarget(
  parts: ProblemParts,
  rule: string,
  indexes: Indexes,
):
  | { readonly layer: number; readonly takes: (node: string, part?: string) => boolean }
  | undefined {
  const { scene } = parts;
  const [node] = nodesNamed(scene, rule);
  if (node !== undefined) {
    const sums = scene.sumsUnder.get(node.id);
    const layer = indexes.layerIndex.get(node.layer);
    return layer === undefined ? undefined : { layer, takes: (id) => sums?.has(id) === true };
  }
  const slot = scene.slots.find((entry) => entry.part === rule);
  const layer = slot && indexes.layerIndex.get(slot.layer);
  if (slot === undefined || layer === undefined) return undefined;
  return { layer, takes: (id, part) => id === slot.node && part === rule };
}

function optionAmount(parts: ProblemParts, holding: string, slot: string): number | undefined {
  if (parts.only && parts.only.get(holding)?.has(slot) !== true) return undefined;
  const verdict = parts.verdicts.get(holding)?.get(slot);
  if (verdict?.kind === 'counts') return verdict.amount;
  if (verdict?.kind !== 'unknown' || !parts.hopeful) return undefined;
  const node = parts.scene.graph.nodes.get(parts.scene.graph.slots.get(slot)?.node ?? '');
  // Nobody knows the amount: at best it is all that the rule asks for.
  return verdict.amount ?? (node?.kind === 'sum' ? Math.max(node.min, 1) : undefined);
}

function problemSum(
  parts: ProblemParts,
  node: SumNode,
  placeIndex: ReadonlyMap<string, number>,
): ProblemSum {
  const isFree = parts.relaxed?.has(node.id) === true;
  const least = (min: number) => (isFree ? 0 : min);
  const most = (min: number, max: number | undefined) =>
    isFree ? Number.POSITIVE_INFINITY : Math.max(min, max ?? Number.POSITIVE_INFINITY);
  const reserved = node.parts.reduce((total, part) => total + least(part.min), 0);
  const min = Math.max(least(node.min), reserved);
  return {
    id: node.id,
    weight: parts.headline.weights.get(node.id) ?? 1,
    min,
    max: most(min, node.max),
    parts: node.parts.map((part) => ({
      min: least(part.min),
      max: most(part.min, part.max),
      places: part.slots.flatMap((slot) => placeIndex.get(slot.id) ?? []),
    })),
  };
}

function placesOf(parts: ProblemParts, node: SumNode, sum: number): readonly Place[] {
  const isFree = parts.relaxed?.has(node.id) === true;
  return node.parts.flatMap((part, index) =>
    part.slots.map((slot) => ({
      sum,
      part: index,
      max: isFree ? Number.POSITIVE_INFINITY : (slot.max ?? Number.POSITIVE_INFINITY),
    })),
  );
}

function treeOf(
  parts: ProblemParts,
  node: RequirementNode,
  sumIndex: ReadonlyMap<string, number>,
): ProblemTree {
  if (parts.waived.has(node.id)) return { kind: 'met' };
  switch (node.kind) {
    case 'sum':
      return { kind: 'sum', sum: sumIndex.get(node.id) ?? -1 };
    case 'condition':
      return { kind: 'condition', met: isConditionMet(parts.scene, node) };
    case 'all':
      return {
        kind: 'all',
        children: node.children.map((child) => treeOf(parts, child, sumIndex)),
      };
    case 'any': {
      const open = node.children.filter((child) => !parts.closed.has(child.id));
      return {
        kind: 'any',
        id: node.id,
        min: node.min,
        children: open.map((child) => treeOf(parts, child, sumIndex)),
      };
    }
    default:
      return node satisfies never;
  }
}

/** Whether the person states a condition as met, by its id in the graph or in its qualification. */
export function isConditionMet(
  scene: EvaluationScene,
  node: Pick<RequirementNode, 'id' | 'rule'>,
): boolean {
  const met = scene.request.conditionsMet ?? [];
  return met.includes(node.id) || met.includes(node.rule);
}
