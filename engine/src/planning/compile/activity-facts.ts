import type { Offering, Unit } from '../../catalogue/index.js';
import type { IsoDate, Money } from '../../terms/index.js';
import { weeksToMonths } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanAssumptions } from '../request.js';

/** How long a unit takes and at which pace. */
export interface StudyFacts {
  readonly weeks: number;
  /** With `hoursByWeek` the most of them. */
  readonly hoursPerWeek: number;
  /** Hours of the first, second … week, when a source tells them apart. */
  readonly hoursByWeek?: readonly number[];
  readonly workloadHours: number;
  readonly assumed: PlanStep['assumed'];
}

/** The assumption without which the length is not known. */
export interface StudyGap {
  readonly missing: 'workloadHours' | 'hoursPerWeek';
}

/** What the length of a unit is worked out from. */
export interface StudyQuestion {
  readonly unit: Unit;
  readonly offering?: Offering | undefined;
  readonly assumptions: PlanAssumptions;
  /** Most hours in a week; an assumed pace is never above it. */
  readonly weeklyHours: number;
  readonly data: PlanningData;
}

/**
 * Weeks, pace and workload of a unit, from its facts first and from assumptions where it has none.
 *
 * Workload: stated, else credit × hours of one credit (the upper end). Weeks stated: pace stated, else workload ÷
 * weeks, else assumed. Weeks not stated: workload ÷ pace, rounded up to whole weeks. Hours stated week by week say
 * length and pace at once, and the workload where it is not stated.
 */
export function studyFactsOf(question: StudyQuestion): StudyFacts | StudyGap {
  const { unit, offering } = question;
  const weeks = offering?.durationWeeks ?? unit.durationWeeks;
  const workload = unit.workloadHours ?? workloadFromCredit(question);
  const hoursByWeek = hoursByWeekOf(unit, offering);
  if (hoursByWeek !== undefined) {
    const workloadHours = workload ?? hoursByWeek.reduce((sum, hours) => sum + hours, 0);
    const hoursPerWeek = Math.max(...hoursByWeek);
    return { weeks: hoursByWeek.length, hoursPerWeek, hoursByWeek, workloadHours, assumed: [] };
  }
  return weeks === undefined
    ? unstatedWeeks(question, workload)
    : statedWeeks(question, Math.max(1, Math.ceil(weeks)), workload);
}

/** Hours stated week by week: of the offering, else of the unit where the offering has no other length or pace. */
export function hoursByWeekOf(
  unit: Unit,
  offering: Offering | undefined,
): readonly number[] | undefined {
  if (offering?.hoursByWeek !== undefined) return offering.hoursByWeek;
  if (offering?.hoursPerWeek !== undefined) return undefined;
  const weeks = offering?.durationWeeks ?? unit.hoursByWeek?.length;
  return weeks === unit.hoursByWeek?.length ? unit.hoursByWeek : undefined;
}

function workloadFromCredit({ unit, data }: StudyQuestion): number | undefined {
  if (unit.credit === undefined) return undefined;
  const hours = data.creditFacts(unit.credit.system)?.hoursPerCredit;
  return hours === undefined ? undefined : unit.credit.amount * hours.max;
}

function statedWeeks(
  { offering, assumptions }: StudyQuestion,
  weeks: number,
  workload: number | undefined,
): StudyFacts | StudyGap {
  const pace = offering?.hoursPerWeek;
  if (pace !== undefined) {
    return { weeks, hoursPerWeek: pace, workloadHours: workload ?? weeks * pace, assumed: [] };
  }
  if (workload !== undefined) {
    return { weeks, hoursPerWeek: workload / weeks, workloadHours: workload, assumed: [] };
  }
  const assumed = ['workloadHours', 'hoursPerWeek'] as const;
  if (assumptions.hoursPerWeek !== undefined) {
    const hoursPerWeek = assumptions.hoursPerWeek;
    return { weeks, hoursPerWeek, workloadHours: weeks * hoursPerWeek, assumed };
  }
  if (assumptions.workloadHours === undefined) return { missing: 'hoursPerWeek' };
  const workloadHours = assumptions.workloadHours;
  return { weeks, hoursPerWeek: workloadHours / weeks, workloadHours, assumed };
}

function unstatedWeeks(
  { offering, assumptions, weeklyHours }: StudyQuestion,
  stated: number | undefined,
): StudyFacts | StudyGap {
  const workloadHours = stated ?? assumptions.workloadHours;
  if (workloadHours === undefined) return { missing: 'workloadHours' };
  const hoursPerWeek = offering?.hoursPerWeek ?? assumedPace(assumptions, weeklyHours);
  if (hoursPerWeek === undefined) return { missing: 'hoursPerWeek' };
  return {
    weeks: Math.max(1, Math.ceil(workloadHours / Math.max(hoursPerWeek, 1e-9))),
    hoursPerWeek,
    workloadHours,
    assumed: [
      ...(stated === undefined ? (['workloadHours'] as const) : []),
      ...(offering?.hoursPerWeek === undefined ? (['hoursPerWeek'] as const) : []),
      'durationWeeks',
    ],
  };
}

/** The assumed pace, no more than there are hours; where there are none, the hours are what is in the way. */
function assumedPace({ hoursPerWeek }: PlanAssumptions, weeklyHours: number): number | undefined {
  if (hoursPerWeek === undefined || weeklyHours <= 0) return hoursPerWeek;
  return Math.min(hoursPerWeek, weeklyHours);
}

/** The price of a unit, and whether it is the request's assumption. */
export interface FeeFacts {
  readonly fee?: Money;
  readonly isAssumed: boolean;
}

/**
 * The fee for taking a unit once: of the offering, else of the unit, else assumed, else not known.
 * A price by the month is paid for every month begun; a price by anything else is not known for the whole.
 */
export function feeFactsOf(
  unit: Unit,
  offering: Offering | undefined,
  weeks: number,
  assumptions: PlanAssumptions,
): FeeFacts {
  const priced = offering?.fee === undefined ? unit : offering;
  const fee = priced.fee === undefined ? undefined : wholeFee(priced.fee, priced.feePer, weeks);
  if (fee !== undefined) return { fee, isAssumed: false };
  return assumptions.fee === undefined
    ? { isAssumed: false }
    : { fee: assumptions.fee, isAssumed: true };
}

function wholeFee(fee: Money, per: string | undefined, weeks: number): Money | undefined {
  if (per === undefined || per === 'unit' || per === 'course') return fee;
  if (per !== 'month') return undefined;
  return { ...fee, minor: fee.minor * Math.max(1, Math.ceil(weeksToMonths(weeks))) };
}

/** The first days on which an offering still starts, from a day on; undefined = any day. */
export function startsFrom(
  offering: Offering | undefined,
  from: IsoDate,
): readonly IsoDate[] | undefined {
  return offering?.starts?.filter((day) => day >= from).toSorted();
}
