import type { Qualification } from '../../catalogue/index.js';
import { RISK_POINTS, type RiskDoubt } from '../../scoring/index.js';
import { addDays, addWeeks, type IsoDate } from '../../terms/index.js';
import type { AwardTarget, PlanAim, PlanRequest } from '../request.js';
import type { DrawnQuestion } from './drawn-question.contract.js';
import { isForGood } from './judge-ages.contract.js';
import {
  type Counting,
  countingsOf,
  doubtsOfPlaces,
  placesOf,
  takes,
  thingsOf,
  waysToCount,
} from './judge-counting.contract.js';
import type { Asked } from './judge-rules.contract.js';
import { creditOf, type Thing } from './judge-scene.contract.js';
import { asksFor, type JudgedStep, stepSets } from './judge-steps.contract.js';
import { mayCount } from './judge-uses.contract.js';

/** A plan that keeps every rule, counted in the way with the fewest doubts. */
export interface JudgedPlan {
  readonly steps: readonly JudgedStep[];
  /** Some way of counting has a use for each step. */
  readonly isTrim: boolean;
  readonly weeks: number;
  readonly cost: number;
  readonly risk: number;
  readonly halvings: number;
  readonly unearned: number;
}

type Measures = Omit<JudgedPlan, 'steps' | 'risk' | 'unearned' | 'isTrim'>;

/** The aims in full: those that were named, then time, cost, risk, then the fewest units. */
export function aimsOf({ aims }: PlanRequest): readonly PlanAim[] {
  const rest = (['time', 'cost', 'risk'] as const).filter((aim) => !aims.includes(aim));
  return [...aims, ...rest];
}

/** What the planner makes small, most important first. */
export function valuesOf(
  request: PlanRequest,
  plan: Omit<JudgedPlan, 'steps' | 'isTrim'> & { readonly steps: readonly unknown[] },
): readonly number[] {
  const { weights } = request;
  const own: Readonly<Record<PlanAim, number>> = {
    time: plan.weeks,
    cost: plan.cost,
    risk: plan.risk,
    recognition: plan.halvings,
    awards: plan.unearned,
  };
  if (weights === undefined) return [...aimsOf(request).map((aim) => own[aim]), plan.steps.length];
  const { time = 0, cost = 0, risk = 0, recognition = 0, awards = 0 } = weights;
  const sum =
    time * own.time +
    (cost * own.cost) / 100 +
    risk * own.risk +
    recognition * own.recognition +
    awards * own.awards;
  return [sum, plan.steps.length];
}

/** False where an aim weighs an award with rules on order or on single days: the planner says that it leaves it aside. */
export function isWeighable({ awards, request }: DrawnQuestion): boolean {
  const isAsked =
    request.weights === undefined
      ? request.aims.includes('awards')
      : (request.weights.awards ?? 0) > 0;
  const isTimed = awards
    .filter(({ id }) => id !== request.qualification)
    .some(({ constraints }) => constraints.some(({ kind }) => TIMED.includes(kind)));
  return !isAsked || !isTimed;
}

/** A question with more ways of counting takes the judge too long. */
const MOST_COUNTINGS = 100_000;

/** Whether the judge gets through a question in a moment. */
export function isJudgeable(question: DrawnQuestion): boolean {
  const { request } = question;
  const others = [...(request.also ?? []), ...(request.onTheWay ?? [])];
  return [request, ...others].every(
    (target) => countingsOf(question, askedOf(question, target, '')) <= MOST_COUNTINGS,
  );
}

/** A judge of one question; ways of counting are kept, because many plans share them. */
export function openJudge(question: DrawnQuestion) {
  const known = new Map<string, Counted | undefined>();
  const isIdle = heldForGood(question);
  const waysOf = (steps: readonly JudgedStep[]): Counted | undefined => {
    const day = lastDay(question, steps);
    const key = `${day} ${keyOf(question, steps, lastDayOfWeek(question, steps))}`;
    const ways = known.has(key) ? known.get(key) : countedIn(question, steps, day);
    known.set(key, ways);
    return ways;
  };
  return {
    /** Every plan there is, whole. */
    *plans(): Generator<JudgedPlan> {
      for (const steps of stepSets(question, isIdle)) {
        const plan = judged(steps, waysOf(steps));
        if (plan !== undefined) yield plan;
      }
    },
    /** The least values of all plans; undefined = there is none. */
    best(): JudgedPlan | undefined {
      let best: JudgedPlan | undefined;
      for (const steps of stepSets(question, isIdle)) {
        const least = { ...measuresOf(steps), steps, risk: leastRisk(steps), unearned: 0 };
        if (best && !isLess(valuesOf(question.request, least), valuesOf(question.request, best)))
          continue;
        const plan = judged(steps, waysOf(steps));
        if (plan === undefined) continue;
        if (
          best === undefined ||
          isLess(valuesOf(question.request, plan), valuesOf(question.request, best))
        )
          best = plan;
      }
      return best;
    },
    /** Awards on the way that a plan does not have on its last day; undefined = it is no plan. */
    unearnedBy: (steps: readonly JudgedStep[]) => waysOf(steps)?.unearned,
    /** Whether some way of counting finishes all awards. */
    accepts: (steps: readonly JudgedStep[]) => waysOf(steps) !== undefined,
  };
}

/** Is the first list less, the first difference deciding? */
export function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => Math.abs(value - (b[index] ?? 0)) > 1e-6);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

interface Counted {
  readonly isTrim: boolean;
  readonly risk: number;
  readonly unearned: number;
}

function judged(steps: readonly JudgedStep[], way: Counted | undefined): JudgedPlan | undefined {
  return way && { steps, ...measuresOf(steps), ...way };
}

function measuresOf(steps: readonly JudgedStep[]): Measures {
  return {
    weeks: steps.reduce((last, { endWeek }) => Math.max(last, endWeek), 0),
    cost: steps.reduce((sum, { way }) => sum + (way.fee ?? 0), 0),
    halvings: steps.reduce((sum, { way }) => sum + (way.halvings ?? 0), 0),
  };
}

function leastRisk(steps: readonly JudgedStep[]): number {
  return steps.reduce((sum, { way }) => sum + pointsOf(way.doubts), 0);
}

function pointsOf(doubts: Iterable<RiskDoubt>): number {
  return [...doubts].reduce((sum, doubt) => sum + RISK_POINTS[doubt].points, 0);
}

function lastDay({ request }: DrawnQuestion, steps: readonly JudgedStep[]): IsoDate {
  return steps.reduce((last, { endsOn }) => (endsOn > last ? endsOn : last), request.limits.start);
}

/** What expires is asked for whole weeks: a plan that ends inside a week is taken to end with it. */
function lastDayOfWeek({ request }: DrawnQuestion, steps: readonly JudgedStep[]): IsoDate {
  const { start } = request.limits;
  const { weeks } = measuresOf(steps);
  return weeks === 0 ? start : addDays(addWeeks(start, weeks), -1);
}

/** Units of which something is held that serves for good; taking them again is never planned. */
function heldForGood(question: DrawnQuestion): (unit: string) => boolean {
  const { request } = question;
  const isWeighed =
    request.weights === undefined
      ? request.aims.includes('awards')
      : (request.weights.awards ?? 0) > 0;
  const targets = [
    { target: request, prefix: '' },
    ...[...(request.also ?? []), ...(isWeighed ? (request.onTheWay ?? []) : [])].map((target) => ({
      target,
      prefix: `${target.qualification}:`,
    })),
  ];
  const places = targets.flatMap(({ target, prefix }) =>
    placesOf(question, askedOf(question, target, prefix)),
  );
  const held = thingsOf(question, []).filter((thing) => isForGood(question, places, thing));
  return (unit) => held.some((thing) => thing.unit?.id === unit);
}

function askedOf(question: DrawnQuestion, target: AwardTarget, prefix: string): Asked {
  const award = awardOf(question, target.qualification);
  const { specialisation } = target;
  return { award, prefix, ...(specialisation === undefined ? {} : { specialisation }) };
}

const TIMED: readonly string[] = ['order', 'prerequisite', 'timeLimit', 'recency'];

/** What counting depends on: without rules on time, only units, ways and what is still valid on the last day. */
function keyOf(
  question: DrawnQuestion,
  steps: readonly JudgedStep[],
  completesOn: IsoDate,
): string {
  const isTimed = question.awards.some(({ constraints }) =>
    constraints.some(({ kind }) => TIMED.includes(kind)),
  );
  const days = isTimed
    ? [completesOn, ...steps.map(({ startsOn, endsOn }) => startsOn + endsOn)]
    : [];
  const ways = steps.map(({ unit, way }) => `${unit.id} ${way.by} ${way.doubts}`);
  const valid = thingsOf(question, steps).map((thing) =>
    mayCount({ completesOn }, thing) ? 1 : 0,
  );
  return [...days, ...ways, ...valid].join(';');
}

function countedIn(
  question: DrawnQuestion,
  steps: readonly JudgedStep[],
  day: IsoDate,
): Counted | undefined {
  const { request } = question;
  const things = thingsOf(question, steps);
  const scene = { question, things, completesOn: lastDayOfWeek(question, steps) };
  const ways = (target: AwardTarget, prefix: string, completesOn = scene.completesOn) =>
    waysToCount({ ...scene, completesOn }, askedOf(question, target, prefix));
  const own = ways(request, '');
  const all = (request.also ?? []).reduce<readonly (readonly Counting[])[]>(
    (lists, target) => {
      const theirs = ways(target, `${target.qualification}:`);
      return lists.flatMap((list) => theirs.map((one) => [...list, one]));
    },
    own.map((one) => [one]),
  );
  const unearned = (request.onTheWay ?? []).filter(
    (target) => ways(target, `${target.qualification}:`, day).length === 0,
  ).length;
  const asked = [
    askedOf(question, request, ''),
    ...(request.also ?? []).map((one) => askedOf(question, one, `${one.qualification}:`)),
  ];
  const firstDay = { question, things, completesOn: request.limits.start };
  const isTaken = (unit: string) =>
    things.some((thing) => thing.id === unit && asked.some((one) => takes(firstDay, thing, one)));
  const isAllowed = (list: readonly Counting[]) =>
    isInsistedKept(request, list, { steps, isTaken }) && mayShare(question, list, things);
  const allowed = all.filter(isAllowed);
  if (allowed.length === 0) return undefined;
  const isTrim = allowed.some((list) =>
    steps.every((step) => isOfUse(question, list, { step, steps })),
  );
  const doubts = things
    .filter(({ step }) => step !== undefined)
    .flatMap((thing) => doubtsOfPlaces(firstDay, thing, asked));
  return { isTrim, risk: leastRisk(steps) + pointsOf(doubts), unearned };
}

export function awardOf({ awards }: DrawnQuestion, id: string): Qualification {
  const found = awards.find((award) => award.id === id);
  if (found === undefined) throw new Error(`no award ${id}`);
  return found;
}

/** What the person insists on counts where a rule takes it, is held, or is only taken when no rule takes it. */
function isInsistedKept(
  { limits, holdings }: PlanRequest,
  list: readonly Counting[],
  {
    steps,
    isTaken,
  }: { readonly steps: readonly JudgedStep[]; readonly isTaken: (unit: string) => boolean },
): boolean {
  return (limits.with ?? []).every((unit) => {
    if (holdings.some((one) => one.unit === unit)) return true;
    return isTaken(unit)
      ? list.some((counted) => counted.has(unit))
      : steps.some((step) => step.unit.id === unit);
  });
}

/** It counts, the person insists on it, an award wants it first, or another step asks for it. */
function isOfUse(
  question: DrawnQuestion,
  list: readonly Counting[],
  { step, steps }: { readonly step: JudgedStep; readonly steps: readonly JudgedStep[] },
): boolean {
  const { awards, request } = question;
  const { id } = step.unit;
  const isFirst = awards.some(({ constraints }) =>
    constraints.some((one) => one.kind === 'prerequisite' && one.units.includes(id)),
  );
  return (
    isFirst ||
    (request.limits.with?.includes(id) ?? false) ||
    list.some((counted) => counted.has(id)) ||
    steps.some((other) => asksFor(question, other, id))
  );
}

/** The first that applies: `noDoubleUse`, then what the request says. */
function mayShare(
  question: DrawnQuestion,
  list: readonly Counting[],
  things: readonly Thing[],
): boolean {
  const { request } = question;
  const [first, other] = list;
  if (first === undefined || other === undefined) return true;
  const unitOf = (id: string) => things.find((thing) => thing.id === id)?.unit?.id ?? id;
  const theirs = new Set([...other].map(unitOf));
  const shared = [...first].filter((id) => theirs.has(unitOf(id)));
  if (shared.length === 0) return true;
  const names = [
    request.qualification,
    ...(request.also ?? []).map(({ qualification }) => qualification),
  ];
  const forbids = names.some((id) =>
    awardOf(question, id).constraints.some(({ kind }) => kind === 'noDoubleUse'),
  );
  const policy = request.doubleCounting ?? { kind: 'forbidden' };
  if (forbids || policy.kind === 'forbidden') return false;
  if (policy.kind === 'allowed') return true;
  if (policy.unit === 'units') return shared.length <= policy.max;
  const amounts = shared.map((id) => {
    const thing = things.find((one) => one.id === id);
    return thing === undefined ? undefined : creditOf(thing, policy.unit);
  });
  return (
    amounts.every((amount) => amount !== undefined) &&
    amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) <= policy.max + 1e-9
  );
}
