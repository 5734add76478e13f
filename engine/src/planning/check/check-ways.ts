import type { Finding } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import type { ChanceRange, PlanRequest } from '../request.js';
import { breach } from './breach.js';
import type { PlanWorld } from './plan-world.js';

/** Hours and chances are compared to this. */
const CRUMB = 1e-9;

/** True when a step is got by recognition of prior learning or by an exemption, without study. */
export function isGrantedStep({ by }: PlanStep): boolean {
  return by === 'prior-learning' || by === 'exemption';
}

/** Findings on how a unit is got: what the request offers instead of study, and attempts that were not passed. */
export function checkWay(
  world: PlanWorld,
  step: PlanStep,
  at: readonly (string | number)[],
): readonly Finding[] {
  const own = isGrantedStep(step) ? checkGranted(world, step, at) : checkAttempts(world, step, at);
  return [...checkFailedBefore(world, step, at), ...own];
}

/** A plan made before steps told this does not say it. */
function checkFailedBefore(
  { request }: PlanWorld,
  { unit, title, failedBefore }: PlanStep,
  at: readonly (string | number)[],
): readonly Finding[] {
  const known = (request.failed ?? []).find((entry) => entry.unit === unit)?.attempts;
  if (failedBefore === undefined || failedBefore === known) return [];
  const message = `"${title}" tells ${failedBefore} attempts before it, known are ${known ?? 0}.`;
  return [breach('plan-way-wrong', at, message)];
}

function checkGranted(
  { request }: PlanWorld,
  step: PlanStep,
  at: readonly (string | number)[],
): readonly Finding[] {
  const offered = (request.recognition ?? []).find(
    ({ unit, kind }) => unit === step.unit && kind === step.by,
  );
  const wrong = (what: string) =>
    breach('plan-way-wrong', at, `"${step.title}" is got by ${step.by}: ${what}.`);
  if (offered === undefined) return [wrong('the request does not offer that')];
  const { weeks, hoursPerWeek = 0, fee } = offered;
  const checks: readonly (readonly [boolean, string])[] = [
    [step.offering === undefined && step.assumed.length === 0, 'nobody teaches it'],
    [step.endWeek - step.startWeek === weeks, `it takes ${weeks} weeks`],
    [Math.abs(step.hoursPerWeek - hoursPerWeek) <= CRUMB, `${hoursPerWeek} hours a week`],
    [Math.abs(step.workloadHours - weeks * hoursPerWeek) <= CRUMB, 'its hours'],
    [
      step.fee?.minor === fee?.minor && step.fee?.currency === fee?.currency,
      `its fee is ${fee?.minor ?? 'not known'} (minor units)`,
    ],
    [
      step.doubts.includes('recognition-chance-unknown') === (offered.chance === undefined),
      'its chance is told as known or not known',
    ],
    [
      step.doubts.includes('recognition-fee-unknown') === (fee === undefined),
      'its fee is told as known or not known',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => wrong(what));
}

function checkAttempts(
  { request }: PlanWorld,
  step: PlanStep,
  at: readonly (string | number)[],
): readonly Finding[] {
  const failure = (request.failed ?? []).find(({ unit }) => unit === step.unit);
  if ((failure === undefined) !== (step.by === undefined)) {
    const message = `"${step.title}" is ${failure === undefined ? 'no' : 'a'} repeat.`;
    return [breach('plan-way-wrong', at, message)];
  }
  if (failure === undefined) return [];
  const { attempts, mostAttempts, notBefore } = failure;
  const early = notBefore !== undefined && step.startsOn < notBefore;
  return [
    ...(mostAttempts !== undefined && attempts >= mostAttempts
      ? [breach('plan-no-attempt-left', at, `All attempts at "${step.title}" are used up.`)]
      : []),
    ...(early
      ? [breach('plan-repeat-too-early', at, `"${step.title}" starts before ${notBefore}.`)]
      : []),
  ];
}

/** Findings on the chances that a plan shows, of each step and of the whole. */
export function checkChances({ plan, request }: PlanWorld): readonly Finding[] {
  const steps = plan.steps.flatMap((step, index) =>
    isSameChance(step.chance, chanceOf(step, request))
      ? []
      : [breach('plan-chance-wrong', ['steps', index, 'chance'], `"${step.title}": its chance.`)],
  );
  return [...steps, ...checkWhole(plan, request)];
}

function checkWhole({ chance, steps }: Plan, request: PlanRequest): readonly Finding[] {
  const asked =
    (request.assumptions?.chances ?? []).length > 0 ||
    (request.recognition ?? []).some((option) => option.chance !== undefined) ||
    (request.weights === undefined
      ? request.aims.includes('recognition')
      : (request.weights.recognition ?? 0) > 0);
  const known = steps.flatMap((step) => chanceOf(step, request) ?? []);
  const unknown = steps.filter((step) => chanceOf(step, request) === undefined);
  const product = (end: 'min' | 'max') => known.reduce((all, one) => all * one[end], 1);
  const names = unknown.map(({ unit }) => unit).toSorted();
  const isRight =
    asked === (chance !== undefined) &&
    (chance === undefined ||
      (isSameChance(chance, { min: product('min'), max: product('max') }) &&
        chance.unknown.toSorted().join('\n') === names.join('\n')));
  if (isRight) return [];
  const message = `The chance is ${product('min')} to ${product('max')}; not known of: ${names.join(', ')}.`;
  return [breach('plan-chance-wrong', ['chance'], message)];
}

function chanceOf(step: PlanStep, request: PlanRequest): ChanceRange | undefined {
  if (isGrantedStep(step)) {
    return request.recognition?.find(({ unit, kind }) => unit === step.unit && kind === step.by)
      ?.chance;
  }
  const chances = request.assumptions?.chances ?? [];
  const [own] = chances.filter(({ unit }) => unit === step.unit);
  const [usual] = chances.filter(({ unit }) => unit === undefined);
  if (own === undefined && usual === undefined) return undefined;
  const passes = own?.passes ?? usual?.passes;
  const recognised = own?.recognised ?? usual?.recognised;
  return {
    min: (passes?.min ?? 1) * (recognised?.min ?? 1),
    max: (passes?.max ?? 1) * (recognised?.max ?? 1),
  };
}

function isSameChance(a: ChanceRange | undefined, b: ChanceRange | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a.min - b.min) <= CRUMB && Math.abs(a.max - b.max) <= CRUMB;
}
