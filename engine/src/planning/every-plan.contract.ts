import type { Rule, Unit } from '../catalogue/index.js';
import type { Assignment } from '../portfolio/index.js';
import { RISK_POINTS } from '../scoring/index.js';
import { addDays, addWeeks, daysBetween } from '../terms/index.js';
import { checkPlan } from './check/check-plan.js';
import type { Plan, PlanStep } from './plan.js';
import { type PlanningCase, START } from './planning-cases.contract.js';
import type { PlanRequest, RecognitionOption } from './request.js';
import { HORIZON_WEEKS, TAKEN } from './small-questions.contract.js';

/**
 * Every plan that the check accepts: every set of units, every way to get them, every start week, one way of counting
 * that is accepted. Plans that are not of interest are not checked. Shares no code with the planner.
 */
export function* acceptedPlans(
  { request, data }: PlanningCase,
  isOfInterest: (plan: Plan) => boolean,
): Generator<Plan> {
  for (const chosen of subsetsOf(TAKEN)) {
    const units = chosen
      .map((id) => data.catalogue.units.get(id))
      .filter((one) => one !== undefined);
    for (const taken of waysToTake(request, units))
      yield* plansOf({ request, data }, taken, isOfInterest);
  }
}

function* plansOf(
  { request, data }: PlanningCase,
  taken: readonly Taken[],
  isOfInterest: (plan: Plan) => boolean,
): Generator<Plan> {
  const units = taken.map(({ unit }) => unit);
  const anyStart = barePlan(
    request,
    taken,
    taken.map(() => 0),
  );
  const counts = waysToCount(request.holdings, units, data).filter((assignments) =>
    findingsOf({ request, data }, anyStart, assignments).every((code) => TIME_CODES.has(code)),
  );
  for (const weeks of counts.length === 0 ? [] : startsOf(taken, horizonOf(request))) {
    const plan = barePlan(request, taken, weeks);
    if (!isOfInterest(plan) || !isOnTime({ request, data }, plan)) continue;
    const isAccepted = counts.some(
      (assignments) => findingsOf({ request, data }, plan, assignments).length === 0,
    );
    if (isAccepted) yield plan;
  }
}

/** A unit and how it is got; without `option` it is studied. */
export interface Taken {
  readonly unit: Unit;
  readonly option?: RecognitionOption;
}

function waysToTake(
  { recognition = [] }: PlanRequest,
  units: readonly Unit[],
): readonly (readonly Taken[])[] {
  return units.reduce<readonly (readonly Taken[])[]>(
    (all, unit) => {
      const options = recognition.filter((one) => one.unit === unit.id);
      const own: readonly Taken[] = [{ unit }, ...options.map((option) => ({ unit, option }))];
      return all.flatMap((taken) => own.map((one) => [...taken, one]));
    },
    [[]],
  );
}

/** Codes that no way of counting can cure, so that counting need not be tried. */
const SCHEDULE_CODES = new Set([
  'plan-budget-exceeded',
  'plan-corequisite-missing',
  'plan-hours-exceeded',
  'plan-length-wrong',
  'plan-prerequisite-missing',
  'plan-repeat-too-early',
  'plan-start-missed',
]);

/** Codes that depend on the weeks; a way of counting that brings any other is wrong in all of them. */
const TIME_CODES = new Set([...SCHEDULE_CODES, 'plan-expired', 'plan-too-old']);

const UNTOLD_CODES = new Set(['plan-figure-wrong', 'plan-note-missing', 'plan-told-wrong']);

/** True unless a plan breaks what no way of counting can cure. */
export function isOnTime({ request, data }: PlanningCase, plan: Plan): boolean {
  return checkPlan(request, plan, data).every(({ code }) => !SCHEDULE_CODES.has(code));
}

function findingsOf(
  { request, data }: PlanningCase,
  plan: Plan,
  assignments: readonly Assignment[],
): readonly string[] {
  const counted = new Set(assignments.map(({ item }) => item));
  const uncounted = request.holdings.map(({ id }) => id).filter((id) => !counted.has(id));
  // The figures of these bare plans are not filled in, nor what they tell in words.
  return checkPlan(request, { ...plan, assignments, uncounted }, data)
    .filter(({ code, severity }) => severity === 'error' && !UNTOLD_CODES.has(code))
    .map(({ code }) => code);
}

/** Every subset of some ids. */
export function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (sets, id) => sets.concat(sets.map((set) => [...set, id])),
    [[]],
  );
}

/** Weeks up to the deadline. */
function horizonOf({ limits: { start, deadline } }: PlanRequest): number {
  return deadline === undefined
    ? HORIZON_WEEKS
    : Math.floor((daysBetween(start, deadline) + 1) / 7);
}

/** Every choice of start weeks with which all end within so many weeks. */
export function startsOf(taken: readonly Taken[], horizon: number): readonly (readonly number[])[] {
  return taken.reduce<readonly (readonly number[])[]>(
    (all, one) =>
      all.flatMap((weeks) =>
        Array.from({ length: Math.max(0, horizon + 1 - weeksOf(one)) }, (_, week) => [
          ...weeks,
          week,
        ]),
      ),
    [[]],
  );
}

function weeksOf({ unit, option }: Taken): number {
  return option?.weeks ?? unit.durationWeeks ?? 0;
}

/** Every choice of at most one place of an award for each item, and of each place that overlaps beside it. */
export function waysToCount(
  holdings: PlanningCase['request']['holdings'],
  units: readonly Unit[],
  { catalogue }: PlanningCase['data'],
  id = 'award',
): readonly (readonly Assignment[])[] {
  const award = catalogue.qualifications.get(id);
  const places = award === undefined ? [] : leavesOf(award.rule);
  const items = [
    ...holdings.map(({ id, unit: name }) => ({ id, unit: catalogue.units.get(name ?? '') })),
    ...units.map((one) => ({ id: one.id, unit: one })),
  ];
  return items.reduce<readonly (readonly Assignment[])[]>(
    (ways, item) => {
      const at = (of: readonly Rule[]) =>
        of.flatMap((place) => assignmentsTo(place, item.id, item.unit));
      const once = at(places.filter(({ overlap }) => !overlap));
      const beside = places.filter(({ overlap }) => overlap).map((place) => at([place]));
      return [once, ...beside].reduce(
        (all, own) => all.flatMap((way) => [way, ...own.map((one) => [...way, one])]),
        ways,
      );
    },
    [[]],
  );
}

function leavesOf(one: Rule): readonly Rule[] {
  return one.op === 'allOf' || one.op === 'anyOf' ? one.of.flatMap(leavesOf) : [one];
}

function assignmentsTo(place: Rule, item: string, one: Unit | undefined): readonly Assignment[] {
  if (one === undefined) return [];
  const base = { item, rule: place.id };
  if (place.op === 'unit') return place.unit === one.id ? [{ ...base, amount: 1 }] : [];
  if (place.op !== 'atLeast' && place.op !== 'creditsFrom') return [];
  const amount = place.op === 'atLeast' ? 1 : (one.credit?.amount ?? 0);
  const parts = place.parts.filter((part) => part.pool.includes(one.id));
  const listed = place.pool.includes(one.id) ? [{ ...base, amount }] : [];
  return [...listed, ...parts.map((part) => ({ ...base, part: part.id, amount }))];
}

/** A plan of units and start weeks that counts nothing yet and has no figures. */
export function barePlan(
  request: PlanRequest,
  taken: readonly Taken[],
  weeks: readonly number[],
): Plan {
  const steps = taken.map((one, index) => stepOf(request, one, weeks[index] ?? 0));
  const minor = steps.reduce((sum, step) => sum + (step.fee?.minor ?? 0), 0);
  const unknownSteps = steps.filter(({ fee }) => fee === undefined).length;
  const fees = { minor, currency: steps.length === 0 ? 'XXX' : 'AUD' };
  const figure = { value: 0, unit: '', key: '' };
  return {
    qualification: request.qualification,
    steps,
    assignments: [],
    uncounted: [],
    startsOn: START,
    completesOn: steps.reduce((last, { endsOn }) => (endsOn > last ? endsOn : last), START),
    weeks: steps.reduce((last, { endWeek }) => Math.max(last, endWeek), 0),
    fees: { min: fees, ...(unknownSteps === 0 ? { max: fees } : {}), unknownSteps },
    riskPoints: steps
      .flatMap((step) => step.doubts)
      .reduce((sum, doubt) => sum + RISK_POINTS[doubt].points, 0),
    ...wholeChance(request, steps),
    notes: [],
    figures: {
      months: figure,
      workloadHours: figure,
      counted: figure,
      surplus: figure,
      fees: figure,
      pace: figure,
    },
    data: { version: 'test', hash: 'test' },
  };
}

function wholeChance(
  { aims, assumptions, recognition = [] }: PlanRequest,
  steps: readonly PlanStep[],
): Pick<Plan, 'chance'> {
  const isAsked =
    aims.includes('recognition') ||
    (assumptions?.chances?.length ?? 0) > 0 ||
    recognition.some(({ chance }) => chance !== undefined);
  if (!isAsked) return {};
  const unknown = steps.filter(({ chance }) => chance === undefined).map(({ unit }) => unit);
  const product = (end: 'min' | 'max') =>
    steps.reduce((all, { chance }) => all * (chance?.[end] ?? 1), 1);
  return { chance: { min: product('min'), max: product('max'), unknown } };
}

function stepOf(request: PlanRequest, taken: Taken, startWeek: number): PlanStep {
  const { unit } = taken;
  const weeks = weeksOf(taken);
  return {
    unit: unit.id,
    title: unit.title,
    startWeek,
    endWeek: startWeek + weeks,
    startsOn: addWeeks(START, startWeek),
    endsOn: addDays(addWeeks(START, startWeek + weeks), -1),
    assumed: [],
    neededBy: [],
    ...(taken.option === undefined ? studied(request, unit) : granted(taken.option, unit)),
  };
}

type WayFacts = Pick<
  PlanStep,
  'hoursPerWeek' | 'hoursByWeek' | 'workloadHours' | 'doubts' | 'fee' | 'by' | 'chance'
>;

function studied(request: PlanRequest, unit: Unit): WayFacts & Pick<PlanStep, 'offering'> {
  const { workloadHours = 0, durationWeeks = 1 } = unit;
  const [offering] = unit.offerings;
  const failure = request.failed?.find((one) => one.unit === unit.id);
  const fee = failure?.fee ?? unit.fee;
  const own = request.assumptions?.chances?.find((one) => one.unit === unit.id);
  const [passes, recognised] = [own?.passes, own?.recognised];
  return {
    ...(offering === undefined ? {} : { offering: offering.id }),
    ...(failure === undefined ? {} : { by: 'repeat' }),
    hoursPerWeek:
      unit.hoursByWeek?.reduce((a, b) => Math.max(a, b)) ?? workloadHours / durationWeeks,
    ...(unit.hoursByWeek === undefined ? {} : { hoursByWeek: unit.hoursByWeek }),
    workloadHours,
    ...(fee === undefined ? {} : { fee }),
    doubts: recalled(unit),
    ...(own === undefined
      ? {}
      : {
          chance: {
            min: (passes?.min ?? 1) * (recognised?.min ?? 1),
            max: (passes?.max ?? 1) * (recognised?.max ?? 1),
          },
        }),
  };
}

function granted({ kind, weeks, hoursPerWeek = 0, fee, chance }: RecognitionOption, unit: Unit) {
  return {
    by: kind,
    hoursPerWeek,
    workloadHours: weeks * hoursPerWeek,
    ...(fee === undefined ? {} : { fee }),
    ...(chance === undefined ? {} : { chance }),
    doubts: [
      ...recalled(unit),
      ...(chance === undefined ? (['recognition-chance-unknown'] as const) : []),
      ...(fee === undefined ? (['recognition-fee-unknown'] as const) : []),
    ],
  } satisfies WayFacts;
}

function recalled(unit: Unit): PlanStep['doubts'] {
  return unit.knowing === 'recalled' ? ['recalled-unit'] : [];
}
