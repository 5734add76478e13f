import type { AwardInPlan, Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';

/** Something that steps have in common (a provider, a country), with the units of each plan that have it. */
export interface PlaceDelta {
  readonly measure: 'provider' | 'country';
  /** Undefined = the data does not say for these units. */
  readonly value: string | undefined;
  readonly unitsInA: readonly string[];
  readonly unitsInB: readonly string[];
}

/** Share of the steps that are taught online, 0–1. */
export interface OnlineDelta {
  /** Undefined = not known for every step, or no steps. */
  readonly a: number | undefined;
  readonly b: number | undefined;
  readonly change: number | undefined;
  /** Online units; what they add to b − a. Empty when the change is not known. */
  readonly causes: readonly { readonly unit: string; readonly change: number }[];
}

/** An award on the way, and the week from which each plan has it; undefined = never. */
export interface OffRampDelta {
  readonly qualification: string;
  readonly specialisation?: string;
  readonly weekInA: number | undefined;
  readonly weekInB: number | undefined;
}

/** Providers and countries that only one of the plans has, or that it has for other units. */
export function placeDeltas(a: Plan, b: Plan, data: PlanningData): readonly PlaceDelta[] {
  return MEASURES.flatMap((measure) => {
    const [inA, inB] = [unitsBy(a, measure, data), unitsBy(b, measure, data)];
    const values = [...new Set([...inA.keys(), ...inB.keys()])];
    return values
      .toSorted((x, y) => ((x ?? '') < (y ?? '') ? -1 : 1))
      .map((value) => ({
        measure,
        value,
        unitsInA: inA.get(value) ?? [],
        unitsInB: inB.get(value) ?? [],
      }))
      .filter(({ unitsInA, unitsInB }) => unitsInA.join() !== unitsInB.join());
  });
}

const MEASURES: readonly PlaceDelta['measure'][] = ['provider', 'country'];

function unitsBy(
  { steps }: Plan,
  measure: PlaceDelta['measure'],
  data: PlanningData,
): ReadonlyMap<string | undefined, readonly string[]> {
  const units = new Map<string | undefined, readonly string[]>();
  for (const step of steps.toSorted((x, y) => (x.unit < y.unit ? -1 : 1))) {
    const value = factOf(step, measure, data);
    units.set(value, [...(units.get(value) ?? []), step.unit]);
  }
  return units;
}

function factOf(
  step: PlanStep,
  measure: PlaceDelta['measure'] | 'mode',
  { catalogue }: PlanningData,
): string | undefined {
  const unit = catalogue.units.get(step.unit);
  if (measure === 'country') return unit?.country;
  const offering = unit?.offerings.find(({ id }) => id === step.offering);
  return offering?.[measure] ?? unit?.[measure];
}

/** Share taught online; each online unit stands for one of the steps of its plan. */
export function onlineDelta(a: Plan, b: Plan, data: PlanningData): OnlineDelta {
  const [inA, inB] = [onlineOf(a, data), onlineOf(b, data)];
  const share = (of: typeof inA) => (of === undefined ? undefined : of.units.length * of.each);
  const [from, to] = [share(inA), share(inB)];
  if (inA === undefined || inB === undefined)
    return { a: from, b: to, change: undefined, causes: [] };
  const each = (of: typeof inA, unit: string) => (of.units.includes(unit) ? of.each : 0);
  const causes = [...new Set([...inA.units, ...inB.units])]
    .toSorted()
    .map((unit) => ({ unit, change: each(inB, unit) - each(inA, unit) }))
    .filter(({ change }) => change !== 0);
  return { a: from, b: to, change: (to ?? 0) - (from ?? 0), causes };
}

function onlineOf({ steps }: Plan, data: PlanningData) {
  const modes = steps.map((step) => factOf(step, 'mode', data));
  if (steps.length === 0 || modes.includes(undefined)) return undefined;
  const units = steps.filter((_, at) => modes[at] === 'online').map(({ unit }) => unit);
  return { units, each: 1 / steps.length };
}

/** Awards on the way that the plans do not have from the same week on. */
export function offRampDeltas(a: Plan, b: Plan): readonly OffRampDelta[] {
  const [inA, inB] = [rampsOf(a), rampsOf(b)];
  const all = new Map([...inA, ...inB]);
  return [...all]
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, { qualification, specialisation }]) => ({
      qualification,
      ...(specialisation === undefined ? {} : { specialisation }),
      weekInA: inA.get(key)?.week,
      weekInB: inB.get(key)?.week,
    }))
    .filter(({ weekInA, weekInB }) => weekInA !== weekInB);
}

function rampsOf({ onTheWay = [] }: Plan): ReadonlyMap<string, AwardInPlan> {
  return new Map(
    onTheWay.map((award) => [`${award.qualification}/${award.specialisation ?? ''}`, award]),
  );
}
