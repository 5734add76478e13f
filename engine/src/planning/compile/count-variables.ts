import {
  type Acceptance,
  acceptsItem,
  acceptsSubstitute,
  itemOfUnit,
  type Slot,
  type SumNode,
} from '../../catalogue/index.js';
import type { Pin } from '../../portfolio/index.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import type { PlanAward } from './awards.js';
import type { HeldItem } from './held-items.js';
import type { UsableHeld } from './held-use.js';
import type { ModelDraft } from './model-draft.js';
import type { PlannedItem } from './planned-items.js';
import type { Relaxed } from './relaxations.js';
import type { AskedSum } from './standing.js';

/** "This item is counted in this slot", as a variable of the model. */
export interface CountChoice {
  readonly variable: number;
  /** Id of the holding or of the unit. */
  readonly item: string;
  readonly source: CountSource;
  readonly node: SumNode;
  readonly slot: Slot;
  readonly award: PlanAward;
  readonly amount: number;
  readonly uncertain?: string;
  /** Reason of the exception by which it is taken. */
  readonly exception?: string;
}

/** What is counted: something held, or a unit to be taken. */
export type CountSource = { readonly kind: 'held'; readonly held: HeldItem } | PlannedItem;

/** What the count variables are made from. */
export interface CountQuestion {
  readonly sums: readonly AskedSum[];
  readonly held: readonly UsableHeld[];
  readonly planned: readonly PlannedItem[];
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly relaxed: Relaxed;
}

/** Adds a variable for each item and slot that go together; held items first, named places before open ones. */
export function addCountVariables(
  draft: ModelDraft,
  question: CountQuestion,
): readonly CountChoice[] {
  const places = question.sums
    .flatMap(({ node, award }) =>
      node.parts.flatMap((part) => part.slots).map((slot) => ({ node, slot, award })),
    )
    .toSorted((a, b) => Number(a.slot.open !== undefined) - Number(b.slot.open !== undefined));
  const heldChoices = question.held.flatMap((usable) =>
    places.flatMap((place) => heldChoice(draft, place, usable, question)),
  );
  const plannedChoices = question.planned.flatMap((item) =>
    places.flatMap((place) => plannedChoice(draft, place, item, question)),
  );
  return [...heldChoices, ...plannedChoices];
}

type Place = Pick<CountChoice, 'node' | 'slot' | 'award'>;

function heldChoice(
  draft: ModelDraft,
  place: Place,
  { held, until }: UsableHeld,
  question: CountQuestion,
): readonly CountChoice[] {
  const latestCompletion = until.get(place.node.id);
  if (latestCompletion === undefined) return [];
  const { accepted, exception } = acceptanceOfHeld(place, held, question);
  if (accepted.kind !== 'counts' || isPinnedAway(place, held, question)) return [];
  const variable = draft.addVariable({
    kind: 'count',
    item: held.id,
    slot: place.slot.id,
    ...(Number.isFinite(latestCompletion) ? { latestCompletion } : {}),
  });
  const choice = choiceOf(variable, place, accepted, { kind: 'held', held });
  return [exception === undefined ? choice : { ...choice, exception }];
}

function plannedChoice(
  draft: ModelDraft,
  place: Place,
  planned: PlannedItem,
  { data }: CountQuestion,
): readonly CountChoice[] {
  const accepted = acceptsItem(place.slot, itemOfUnit(planned.unit), data.counting);
  if (accepted.kind !== 'counts') return [];
  const { plannedUntil } = place.award;
  const variable = draft.addVariable({
    kind: 'count',
    item: planned.unit.id,
    slot: place.slot.id,
    ...(plannedUntil === undefined ? {} : { latestCompletion: plannedUntil }),
  });
  return [choiceOf(variable, place, accepted, planned)];
}

function choiceOf(
  variable: number,
  place: Place,
  accepted: Acceptance & { readonly kind: 'counts' },
  source: CountSource,
): CountChoice {
  return {
    ...place,
    variable,
    item: source.kind === 'held' ? source.held.id : source.unit.id,
    source,
    amount: accepted.amount,
    ...(accepted.uncertain === undefined ? {} : { uncertain: accepted.uncertain }),
  };
}

function acceptanceOfHeld(
  { node, slot }: Place,
  held: HeldItem,
  { request, data }: CountQuestion,
): { readonly accepted: Acceptance; readonly exception?: string } {
  const accepted = acceptsItem(slot, held, data.counting);
  if (accepted.kind === 'counts') return { accepted };
  const granted = (request.exceptions ?? []).find(
    (entry) =>
      entry.kind === 'substitution' && entry.holding === held.id && namesNode(entry.rule, node),
  );
  return granted === undefined
    ? { accepted }
    : { accepted: acceptsSubstitute(slot, held, data.counting), exception: granted.reason };
}

function isPinnedAway(
  { node, slot }: Place,
  held: HeldItem,
  { request, relaxed, sums }: CountQuestion,
): boolean {
  const pin = pinOf(request.pins ?? [], held);
  if (pin === undefined || relaxed.has(`pin:${held.id}`)) return false;
  if (pin.rule === undefined) return true;
  const rule = pin.rule;
  if (namesNode(rule, node)) return false;
  // A pin chooses among the places of one layer; other layers count the item beside it.
  return sums.some((sum) => namesNode(rule, sum.node) && sum.node.layer === slot.layer);
}

function pinOf(pins: readonly Pin[], held: HeldItem): Pin | undefined {
  return pins.find((pin) => pin.holding === held.id);
}

/** True when a rule id of the qualification or of the graph names the node. */
export function namesNode(rule: string, node: SumNode): boolean {
  return node.id === rule || node.rule === rule;
}
