import { AWARD_LAYER } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import type { Way } from '../compile/activities.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import { isRecognisedWay } from '../compile/planned-items.js';
import { isAbsence } from '../compile/precedence.js';
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
  const units = taken.map(({ way }) => way);
  return taken
    .map(({ way, startWeek }) => stepOf({ compiled, counted, request, units }, way, startWeek))
    .toSorted((a, b) => a.startWeek - b.startWeek || (a.unit < b.unit ? -1 : 1));
}

interface StepFrame {
  readonly compiled: CompiledRequest;
  readonly counted: readonly CountChoice[];
  readonly request: PlanRequest;
  readonly units: readonly Way[];
}

function stepOf(frame: StepFrame, way: Way, startWeek: number): PlanStep {
  const { compiled, counted, request, units } = frame;
  const own = counted.filter((choice) => choice.item === way.unit.id);
  const shown = own.find((choice) => choice.slot.layer === AWARD_LAYER) ?? own[0];
  const startsOn = way.startDays?.get(startWeek) ?? addWeeks(request.limits.start, startWeek);
  return {
    unit: way.unit.id,
    title: way.unit.title,
    ...(way.by === undefined ? {} : { by: way.by }),
    ...(way.offering === undefined ? {} : { offering: way.offering.id }),
    startWeek,
    endWeek: startWeek + way.weeks,
    startsOn,
    endsOn: addDays(addWeeks(startsOn, way.studyWeeks), -1),
    hoursPerWeek: way.hoursPerWeek,
    workloadHours: way.workloadHours,
    ...(way.fee === undefined ? {} : { fee: way.fee }),
    assumed: way.assumed,
    ...(shown === undefined ? {} : { countsAs: assignmentOf(shown) }),
    neededBy: neededBy(compiled, way, units),
    doubts: compiled.doubts.get(way.id) ?? [],
    ...(way.chance === undefined ? {} : { chance: way.chance }),
  };
}

/** Units of the plan of which a prerequisite is served by this one. */
function neededBy(
  { graph, held }: CompiledRequest,
  way: Way,
  taken: readonly Way[],
): readonly string[] {
  const { id } = way.unit;
  const isFirstForAll = graph.constraints.some(
    ({ constraint }) => constraint.kind === 'prerequisite' && constraint.units.includes(id),
  );
  return taken
    .filter(({ unit }) => unit.id !== id)
    .filter(
      (other) =>
        isFirstForAll ||
        // Recognition asks for what was learned, not for what is taught before.
        (!isRecognisedWay(other) &&
          other.unit.prerequisites.some(
            (clause) =>
              clause.anyOf.includes(id) &&
              !held.some((item) => item.unit !== undefined && clause.anyOf.includes(item.unit)),
          )),
    )
    .map(({ unit }) => unit.id)
    .toSorted();
}
