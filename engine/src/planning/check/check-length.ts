import type { Offering, Unit } from '../../catalogue/index.js';
import { daysBetween, type Finding } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { breach } from './breach.js';
import { statedHours } from './check-hours.js';
import { weeksOf } from './check-schedule.js';
import type { PlanWorld } from './plan-world.js';

/** Hours are compared to this. */
const CRUMB = 1e-6;
const DAYS_PER_WEEK = 7;

/** A step beside the unit that is studied, and the offering in which it is. */
export interface StudiedStep {
  readonly step: PlanStep;
  readonly unit: Unit;
  readonly offering: Offering | undefined;
  readonly at: readonly (string | number)[];
}

type Assumed = PlanStep['assumed'][number];

/** Length, pace and workload; an undefined one cannot be known from this request. */
interface Length {
  readonly weeks: number | undefined;
  readonly pace: number | undefined;
  readonly workload: number | undefined;
  readonly assumed: readonly Assumed[];
}

/**
 * Findings on how long a step takes: a stated figure is kept, one that follows from stated ones is worked out, and
 * any other is the assumption of the request and marked as such.
 */
export function checkLength(world: PlanWorld, studied: StudiedStep): readonly Finding[] {
  const { step, unit, at } = studied;
  const { weeks, pace, workload, assumed } = lengthOf(world, studied);
  const blocked = weeks === undefined ? undefined : weeks + weeksBeyond(world, studied);
  const marked = step.assumed.filter((field) => field !== 'fee').toSorted();
  const checks: readonly (readonly [boolean, string])[] = [
    [isNear(weeksOf(step), weeks), `${weeks} weeks`],
    [isNear(step.endWeek - step.startWeek, blocked), `${blocked} weeks of the plan`],
    [isNear(step.hoursPerWeek, pace), `${pace} hours a week`],
    [isNear(step.workloadHours, workload), `${workload} hours`],
    [marked.join() === assumed.toSorted().join(), `assumed are ${assumed.join(', ') || 'none'}`],
  ];
  return checks
    .filter(([holds]) => !holds)
    .map(([, what]) => breach('plan-length-wrong', at, `"${unit.title}": ${what}.`));
}

function lengthOf(world: PlanWorld, { unit, offering }: StudiedStep): Length {
  const byWeek = statedHours(unit, offering);
  const stated = unit.workloadHours ?? workloadFromCredit(world, unit);
  if (byWeek !== undefined) {
    const workload = stated ?? byWeek.reduce((sum, hours) => sum + hours, 0);
    return { weeks: byWeek.length, pace: Math.max(...byWeek), workload, assumed: [] };
  }
  const weeks = offering?.durationWeeks ?? unit.durationWeeks;
  return weeks === undefined
    ? lengthFromPace(world, offering?.hoursPerWeek, stated)
    : paceFromLength(world, Math.max(1, Math.ceil(weeks)), offering?.hoursPerWeek, stated);
}

/** With a known length, two of length, pace and workload give the third. */
function paceFromLength(
  { request }: PlanWorld,
  weeks: number,
  stated: number | undefined,
  known: number | undefined,
): Length {
  if (stated !== undefined) {
    return { weeks, pace: stated, workload: known ?? weeks * stated, assumed: [] };
  }
  if (known !== undefined) return { weeks, pace: known / weeks, workload: known, assumed: [] };
  const { hoursPerWeek: pace, workloadHours } = request.assumptions ?? {};
  const workload = pace === undefined ? workloadHours : pace * weeks;
  const perWeek = workload === undefined ? undefined : workload / weeks;
  return { weeks, pace: perWeek, workload, assumed: ['workloadHours', 'hoursPerWeek'] };
}

/** An assumed pace is never above the hours that a week has. */
function lengthFromPace(
  { request }: PlanWorld,
  stated: number | undefined,
  known: number | undefined,
): Length {
  const { limits, assumptions = {} } = request;
  const most = limits.hoursPerWeek > 0 ? limits.hoursPerWeek : Number.POSITIVE_INFINITY;
  const usual = assumptions.hoursPerWeek;
  const pace = stated ?? (usual === undefined ? undefined : Math.min(usual, most));
  const workload = known ?? assumptions.workloadHours;
  return {
    weeks: wholeWeeks(workload, pace),
    pace,
    workload,
    assumed: [
      'durationWeeks',
      ...(stated === undefined ? (['hoursPerWeek'] as const) : []),
      ...(known === undefined ? (['workloadHours'] as const) : []),
    ],
  };
}

function wholeWeeks(workload: number | undefined, pace: number | undefined): number | undefined {
  if (workload === undefined || pace === undefined || pace <= 0) return undefined;
  return Math.max(1, Math.ceil(workload / pace));
}

/** What starts inside a week of the plan blocks one week more. */
function weeksBeyond({ plan }: PlanWorld, { step }: StudiedStep): number {
  return daysBetween(plan.startsOn, step.startsOn) % DAYS_PER_WEEK === 0 ? 0 : 1;
}

function workloadFromCredit({ data }: PlanWorld, unit: Unit): number | undefined {
  const hours = data.creditFacts(unit.credit?.system ?? '')?.hoursPerCredit;
  return unit.credit === undefined || hours === undefined
    ? undefined
    : unit.credit.amount * hours.max;
}

/** False as well where nothing says what is right: the plan cannot know it either. */
function isNear(shown: number, expected: number | undefined): boolean {
  return expected !== undefined && Math.abs(shown - expected) <= CRUMB;
}
