import type { RequirementGraph, ScopedConstraint } from '../../catalogue/index.js';
import { compareGrades } from '../../portfolio/index.js';
import { addDays, addMonths, type IsoDate } from '../../terms/index.js';
import type { PlanNote } from '../plan.js';
import { groupBy } from './grouping.js';
import type { HeldItem } from './held-items.js';
import type { Relaxed } from './relaxations.js';
import type { AskedSum } from './standing.js';
import type { Look } from './stopping.js';
import { monthsFor } from './time-limits.js';
import { latestCompletionBy } from './weeks.js';

/** A held item with the sums that may count it. */
export interface UsableHeld {
  readonly held: HeldItem;
  /** Last completion week with which a sum may still count the item, by id of the sum; Infinity = for ever. */
  readonly until: ReadonlyMap<string, number>;
}

/** What can be counted of what is held, and what had to be left out for lack of a date. */
export interface HeldUse {
  readonly usable: readonly UsableHeld[];
  readonly notes: readonly PlanNote[];
}

/** What decides on the use of what is held. */
export interface HeldQuestion {
  readonly held: readonly HeldItem[];
  readonly sums: readonly AskedSum[];
  readonly graph: RequirementGraph;
  readonly start: IsoDate;
  /** The day from which completion weeks are counted: the start, unless a single day is asked about. */
  readonly origin: IsoDate;
  readonly relaxed: Relaxed;
  readonly look: Look;
}

/**
 * Where each held item may count in a plan, by its expiry and the age rules of the awards. An item whose age
 * matters and is not known is left out, with a note.
 */
export function heldUseOf(question: HeldQuestion): HeldUse {
  const usable: UsableHeld[] = [];
  const notes: PlanNote[] = [];
  const scopes = scopesOf(question);
  const found = new Map<string, UsableHeld['until']>();
  for (const held of question.held) {
    question.look();
    const days = scopes.map((scope) => lastDaysOf(held, scope, question));
    const weeks = days.map((each) => weekOfLast(each, question.origin));
    // Whatever lasts equally long shares one map: there may be thousands of things held, and of sums.
    const key = weeks.join();
    const until = found.get(key) ?? untilBySum(scopes, weeks);
    found.set(key, until);
    usable.push({ held, until });
    if (days.some((each) => each.includes('date-unknown'))) notes.push(dateNote(held));
  }
  return { usable, notes };
}

/** Sums of which the same constraints speak. */
interface RuledSums {
  readonly sums: readonly AskedSum[];
  readonly rules: readonly ScopedConstraint[];
}

function scopesOf({ sums, graph, relaxed }: HeldQuestion): readonly RuledSums[] {
  const constraints = graph.constraints.filter(({ id }) => !relaxed.has(`constraint:${id}`));
  const byNode = groupBy(constraints, ({ node }) => node);
  const ruled = sums.map((sum) => {
    const rules = [sum.node, ...sum.path].flatMap(({ id }) => byNode.get(id) ?? []);
    // A grade may be asked of one rule alone.
    const own = rules.some(({ constraint }) => constraint.kind === 'grade') ? sum.node.id : '';
    return { sum, rules, key: [own, ...rules.map(({ id }) => id)].join('\n') };
  });
  return [...groupBy(ruled, ({ key }) => key).values()].map((alike) => ({
    sums: alike.map(({ sum }) => sum),
    rules: alike[0]?.rules ?? [],
  }));
}

function untilBySum(
  scopes: readonly RuledSums[],
  weeks: readonly (number | undefined)[],
): UsableHeld['until'] {
  return new Map(
    scopes.flatMap(({ sums }, index) => {
      const week = weeks[index];
      return week === undefined ? [] : sums.map(({ node }) => [node.id, week] as const);
    }),
  );
}

function dateNote(held: HeldItem): PlanNote {
  return {
    kind: 'to-confirm',
    about: held.id,
    text: `The day of award of "${held.holding.title}" is not known, and a rule asks for its age; it is left out there.`,
  };
}

/** The last day of a plan that takes anything; where nothing is left to take, no day is asked. */
interface LastOfStudy {
  readonly whileTaking: IsoDate;
}

/** A last day of completion; the words rule the item out. */
type LastDay = IsoDate | LastOfStudy | 'date-unknown' | 'too-old' | 'grade-too-low';

function lastDaysOf(
  held: HeldItem,
  { sums, rules }: RuledSums,
  { start, relaxed }: HeldQuestion,
): readonly LastDay[] {
  const isTooLow = rules.some((rule) => sums.some((sum) => isGradeTooLow(held, rule, sum)));
  return [
    ...(relaxed.has('validity') ? [] : lastValidDay(held)),
    ...rules.flatMap((entry) => ageLimit(held, entry, start)),
    ...(isTooLow ? ['grade-too-low' as const] : []),
  ];
}

/** A floor on the mean of all items cannot be asked of one of them, and an unknown grade is not a low one. */
function isGradeTooLow(held: HeldItem, { constraint }: ScopedConstraint, sum: AskedSum): boolean {
  if (constraint.kind !== 'grade' || constraint.min === undefined) return false;
  if (constraint.scale === 'gpa' || held.holding.grade === undefined) return false;
  if (constraint.units !== undefined && !constraint.units.includes(held.unit ?? '')) return false;
  const isAsked =
    constraint.rule === undefined ||
    [sum.node, ...sum.path].some((node) => node.rule === constraint.rule);
  const compared = compareGrades(held.holding.grade, constraint.min);
  return isAsked && compared !== undefined && compared < 0;
}

/** The day before the one on which the item is no longer valid: its own, else by the validity of its unit. */
function lastValidDay({ holding, validityMonths }: HeldItem): readonly LastDay[] {
  if (holding.expiresOn !== undefined) return [addDays(holding.expiresOn, -1)];
  if (validityMonths === undefined) return [];
  if (holding.earnedOn === undefined) return ['date-unknown'];
  return [addDays(addMonths(holding.earnedOn, validityMonths), -1)];
}

function ageLimit(held: HeldItem, scoped: ScopedConstraint, start: IsoDate): readonly LastDay[] {
  if (isAfterDeadline(held, scoped, start)) return ['too-old'];
  const { constraint } = scoped;
  const { earnedOn } = held.holding;
  if (earnedOn === undefined) return isAgeAsked(held, scoped) ? ['date-unknown'] : [];
  const months = monthsAllowed(held, scoped);
  if (months === undefined) return [];
  const last = addMonths(earnedOn, months);
  // What lies apart among the things held is for the rows to say.
  if (constraint.kind === 'timeLimit') return [{ whileTaking: last }];
  if (constraint.kind === 'recency' && constraint.relativeTo === 'start') {
    return last < start ? ['too-old'] : [];
  }
  return [last];
}

/** Whether it matters when the item was earned. */
function isAgeAsked(held: HeldItem, scoped: ScopedConstraint): boolean {
  const { constraint } = scoped;
  if (constraint.kind !== 'timeLimit') return monthsAllowed(held, scoped) !== undefined;
  if (constraint.from !== 'first-counted') return false;
  return monthsFor(constraint, held.unit ?? '') !== undefined;
}

/** What was earned later than the months from admission allow; the plan is taken to start on that day. */
function isAfterDeadline(
  { holding, unit }: HeldItem,
  { constraint }: ScopedConstraint,
  start: IsoDate,
): boolean {
  if (constraint.kind !== 'timeLimit' || constraint.from !== 'admission') return false;
  const months = monthsFor(constraint, unit ?? '');
  if (months === undefined || holding.earnedOn === undefined) return false;
  return holding.earnedOn >= addMonths(start, months);
}

/** Months from the award of the item to the last day on which all may still be completed with it. */
function monthsAllowed(held: HeldItem, { constraint }: ScopedConstraint): number | undefined {
  if (constraint.kind === 'timeLimit') {
    if (constraint.from !== 'first-counted' || constraint.units !== undefined) return undefined;
    return Math.max(constraint.months, ...(constraint.stages ?? []).map((stage) => stage.months));
  }
  if (constraint.kind !== 'recency') return undefined;
  const isPriorOnly = constraint.appliesTo === 'prior-learning';
  if (isPriorOnly && held.holding.heldAs !== 'prior-learning') return undefined;
  const isNamed =
    constraint.units === undefined ||
    (held.unit !== undefined && constraint.units.includes(held.unit));
  return isNamed ? constraint.months : undefined;
}

function weekOfLast(days: readonly LastDay[], origin: IsoDate): number | undefined {
  let latest = Number.POSITIVE_INFINITY;
  for (const day of days) {
    if (day === 'date-unknown' || day === 'too-old' || day === 'grade-too-low') return undefined;
    const week =
      typeof day === 'string'
        ? latestCompletionBy(origin, day)
        : (latestCompletionBy(origin, day.whileTaking) ?? 0);
    if (week === undefined) return undefined;
    latest = Math.min(latest, week);
  }
  return latest;
}
