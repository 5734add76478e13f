import type { CompiledRequest } from '../compile/compile-request.js';
import { latestCompletionBy } from '../compile/weeks.js';
import type { ModelRow, PlanningModel } from '../model/planning-model.js';
import type { PlanRequest } from '../request.js';
import { type Patch, type PatchBase, patchOf } from './patch.js';

const MINUTES_PER_HOUR = 60;
const CRUMB = 1e-6;

/** The model of a request that differs from a base by its patch only (see `canPatch`). */
export function patchedModel(base: PatchBase, request: PlanRequest): PlanningModel {
  const { compiled } = base;
  const patch = patchOf(request);
  const { model } = compiled;
  const budget =
    patch.budget === Infinity ? undefined : Math.floor(patch.budget / compiled.feeStep);
  const { budget: _, ...rest } = model;
  return {
    ...rest,
    horizonWeeks: horizonOf(base, request),
    weeklyHours: weeklyHoursOf(base, patch),
    ...(budget === undefined ? {} : { budget }),
    activities: model.activities.map((activity) => {
      const way = compiled.ways.get(activity.id);
      // What may start in no week is never taken.
      return way !== undefined && patch.without.has(way.unit.id)
        ? { ...activity, intakes: [] }
        : activity;
    }),
    rows: [...model.rows, ...[...patch.with].flatMap((unit) => insistedRow(compiled, unit))],
  };
}

function horizonOf({ compiled, request }: PatchBase, { limits }: PlanRequest): number {
  const { start, deadline } = limits;
  const { horizonWeeks } = compiled.model;
  if (deadline === undefined || deadline === request.limits.deadline) return horizonWeeks;
  return Math.min(horizonWeeks, latestCompletionBy(start, deadline) ?? 0);
}

/** Hours that units need are whole multiples of the model's step, so what is left over serves nobody. */
function weeklyHoursOf({ request, compiled }: PatchBase, { hoursPerWeek }: Patch): number {
  const before = request.limits.hoursPerWeek;
  if (hoursPerWeek === before) return compiled.model.weeklyHours;
  const step = minutesIn(before) / compiled.model.weeklyHours;
  return Math.floor(minutesIn(hoursPerWeek) / step);
}

function minutesIn(hours: number): number {
  return Math.floor(hours * MINUTES_PER_HOUR + CRUMB);
}

/** "Counted where a rule takes it, else taken", as the compiler says it; nothing for what is held. */
function insistedRow(compiled: CompiledRequest, unit: string): readonly ModelRow[] {
  if (compiled.held.some((item) => item.unit === unit)) return [];
  const counts = compiled.choices
    .filter(({ item, award }) => item === unit && award.role !== 'onTheWay')
    .map((choice) => choice.variable);
  const variables = counts.length > 0 ? counts : takesOf(compiled, unit);
  const terms = variables.map((variable) => ({ variable, coefficient: 1 }));
  return [{ id: `with:${unit}`, group: `with:${unit}`, terms, min: 1 }];
}

/** The take variables of a unit, one for each way. */
export function takesOf({ model, ways }: CompiledRequest, unit: string): readonly number[] {
  return model.variables.flatMap((variable, index) => {
    if (variable.kind !== 'take') return [];
    const way = ways.get(model.activities[variable.activity]?.id ?? '');
    return way?.unit.id === unit ? [index] : [];
  });
}
