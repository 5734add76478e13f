import { isAbsence } from '../compile/precedence.js';
import type { Activity, ModelRow } from '../model/planning-model.js';
import type { OldChoice } from './closeness-model.js';

/**
 * Rows that keep an old unit only where it is of use, as the plan will show it: it counts, another unit that is taken
 * asks for it, an award wants it first, or the person insists on it. Staying for its own sake makes no plan nearer.
 */
export function useRows({ compiled, startsOn, takes, insisted }: OldChoice): readonly ModelRow[] {
  const { model, ways, choices, graph } = compiled;
  const asked = new Set([
    ...insisted,
    ...graph.constraints.flatMap(({ constraint }) =>
      constraint.kind === 'prerequisite' ? constraint.units : [],
    ),
  ]);
  return [...startsOn.keys()]
    .filter((unit) => !asked.has(unit))
    .map((unit) => {
      const own = new Set(
        [...ways.values()].filter((way) => way.unit.id === unit).map(({ id }) => id),
      );
      const counts = choices
        .filter((choice) => choice.item === unit)
        .map(({ variable }) => variable);
      const asking = model.activities.filter((one) => !own.has(one.id) && asksFor(one, own));
      const terms = [
        ...[
          ...counts,
          ...takesIn(
            takes,
            asking.map(({ id }) => id),
          ),
        ].map(withCoefficient(1)),
        ...takesIn(takes, [...own]).map(withCoefficient(-1)),
      ];
      return { id: `use:${unit}`, group: 'structure', terms, min: 0 };
    });
}

/** In what comes before or beside it; an order that a unit may also be left out of asks for nothing. */
function asksFor(
  { prerequisites, corequisites = [] }: Activity,
  own: ReadonlySet<string>,
): boolean {
  return [...prerequisites, ...corequisites].some(
    (clause) => clause.some((id) => own.has(id)) && !clause.some(isAbsence),
  );
}

function takesIn(takes: ReadonlyMap<string, number>, ids: readonly string[]): readonly number[] {
  return ids.flatMap((id) => takes.get(id) ?? []);
}

function withCoefficient(coefficient: number) {
  return (variable: number) => ({ variable, coefficient });
}
