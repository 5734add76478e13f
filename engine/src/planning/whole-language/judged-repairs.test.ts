import { expect, it } from 'vitest';
import type { Offering, Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import { addDays, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import { repairPlan } from '../repair/repair-plan.js';
import type { PlanLimits, PlanRequest } from '../request.js';
import { drawFrom } from './draw.contract.js';
import { type DrawnQuestion, dataOfQuestion, drawQuestion } from './drawn-question.contract.js';
import {
  isJudgeable,
  isLess,
  isWeighable,
  openJudge,
  valuesOf,
} from './judge-question.contract.js';
import type { JudgedStep } from './judge-steps.contract.js';

/** Questions of each test, and the seed of the first; more of them by environment variables. */
const RUNS = Number(process.env.CAIRN_WHOLE_RUNS ?? 20);
const FIRST = Number(process.env.CAIRN_WHOLE_SEED ?? 1);
const seeds = Array.from({ length: 2 * RUNS }, (_, at) => FIRST + at);

/** Some change of life; equal seeds give equal changes. */
function changed(question: DrawnQuestion, plan: Plan, seed: number): DrawnQuestion {
  const draw = drawFrom(seed + 77);
  const { request } = question;
  const { limits } = request;
  const [unit = 'a'] = [draw.pick(plan.steps).unit];
  const withLimits = (change: Partial<PlanLimits>): PlanRequest => ({
    ...request,
    limits: { ...limits, ...change },
  });
  const after = draw.pick<PlanRequest>([
    withLimits({ hoursPerWeek: limits.hoursPerWeek - 1 }),
    withLimits({ without: [...(limits.without ?? []), unit] }),
    withLimits({ budget: { minor: Math.max(0, plan.fees.min.minor - 100), currency: 'AUD' } }),
    withLimits({ breaks: [{ from: limits.start, until: addDays(limits.start, 8) }] }),
    { ...request, failed: [{ unit, attempts: 1, notBefore: addWeeks(limits.start, 1) }] },
  ]);
  return { ...question, request: after };
}

const RUNNING = 'running';

/** The question a week later: what has ended is held, what runs goes on for no further fee, all else is to come. */
function weekLater(question: DrawnQuestion, { steps }: Plan): DrawnQuestion | undefined {
  const { units, request } = question;
  const start = addWeeks(request.limits.start, 1);
  const done = steps.filter(({ endsOn }) => endsOn < start);
  const running = steps.filter((step) => step.startsOn < start && start <= step.endsOn);
  const isPlain = ({ by, unit }: PlanStep) =>
    by === undefined && units.find(({ id }) => id === unit)?.hoursByWeek === undefined;
  // A unit that the request calls failed is still to be taken, whatever the plan says.
  const isFailed = steps.some((step) => request.failed?.some(({ unit }) => unit === step.unit));
  if (isFailed || !running.every(isPlain)) return undefined;
  const holdings = done.map(
    ({ unit, endsOn, by }): Holding => ({
      id: `done-${unit}`,
      title: unit,
      unit,
      state: 'claimed',
      earnedOn: endsOn,
      ...(by === 'prior-learning' || by === 'exemption'
        ? { heldAs: 'prior-learning' as const }
        : {}),
    }),
  );
  return {
    ...question,
    units: units.map((unit) => {
      const step = running.find((one) => one.unit === unit.id);
      return step === undefined ? unit : { ...unit, offerings: restOf(step, unit, start) };
    }),
    request: {
      ...request,
      limits: { ...request.limits, start },
      holdings: [...request.holdings, ...holdings],
    },
  };
}

function restOf(step: PlanStep, { offerings }: Unit, start: IsoDate): readonly Offering[] {
  const rest: Offering = {
    ...offerings.find(({ id }) => id === step.offering),
    id: RUNNING,
    starts: [start],
    durationWeeks: Math.ceil((daysBetween(start, step.endsOn) + 1) / 7),
    hoursPerWeek: step.hoursPerWeek,
    ...(step.fee === undefined ? {} : { fee: { ...step.fee, minor: 0 } }),
  };
  return [rest, ...(offerings.length > 0 ? offerings : [{ id: 'again' }])];
}

/** Units that change, days of shift, then the aims. */
function farness(
  old: readonly PlanStep[],
  steps: readonly Pick<PlanStep, 'unit' | 'startsOn' | 'offering'>[],
): readonly number[] {
  const dropped = old.filter((one) => !steps.some(({ unit }) => unit === one.unit));
  const added = steps.filter((one) => !old.some(({ unit }) => unit === one.unit));
  const shifts = steps.map(({ unit, startsOn, offering }) => {
    if (offering === RUNNING) return 0;
    const before = old.find((one) => one.unit === unit)?.startsOn;
    return before === undefined ? 0 : Math.abs(daysBetween(before, startsOn));
  });
  return [dropped.length + added.length, shifts.reduce((sum, each) => sum + each, 0)];
}

const plainStep = ({ unit, startsOn, way }: JudgedStep) => ({
  unit: unit.id,
  startsOn,
  ...(way.offering === undefined ? {} : { offering: way.offering.id }),
});

function givenUp(
  begun: readonly PlanStep[],
  steps: readonly Pick<PlanStep, 'unit' | 'offering'>[],
): number {
  return begun.filter(
    (one) => !steps.some(({ unit, offering }) => unit === one.unit && offering === RUNNING),
  ).length;
}

function nearest(
  question: DrawnQuestion,
  old: readonly PlanStep[],
  begun: readonly PlanStep[] = [],
): readonly number[] | undefined {
  let least: readonly number[] | undefined;
  for (const plan of openJudge(question).plans()) {
    // What is of no use is in no plan, however near that would be.
    if (!plan.isTrim) continue;
    const steps = plan.steps.map(plainStep);
    const values = [
      givenUp(begun, steps),
      ...farness(old, steps),
      ...valuesOf(question.request, plan),
    ];
    if (least === undefined || isLess(values, least)) least = values;
  }
  return least;
}

it('changes no more of a plan than has to be', () => {
  const seen = { repaired: 0, moved: 0, impossible: 0 };
  for (const seed of seeds) {
    const question = drawQuestion(seed);
    const { onTheWay: _, ...request } = question.request;
    const before = { ...question, request };
    if (!isWeighable(before) || !isJudgeable(before)) continue;
    const first = planQualification(request, dataOfQuestion(before), { maxNodes: 2_000 });
    if (first.kind !== 'optimal' || first.plan.steps.length === 0) continue;
    const after = changed(before, first.plan, seed);
    const asked = { request: after.request, data: dataOfQuestion(after) };
    const answer = repairPlan(first.plan, asked);
    const least = nearest(after, first.plan.steps);
    if (answer.kind !== 'repaired') {
      expect([seed, answer.kind, least]).toEqual([seed, 'infeasible', undefined]);
      seen.impossible += 1;
      continue;
    }
    const found = farness(first.plan.steps, answer.plan.steps);
    expect([seed, found]).toEqual([seed, least?.slice(1, 3)]);
    const { changes, shiftDays } = answer.closeness;
    expect([seed, changes, shiftDays]).toEqual([seed, ...found]);
    seen.repaired += 1;
    if (changes + shiftDays > 0) seen.moved += 1;
  }
  expect(seen.moved).toBeGreaterThan(RUNS / 10);
}, 3_600_000);

it('gives up no more than has to be in the middle of a plan', () => {
  const seen = { running: 0, done: 0 };
  for (const seed of seeds) {
    const drawn = drawQuestion(seed);
    const { onTheWay: _, ...request } = drawn.request;
    const before = { ...drawn, request };
    if (!isWeighable(before) || !isJudgeable(before)) continue;
    const first = planQualification(request, dataOfQuestion(before), { maxNodes: 2_000 });
    if (first.kind !== 'optimal' || first.plan.steps.length === 0) continue;
    const after = weekLater(before, first.plan);
    if (after === undefined) continue;
    const { start } = after.request.limits;
    const { hoursPerWeek } = request.limits;
    // Every second one has an hour less from now on.
    const limits = { ...request.limits, start, hoursPerWeek: hoursPerWeek - (seed % 2) };
    const asked = { request: { ...request, limits }, data: dataOfQuestion(before) };
    const answer = repairPlan(first.plan, asked);
    const old = first.plan.steps.filter(({ endsOn }) => endsOn >= start);
    const begun = old.filter(({ startsOn }) => startsOn < start);
    const least = nearest({ ...after, request: { ...after.request, limits } }, old, begun);
    if (answer.kind !== 'repaired') {
      expect([seed, answer.kind, least]).toEqual([seed, 'infeasible', undefined]);
      continue;
    }
    const { startedDropped, changes, shiftDays } = answer.closeness;
    expect([seed, startedDropped, changes, shiftDays]).toEqual([
      seed,
      ...(least ?? []).slice(0, 3),
    ]);
    expect(answer.done).toEqual(
      first.plan.steps.filter((step) => !old.includes(step)).map(({ unit }) => unit),
    );
    seen.running += answer.running.length;
    seen.done += answer.done.length;
  }
  expect(Math.min(seen.running, seen.done)).toBeGreaterThan(RUNS / 10);
}, 3_600_000);
