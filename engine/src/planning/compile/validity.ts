import type { ScopedConstraint } from '../../catalogue/index.js';
import { addDays, addMonths, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { Way } from './activities.js';
import { constraintsAbout } from './constraints-about.js';
import { isRecognisedWay } from './planned-items.js';
import type { Scene } from './scene.js';

const DAYS_PER_WEEK = 7;

/** Months after the last day of a unit, and how many days of the plan's end beside them still keep the rule. */
interface AgeRule {
  readonly months: number;
  /** 0 where the day after so many months still counts, 1 where it does not. */
  readonly lessDays: 0 | 1;
}

/** Weeks after its end in which a unit still counts, for each week in which it may start; undefined = for ever. */
export type WeeksLeft = (way: Way) => ReadonlyMap<number, number> | undefined;

/**
 * How long the units of a scene count: by their own validity and the age rules of the awards, the strictest of them.
 * Months differ in length, so that this depends on the week in which a unit ends.
 */
export function weeksLeftIn(scene: Scene, planWeeks: number): WeeksLeft {
  const { start } = scene.request.limits;
  const known = new Map<string, ReadonlyMap<number, number>>();
  const fromWeekStart = (rule: AgeRule) => {
    // Every week may be the last one of some unit, so a rule is worked out once.
    const key = keyOf(rule);
    const left = known.get(key) ?? leftByEnd(rule, start, planWeeks);
    known.set(key, left);
    return left;
  };
  const aboutUnit = constraintsAbout(scene);
  const free = new Map<string, ReadonlyMap<number, number>>();
  return (way) => {
    const rules = ageRules(way, aboutUnit(way.unit.id), scene);
    if (rules.length === 0) return undefined;
    if (way.startDays !== undefined) {
      const leftOn = (week: number, day: IsoDate) =>
        least(rules, (rule) => weeksLeft(rule, endOf(way, week, day), start));
      return new Map([...way.startDays].map(([week, day]) => [week, leftOn(week, day)]));
    }
    // Units of one length that may start in any week share what is worked out for each of these.
    const key = [way.weeks, ...rules.map(keyOf)].join(';');
    const left = free.get(key) ?? leftByStart(way, rules.map(fromWeekStart), planWeeks);
    free.set(key, left);
    return left;
  };
}

interface End {
  readonly week: number;
  /** Last day of study. */
  readonly day: IsoDate;
}

function endOf(way: Way, week: number, first: IsoDate): End {
  return { week: week + way.weeks, day: addDays(addWeeks(first, way.studyWeeks), -1) };
}

function keyOf({ months, lessDays }: AgeRule): string {
  return `${months} ${lessDays}`;
}

function least<T>(list: readonly T[], numberOf: (one: T) => number): number {
  return list.reduce((found, one) => Math.min(found, numberOf(one)), Number.POSITIVE_INFINITY);
}

function leftByStart(
  { weeks }: Way,
  byEnd: readonly ReadonlyMap<number, number>[],
  planWeeks: number,
): ReadonlyMap<number, number> {
  const starts = Array.from({ length: Math.max(0, planWeeks - weeks + 1) }, (_, week) => week);
  const leftAt = (end: number) => least(byEnd, (left) => left.get(end) ?? Number.POSITIVE_INFINITY);
  return new Map(starts.map((week) => [week, leftAt(week + weeks)]));
}

function leftByEnd(rule: AgeRule, start: IsoDate, planWeeks: number): ReadonlyMap<number, number> {
  const ends = Array.from({ length: planWeeks }, (_, index) => index + 1);
  return new Map(
    ends.map((week) => [
      week,
      weeksLeft(rule, { week, day: addDays(addWeeks(start, week), -1) }, start),
    ]),
  );
}

/** Whole weeks from the end of the unit to the last completion that still keeps the rule. */
function weeksLeft({ months, lessDays }: AgeRule, end: End, start: IsoDate): number {
  const last = addDays(addMonths(end.day, months), -lessDays);
  return Math.floor((daysBetween(start, last) + 1) / DAYS_PER_WEEK) - end.week;
}

function ageRules(
  way: Way,
  constraints: readonly ScopedConstraint[],
  { relaxed }: Scene,
): readonly AgeRule[] {
  const { validityMonths } = way.unit;
  return [
    ...(validityMonths === undefined || relaxed.has('validity')
      ? []
      : [{ months: validityMonths, lessDays: 1 } as const]),
    ...constraints
      .filter((entry) => !relaxed.has(`constraint:${entry.id}`))
      .flatMap((entry) => ageMonths(entry, way))
      .map((months) => ({ months, lessDays: 0 }) as const),
  ];
}

function ageMonths({ constraint }: ScopedConstraint, way: Way): readonly number[] {
  if (constraint.kind === 'timeLimit') {
    // The unit may be the first that counts. Units of a later stage get no longer than the others: rarely felt, and safe.
    const isWhole = constraint.from === 'first-counted' && constraint.units === undefined;
    return isWhole ? [constraint.months] : [];
  }
  if (constraint.kind !== 'recency' || constraint.relativeTo !== 'completion') return [];
  // What is recognised in the plan has the day of its recognition; older learning is for the body to judge.
  const isAsked = constraint.appliesTo === undefined || isRecognisedWay(way);
  return isAsked && (constraint.units?.includes(way.unit.id) ?? true) ? [constraint.months] : [];
}
