import type { Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';

/** A plan with the request and data that it is checked against, looked up by id. */
export interface PlanWorld {
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly data: PlanningData;
  /** What is held; things that are only planned are not. */
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly steps: ReadonlyMap<string, PlanStep>;
  /** Steps may serve other awards, so that rules on order ask only what counts in this one. */
  readonly isOneOfSeveral: boolean;
}

/** Something that a plan counts, with the facts that rules ask for; an absent fact is not known. */
export interface CheckedItem {
  readonly id: string;
  readonly title: string;
  readonly holding?: Holding;
  readonly step?: PlanStep;
  /** The catalogue unit that it is, or stands for. */
  readonly unit?: Unit;
  readonly unitId?: string;
  /** Day of award: of a holding as stated, of a step its last day. */
  readonly earnedOn?: IsoDate;
}

/** Puts a plan beside what it is checked against. */
export function planWorldOf(request: PlanRequest, plan: Plan, data: PlanningData): PlanWorld {
  const held = request.holdings.filter((holding) => holding.state !== 'planned');
  return {
    request,
    plan,
    data,
    holdings: new Map(held.map((holding) => [holding.id, holding])),
    steps: new Map(plan.steps.map((step) => [step.unit, step])),
    isOneOfSeveral: (request.also ?? []).length > 0,
  };
}

/** The item of an id: a holding, else a step. */
export function itemOf(world: PlanWorld, id: string): CheckedItem | undefined {
  const { units } = world.data.catalogue;
  const holding = world.holdings.get(id);
  if (holding !== undefined) {
    const unit = holding.unit === undefined ? undefined : units.get(holding.unit);
    return {
      id,
      title: holding.title,
      holding,
      ...(unit === undefined ? {} : { unit }),
      ...(holding.unit === undefined ? {} : { unitId: holding.unit }),
      ...(holding.earnedOn === undefined ? {} : { earnedOn: holding.earnedOn }),
    };
  }
  const step = world.steps.get(id);
  const unit = units.get(id);
  return step === undefined || unit === undefined ? undefined : itemOfStep(step, unit);
}

/** The item that a step is. */
export function itemOfStep(step: PlanStep, unit: Unit): CheckedItem {
  return { id: unit.id, title: unit.title, step, unit, unitId: unit.id, earnedOn: step.endsOn };
}

/** The awarding body of an item: its own, else that of its unit or award. */
export function awardingBodyOf(world: PlanWorld, item: CheckedItem): string | undefined {
  const award = world.data.catalogue.qualifications.get(item.holding?.qualification ?? '');
  return item.holding?.awardingBody ?? item.unit?.awardingBody ?? award?.awardingBody;
}

/** Who taught an item. */
export function providerOf(item: CheckedItem): string | undefined {
  return item.holding?.provider ?? item.unit?.provider;
}
