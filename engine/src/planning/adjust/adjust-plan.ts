import { CairnError } from '../../terms/index.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan, PlanStep } from '../plan.js';
import type { AdjustAnswer, AdjustedPlan, AdjustQuestion, PlanAdjustment } from './adjustment.js';
import { bestPlaced } from './best-placed.js';
import {
  type AdjustableRequest,
  type CountedAs,
  compileForUnits,
  planOfChange,
  type UnitChange,
  waysOfUnit,
} from './change-units.js';
import { countAnew, shortFigures } from './count-anew.js';
import { countedIn, isOfFurtherAward } from './counted-in.js';
import { assertWeek, moveStep, otherOfferingsIn, stepIn } from './move-step.js';
import { withoutIdleOverrides } from './overrides.js';

/**
 * A plan as a person changes it by hand, checked anew; nothing is searched. A move leaves everything else where it
 * is; in a week in which only another offering of the unit starts, that one is taken. A unit in place of another counts
 * where that one did. Where a rule is broken, everything is counted anew and the better of the two is given. A unit
 * that only a removed one needed goes with it. The days of further awards are worked out anew.
 *
 * @throws CairnError `adjust-step-unknown` when the plan does not take the unit; `adjust-unit-taken` when the unit
 *   that comes is in it; `adjust-week-invalid` for a week that is not a whole number from 0; `qualification-unknown` when the catalogue does not hold the target.
 */
export function adjustPlan(
  plan: Plan,
  adjustment: PlanAdjustment,
  question: AdjustQuestion,
): AdjustAnswer {
  switch (adjustment.kind) {
    case 'move':
      return moved(plan, adjustment, question);
    case 'remove': {
      const { unit } = stepIn(plan, adjustment.unit);
      return changed(plan, { leaves: unit }, question);
    }
    case 'replace': {
      const { unit, startWeek } = stepIn(plan, adjustment.unit);
      const from = adjustment.startWeek ?? startWeek;
      const isFixed = adjustment.startWeek !== undefined;
      return changed(plan, { leaves: unit, comes: adjustment.by, from, isFixed }, question);
    }
    case 'add': {
      const from = adjustment.startWeek ?? 0;
      const isFixed = adjustment.startWeek !== undefined;
      return changed(plan, { comes: adjustment.unit, from, isFixed }, question);
    }
    default:
      return adjustment satisfies never;
  }
}

/** A plan with what the check says of it; overrides that nothing needs any more are gone. */
export function checked(plan: Plan, { request, data }: AdjustQuestion): AdjustedPlan {
  const findings = checkPlan(request, plan, data);
  return { kind: 'adjusted', plan: withoutIdleOverrides(plan, findings), findings };
}

/** In other weeks, by another offering where only that one starts. */
function moved(
  plan: Plan,
  { unit, startWeek }: { readonly unit: string; readonly startWeek: number },
  question: AdjustQuestion,
): AdjustAnswer {
  const inPlace = moveStep(plan, unit, startWeek, question);
  if (inPlace === plan) return checked(plan, question);
  const offerings = otherOfferingsIn(stepIn(plan, unit), startWeek, question);
  const ways = offerings.flatMap((offering) => {
    const answer = changed(
      plan,
      { leaves: unit, comes: unit, from: startWeek, offering },
      question,
    );
    return answer.kind === 'adjusted' ? [answer] : [];
  });
  const [first, ...others] = ways;
  if (first === undefined) return countedBest(withAwardsAnew(inPlace, question), question);
  return others.reduce((best, one) => (errorsOf(one) < errorsOf(best) ? one : best), first);
}

/** In its new weeks a plan may outlast what it counts; it is counted anew where that keeps more rules. */
function countedBest(asBefore: AdjustedPlan, question: AdjustQuestion): AdjustedPlan {
  if (errorsOf(asBefore) === 0) return asBefore;
  const { plan } = asBefore;
  const units = plan.steps.map(({ unit }) => unit);
  const compiled = compileForUnits(units, question);
  if (compiled.kind !== 'compiled') return asBefore;
  const counts = countsAnew(plan, keptCounts(plan, undefined, undefined), { compiled, question });
  const anew = laidOutAs(plan, { steps: plan.steps, counts }, { compiled, question });
  return errorsOf(anew) < errorsOf(asBefore) ? anew : asBefore;
}

interface Change {
  readonly leaves?: string;
  /** May be the unit that leaves, when it comes back by another offering. */
  readonly comes?: string;
  readonly offering?: string;
  /** Week in which the unit that comes starts, or from which its week is looked for. */
  readonly from?: number;
  readonly isFixed?: boolean;
}

/** @throws CairnError `adjust-unit-taken` when the unit that comes is in the plan already. */
function changed(plan: Plan, asked: Change, question: AdjustQuestion): AdjustAnswer {
  const { leaves, comes, from = 0, offering, isFixed = true } = asked;
  assertWeek(from);
  const steps = plan.steps.filter(({ unit }) => unit !== leaves);
  if (steps.some(({ unit }) => unit === comes)) {
    throw new CairnError('adjust-unit-taken', `The plan takes ${comes} already.`, { unit: comes });
  }
  const units = [...steps.map(({ unit }) => unit), ...(comes === undefined ? [] : [comes])];
  const compiled = compileForUnits(units, question);
  if (compiled.kind !== 'compiled') return compiled;
  if (comes !== undefined && waysOfUnit(compiled, comes).length === 0) {
    return { kind: 'cannot-take', unit: comes };
  }
  const counts = keptCounts(plan, leaves, comes);
  const added =
    comes === undefined
      ? undefined
      : { unit: comes, startWeek: from, ...(offering === undefined ? {} : { offering }) };
  const change = { steps, counts, ...(added ? { added } : {}) };
  const first = laidOut(plan, change, { compiled, question });
  if (comes === undefined || isFixed) return first;
  return withAwardsAnew(bestPlaced(first.plan, comes, from, question), question);
}

/** A plan with steps in other weeks, checked; its further awards from the days on which they are complete now. */
function withAwardsAnew(plan: Plan, question: AdjustQuestion): AdjustedPlan {
  const { also, onTheWay } = question.request;
  const compiled =
    also === undefined && onTheWay === undefined
      ? undefined
      : compileForUnits(
          plan.steps.map(({ unit }) => unit),
          question,
        );
  if (compiled?.kind !== 'compiled') return checked(plan, question);
  const change = { steps: plan.steps, counts: keptCounts(plan, undefined, undefined) };
  return laidOutAs(plan, change, { compiled, question });
}

/** What the plan counted without the unit that leaves; the one that comes stands where it stood. */
function keptCounts(
  plan: Plan,
  leaves: string | undefined,
  comes: string | undefined,
): readonly CountedAs[] {
  return countedIn(plan).flatMap(({ item, rule, part }): readonly CountedAs[] => {
    const place = part === undefined ? { rule } : { rule, part };
    if (item !== leaves) return [{ item, ...place }];
    return comes === undefined ? [] : [{ item: comes, ...place }];
  });
}

interface Adjusting {
  readonly compiled: AdjustableRequest;
  readonly question: AdjustQuestion;
}

/** Counted as before, or anew where that keeps more rules. */
function laidOut(plan: Plan, change: UnitChange, { compiled, question }: Adjusting): AdjustedPlan {
  const layOut = (of: UnitChange) => laidOutAs(plan, of, { compiled, question });
  const asBefore = layOut(change);
  const isSurplus = change.added !== undefined && !isUsed(asBefore.plan, change.added.unit);
  if (errorsOf(asBefore) === 0 && !isSurplus) return asBefore;
  const counts = countsAnew(asBefore.plan, change.counts, { compiled, question });
  const anew = layOut({ ...change, counts });
  return errorsOf(anew) <= errorsOf(asBefore) ? anew : asBefore;
}

/** What the target could count of a plan; further awards count what they did. */
function countsAnew(
  plan: Plan,
  before: readonly CountedAs[],
  { compiled, question }: Adjusting,
): readonly CountedAs[] {
  const elsewhere = before.filter(({ rule }) => isOfFurtherAward(rule));
  return [...countAnew(plan, compiled, question).assignments, ...elsewhere];
}

/** Counted as a change says; where that is too little, the figures say what it counts. */
function laidOutAs(
  { overrides }: Plan,
  change: UnitChange,
  { compiled, question }: Adjusting,
): AdjustedPlan {
  const plan = planOfChange(compiled, change, question);
  const own = checked({ ...plan, ...(overrides ? { overrides } : {}) }, question);
  if (!own.findings.some(({ code }) => UNMET.has(code))) return own;
  return checked({ ...own.plan, figures: shortFigures(own.plan, compiled, question) }, question);
}

/** What a plan can only be found to break when it counts less than its rules ask for, or otherwise. */
const UNMET: ReadonlySet<string> = new Set([
  'plan-figure-wrong',
  'plan-rule-unmet',
  'plan-way-unmet',
]);

function isUsed({ steps }: Plan, unit: string): boolean {
  const step: PlanStep | undefined = steps.find((entry) => entry.unit === unit);
  return step !== undefined && (step.countsAs !== undefined || step.neededBy.length > 0);
}

function errorsOf({ findings }: AdjustedPlan): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
