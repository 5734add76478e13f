import type { SolveModel } from '../compile/coarse-weeks.js';
import type { ModelSolution, PlanningModel, SearchOptions } from '../model/planning-model.js';

/** A short look around what is known; it finds plans and proves nothing. */
const LOOK_NODES = 60;
/** Of many known plans the first few are looked around. */
const MOST_LOOKED_AT = 2;

/**
 * Solutions to begin a search with: the known ones as they are, and what a short search makes of them under this
 * model – with the same units (other weeks, another way to count), and with other units beside them.
 */
export function firstSolutions(
  model: PlanningModel,
  known: readonly ModelSolution[],
  solve: SolveModel,
  { shouldStop }: SearchOptions,
): readonly ModelSolution[] {
  const search = { maxNodes: LOOK_NODES, ...(shouldStop === undefined ? {} : { shouldStop }) };
  const looks = known.slice(0, MOST_LOOKED_AT).flatMap((solution) => {
    const same = solve(onlyWith(model, solution), { ...search, known: [solution] });
    const around = solve(keeping(model, solution), { ...search, known: [solution] });
    return [same, around].flatMap((answer) =>
      answer.kind === 'infeasible' || answer.solution === undefined ? [] : [answer.solution],
    );
  });
  return [...looks, ...known];
}

/** Nothing but the activities of the solution may be taken. */
function onlyWith(model: PlanningModel, { starts }: ModelSolution): PlanningModel {
  return {
    ...model,
    activities: model.activities.map((activity) =>
      starts.has(activity.id) ? activity : { ...activity, intakes: [] },
    ),
  };
}

/** Every activity of the solution that can still be taken is taken. */
function keeping(model: PlanningModel, { starts }: ModelSolution): PlanningModel {
  const takeOf = new Map(
    model.variables.flatMap((variable, index) =>
      variable.kind === 'take' ? [[variable.activity, index] as const] : [],
    ),
  );
  const rows = model.activities.flatMap(({ id, intakes }, activity) => {
    const variable = takeOf.get(activity);
    if (!starts.has(id) || intakes?.length === 0 || variable === undefined) return [];
    return [
      { id: `keep:${id}`, group: 'structure', terms: [{ variable, coefficient: 1 }], min: 1 },
    ];
  });
  return { ...model, rows: [...model.rows, ...rows] };
}
