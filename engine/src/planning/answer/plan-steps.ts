import { AWARD_LAYER } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import type { Way } from '../compile/activities.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import { clausesBefore, servedUntil } from '../compile/held-before.js';
import { isAbsence } from '../compile/precedence.js';
import { NOTHING_RELAXED } from '../compile/relaxations.js';
import { failureOf } from '../compile/repeats.js';
import { hoursInPlan } from '../compile/study-weeks.js';
import { isWeekStart } from '../compile/weeks.js';
import type { ModelSolution } from '../model/planning-model.js';
import type { PlanStep } from '../plan.js';
import type { PlanRequest } from '../request.js';
import { assignmentOf } from './assignments.js';

/**
 * The units of a solution as dated steps, by start and then by id. A unit that nothing counts and nothing needs is
 * left out: it can only be there when it costs nothing in any aim.
 */
export function planStepsOf(
  compiled: CompiledRequest,
  solution: ModelSolution,
  counted: readonly CountChoice[],
  request: PlanRequest,
): readonly PlanStep[] {
  const taken = [...solution.starts]
    .filter(([activity]) => !isAbsence(activity))
    .flatMap(([activity, startWeek]) => {
      const way = compiled.ways.get(activity);
      return way === undefined ? [] : [{ way, startWeek }];
    });
  return taken
    .map(({ way, startWeek }) => stepOf({ compiled, counted, request, taken }, way, startWeek))
    .toSorted((a, b) => a.startWeek - b.startWeek || (a.unit < b.unit ? -1 : 1));
}

interface StepFrame {
  readonly compiled: CompiledRequest;
  readonly counted: readonly CountChoice[];
  readonly request: PlanRequest;
  readonly taken: readonly { readonly way: Way; readonly startWeek: number }[];
}

function stepOf(frame: StepFrame, way: Way, startWeek: number): PlanStep {
  const { compiled, counted, request } = frame;
  const own = counted.filter((choice) => choice.item === way.unit.id);
  // What an award on the way counts is shown only of a unit that nothing else counts.
  const required = own.filter(({ award }) => award.role !== 'onTheWay');
  const shown = required.find(({ slot }) => slot.layer === AWARD_LAYER) ?? required[0] ?? own[0];
  const failure = failureOf(way.unit.id, request);
  const startsOn = way.startDays?.get(startWeek) ?? addWeeks(request.limits.start, startWeek);
  return {
    unit: way.unit.id,
    title: way.unit.title,
    ...(way.by === undefined ? {} : { by: way.by }),
    ...(failure === undefined ? {} : { failedBefore: failure.attempts }),
    ...(way.offering === undefined ? {} : { offering: way.offering.id }),
    startWeek,
    endWeek: startWeek + way.weeks,
    startsOn,
    endsOn: addDays(addWeeks(startsOn, way.studyWeeks), -1),
    hoursPerWeek: way.hoursPerWeek,
    ...hoursByWeekOf(way, isWeekStart(request.limits.start, startsOn)),
    workloadHours: way.workloadHours,
    ...(way.fee === undefined ? {} : { fee: way.fee }),
    assumed: way.assumed,
    ...(shown === undefined ? {} : { countsAs: assignmentOf(shown) }),
    neededBy: neededBy(frame, way),
    doubts: compiled.doubts.get(way.id) ?? [],
    ...(way.chance === undefined ? {} : { chance: way.chance }),
  };
}

function hoursByWeekOf(
  { studyHours, weeks }: Way,
  startsWithWeek: boolean,
): { readonly hoursByWeek?: readonly number[] } {
  if (studyHours === undefined) return {};
  return { hoursByWeek: hoursInPlan(studyHours, weeks, startsWithWeek) };
}

/** Units of the plan that need this one before or beside them. */
function neededBy({ compiled, request, taken }: StepFrame, way: Way): readonly string[] {
  const { graph, held } = compiled;
  const { id } = way.unit;
  const until = servedUntil({ held, start: request.limits.start, relaxed: NOTHING_RELAXED });
  const isFirstForAll = graph.constraints.some(
    ({ constraint }) => constraint.kind === 'prerequisite' && constraint.units.includes(id),
  );
  const needs = ({ way: other, startWeek }: StepFrame['taken'][number]) =>
    clausesBefore(other).some(
      (clause) => clause.anyOf.includes(id) && until(clause, other) < startWeek,
    );
  return taken
    .filter((other) => other.way.unit.id !== id && (isFirstForAll || needs(other)))
    .map(({ way: { unit } }) => unit.id)
    .toSorted();
}
