import { riskPointsOf } from '../../scoring/index.js';
import type { Figure } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import { type ChainLink, criticalChain } from './critical-chain.js';
import {
  type OffRampDelta,
  type OnlineDelta,
  offRampDeltas,
  onlineDelta,
  type PlaceDelta,
  placeDeltas,
} from './plan-places.js';
import { type RuleDelta, ruleDeltas } from './rule-deltas.js';

/** One thing in which two plans differ: what it is in each, and what makes the difference. */
export interface PlanDelta {
  readonly measure: 'weeks' | 'fees' | 'workloadHours' | 'counted' | 'surplus' | 'riskPoints';
  /** Unit of the values: weeks, minor units of a currency, hours, a credit system or units, points. */
  readonly unit: string;
  /** Undefined = not known, or not in the unit of the other plan. */
  readonly a: number | undefined;
  readonly b: number | undefined;
  /** b − a; undefined when either is not known. */
  readonly change: number | undefined;
  readonly causes: readonly DeltaCause[];
}

/** A unit that makes a difference, by how much, and the rule that counts it. */
export interface DeltaCause {
  readonly unit: string;
  readonly title: string;
  readonly in: 'a' | 'b' | 'both';
  /** What it adds to b − a. */
  readonly change: number;
  readonly rule?: string;
}

/** Two plans side by side. */
export interface PlanComparison {
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
  readonly inBoth: readonly string[];
  readonly deltas: readonly PlanDelta[];
  /** What each rule counts otherwise. */
  readonly rules: readonly RuleDelta[];
  /** The units that make each plan as long as it is. */
  readonly chains: { readonly a: readonly ChainLink[]; readonly b: readonly ChainLink[] };
  readonly offRamps: readonly OffRampDelta[];
  /** Only with the data that the plans were made from. */
  readonly places?: readonly PlaceDelta[];
  readonly online?: OnlineDelta;
}

/**
 * What plan b does otherwise than plan a, each difference traced to the units (and their rules) that make it. The plans
 * may answer other requests, or lead to other awards.
 *
 * Weeks, fees, hours, risk points and what a rule counts are sums, explained exactly: the causes add up to the change.
 * The weeks of a plan are the sum over its critical chain; a wait is put down to the unit that waits. What is counted
 * in all and what is surplus follow from the rules; their causes are the units that one plan counts and the other does
 * not. Unknown prices stay unknown: fees then have no change.
 */
export function comparePlans(a: Plan, b: Plan, data?: PlanningData): PlanComparison {
  const inA = new Set(a.steps.map((step) => step.unit));
  const inB = new Set(b.steps.map((step) => step.unit));
  return {
    onlyInA: [...inA].filter((unit) => !inB.has(unit)).toSorted(),
    onlyInB: [...inB].filter((unit) => !inA.has(unit)).toSorted(),
    inBoth: [...inA].filter((unit) => inB.has(unit)).toSorted(),
    deltas: [
      weeksDelta(a, b),
      feesDelta(a, b),
      sumDelta(a, b, {
        measure: 'workloadHours',
        unit: 'hours',
        amountOf: (step) => step.workloadHours,
      }),
      figureDelta('counted', a, b),
      figureDelta('surplus', a, b),
      sumDelta(a, b, {
        measure: 'riskPoints',
        unit: 'points',
        amountOf: (step) => riskPointsOf(step.doubts),
      }),
    ],
    rules: ruleDeltas(a, b),
    chains: { a: criticalChain(a), b: criticalChain(b) },
    offRamps: offRampDeltas(a, b),
    ...(data === undefined
      ? {}
      : { places: placeDeltas(a, b, data), online: onlineDelta(a, b, data) }),
  };
}

function weeksDelta(a: Plan, b: Plan): PlanDelta {
  const [inA, inB] = [weeksByUnit(a), weeksByUnit(b)];
  const steps = new Map([...a.steps, ...b.steps].map((step) => [step.unit, step]));
  const causes = [...new Set([...inA.keys(), ...inB.keys()])].flatMap((unit) => {
    const step = steps.get(unit);
    const change = (inB.get(unit) ?? 0) - (inA.get(unit) ?? 0);
    if (step === undefined || change === 0) return [];
    return [causeOf(step, !inB.has(unit) ? 'a' : inA.has(unit) ? 'both' : 'b', change)];
  });
  return {
    measure: 'weeks',
    unit: 'weeks',
    a: a.weeks,
    b: b.weeks,
    change: b.weeks - a.weeks,
    causes,
  };
}

function weeksByUnit(plan: Plan): ReadonlyMap<string, number> {
  return new Map(
    criticalChain(plan).map(({ unit, weeks, waitWeeks }) => [unit, weeks + waitWeeks]),
  );
}

function feesDelta(a: Plan, b: Plan): PlanDelta {
  const unit = a.steps.length === 0 ? b.fees.min.currency : a.fees.min.currency;
  const known = (plan: Plan) => {
    const isSame = plan.steps.length === 0 || plan.fees.min.currency === unit;
    return plan.fees.unknownSteps === 0 && isSame ? plan.fees.min.minor : undefined;
  };
  const delta = sumDelta(a, b, {
    measure: 'fees',
    unit,
    amountOf: (step) => step.fee?.minor ?? 0,
  });
  const [left, right] = [known(a), known(b)];
  if (left !== undefined && right !== undefined) return delta;
  return { ...delta, a: left, b: right, change: undefined };
}

interface SumQuestion {
  readonly measure: PlanDelta['measure'];
  readonly unit: string;
  readonly amountOf: (step: PlanStep) => number;
}

function sumDelta(a: Plan, b: Plan, { measure, unit, amountOf }: SumQuestion): PlanDelta {
  const total = (plan: Plan) => plan.steps.reduce((sum, step) => sum + amountOf(step), 0);
  const [left, right] = [total(a), total(b)];
  return {
    measure,
    unit,
    a: left,
    b: right,
    change: right - left,
    causes: stepCauses(a, b, amountOf),
  };
}

function stepCauses(a: Plan, b: Plan, amountOf: (step: PlanStep) => number): readonly DeltaCause[] {
  const stepsOfA = new Map(a.steps.map((step) => [step.unit, step]));
  const stepsOfB = new Map(b.steps.map((step) => [step.unit, step]));
  const fromB = b.steps.map((step) => {
    const other = stepsOfA.get(step.unit);
    const change = amountOf(step) - (other === undefined ? 0 : amountOf(other));
    return causeOf(step, other === undefined ? 'b' : 'both', change);
  });
  const fromA = a.steps
    .filter((step) => !stepsOfB.has(step.unit))
    .map((step) => causeOf(step, 'a', -amountOf(step)));
  return [...fromA, ...fromB].filter(({ change }) => change !== 0);
}

/** Counted and surplus are traced to what each plan counts and the other does not. */
function figureDelta(measure: 'counted' | 'surplus', a: Plan, b: Plan): PlanDelta {
  const [left, right] = [a.figures[measure], b.figures[measure]];
  const isComparable = left.unit === right.unit;
  const [from, to] = [pointOf(left), isComparable ? pointOf(right) : undefined];
  const change = from === undefined || to === undefined ? undefined : to - from;
  return {
    measure,
    unit: left.unit,
    a: from,
    b: to,
    change,
    causes: change === 0 ? [] : stepCauses(a, b, (step) => step.countsAs?.amount ?? 0),
  };
}

function pointOf({ value }: Figure): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function causeOf(step: PlanStep, side: DeltaCause['in'], change: number): DeltaCause {
  return {
    unit: step.unit,
    title: step.title,
    in: side,
    change,
    ...(step.countsAs === undefined ? {} : { rule: step.countsAs.rule }),
  };
}
