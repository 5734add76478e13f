import type { ScopedConstraint } from '../../catalogue/index.js';
import { addDays, addMonths, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { Way } from './activities.js';
import { constraintsAbout } from './awards.js';
import { isRecognisedWay } from './planned-items.js';
import type { Scene } from './scene.js';

const DAYS_PER_WEEK = 7;

/** Months after the last day of a unit, and how many days of the plan's end beside them still keep the rule. */
interface AgeRule {
  readonly months: number;
  /** 0 where the day after so many months still counts, 1 where it does not. */
  readonly lessDays: 0 | 1;
}

/**
 * Weeks after its end in which a unit still counts: its own validity and the age rules of the awards. Months differ in
 * length; of all weeks in which the unit may end, the one that leaves the least is taken. Rules that no plan within
 * the horizon can break are left out.
 */
export function validitiesOf(
  scene: Scene,
  horizonWeeks: number,
): (way: Way) => { readonly validityWeeks?: number } {
  const anyWeek = new Map<string, readonly number[]>();
  const leastOf = (rule: AgeRule, way: Way) => {
    if (way.startDays !== undefined) return leftAfter(rule, endsOf(way), scene, horizonWeeks);
    // Every week may be the last one of some unit, so the rule is worked out once.
    const key = `${rule.months} ${rule.lessDays}`;
    const known =
      anyWeek.get(key) ?? leftAfter(rule, allEnds(scene, horizonWeeks), scene, horizonWeeks);
    anyWeek.set(key, known);
    return known;
  };
  return (way) => {
    const weeks = way.isUncounted ? [] : ageRules(way, scene).flatMap((rule) => leastOf(rule, way));
    return weeks.length === 0 ? {} : { validityWeeks: Math.max(0, Math.min(...weeks)) };
  };
}

interface End {
  readonly week: number;
  /** Last day of study. */
  readonly day: IsoDate;
}

function endsOf(way: Way): readonly End[] {
  return [...(way.startDays ?? [])].map(([week, first]) => ({
    week: week + way.weeks,
    day: addDays(addWeeks(first, way.studyWeeks), -1),
  }));
}

function allEnds({ request }: Scene, horizonWeeks: number): readonly End[] {
  return Array.from({ length: horizonWeeks }, (_, index) => ({
    week: index + 1,
    day: addDays(addWeeks(request.limits.start, index + 1), -1),
  }));
}

/** The least of the weeks that are left, where the rule can be broken at all. */
function leftAfter(
  rule: AgeRule,
  ends: readonly End[],
  { request }: Scene,
  horizonWeeks: number,
): readonly number[] {
  const left = ends
    .map((end) => ({ end, weeks: weeksLeft(rule, end, request.limits.start) }))
    .filter(({ end, weeks }) => end.week + weeks < horizonWeeks)
    .map(({ weeks }) => weeks);
  return left.length === 0 ? [] : [Math.min(...left)];
}

/** Whole weeks from the end of the unit to the last completion that still keeps the rule. */
function weeksLeft({ months, lessDays }: AgeRule, end: End, start: IsoDate): number {
  const last = addDays(addMonths(end.day, months), -lessDays);
  return Math.floor((daysBetween(start, last) + 1) / DAYS_PER_WEEK) - end.week;
}

function ageRules(way: Way, scene: Scene): readonly AgeRule[] {
  const { relaxed } = scene;
  const { validityMonths } = way.unit;
  return [
    ...(validityMonths === undefined || relaxed.has('validity')
      ? []
      : [{ months: validityMonths, lessDays: 1 } as const]),
    ...constraintsAbout(way.unit.id, scene)
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
