import {
  acceptsItem,
  itemOfUnit,
  type Offering,
  type Slot,
  type Unit,
  unitsAtLevels,
} from '../../catalogue/index.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest, RecognitionOption } from '../request.js';
import { groupBy } from './grouping.js';
import { isNamedIn } from './named-in.js';
import type { Relaxed } from './relaxations.js';
import { mayBeStudied } from './repeats.js';
import type { Look } from './stopping.js';

/** A unit that may be taken, with the offerings that fit; no offering in the catalogue = any start day. */
export interface Candidate {
  readonly unit: Unit;
  /** One entry for each way to take it; `undefined` stands for the unit without an offering. */
  readonly ways: readonly (Offering | undefined)[];
  /** What may be asked for instead. */
  readonly recognition: readonly RecognitionOption[];
}

/** What decides which units may be taken. */
export interface CandidateQuestion {
  readonly slots: readonly Slot[];
  /** Units that an award wants done first. */
  readonly first: readonly string[];
  readonly request: PlanRequest;
  readonly data: PlanningData;
  /** Units that are held and of use, so that taking them again is pointless. */
  readonly held: ReadonlySet<string>;
  readonly relaxed: Relaxed;
  readonly look: Look;
}

/**
 * Units that a rule may count, that the person insists on, or that one of these needs first; placeholders, units
 * that are held and units against a limit of the person left out. In id order.
 */
export function candidateUnits(question: CandidateQuestion): readonly Candidate[] {
  const { data, held, look } = question;
  const offered = groupBy(question.request.recognition ?? [], ({ unit }) => unit);
  const found = new Map<string, Candidate>();
  const open = [...wantedUnits(question)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    look();
    const unit = data.catalogue.units.get(id);
    if (unit === undefined || unit.isSlot || held.has(id) || found.has(id)) continue;
    if (isRefused(id, question)) continue;
    const ways = fittingWays(unit, question);
    const recognition = offered.get(id) ?? [];
    if (ways.length + recognition.length === 0) continue;
    found.set(id, { unit, ways, recognition });
    const beside = unit.corequisites ?? [];
    open.push(...[...unit.prerequisites, ...beside].flatMap((clause) => clause.anyOf));
  }
  return [...found.values()].toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
}

function wantedUnits({ slots, first, request, data }: CandidateQuestion): ReadonlySet<string> {
  return new Set([
    ...slots.flatMap((slot) => [...slot.pool]),
    ...slots.filter((slot) => slot.open).flatMap((slot) => importable(slot, data)),
    ...first,
    ...(request.limits.with ?? []),
  ]);
}

function importable(slot: Slot, data: PlanningData): readonly string[] {
  const { catalogue, counting } = data;
  // Without levels nobody but a person can say what an open pool takes.
  const { levels } = slot.open ?? {};
  return (levels === undefined ? [] : unitsAtLevels(catalogue, levels))
    .filter((unit) => acceptsItem(slot, itemOfUnit(unit), counting).kind === 'counts')
    .map((unit) => unit.id);
}

function isRefused(unit: string, { request, relaxed }: CandidateQuestion): boolean {
  return isNamedIn(request.limits.without, unit) && !relaxed.has(`without:${unit}`);
}

/** Limits on countries, languages and modes are about study; nobody teaches what is recognised. */
function fittingWays(unit: Unit, question: CandidateQuestion): Candidate['ways'] {
  const { limits } = question.request;
  if (!mayBeStudied(unit.id, question.request, question.relaxed)) return [];
  if (!isAllowed(unit.country, limits.countries) && !question.relaxed.has('countries')) return [];
  const ways = unit.offerings.length === 0 ? [undefined] : unit.offerings;
  return ways.filter((way) => fitsLimits(unit, way, question));
}

function fitsLimits(
  unit: Unit,
  offering: Offering | undefined,
  { request, relaxed }: CandidateQuestion,
): boolean {
  const { languages, modes } = request.limits;
  return (
    (relaxed.has('languages') || isAllowed(offering?.language ?? unit.language, languages)) &&
    (relaxed.has('modes') || isAllowed(offering?.mode ?? unit.mode, modes))
  );
}

/** A fact that is not known does not rule a unit out; the plan says that it has to be confirmed. */
function isAllowed(fact: string | undefined, allowed: readonly string[] | undefined): boolean {
  return fact === undefined || allowed === undefined || allowed.includes(fact);
}
