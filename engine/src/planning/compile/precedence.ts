import type {
  PrerequisiteClause,
  RequirementGraph,
  Slot,
  SumNode,
  Unit,
} from '../../catalogue/index.js';
import type { RuleException } from '../../portfolio/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { Activity } from '../model/planning-model.js';
import type { Way } from './activities.js';
import { namesNode } from './count-variables.js';
import type { CountsBelow } from './counts-below.js';
import { firstClauses } from './first-units.js';
import { groupBy } from './grouping.js';
import { clausesBefore, isServed, servedUntil } from './held-before.js';
import type { HeldItem } from './held-items.js';
import type { Relaxed } from './relaxations.js';
import type { AskedSum } from './standing.js';

/** What comes before what. */
export interface PrecedenceQuestion {
  readonly ways: readonly Way[];
  readonly held: readonly HeldItem[];
  readonly graph: RequirementGraph;
  readonly sums: readonly AskedSum[];
  readonly mayCount: CountsBelow;
  readonly request: {
    readonly exceptions?: readonly RuleException[];
    readonly limits: { readonly start: IsoDate };
  };
  readonly relaxed: Relaxed;
}

/** What a model needs to keep an order. */
export interface Precedence {
  /** The ways that were given, and the lone ones. */
  readonly ways: readonly Way[];
  /** Clauses of a way: each names activities of which one must have ended before the way starts. */
  readonly clausesOf: (way: Way) => readonly (readonly string[])[];
  /** Likewise: one must have started by the start of the way. */
  readonly companionsOf: (way: Way) => readonly (readonly string[])[];
  /** Activities that may not be taken with a lone way; empty for the others. */
  readonly refusedBy: (way: Way) => readonly string[];
  /** Stand for "that unit is not taken" in a clause of an order rule; they cost and block nothing. */
  readonly absences: readonly Activity[];
}

/**
 * Prerequisites of units and order rules of awards as clauses over activities; what is held is compiled away. A
 * clause that nothing can serve is empty, and its unit cannot be taken.
 *
 * "The last unit comes after everything else" is conditional on what else is taken. Where the other unit is not
 * asked for by name, the clause offers its absence instead: an activity that excludes it, and that is no longer than
 * the shortest unit that may come first, so that it delays nothing once one of them is taken. For the case that none
 * is, the unit has a second, lone way that waits for nothing and excludes them all.
 */
export function precedenceOf(question: PrecedenceQuestion): Precedence {
  const heldUnits = new Set(question.held.flatMap(({ unit }) => (unit ? [unit] : [])));
  const orders = orderPairs(question, heldUnits);
  const required = requiredUnits(question);
  const isOptional = (unit: string) => !required.has(unit) || heldUnits.has(unit);
  const optional = new Set(orders.map(({ before }) => before).filter(isOptional));
  const ordersOf = groupBy(orders, ({ after }) => after);
  const firstOf = (unit: string) => (ordersOf.get(unit) ?? []).map(({ before }) => before);
  const lone = question.ways
    .filter(({ unit }) => firstOf(unit.id).length > 0 && firstOf(unit.id).every(isOptional))
    .map((way) => ({ ...way, id: LONE_PREFIX + way.id }));
  const ways = [...question.ways, ...lone];
  const waysOf = groupBy(ways, ({ unit }) => unit.id);
  const idsOf = (unit: string) => (waysOf.get(unit) ?? []).map(({ id }) => id);
  const open = openClauses(question);
  const openFirst = openFirsts(question);
  const activitiesOf = ({ anyOf }: PrerequisiteClause) => anyOf.flatMap(idsOf);
  const weeks = shortestOf(question.ways, new Set(orders.map(({ before }) => before)));
  return {
    ways,
    clausesOf: (way) => [
      ...open(way, way.unit.prerequisites).map(activitiesOf),
      ...openFirst(way).map(activitiesOf),
      ...(isLone(way) ? [] : firstOf(way.unit.id)).map((before) => [
        ...idsOf(before),
        ...(optional.has(before) ? [absenceId(before)] : []),
      ]),
    ],
    companionsOf: (way) => open(way, way.unit.corequisites ?? []).map(activitiesOf),
    refusedBy: (way) => (isLone(way) ? firstOf(way.unit.id).flatMap(idsOf) : []),
    absences: [...optional].map((unit) => absenceOf(unit, weeks, idsOf(unit))),
  };
}

/** True for an activity that only says that a unit is not taken. */
export function isAbsence(activity: string): boolean {
  return activity.startsWith(ABSENCE_PREFIX);
}

const ABSENCE_PREFIX = 'absent:';
const LONE_PREFIX = 'lone:';

function isLone({ id }: Way): boolean {
  return id.startsWith(LONE_PREFIX);
}

function absenceId(unit: string): string {
  return `${ABSENCE_PREFIX}${unit}`;
}

function absenceOf(unit: string, weeks: number, excludes: readonly string[]): Activity {
  const nothing = { hours: 0, cost: 0, risk: 0, prerequisites: [] };
  return { id: absenceId(unit), weeks, ...nothing, excludes };
}

function shortestOf(ways: readonly Way[], units: ReadonlySet<string>): number {
  const before = ways.filter(({ unit }) => units.has(unit.id));
  // Not as arguments of one call: of those there may be no more than some ten thousand.
  const least = before.reduce(
    (found, { weeks }) => Math.min(found, weeks),
    Number.POSITIVE_INFINITY,
  );
  return before.length === 0 ? 1 : least;
}

/** Clauses of a way on what comes before or beside it, without those that what is held serves. */
function openClauses({ held, request, relaxed }: PrecedenceQuestion) {
  const until = servedUntil({ held, start: request.limits.start, relaxed });
  return (way: Way, clauses: readonly PrerequisiteClause[]): readonly PrerequisiteClause[] => {
    if (relaxed.has('prerequisites')) return [];
    const asked = new Set(clausesBefore(way));
    return clauses.filter((clause) => asked.has(clause) && !isServed(clause, way, until));
  };
}

/** Likewise on what an award wants first. */
function openFirsts(question: PrecedenceQuestion) {
  const { held, request, relaxed } = question;
  const until = servedUntil({ held, start: request.limits.start, relaxed });
  const firsts = firstClauses(question);
  return (way: Way): readonly PrerequisiteClause[] =>
    firsts(way.unit).filter((clause) => !isServed(clause, way, until));
}

interface OrderPair {
  readonly before: string;
  readonly after: string;
}

function orderPairs(
  { ways, graph, mayCount, relaxed }: PrecedenceQuestion,
  heldUnits: ReadonlySet<string>,
): readonly OrderPair[] {
  const byId = new Map(ways.map(({ unit }) => [unit.id, unit]));
  const units = [...byId.keys()];
  // An order of one award of several asks nothing of what cannot count in it.
  const isAsked = (node: string, unit: Unit) => node === graph.root.id || mayCount(node, unit);
  return graph.constraints.flatMap(({ id, constraint, node }) => {
    if (constraint.kind !== 'order' || relaxed.has(`constraint:${id}`)) return [];
    const { last, sequence = [] } = constraint;
    const beforeLast =
      last === undefined
        ? []
        : [...byId.values()]
            .filter((unit) => unit.id !== last && isAsked(node, unit))
            .map((unit) => ({ before: unit.id, after: last }));
    const inSequence = sequence.flatMap((after, index) =>
      sequence
        .slice(0, index)
        .filter((before) => !heldUnits.has(before) || units.includes(before))
        .map((before) => ({ before, after })),
    );
    return [...beforeLast, ...inSequence];
  });
}

/** Units that every way to the award takes: named alone by a rule that always holds and has no substitute. */
function requiredUnits({ sums, request }: PrecedenceQuestion): ReadonlySet<string> {
  const exceptions = request.exceptions ?? [];
  const isSubstituted = ({ node }: AskedSum) =>
    exceptions.some(({ kind, rule }) => kind === 'substitution' && namesNode(rule, node));
  return new Set(
    sums
      .filter((sum) => sum.path.every((node) => node.kind === 'all') && !isSubstituted(sum))
      .flatMap(({ node }) => placesAlone(node))
      .filter((slot) => slot.pool.size === 1 && slot.open === undefined)
      .flatMap((slot) => [...slot.pool]),
  );
}

/** Places that have to be filled because a rule, or a part of it, has no other. */
function placesAlone({ parts, min }: SumNode): readonly Slot[] {
  const all = parts.flatMap(({ slots }) => slots);
  const inParts = parts.filter((part) => part.min > 0).map(({ slots }) => slots);
  const asked = min > 0 ? [all, ...inParts] : inParts;
  return asked.flatMap((slots) => (slots.length === 1 ? slots : []));
}
