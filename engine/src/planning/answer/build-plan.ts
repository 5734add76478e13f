import type { Unit } from '../../catalogue/index.js';
import { riskPointsOf } from '../../scoring/index.js';
import type { IsoDate, Money } from '../../terms/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import type { HeldItem } from '../compile/held-items.js';
import type { ModelSolution } from '../model/planning-model.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { assignmentOf, countedChoices } from './assignments.js';
import { type Headline, headlineOf } from './headline.js';
import { furtherAwards, stepsAsCounted } from './plan-awards.js';
import { planChanceOf } from './plan-chance.js';
import { planFigures } from './plan-figures.js';
import { planNotesOf } from './plan-notes.js';
import { planStepsOf } from './plan-steps.js';

/** A solution of the model as a plan with days, fees, notes and figures. */
export function buildPlan(
  compiled: CompiledRequest,
  solution: ModelSolution,
  request: PlanRequest,
  data: PlanningData,
): Plan {
  const counted = countedChoices(compiled, solution);
  const steps = planStepsOf(compiled, solution, counted, request).filter(
    (step) =>
      step.countsAs !== undefined ||
      step.neededBy.length > 0 ||
      isInsistedOn(step, request) ||
      isAskedFirst(step, compiled),
  );
  const toFinish = counted.filter(({ award }) => award.role !== 'onTheWay');
  const frame = { compiled, solution, steps, counted: toFinish, request, data };
  const plan = planOf(frame, new Set(toFinish.map(({ item }) => item)));
  if (request.also === undefined && request.onTheWay === undefined) return plan;
  const further = furtherAwards({ ...frame, plan });
  const inAwards = [plan, ...(further.also ?? [])].flatMap(({ assignments }) => assignments);
  const told = { ...frame, steps: stepsAsCounted(steps, further.also ?? []) };
  return { ...planOf(told, new Set(inAwards.map(({ item }) => item))), ...further };
}

interface PlanFrame {
  readonly compiled: CompiledRequest;
  readonly solution: ModelSolution;
  readonly steps: readonly PlanStep[];
  /** What counts in the awards that have to be finished. */
  readonly counted: readonly CountChoice[];
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/** The plan for its target; `used` are the items that count in it or in a further award. */
function planOf(frame: PlanFrame, used: ReadonlySet<string>): Plan {
  const { compiled, solution, steps, request, data } = frame;
  const counted = frame.counted.filter(({ award }) => award.role === 'target');
  const completesOn = lastDayOf(steps, request.limits.start);
  const headline = headlineOf({ compiled, counted, steps, completesOn, request, data });
  const uncounted = compiled.held.filter(({ id }) => !used.has(id));
  const weeks = steps.reduce((latest, step) => Math.max(latest, step.endWeek), 0);
  const fees = feesOf(steps, compiled.currency);
  return {
    qualification: request.qualification,
    ...(request.specialisation === undefined ? {} : { specialisation: request.specialisation }),
    steps,
    assignments: counted.map(assignmentOf),
    uncounted: uncounted.map((item) => item.id),
    startsOn: request.limits.start,
    completesOn,
    weeks,
    fees,
    riskPoints: steps.reduce((sum, step) => sum + riskPointsOf(step.doubts), 0),
    ...planChanceOf(steps, request),
    notes: planNotesOf(compiled, solution, steps, { request, data }),
    figures: planFigures({
      headline,
      steps,
      uncountedAmounts: [
        ...uncounted.flatMap((item) => amountIn(item, headline)),
        ...steps
          .filter((step) => step.countsAs === undefined)
          .flatMap((step) => amountOfUnit(data.catalogue.units.get(step.unit), headline)),
      ],
      weeks,
      fees,
      target: compiled.target,
      facts: data.creditFacts(headline.unit),
    }),
    data: { version: data.version, hash: data.hash },
  };
}

/** What an award wants done before anything else of it, also when all else is held. */
function isAskedFirst({ unit }: PlanStep, { graph }: CompiledRequest): boolean {
  return graph.constraints.some(
    ({ constraint }) => constraint.kind === 'prerequisite' && constraint.units.includes(unit),
  );
}

function isInsistedOn(step: PlanStep, request: PlanRequest): boolean {
  return request.limits.with?.includes(step.unit) ?? false;
}

function lastDayOf(steps: readonly PlanStep[], start: IsoDate): IsoDate {
  return steps.reduce((latest, step) => (step.endsOn > latest ? step.endsOn : latest), start);
}

function feesOf(steps: readonly PlanStep[], currency: string): Plan['fees'] {
  const minor = steps.reduce((sum, step) => sum + (step.fee?.minor ?? 0), 0);
  const unknownSteps = steps.filter((step) => step.fee === undefined).length;
  const sum: Money = { minor, currency };
  return { min: sum, ...(unknownSteps === 0 ? { max: sum } : {}), unknownSteps };
}

/** What a held item is worth in the unit of the headline, when that is plain. */
function amountIn(item: HeldItem, { unit }: Headline): readonly number[] {
  if (unit === 'units') return item.unit === undefined ? [] : [1];
  return item.credit?.system === unit ? [item.credit.amount] : [];
}

function amountOfUnit(taken: Unit | undefined, { unit }: Headline): readonly number[] {
  if (unit === 'units') return [1];
  return taken?.credit?.system === unit ? [taken.credit.amount] : [];
}
