import { buildCatalogue, type Offering, type Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import { daysBetween, type IsoDate } from '../../terms/index.js';
import { failureOf } from '../compile/repeats.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { FailedUnit, PlanRequest, RecognitionOption } from '../request.js';
import type { RepairWish } from './repair.js';

const DAYS_PER_WEEK = 7;
/** Offering that stands for the rest of what has begun, when the unit was taken without one. */
const RUNNING_OFFERING = 'running';
const AGAIN_OFFERING = 'again';

/** A question asked in the middle of an old plan. */
export interface QuestionAsOf {
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly done: readonly PlanStep[];
  /** Steps that have begun, with the offering that stands for what is left of them. */
  readonly running: ReadonlyMap<string, string>;
  /** Units of `running` as the data of this question has them. */
  readonly units: readonly Unit[];
  /** Steps that the new plan should keep: running ones and those to come. */
  readonly toKeep: readonly PlanStep[];
}

/**
 * Where a person stands in an old plan on the first day of a new request.
 *
 * A step that ended before it is held, unless the request tells more failed attempts at it than the plan knew of, or
 * the wish names it as not begun; a step that began before it runs on:
 * it becomes an offering that starts on that day, with the weeks that are left, at the pace it had, and without a
 * fee, since that is due at the start. Recognition that was asked for goes on with the weeks that are left to the
 * decision. Everything else is still to come.
 */
export function questionAsOf(
  plan: Plan,
  { request, data }: { readonly request: PlanRequest; readonly data: PlanningData },
  { notBegun = [] }: RepairWish,
): QuestionAsOf {
  const { start } = request.limits;
  const held = newlyHeld(plan, request);
  const isOpen = (step: PlanStep) => notBegun.includes(step.unit) || hasFailed(step, request);
  const steps = plan.steps.filter(({ unit }) => !held.has(unit));
  const done = steps.filter((step) => step.endsOn < start && !isOpen(step));
  const begun = steps.filter(
    (step) => step.startsOn < start && start <= step.endsOn && !isOpen(step),
  );
  const rest = begun
    .filter((step) => !isAskedFor(step))
    .flatMap((step) => restOf(step, request, data));
  const asked = begun.filter(isAskedFor);
  const failed = request.failed?.map((entry) => withoutFee(entry, begun));
  const units = rest.map(({ unit }) => unit);
  const ids = new Set(request.holdings.map(({ id }) => id));
  return {
    request: {
      ...request,
      holdings: [...request.holdings, ...done.map((step) => holdingOf(step, ids))],
      ...(failed === undefined ? {} : { failed }),
      ...(asked.length === 0 ? {} : { recognition: optionsWith(asked, request) }),
    },
    data: units.length === 0 ? data : withUnits(data, units),
    done,
    running: new Map(rest.map(({ unit, offering }) => [unit.id, offering])),
    units,
    // What was asked for goes on from the new start.
    toKeep: steps
      .filter((step) => !done.includes(step))
      .map((step) => (asked.includes(step) ? { ...step, startsOn: start } : step)),
  };
}

/** Whether an attempt was not passed of which the plan did not know when it was made. */
function hasFailed({ unit, by, failedBefore }: PlanStep, request: PlanRequest): boolean {
  const known = failedBefore ?? (by === 'repeat' ? 1 : 0);
  return (failureOf(unit, request)?.attempts ?? 0) > known;
}

/** The fee of a repeat that runs was paid; its offerings tell what another one takes, see {@link restOf}. */
function withoutFee({ fee, ...entry }: FailedUnit, begun: readonly PlanStep[]): FailedUnit {
  const isRunning = begun.some(({ unit, by }) => unit === entry.unit && by === 'repeat');
  return isRunning || fee === undefined ? entry : { ...entry, fee };
}

/** Units held since the plan was made. What was held before did not stop it from taking a unit anew. */
function newlyHeld(
  { steps, uncounted, assignments, also = [] }: Plan,
  { holdings }: PlanRequest,
): ReadonlySet<string> {
  const taken = new Set(steps.map(({ unit }) => unit));
  const counted = [assignments, ...also.map((award) => award.assignments)].flat();
  const before = new Set([
    ...uncounted,
    ...counted.map(({ item }) => item).filter((item) => !taken.has(item)),
  ]);
  return new Set(holdings.filter(({ id }) => !before.has(id)).flatMap(({ unit }) => unit ?? []));
}

function holdingOf({ unit, title, endsOn, by }: PlanStep, taken: ReadonlySet<string>): Holding {
  return {
    id: freeName(taken, `done-${unit}`),
    title,
    unit,
    state: 'claimed',
    earnedOn: endsOn,
    ...(by === 'prior-learning' || by === 'exemption' ? { heldAs: 'prior-learning' as const } : {}),
  };
}

/** Recognition that was asked for and is not yet decided. */
function isAskedFor({ by }: PlanStep): boolean {
  return by === 'prior-learning' || by === 'exemption';
}

/** The options of the request, those that were asked for with what is left of them, already paid. */
function optionsWith(
  asked: readonly PlanStep[],
  { recognition = [], limits: { start } }: PlanRequest,
): readonly RecognitionOption[] {
  const rest = asked.flatMap((step): readonly RecognitionOption[] => {
    if (step.by !== 'prior-learning' && step.by !== 'exemption') return [];
    const before = recognition.find(({ unit, kind }) => unit === step.unit && kind === step.by);
    return [
      {
        ...before,
        unit: step.unit,
        kind: step.by,
        weeks: weeksLeft(step, start),
        ...(step.fee === undefined ? {} : { fee: { ...step.fee, minor: 0 } }),
      },
    ];
  });
  const isReplaced = ({ unit, kind }: RecognitionOption) =>
    rest.some((one) => one.unit === unit && one.kind === kind);
  return [...recognition.filter((option) => !isReplaced(option)), ...rest];
}

function weeksLeft({ endsOn }: PlanStep, start: IsoDate): number {
  return Math.ceil((daysBetween(start, endsOn) + 1) / DAYS_PER_WEEK);
}

function restOf(
  step: PlanStep,
  request: PlanRequest,
  { catalogue }: PlanningData,
): readonly { readonly unit: Unit; readonly offering: string }[] {
  const { start } = request.limits;
  const unit = catalogue.units.get(step.unit);
  if (unit === undefined || unit.isSlot) return [];
  const taken = unit.offerings.find(({ id }) => id === step.offering);
  const ids = new Set(unit.offerings.map(({ id }) => id));
  const running: Offering = {
    ...(taken ?? {}),
    id: freeName(ids, RUNNING_OFFERING),
    starts: [start],
    durationWeeks: weeksLeft(step, start),
    hoursPerWeek: step.hoursPerWeek,
    ...(step.fee === undefined ? {} : { fee: { ...step.fee, minor: 0 }, feePer: 'unit' }),
  };
  // Broken off, it can be taken again in the ways it had.
  const open = unit.offerings.filter((offering) => !isOldRest(offering, start));
  const again = open.length > 0 ? open : [{ id: freeName(ids, AGAIN_OFFERING) }];
  const fee = step.by === 'repeat' ? failureOf(step.unit, request)?.fee : undefined;
  const later =
    fee === undefined ? again : again.map((one): Offering => ({ ...one, fee, feePer: 'unit' }));
  return [{ unit: { ...unit, offerings: [running, ...later] }, offering: running.id }];
}

/** What was left of it on an earlier day, when a plan was repaired then. */
function isOldRest(offering: Offering, start: IsoDate): boolean {
  return isRest(offering) && (offering.starts ?? []).some((day) => day < start);
}

function isRest({ id }: Offering): boolean {
  return id.replace(/-+$/, '') === RUNNING_OFFERING;
}

/**
 * What is left of a unit that runs, as a repair has entered it among the units of its question.
 *
 * @returns the latest rest when repairs on several days have left one; undefined for a unit that does not run
 */
export function runningRestOf({ offerings }: Pick<Unit, 'offerings'>): Offering | undefined {
  const startOf = ({ starts = [] }: Offering) => starts[0] ?? '';
  return offerings
    .filter(isRest)
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .at(-1);
}

/** A unit as it was before a repair entered what is left of it. */
export function withoutRunningRest(unit: Unit): Unit {
  const offerings = unit.offerings.filter((offering) => !isRest(offering) && !isAgain(offering));
  return { ...unit, offerings };
}

/** The way to take a unit again that had no offering; it says nothing but its name and the fee of a repeat. */
function isAgain({ id, fee, feePer, ...facts }: Offering): boolean {
  return Object.keys(facts).length === 0 && id.replace(/-+$/, '') === AGAIN_OFFERING;
}

function freeName(taken: ReadonlySet<string>, name: string): string {
  let free = name;
  while (taken.has(free)) free += '-';
  return free;
}

function withUnits(data: PlanningData, units: readonly Unit[]): PlanningData {
  const { catalogue } = data;
  return {
    ...data,
    catalogue: buildCatalogue(
      [...catalogue.units.values(), ...units],
      [...catalogue.qualifications.values()],
    ),
  };
}
