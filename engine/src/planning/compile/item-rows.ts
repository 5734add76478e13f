import type { Catalogue, RequirementGraph } from '../../catalogue/index.js';
import type { PlanRequest } from '../request.js';
import { type CountChoice, namesNode } from './count-variables.js';
import { groupBy } from './grouping.js';
import type { HeldItem } from './held-items.js';
import type { ModelDraft, Term } from './model-draft.js';
import { plannedKey } from './planned-items.js';

/** What the rows about single items are made from. */
export interface ItemQuestion {
  readonly graph: RequirementGraph;
  readonly choices: readonly CountChoice[];
  /** Take variables by unit; several when the unit has several offerings. */
  readonly takes: ReadonlyMap<string, readonly number[]>;
  /** Take variables by planned item. */
  readonly takesByItem: ReadonlyMap<string, readonly number[]>;
  readonly catalogue: Catalogue;
  readonly held: readonly HeldItem[];
  readonly request: PlanRequest;
  /** Whether a unit may be taken that is not counted. */
  readonly isOfUse: (unit: string) => boolean;
}

/** Rows on how often one item may be used, what it excludes, and what the person insists on. */
export function addItemRows(draft: ModelDraft, question: ItemQuestion): void {
  const byItem = groupBy(question.choices, (choice) => choice.item);
  for (const takes of question.takes.values()) {
    if (takes.length > 1) draft.addRow({ group: 'structure', terms: onesOf(takes), max: 1 });
  }
  const bySource = groupBy(question.choices, ({ item, source }) =>
    source.kind === 'planned' ? plannedKey(source) : item,
  );
  for (const choices of bySource.values()) addLayerRows(draft, question, choices);
  addSameUnitRows(draft, question.choices);
  addExclusionRows(draft, question);
  addPinRows(draft, question, byItem);
  addInsistedRows(draft, question, byItem);
}

/** In one layer an item is counted once, and a unit only when it is taken. */
function addLayerRows(
  draft: ModelDraft,
  { graph, takesByItem }: ItemQuestion,
  choices: readonly CountChoice[],
): void {
  const byLayer = groupBy(choices, (choice) => choice.slot.layer);
  for (const [layer, inLayer] of byLayer) {
    const [first] = inLayer;
    const counts = onesOf(inLayer.map((choice) => choice.variable));
    if (first?.source.kind === 'planned') {
      const taken = (takesByItem.get(plannedKey(first.source)) ?? []).map((variable) => ({
        variable,
        coefficient: -1,
      }));
      draft.addRow({ group: 'structure', terms: [...counts, ...taken], max: 0 });
    } else if (inLayer.length > 1) {
      draft.addRow({ group: 'structure', terms: counts, max: 1 });
    }
    const within = graph.layers.find((entry) => entry.id === layer)?.within;
    if (within === undefined) continue;
    const outer = (byLayer.get(within) ?? []).map(({ variable }) => ({
      variable,
      coefficient: -1,
    }));
    draft.addRow({ group: 'structure', terms: [...counts, ...outer], max: 0 });
  }
}

/** Two holdings of one unit, or a holding and the unit taken again, count once in a layer. */
function addSameUnitRows(draft: ModelDraft, choices: readonly CountChoice[]): void {
  const named = choices.filter((choice) => unitOf(choice) !== undefined);
  const places = groupBy(named, (choice) => `${choice.slot.layer} ${unitOf(choice)}`);
  for (const together of places.values()) {
    if (new Set(together.map((choice) => choice.item)).size < 2) continue;
    const terms = onesOf(together.map((choice) => choice.variable));
    draft.addRow({ group: 'structure', terms, max: 1 });
  }
}

/**
 * What is never both taken is kept apart by its activities; here are held things and what may be taken uncounted. A
 * unit counts once in a layer, so that one row is enough for all its places in two layers; what counts in a layer
 * within another counts there as well.
 */
function addExclusionRows(draft: ModelDraft, question: ItemQuestion): void {
  const { graph, isOfUse } = question;
  const within = new Set(graph.layers.flatMap(({ id, within }) => (within ? [id] : [])));
  const outer = question.choices.filter(({ slot }) => !within.has(slot.layer));
  const byUnit = groupBy(outer, unitOf);
  const mayBe = (unit: string) =>
    isOfUse(unit) || (byUnit.get(unit) ?? []).some(({ source }) => source.kind === 'held');
  const layersOf = (unit: string) => [
    ...groupBy(byUnit.get(unit) ?? [], ({ slot }) => slot.layer).values(),
  ];
  for (const [left, right] of excludedPairs(question.catalogue, [...byUnit.keys()])) {
    if (!mayBe(left) && !mayBe(right)) continue;
    for (const here of layersOf(left)) {
      for (const there of layersOf(right)) {
        // Each award asks only what is counted together in it.
        if (here[0]?.award !== there[0]?.award) continue;
        const terms = onesOf([...here, ...there].map(({ variable }) => variable));
        draft.addRow({ group: 'structure', terms, max: 1 });
      }
    }
  }
}

/** Pairs of which one excludes the other, each once, in the order of the units. */
function excludedPairs(
  { units }: Catalogue,
  ids: readonly (string | undefined)[],
): readonly (readonly [string, string])[] {
  const places = new Map(ids.flatMap((id, place) => (id === undefined ? [] : [[id, place]])));
  const later = new Map([...places.keys()].map((id) => [id, new Set<string>()]));
  for (const [id, place] of places) {
    for (const other of units.get(id)?.exclusions ?? []) {
      const otherPlace = places.get(other);
      if (otherPlace === undefined || otherPlace === place) continue;
      if (place < otherPlace) later.get(id)?.add(other);
      else later.get(other)?.add(id);
    }
  }
  return [...later].flatMap(([left, rights]) => [...rights].map((right) => [left, right] as const));
}

function unitOf({ source }: CountChoice): string | undefined {
  return source.kind === 'held' ? source.held.unit : source.unit.id;
}

function addPinRows(
  draft: ModelDraft,
  { request }: ItemQuestion,
  byItem: ReadonlyMap<string, readonly CountChoice[]>,
): void {
  for (const pin of request.pins ?? []) {
    const rule = pin.rule;
    if (rule === undefined) continue;
    const choices = byItem.get(pin.holding) ?? [];
    const pinned = choices.filter((choice) => namesNode(rule, choice.node));
    const terms = onesOf(pinned.map((choice) => choice.variable));
    draft.addRow({ group: `pin:${pin.holding}`, terms, min: 1 });
  }
}

/** A unit that the person insists on is counted where a rule takes it; one that no rule takes is only taken. */
function addInsistedRows(
  draft: ModelDraft,
  { request, takes, held }: ItemQuestion,
  byItem: ReadonlyMap<string, readonly CountChoice[]>,
): void {
  const heldUnits = new Set(held.map(({ unit }) => unit));
  for (const unit of request.limits.with ?? []) {
    if (heldUnits.has(unit)) continue;
    const counts = (byItem.get(unit) ?? [])
      .filter(({ award }) => award.role !== 'onTheWay')
      .map((choice) => choice.variable);
    const terms = onesOf(counts.length > 0 ? counts : (takes.get(unit) ?? []));
    draft.addRow({ group: `with:${unit}`, terms, min: 1 });
  }
}

function onesOf(variables: readonly number[]): readonly Term[] {
  return variables.map((variable) => ({ variable, coefficient: 1 }));
}
