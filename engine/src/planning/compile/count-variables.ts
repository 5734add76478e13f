import {
  type Acceptance,
  acceptsItem,
  acceptsSubstitute,
  type CountableItem,
  itemOfUnit,
  type Slot,
  type SumNode,
} from '../../catalogue/index.js';
import type { Pin } from '../../portfolio/index.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import type { PlanAward } from './awards.js';
import { groupBy } from './grouping.js';
import type { HeldItem } from './held-items.js';
import type { UsableHeld } from './held-use.js';
import type { ModelDraft } from './model-draft.js';
import type { PlannedItem } from './planned-items.js';
import type { Relaxed } from './relaxations.js';
import type { AskedSum } from './standing.js';
import { type Substitution, substitutionsByHolding } from './substitutions.js';

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
  const places = placesIn(question.sums);
  const wishOf = heldWishes(question);
  const heldChoices = question.held.flatMap((usable) => {
    const wish = wishOf(usable.held);
    const mayTake = wish.substitutions.length > 0 ? places.all : places.takingMaybe(usable.held);
    return mayTake.flatMap((place) => heldChoice(draft, place, { ...usable, ...wish }, question));
  });
  const plannedChoices = question.planned.flatMap((planned) => {
    const item = itemOfUnit(planned.unit);
    return places
      .takingMaybe(item)
      .flatMap((place) => plannedChoice(draft, place, { planned, item }, question));
  });
  return [...heldChoices, ...plannedChoices];
}

type Place = Pick<CountChoice, 'node' | 'slot' | 'award'>;

/** All places; and those that name an item or are open, outside of which an item needs a substitution to count. */
function placesIn(sums: readonly AskedSum[]) {
  const all = sums
    .flatMap(({ node, award }) =>
      node.parts.flatMap((part) => part.slots).map((slot) => ({ node, slot, award })),
    )
    .toSorted((a, b) => Number(a.slot.open !== undefined) - Number(b.slot.open !== undefined));
  const open = all.filter(({ slot }) => slot.open !== undefined);
  const named = all.filter(({ slot }) => slot.open === undefined);
  const pairs = named.flatMap((place) => [...place.slot.pool].map((id) => ({ id, place })));
  const byName = groupBy(pairs, ({ id }) => id);
  const takingMaybe = ({ unit, qualification }: CountableItem): readonly Place[] => {
    const names = [unit, qualification].filter((name) => name !== undefined);
    const found = names.flatMap((name) => (byName.get(name) ?? []).map(({ place }) => place));
    return [...new Set(found), ...open];
  };
  return { all, takingMaybe };
}

/** What the request says about one thing held. */
interface HeldWish {
  readonly substitutions: readonly Substitution[];
  /** Whether it may count in a place as far as pins say. */
  readonly mayCountAt: (place: Place) => boolean;
}

function heldWishes({ request, relaxed, sums }: CountQuestion): (held: HeldItem) => HeldWish {
  const substitutions = substitutionsByHolding(request.exceptions);
  const pins = groupBy(request.pins ?? [], ({ holding }) => holding);
  return ({ id }) => {
    const [pin] = relaxed.has(`pin:${id}`) ? [] : (pins.get(id) ?? []);
    return {
      substitutions: substitutions.get(id) ?? [],
      mayCountAt: pin === undefined ? () => true : placesOfPin(pin, sums),
    };
  };
}

/** A pin chooses among the places of one layer; other layers count the item beside it. */
function placesOfPin({ rule }: Pin, sums: readonly AskedSum[]): HeldWish['mayCountAt'] {
  if (rule === undefined) return () => false;
  const layers = new Set(
    sums.filter(({ node }) => namesNode(rule, node)).map(({ node }) => node.layer),
  );
  return ({ node, slot }) => namesNode(rule, node) || !layers.has(slot.layer);
}

function heldChoice(
  draft: ModelDraft,
  place: Place,
  { held, until, substitutions, mayCountAt }: UsableHeld & HeldWish,
  { data }: CountQuestion,
): readonly CountChoice[] {
  const latestCompletion = until.get(place.node.id);
  if (latestCompletion === undefined) return [];
  const { accepted, exception } = acceptanceOfHeld(place, { held, substitutions }, data);
  if (accepted.kind !== 'counts' || !mayCountAt(place)) return [];
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
  { planned, item }: { readonly planned: PlannedItem; readonly item: CountableItem },
  { data }: CountQuestion,
): readonly CountChoice[] {
  const accepted = acceptsItem(place.slot, item, data.counting);
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
  { held, substitutions }: Pick<UsableHeld & HeldWish, 'held' | 'substitutions'>,
  { counting }: PlanningData,
): { readonly accepted: Acceptance; readonly exception?: string } {
  const accepted = acceptsItem(slot, held, counting);
  if (accepted.kind === 'counts') return { accepted };
  const granted = substitutions.find(({ rule }) => namesNode(rule, node));
  return granted === undefined
    ? { accepted }
    : { accepted: acceptsSubstitute(slot, held, counting), exception: granted.reason };
}

/** True when a rule id of the qualification or of the graph names the node. */
export function namesNode(rule: string, node: SumNode): boolean {
  return node.id === rule || node.rule === rule;
}
