import type { Rule, Unit } from '../catalogue/index.js';
import type { Assignment } from '../portfolio/index.js';
import { RISK_POINTS } from '../scoring/index.js';
import { addDays, addWeeks } from '../terms/index.js';
import { checkPlan } from './check/check-plan.js';
import type { Plan, PlanStep } from './plan.js';
import { type PlanningCase, START } from './planning-cases.contract.js';
import { HORIZON_WEEKS, TAKEN } from './small-questions.contract.js';

/**
 * Every plan that the check accepts: every set of units, every start week, one way of counting that is accepted. Plans
 * that are not of interest are not checked. Shares no code with the planner.
 */
export function* acceptedPlans(
  { request, data }: PlanningCase,
  isOfInterest: (plan: Plan) => boolean,
): Generator<Plan> {
  for (const taken of subsetsOf(TAKEN)) {
    const units = taken
      .map((id) => data.catalogue.units.get(id))
      .filter((one) => one !== undefined);
    const anyStart = barePlan(
      request.qualification,
      units,
      units.map(() => 0),
    );
    const counts = waysToCount(request.holdings, units, data).filter((assignments) =>
      findingsOf({ request, data }, anyStart, assignments).every((code) => TIME_CODES.has(code)),
    );
    for (const weeks of startsOf(units)) {
      const plan = barePlan(request.qualification, units, weeks);
      if (!isOfInterest(plan) || !isOnTime({ request, data }, plan)) continue;
      const isAccepted = counts.some(
        (assignments) => findingsOf({ request, data }, plan, assignments).length === 0,
      );
      if (isAccepted) yield plan;
    }
  }
}

/** Codes that no way of counting can cure, so that counting need not be tried. */
const SCHEDULE_CODES = new Set([
  'plan-budget-exceeded',
  'plan-hours-exceeded',
  'plan-length-wrong',
  'plan-prerequisite-missing',
  'plan-start-missed',
]);

/** Codes that depend on the weeks; a way of counting that brings any other is wrong in all of them. */
const TIME_CODES = new Set([...SCHEDULE_CODES, 'plan-expired', 'plan-too-old']);

function isOnTime({ request, data }: PlanningCase, plan: Plan): boolean {
  return checkPlan(request, plan, data).every(({ code }) => !SCHEDULE_CODES.has(code));
}

function findingsOf(
  { request, data }: PlanningCase,
  plan: Plan,
  assignments: readonly Assignment[],
): readonly string[] {
  const counted = new Set(assignments.map(({ item }) => item));
  const uncounted = request.holdings.map(({ id }) => id).filter((id) => !counted.has(id));
  // The figures of these bare plans are not filled in.
  return checkPlan(request, { ...plan, assignments, uncounted }, data)
    .filter(({ code, severity }) => severity === 'error' && code !== 'plan-figure-wrong')
    .map(({ code }) => code);
}

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (sets, id) => sets.concat(sets.map((set) => [...set, id])),
    [[]],
  );
}

function startsOf(units: readonly Unit[]): readonly (readonly number[])[] {
  return units.reduce<readonly (readonly number[])[]>(
    (all, one) =>
      all.flatMap((weeks) =>
        Array.from({ length: HORIZON_WEEKS + 1 - (one.durationWeeks ?? 0) }, (_, week) => [
          ...weeks,
          week,
        ]),
      ),
    [[]],
  );
}

/** Every choice of at most one place for each item. */
function waysToCount(
  holdings: PlanningCase['request']['holdings'],
  units: readonly Unit[],
  { catalogue }: PlanningCase['data'],
): readonly (readonly Assignment[])[] {
  const award = catalogue.qualifications.get('award');
  const places = award === undefined ? [] : leavesOf(award.rule);
  const items = [
    ...holdings.map(({ id, unit: name }) => ({ id, unit: catalogue.units.get(name ?? '') })),
    ...units.map((one) => ({ id: one.id, unit: one })),
  ];
  return items.reduce<readonly (readonly Assignment[])[]>(
    (ways, item) => {
      const own = places.flatMap((place) => assignmentsTo(place, item.id, item.unit));
      return ways.flatMap((way) => [way, ...own.map((one) => [...way, one])]);
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

function barePlan(qualification: string, units: readonly Unit[], weeks: readonly number[]): Plan {
  const steps = units.map((one, index) => stepOf(one, weeks[index] ?? 0));
  const minor = steps.reduce((sum, step) => sum + (step.fee?.minor ?? 0), 0);
  const currency = units.length === 0 ? 'XXX' : 'AUD';
  const figure = { value: 0, unit: '', key: '' };
  return {
    qualification,
    steps,
    assignments: [],
    uncounted: [],
    startsOn: START,
    completesOn: steps.reduce((last, { endsOn }) => (endsOn > last ? endsOn : last), START),
    weeks: steps.reduce((last, { endWeek }) => Math.max(last, endWeek), 0),
    fees: { min: { minor, currency }, max: { minor, currency }, unknownSteps: 0 },
    riskPoints: steps.flatMap((step) => step.doubts).length * RISK_POINTS['recalled-unit'].points,
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

function stepOf(one: Unit, startWeek: number): PlanStep {
  const weeks = one.durationWeeks ?? 0;
  const workloadHours = one.workloadHours ?? 0;
  const [offering] = one.offerings;
  return {
    unit: one.id,
    title: one.title,
    ...(offering === undefined ? {} : { offering: offering.id }),
    startWeek,
    endWeek: startWeek + weeks,
    startsOn: addWeeks(START, startWeek),
    endsOn: addDays(addWeeks(START, startWeek + weeks), -1),
    hoursPerWeek: workloadHours / weeks,
    workloadHours,
    ...(one.fee === undefined ? {} : { fee: one.fee }),
    assumed: [],
    neededBy: [],
    doubts: one.knowing === 'recalled' ? ['recalled-unit'] : [],
  };
}
