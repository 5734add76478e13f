import type { Offering, Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import { addDays, addMonths, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import type { PlanRequest, RecognitionOption } from '../request.js';
import type { DrawnQuestion } from './drawn-question.contract.js';

/** A unit in its weeks, got in one of the ways there are. */
export interface JudgedStep {
  readonly unit: Unit;
  readonly way: Way;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** It blocks the weeks `startWeek` … `endWeek − 1`. */
  readonly startWeek: number;
  readonly endWeek: number;
  /** In the weeks `startWeek` … `endWeek − 1`. */
  readonly hours: readonly number[];
}

export interface Way {
  readonly by: 'study' | 'repeat' | 'prior-learning' | 'exemption';
  readonly offering?: Offering;
  readonly weeks: number;
  /** In its first, second … week. */
  readonly hours: readonly number[];
  /** Whole minor units. */
  readonly fee?: number;
  /** Halvings of the chance, at most ten; undefined = not known. */
  readonly halvings?: number;
  readonly doubts: readonly RiskDoubt[];
}

const DAYS = 7;
const MOST_HALVINGS = 10;

export const isGranted = ({ by }: Way) => by === 'prior-learning' || by === 'exemption';

/** Whether a set of steps is that of a plan. */
export function isStepsOf(set: readonly JudgedStep[], steps: readonly PlanStep[]): boolean {
  return (
    set.length === steps.length &&
    steps.every(({ unit, startsOn, offering, by = 'study' }) =>
      set.some(
        (one) =>
          one.unit.id === unit &&
          one.startsOn === startsOn &&
          one.way.by === by &&
          one.way.offering?.id === offering,
      ),
    )
  );
}

/** Every set of steps that keeps all limits on time and money; what they count is not asked. */
export function* stepSets(
  question: DrawnQuestion,
  isIdle: (unit: string) => boolean = () => false,
): Generator<readonly JudgedStep[]> {
  const { units, request } = question;
  const choices = units.map((unit) => (isIdle(unit.id) ? [] : stepsOf(unit, request)));
  const most = Array.from({ length: weeksOf(request) + 1 }, (_, week) =>
    hoursOf(request.limits, week),
  );
  yield* chosenFrom({ ...question, most }, choices, []);
}

function* chosenFrom(
  question: DrawnQuestion & { readonly most: readonly number[] },
  [own, ...others]: readonly (readonly JudgedStep[])[],
  chosen: readonly JudgedStep[],
): Generator<readonly JudgedStep[]> {
  if (own === undefined) {
    if (isInOrder(question, chosen)) yield chosen;
    return;
  }
  yield* chosenFrom(question, others, chosen);
  for (const step of own) {
    const next = [...chosen, step];
    if (fits(question, next)) yield* chosenFrom(question, others, next);
  }
}

function stepsOf(unit: Unit, request: PlanRequest): readonly JudgedStep[] {
  if (unit.isSlot || request.limits.without?.includes(unit.id)) return [];
  return waysTo(unit, request).flatMap((way) =>
    startsOf(way, request)
      .map((day) => placed(unit, way, day, request))
      .filter((step) => isAllowed(step, request)),
  );
}

function placed(unit: Unit, way: Way, startsOn: IsoDate, { limits }: PlanRequest): JudgedStep {
  const day = daysBetween(limits.start, startsOn);
  const last = day + way.weeks * DAYS - 1;
  const [startWeek, endWeek] = [Math.floor(day / DAYS), Math.floor(last / DAYS) + 1];
  const offset = day - startWeek * DAYS;
  // One that starts inside a week meets two of its own weeks in each week; the fuller one is counted.
  const hours = Array.from({ length: endWeek - startWeek }, (_, week) =>
    Math.max(way.hours[week] ?? 0, offset === 0 ? 0 : (way.hours[week - 1] ?? 0)),
  );
  const endsOn = addDays(limits.start, last);
  return { unit, way, startsOn, endsOn, startWeek, endWeek, hours };
}

function startsOf(way: Way, request: PlanRequest): readonly IsoDate[] {
  const { start } = request.limits;
  if (way.offering?.starts !== undefined) return way.offering.starts.filter((day) => day >= start);
  return Array.from({ length: weeksOf(request) }, (_, week) => addWeeks(start, week));
}

/** Weeks up to the deadline, begun ones as well. */
function weeksOf({ limits: { start, deadline } }: PlanRequest): number {
  return Math.ceil((daysBetween(start, deadline ?? start) + 1) / DAYS);
}

function isAllowed(step: JudgedStep, { limits, failed = [] }: PlanRequest): boolean {
  const { unit, way, startsOn, endsOn } = step;
  const notBefore = failed.find((one) => one.unit === unit.id)?.notBefore;
  if (way.by === 'repeat' && notBefore !== undefined && startsOn < notBefore) return false;
  if (limits.deadline !== undefined && endsOn > limits.deadline) return false;
  const isIdle = isGranted(way) && way.hours.every((hours) => hours === 0);
  const meets = (limits.breaks ?? []).some(({ from, until }) => startsOn < until && from <= endsOn);
  return isIdle || !meets;
}

function waysTo(unit: Unit, request: PlanRequest): readonly Way[] {
  const options = (request.recognition ?? []).filter((one) => one.unit === unit.id);
  return [...studies(unit, request), ...options.map((option) => recognised(unit, option))];
}

function studies(unit: Unit, request: PlanRequest): readonly Way[] {
  const { limits, assumptions, failed = [] } = request;
  const failure = failed.find((one) => one.unit === unit.id);
  if (failure?.mostAttempts !== undefined && failure.attempts >= failure.mostAttempts) return [];
  const known = assumptions?.chances?.find((one) => one.unit === unit.id);
  const chance = known && (known.passes?.min ?? 1) * (known.recognised?.min ?? 1);
  const offerings: readonly (Offering | undefined)[] =
    unit.offerings.length === 0 ? [undefined] : unit.offerings;
  const allows = (list: readonly string[] | undefined, name: string | undefined) =>
    list === undefined || (name !== undefined && list.includes(name));
  return offerings
    .filter(
      (offering) =>
        allows(limits.languages, offering?.language ?? unit.language) &&
        allows(limits.modes, offering?.mode ?? unit.mode) &&
        allows(limits.countries, unit.country),
    )
    .map((offering): Way => {
      const weeks = offering?.durationWeeks ?? unit.durationWeeks ?? 0;
      const fee = failure?.fee ?? offering?.fee ?? unit.fee ?? assumptions?.fee;
      const pace = offering?.hoursPerWeek ?? (unit.workloadHours ?? 0) / weeks;
      return {
        by: failure === undefined ? 'study' : 'repeat',
        ...(offering === undefined ? {} : { offering }),
        weeks,
        hours: unit.hoursByWeek ?? Array.from({ length: weeks }, () => pace),
        ...(fee === undefined ? {} : { fee: fee.minor }),
        ...(chance === undefined ? {} : { halvings: halvingsOf(chance) }),
        doubts: unit.knowing === 'recalled' ? ['recalled-unit'] : [],
      };
    });
}

function recognised(unit: Unit, option: RecognitionOption): Way {
  const { kind, weeks, hoursPerWeek = 0, fee, chance } = option;
  return {
    by: kind,
    weeks,
    hours: Array.from({ length: weeks }, () => hoursPerWeek),
    ...(fee === undefined ? {} : { fee: fee.minor }),
    ...(chance === undefined ? {} : { halvings: halvingsOf(chance.min) }),
    doubts: [
      ...(unit.knowing === 'recalled' ? (['recalled-unit'] as const) : []),
      ...(chance === undefined ? (['recognition-chance-unknown'] as const) : []),
      ...(fee === undefined ? (['recognition-fee-unknown'] as const) : []),
    ],
  };
}

function halvingsOf(chance: number): number {
  return Math.min(MOST_HALVINGS, -Math.log2(chance));
}

function fits(
  { request: { limits }, most }: DrawnQuestion & { readonly most: readonly number[] },
  steps: readonly JudgedStep[],
): boolean {
  const fees = steps.reduce((sum, { way }) => sum + (way.fee ?? 0), 0);
  if (limits.budget !== undefined && fees > limits.budget.minor) return false;
  return most.every((hours, week) => {
    const asked = steps.reduce((sum, step) => sum + (step.hours[week - step.startWeek] ?? 0), 0);
    return asked <= hours + 1e-9;
  });
}

function hoursOf(limits: PlanRequest['limits'], week: number): number {
  const days = Array.from({ length: DAYS }, (_, day) => addDays(addWeeks(limits.start, week), day));
  const ofDay = (day: IsoDate) => {
    const named = (limits.hoursCalendar ?? []).filter(
      ({ from, until }) => from <= day && day < until,
    );
    return named.length === 0
      ? limits.hoursPerWeek
      : Math.min(...named.map(({ hoursPerWeek }) => hoursPerWeek));
  };
  return Math.min(...days.map(ofDay));
}

/** Whether a step asks for a unit before or beside it, and nothing held serves. */
export function asksFor(question: DrawnQuestion, step: JudgedStep, unit: string): boolean {
  if (isGranted(step.way) || step.unit.id === unit) return false;
  return [...step.unit.prerequisites, ...(step.unit.corequisites ?? [])].some(
    ({ anyOf }) =>
      anyOf.includes(unit) && !anyOf.some((one) => isHeldOn(question, one, step.startsOn)),
  );
}

function isHeldOn({ units, request }: DrawnQuestion, unit: string, on: IsoDate): boolean {
  return request.holdings.some((holding) => {
    if (holding.unit !== unit) return false;
    const until = lastDayOf(
      units.find(({ id }) => id === unit),
      holding,
    );
    return until === undefined || until === 'unknown' || on < until;
  });
}

/** What each step needs first, and begins together with, is there. */
function isInOrder(question: DrawnQuestion, steps: readonly JudgedStep[]): boolean {
  return steps.every((step) => {
    if (isGranted(step.way)) return true;
    const isThere = (unit: string, isEarly: (other: JudgedStep) => boolean) =>
      isHeldOn(question, unit, step.startsOn) ||
      steps.some((other) => other.unit.id === unit && isEarly(other));
    return (
      step.unit.prerequisites.every(({ anyOf }) =>
        anyOf.some((unit) => isThere(unit, (other) => other.endWeek <= step.startWeek)),
      ) &&
      (step.unit.corequisites ?? []).every(({ anyOf }) =>
        anyOf.some((unit) => isThere(unit, (other) => other.startWeek <= step.startWeek)),
      )
    );
  });
}

/** The first day on which something held is no longer valid. */
export function lastDayOf(
  unit: Unit | undefined,
  { earnedOn, expiresOn }: Pick<Holding, 'earnedOn' | 'expiresOn'>,
): IsoDate | 'unknown' | undefined {
  if (expiresOn !== undefined) return expiresOn;
  if (unit?.validityMonths === undefined) return undefined;
  return earnedOn === undefined ? 'unknown' : addMonths(earnedOn, unit.validityMonths);
}
