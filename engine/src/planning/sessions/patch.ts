import { addDays, type IsoDate } from '../../terms/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import { ROOM_FOR_UNITS } from '../compile/plan-size.js';
import { isWeekStart } from '../compile/weeks.js';
import type { PlanRequest } from '../request.js';

/**
 * What of a request may change without its rules being compiled again: the person's limits in numbers, and single
 * units to take or to leave out.
 */
export interface Patch {
  readonly hoursPerWeek: number;
  /** Minor units; Infinity = no limit. */
  readonly budget: number;
  readonly deadline: IsoDate | undefined;
  readonly without: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
}

/** The patch that a request is, beside everything else in it. */
export function patchOf({ limits }: PlanRequest): Patch {
  return {
    hoursPerWeek: limits.hoursPerWeek,
    budget: limits.budget?.minor ?? Infinity,
    deadline: limits.deadline,
    without: new Set(limits.without ?? []),
    with: new Set(limits.with ?? []),
  };
}

/** What a patch does not say, as one text: equal texts, and patches tell two requests apart. */
export function restOf({ limits, ...request }: PlanRequest): string {
  const { hoursPerWeek: _h, budget, deadline: _d, without: _o, with: _w, ...others } = limits;
  return JSON.stringify([request, others, budget?.currency ?? null]);
}

/** Whether every plan that keeps `a` keeps `b` too. */
export function isTighter(a: Patch, b: Patch): boolean {
  return (
    a.hoursPerWeek <= b.hoursPerWeek &&
    a.budget <= b.budget &&
    isNoLater(a.deadline, b.deadline) &&
    isWithin(b.without, a.without) &&
    isWithin(b.with, a.with)
  );
}

/** A compiled request that other limits can be put on. */
export interface PatchBase {
  /** What was compiled; its budget leaves room. */
  readonly request: PlanRequest;
  readonly compiled: CompiledRequest;
  /** Units that were left out when it was compiled; the other refused ones are in it. */
  readonly leftOut: ReadonlySet<string>;
  /** Units insisted on when it was compiled; their rows were left out. */
  readonly insisted: ReadonlySet<string>;
}

/** Whether the model of a base can be changed to say what the request says, instead of being made anew. */
export function canPatch(base: PatchBase, request: PlanRequest): boolean {
  const { compiled, leftOut, insisted } = base;
  const patch = patchOf(request);
  const units = new Set([...compiled.ways.values()].map((way) => way.unit.id));
  const isTakeable = (unit: string) =>
    units.has(unit) || insisted.has(unit) || isHeld(compiled, unit);
  const further = [...patch.with].filter((unit) => !insisted.has(unit));
  return (
    isWithin(leftOut, patch.without) &&
    patch.budget <= patchOf(base.request).budget &&
    isNoLater(patch.deadline, base.request.limits.deadline) &&
    (patch.deadline === base.request.limits.deadline || areWeeksFree(base, patch.deadline)) &&
    [...patch.with].every(isTakeable) &&
    further.length <= ROOM_FOR_UNITS &&
    (patch.hoursPerWeek === base.request.limits.hoursPerWeek ||
      areHoursFree(base, patch.hoursPerWeek))
  );
}

/** An earlier deadline changes the model in one number, unless a unit may end inside its last week. */
function areWeeksFree(
  { request, compiled }: Pick<PatchBase, 'request' | 'compiled'>,
  deadline: IsoDate | undefined,
): boolean {
  const { start } = request.limits;
  if (deadline === undefined || isWeekStart(start, addDays(deadline, 1))) return true;
  return [...compiled.ways.values()].every(({ weeks, studyWeeks }) => weeks === studyWeeks);
}

function isNoLater(a: IsoDate | undefined, b: IsoDate | undefined): boolean {
  return b === undefined || (a !== undefined && a <= b);
}

function isHeld({ held }: CompiledRequest, unit: string): boolean {
  return held.some((item) => item.unit === unit);
}

/** Other hours change the model in one number, unless an assumed pace or a calendar hangs on them. */
function areHoursFree(
  { request, compiled }: { readonly request: PlanRequest; readonly compiled: CompiledRequest },
  hoursPerWeek: number,
): boolean {
  const { limits, assumptions } = request;
  if (limits.hoursCalendar !== undefined || compiled.model.weeklyHours <= 0) return false;
  const pace = assumptions?.hoursPerWeek ?? 0;
  const isAsBefore =
    hoursPerWeek > 0 && Math.min(pace, hoursPerWeek) === Math.min(pace, limits.hoursPerWeek);
  return (
    isAsBefore || [...compiled.ways.values()].every((way) => !way.assumed.includes('hoursPerWeek'))
  );
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((one) => whole.has(one));
}
