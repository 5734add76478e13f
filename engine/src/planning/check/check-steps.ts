import type { Offering, Unit } from '../../catalogue/index.js';
import { type Finding, type Money, weeksToMonths } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { breach } from './breach.js';
import { checkLength } from './check-length.js';
import { weeksOf } from './check-schedule.js';
import { checkWay, isGrantedStep } from './check-ways.js';
import type { PlanWorld } from './plan-world.js';

/** Findings on the facts of single steps, against the unit as the catalogue has it and the person's limits. */
export function checkSteps(world: PlanWorld): readonly Finding[] {
  const { plan, request, data } = world;
  const insisted = (request.limits.with ?? []).filter(
    (unit) =>
      !world.steps.has(unit) && ![...world.holdings.values()].some((held) => held.unit === unit),
  );
  return [
    ...plan.steps.flatMap((step, index) => {
      const unit = data.catalogue.units.get(step.unit);
      const at = ['steps', index];
      if (unit === undefined || unit.isSlot) {
        return [breach('plan-unit-unknown', at, `${step.unit} is no unit that can be taken.`)];
      }
      const offering = unit.offerings.find((entry) => entry.id === step.offering);
      const check = { world, step, unit, offering, at };
      return [
        ...checkWay(world, step, at),
        ...checkLimits(check),
        // What is recognised is not taught: its weeks and fee are those of the request.
        ...(isGrantedStep(step)
          ? []
          : [...checkOffering(check), ...checkLength(world, check), ...checkFee(check)]),
      ];
    }),
    ...repeatedSteps(world),
    ...insisted.map((unit) =>
      breach('plan-unit-missing', ['steps'], `${unit} is insisted on and not in the plan.`),
    ),
  ];
}

interface StepCheck {
  readonly world: PlanWorld;
  readonly step: PlanStep;
  readonly unit: Unit;
  readonly offering: Offering | undefined;
  readonly at: readonly (string | number)[];
}

function repeatedSteps({ plan }: PlanWorld): readonly Finding[] {
  return plan.steps.flatMap((step, index) =>
    plan.steps.findIndex((other) => other.unit === step.unit) === index
      ? []
      : [breach('plan-step-twice', ['steps', index], `"${step.title}" is taken twice.`)],
  );
}

function checkOffering({ step, unit, offering, at }: StepCheck): readonly Finding[] {
  const isNamed = step.offering === undefined ? unit.offerings.length === 0 : offering;
  const message = `"${unit.title}" has no offering ${step.offering ?? 'without a name'}.`;
  return isNamed ? [] : [breach('plan-offering-unknown', [...at, 'offering'], message)];
}

function checkLimits({ world, step, unit, offering, at }: StepCheck): readonly Finding[] {
  const { limits } = world.request;
  const isOutside = (fact: string | undefined, allowed: readonly string[] | undefined) =>
    !isGrantedStep(step) && fact !== undefined && allowed !== undefined && !allowed.includes(fact);
  const reasons: readonly (readonly [boolean, string])[] = [
    [limits.without?.includes(unit.id) ?? false, 'it is refused'],
    [isOutside(offering?.language ?? unit.language, limits.languages), 'of its language'],
    [isOutside(offering?.mode ?? unit.mode, limits.modes), 'of how it is taught'],
    [isOutside(unit.country, limits.countries), 'of its country'],
  ];
  return reasons
    .filter(([holds]) => holds)
    .map(([, why]) =>
      breach('plan-unit-refused', at, `"${unit.title}" is against a limit: ${why}.`),
    );
}

function checkFee({ world, step, unit, offering, at }: StepCheck): readonly Finding[] {
  const stated = offering?.fee === undefined ? unit : offering;
  const fee = stated.fee && wholeFee(stated.fee, stated.feePer, weeksOf(step));
  const repeat = world.request.failed?.find((entry) => entry.unit === unit.id)?.fee;
  const known = repeat ?? fee;
  const expected = known ?? world.request.assumptions?.fee;
  const isMarked = step.assumed.includes('fee') === (known === undefined && expected !== undefined);
  const isSame = expected?.minor === step.fee?.minor && expected?.currency === step.fee?.currency;
  if (isSame && isMarked) return [];
  const message = `The fee of "${unit.title}" is ${expected?.minor ?? 'not known'} (minor units).`;
  return [breach('plan-fee-wrong', [...at, 'fee'], message)];
}

function wholeFee(fee: Money, per: string | undefined, weeks: number): Money | undefined {
  if (per === undefined || per === 'unit' || per === 'course') return fee;
  if (per !== 'month') return undefined;
  return { ...fee, minor: fee.minor * Math.max(1, Math.ceil(weeksToMonths(weeks))) };
}
