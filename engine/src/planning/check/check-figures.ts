import type { Qualification } from '../../catalogue/index.js';
import { evaluateHeadline } from '../../portfolio/index.js';
import { type Figure, type Finding, minorDigitsOf } from '../../terms/index.js';
import { breach } from './breach.js';
import type { Counted } from './check-counting.js';
import { isGrantedStep } from './check-ways.js';
import { creditIn } from './item-amounts.js';
import { itemOf, type PlanWorld } from './plan-world.js';

/** Amounts are compared to this. */
const CRUMB = 1e-6;
const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 30.436875;

/** What a figure should be; an undefined value is one that cannot be told. */
interface Expected {
  readonly value: number | undefined;
  readonly unit: string;
}

type HeadlineAsked = ReturnType<typeof evaluateHeadline>;

/** What a plan counts in its target. */
export interface CountedInTarget {
  readonly qualification: Qualification;
  readonly counted: readonly Counted[];
  /** Every rule of the target is met. */
  readonly isMet: boolean;
}

/** Findings on the figures that are shown. A plan that does not meet its rules may tell how far it goes. */
export function checkFigures(world: PlanWorld, target: CountedInTarget): readonly Finding[] {
  const sums = wrongOf(world, sumsOf(world));
  if (!target.isMet) return [...sums, ...checkCountedSum(world, target.counted)];
  // What follows from the rules is long to work out, and no use beside wrong sums.
  return sums.length > 0 ? sums : wrongOf(world, amountsOf(world, target));
}

const NAMES = ['months', 'workloadHours', 'fees', 'counted', 'surplus', 'pace'] as const;

function wrongOf({ plan }: PlanWorld, expected: Figures): readonly Finding[] {
  return NAMES.flatMap((name) => {
    const right = expected[name];
    if (right === undefined || isSame(plan.figures[name], right)) return [];
    return [wrongFigure(name, right.value)];
  });
}

type Figures = Partial<Record<keyof PlanWorld['plan']['figures'], Expected>>;

function sumsOf({ plan }: PlanWorld): Figures {
  const { fees, steps } = plan;
  const { currency, minor } = fees.min;
  const hours = steps.reduce((sum, step) => sum + step.workloadHours, 0);
  return {
    months: { value: monthsOf(plan.weeks), unit: 'months' },
    workloadHours: { value: hours, unit: 'hours' },
    fees: { value: minor / 10 ** minorDigitsOf(currency), unit: currency },
  };
}

function monthsOf(weeks: number): number {
  const exact = (weeks * DAYS_PER_WEEK) / DAYS_PER_MONTH;
  return weeks === 0 ? 0 : Math.max(1, Math.round(exact));
}

/** In the measure of the award: what its rules ask for, what is earned and held beyond that, and the rate. */
function amountsOf(world: PlanWorld, target: CountedInTarget): Figures {
  const { measure, system, required } = headlineOf(world, target);
  const unit = system ?? measure;
  const earned = Math.max(required, earnedIn(world, target, unit));
  const months = monthsOf(world.plan.weeks);
  return {
    counted: { value: required, unit },
    surplus: { value: earned + idleIn(world, unit) - required, unit },
    pace: { value: months === 0 ? undefined : earned / months, unit: `${unit}/month` },
  };
}

/** The measure in which holdings are told, with everything held to the place that the plan says. */
function headlineOf(world: PlanWorld, { qualification, counted }: CountedInTarget): HeadlineAsked {
  const { request, plan, data } = world;
  const places = counted.toReversed().map(({ item, place }) => {
    const holding = item.step === undefined ? item.id : `step:${item.id}`;
    return [holding, { holding, rule: place.id }] as const;
  });
  const pins = (request.pins ?? []).map((pin) => [pin.holding, pin] as const);
  const done = plan.steps.map((step) => ({
    id: `step:${step.unit}`,
    title: step.title,
    unit: step.unit,
    state: 'planned' as const,
    earnedOn: step.endsOn,
    ...(isGrantedStep(step) ? { heldAs: 'prior-learning' as const } : {}),
  }));
  return evaluateHeadline({
    ...request,
    ...data.counting,
    catalogue: data.catalogue,
    qualification,
    holdings: [...world.holdings.values(), ...done],
    on: plan.completesOn,
    startOn: plan.startsOn,
    pins: [...new Map([...pins, ...places]).values()],
  });
}

/** What is counted, each item once; nothing where one of them is not known in the unit. */
function earnedIn(world: PlanWorld, target: CountedInTarget, unit: string): number {
  const { counted, qualification } = target;
  const items = [...new Set(counted.map(({ item }) => item.id))];
  const amounts = items.map((id) => {
    const own = counted.filter(({ item }) => item.id === id);
    if (unit === 'units') return 1;
    const measured = own.find(({ place: { rule } }) =>
      rule.op === 'creditsFrom'
        ? rule.system === unit
        : rule.op === 'hoursFrom' && unit === 'hours',
    );
    const [first] = own;
    if (first === undefined || measured !== undefined) return measured?.assignment.amount;
    return creditIn(world, first.item, qualification.id, unit);
  });
  if (amounts.includes(undefined)) return 0;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

/** What is held or taken and counts nowhere, where its amount in the unit is plain. */
function idleIn(world: PlanWorld, unit: string): number {
  const { plan, data } = world;
  const idle = [
    ...plan.uncounted,
    ...plan.steps.filter(({ countsAs }) => countsAs === undefined).map((step) => step.unit),
  ].flatMap((id) => itemOf(world, id) ?? []);
  return idle.reduce((sum, item) => {
    if (unit === 'units') return sum + (item.unitId === undefined ? 0 : 1);
    const award = data.catalogue.qualifications.get(item.holding?.qualification ?? '');
    const credit = item.holding?.credit ?? item.unit?.credit ?? award?.credit;
    return sum + (credit?.system === unit ? credit.amount : 0);
  }, 0);
}

/** Where one rule counts everything, and counts credit, what is counted toward it can be added up. */
function checkCountedSum({ plan }: PlanWorld, counted: readonly Counted[]): readonly Finding[] {
  const [place, ...others] = new Set(counted.map((entry) => entry.place));
  if (place?.rule.op !== 'creditsFrom' || others.length > 0) return [];
  const sum = counted.reduce((amount, { assignment }) => amount + assignment.amount, 0);
  const value = Math.min(place.rule.min, sum);
  const isOther = plan.figures.counted.unit !== place.rule.system;
  const isRight = isOther || isSame(plan.figures.counted, { value, unit: place.rule.system });
  return isRight ? [] : [wrongFigure('counted', value)];
}

function isSame(shown: Pick<Figure, 'value' | 'unit'>, { value, unit }: Expected): boolean {
  if (shown.unit !== unit) return false;
  if (value === undefined) return shown.value === undefined;
  return typeof shown.value === 'number' && Math.abs(shown.value - value) <= CRUMB;
}

function wrongFigure(name: string, expected: number | undefined): Finding {
  return breach('plan-figure-wrong', ['figures', name], `${name} comes to ${expected}.`);
}
