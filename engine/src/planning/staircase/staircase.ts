import type { Money } from '../../terms/index.js';
import type { Plan, PlanAnswer, PlanProof } from '../plan.js';

/** One step of a staircase: a whole plan that no known plan beats in both time and fees. */
export interface StaircasePoint {
  readonly plan: Plan;
  /** `bound` = `objective`: proven. No plan completes as early for no more, except one that equals it in both. */
  readonly proof: PlanProof;
  readonly isProven: boolean;
}

/** Plans that the search has not ruled out: completed in these weeks for this fee or less. */
export interface StaircaseGap {
  readonly fromWeek: number;
  /** Last of the weeks. */
  readonly untilWeek: number;
  /** Absent = any fee. */
  readonly mostFee?: Money;
  /** Absent = any number of risk points. */
  readonly mostRiskPoints?: number;
}

/** All that can be had: each way to trade weeks for money, or weeks, money and recognition. */
export interface Staircase {
  readonly kind: 'staircase';
  /** `recognition`: risk points are a third axis, and each point is beaten by no other in all three. */
  readonly axes: 'weeks-fees' | 'weeks-fees-recognition';
  /** By week, then fees. On two axes the fees fall: the first is the fastest plan, the last the cheapest. */
  readonly points: readonly StaircasePoint[];
  /** True: every point is proven, and there is no other. */
  readonly complete: boolean;
  /** Where points may be missing; empty when complete. */
  readonly gaps: readonly StaircaseGap[];
  /** Units of the points without a known price: the fees leave them out, in id order. */
  readonly unpriced: readonly string[];
  readonly nodes: number;
  readonly statement: string;
}

/** The answer to "what are all my choices between time and money?". */
export type StaircaseAnswer = Staircase | Exclude<PlanAnswer, { kind: 'optimal' | 'stopped' }>;
