import { CairnError } from '../../terms/index.js';
import type { Way } from '../compile/activities.js';
import { type CompiledRequest, compileRequest } from '../compile/compile-request.js';
import type { Activity } from '../model/planning-model.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { ChanceRange, PlanRequest, UnitChance } from '../request.js';
import { drawKeyOf } from './draws.js';

/** One try at a unit. */
export interface Attempt {
  readonly weeks: number;
  /** Start weeks, ascending; undefined = any week. From `openFrom` on any week is taken as open. */
  readonly starts: readonly number[] | undefined;
  readonly openFrom: number;
  readonly passes: ChanceRange;
  readonly recognised: ChanceRange;
  /** Hours in its k-th week, in the units of the model. */
  readonly hoursIn: (week: number) => number;
}

/** A step with all its tries. */
export interface UncertainStep {
  readonly unit: string;
  readonly title: string;
  readonly key: number;
  readonly plannedWeek: number;
  readonly attempts: readonly Attempt[];
  /** AND of OR-clauses of steps, by place, that must be passed before. */
  readonly needs: readonly (readonly number[])[];
  readonly share: { readonly min: number; readonly max: number };
  readonly isAssumedCertain: boolean;
  readonly isNotKnown: boolean;
}

/** A plan whose steps may fail, in the order in which they start. */
export interface UncertainPlan {
  readonly steps: readonly UncertainStep[];
  readonly hoursOf: (week: number) => number;
  /** Hours are the same in all weeks, of the person and of each unit. */
  readonly isPlain: boolean;
  /** No unit starts after this week. */
  readonly lastWeek: number;
}

const CERTAIN: ChanceRange = { min: 1, max: 1 };
const ANYTHING: ChanceRange = { min: 0, max: 1 };
const AS_PLANNED = { min: 1, max: 1 };
/** Ten years of repeats are enough to call a plan unfinished. */
const MORE_WEEKS = 520;

/**
 * The plan with everything that may happen to its steps.
 * @throws CairnError `plan-not-of-request` when a step is no way to take its unit under the request.
 */
export function uncertainPlan(
  plan: Plan,
  asked: { readonly request: PlanRequest; readonly data: PlanningData },
  attempts: number,
): UncertainPlan {
  // Being late is what is asked about, so the deadline and the budget do not limit what may happen.
  const { deadline: _, budget: __, ...limits } = asked.request.limits;
  const request = { ...asked.request, limits };
  const compiled = compileRequest(request, asked.data);
  if (compiled.kind !== 'compiled') throw notOf(plan.steps[0]?.unit ?? plan.qualification);
  const { model } = compiled;
  const steps = plan.steps.toSorted(
    (a, b) => a.startWeek - b.startWeek || (a.unit < b.unit ? -1 : 1),
  );
  const places = new Map(steps.map(({ unit }, place) => [unit, place]));
  return {
    steps: steps.map((step) => uncertainStep(step, { compiled, request, places, attempts })),
    isPlain:
      model.weekHours === undefined &&
      model.activities.every(({ hoursByWeek }) => hoursByWeek === undefined),
    hoursOf: (week) => model.weekHours?.[week] ?? model.weeklyHours,
    lastWeek: Math.max(model.horizonWeeks, plan.weeks) + MORE_WEEKS,
  };
}

interface Frame {
  readonly compiled: CompiledRequest;
  readonly request: PlanRequest;
  readonly places: ReadonlyMap<string, number>;
  readonly attempts: number;
}

function uncertainStep(step: PlanStep, frame: Frame): UncertainStep {
  const { compiled, request, places } = frame;
  const ways = [...compiled.ways.values()].filter(({ unit }) => unit.id === step.unit);
  const own = ways.find((way) => way.by === step.by && way.offering?.id === step.offering);
  if (own === undefined) throw notOf(step.unit);
  const isGranted = step.by === 'prior-learning' || step.by === 'exemption';
  const option = request.recognition?.find(
    ({ unit, kind }) => unit === step.unit && kind === step.by,
  );
  const study = isGranted ? ways.find(({ by }) => by === undefined || by === 'repeat') : own;
  const studied = study === undefined ? [] : attemptsOf(study, frame);
  const granted = isGranted
    ? [attemptOf(own, frame, { passes: option?.chance ?? ANYTHING, recognised: CERTAIN })]
    : [];
  return {
    unit: step.unit,
    title: step.title,
    key: drawKeyOf(step.unit),
    plannedWeek: step.startWeek,
    attempts: [...granted, ...studied],
    needs: needsOf(own, places),
    share: durationOf(step.unit, request),
    isAssumedCertain: !isGranted && entriesFor(step.unit, request).length === 0,
    isNotKnown: isGranted && option?.chance === undefined,
  };
}

function notOf(unit: string): CairnError {
  return new CairnError('plan-not-of-request', `The plan takes ${unit} as the request does not.`, {
    unit,
  });
}

function attemptsOf(way: Way, frame: Frame): readonly Attempt[] {
  const { request } = frame;
  const failed = request.failed?.find(({ unit }) => unit === way.unit.id);
  const left =
    failed?.mostAttempts === undefined ? frame.attempts : failed.mostAttempts - failed.attempts;
  const [own, usual] = entriesFor(way.unit.id, request);
  const part = (name: 'passes' | 'recognised') => own?.[name] ?? usual?.[name] ?? CERTAIN;
  const chances = { passes: part('passes'), recognised: part('recognised') };
  return Array.from({ length: Math.max(1, left) }, () => attemptOf(way, frame, chances));
}

/** The entry for the unit before the one for all. */
function entriesFor(id: string, { assumptions }: PlanRequest): readonly UnitChance[] {
  const chances = assumptions?.chances ?? [];
  return [
    ...chances.filter(({ unit }) => unit === id),
    ...chances.filter(({ unit }) => unit === undefined),
  ];
}

function durationOf(id: string, { assumptions }: PlanRequest): UncertainStep['share'] {
  const durations = assumptions?.durations ?? [];
  const own = durations.find(({ unit }) => unit === id);
  return (own ?? durations.find(({ unit }) => unit === undefined))?.share ?? AS_PLANNED;
}

function attemptOf(
  way: Way,
  { compiled: { model } }: Frame,
  chances: Pick<Attempt, 'passes' | 'recognised'>,
): Attempt {
  const activity = model.activities.find(({ id }) => id === way.id);
  return {
    ...chances,
    weeks: way.weeks,
    starts: activity?.intakes,
    openFrom: way.startDays === undefined ? model.horizonWeeks - way.weeks + 1 : Infinity,
    hoursIn: (week) => hoursIn(activity, week),
  };
}

function hoursIn(activity: Activity | undefined, week: number): number {
  return activity?.hoursByWeek?.[week] ?? activity?.hours ?? 0;
}

/** Prerequisites that units of the plan serve; what something held serves is not waited for. */
function needsOf({ unit }: Way, places: ReadonlyMap<string, number>): UncertainStep['needs'] {
  return unit.prerequisites
    .map(({ anyOf }) => anyOf.flatMap((member) => places.get(member) ?? []))
    .filter((clause) => clause.length > 0);
}
