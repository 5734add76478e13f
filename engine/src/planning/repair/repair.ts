import type { Unit } from '../../catalogue/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { ConflictMember, Plan, PlanAnswer, PlanProof } from '../plan.js';
import type { PlanRequest } from '../request.js';

/** A unit that stays in a plan; `shiftDays` > 0 = it starts later than before. */
export interface KeptUnit {
  readonly unit: string;
  readonly title: string;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly shiftDays: number;
}

/** Why a unit of the old plan could not stay. */
export type DropReason =
  /** The data no longer knows it as something that can be taken. */
  | { readonly kind: 'unknown-unit' }
  /** The person refuses it now. */
  | { readonly kind: 'refused' }
  /** No way to take it is left: a limit of the person, or no day on which it starts, or no attempt. */
  | { readonly kind: 'no-way' }
  /** No rule counts it any more and nothing needs it first. */
  | { readonly kind: 'not-wanted' }
  /** No plan at all can hold it: these clash. */
  | { readonly kind: 'clash'; readonly conflict: readonly ConflictMember[] }
  /** With it, so many more units would have to be dropped or added, or a begun unit given up. */
  | { readonly kind: 'farther'; readonly moreChanges: number; readonly moreStartedDropped: number }
  /** A plan with it is as near in units; the other one moves less or is better in the aims. */
  | { readonly kind: 'as-near' }
  /** The search was stopped before it was known. */
  | { readonly kind: 'not-known' };

/** A unit of the old plan that the new one leaves out. */
export interface DroppedUnit {
  readonly unit: string;
  readonly title: string;
  readonly wasRunning: boolean;
  readonly reason: DropReason;
}

/** How far the new plan is from the old one, in the order in which it was made small. */
export interface Closeness {
  /** Units that were begun and are given up, or broken off and begun again. */
  readonly startedDropped: number;
  /** Units dropped and units added. */
  readonly changes: number;
  /** Days by which kept units start earlier or later, summed. */
  readonly shiftDays: number;
  /** Which of these, and of the aims after them, were proven to be least. */
  readonly isProven: {
    readonly units: boolean;
    readonly shift: boolean;
    readonly aims: boolean;
  };
}

/** The plan closest to an old one. */
export interface PlanRepair {
  readonly kind: 'repaired';
  readonly plan: Plan;
  readonly proof: PlanProof;
  readonly closeness: Closeness;
  /** Units of the old plan that were over on the day of the new start: they are held now. */
  readonly done: readonly string[];
  /** Units that had begun by then. */
  readonly running: readonly string[];
  /** By new start day. */
  readonly kept: readonly KeptUnit[];
  readonly dropped: readonly DroppedUnit[];
  readonly added: readonly { readonly unit: string; readonly title: string }[];
  /** The question that the plan answers: what is done is held, what runs is a unit of its own, with what is left of it. */
  readonly question: { readonly request: PlanRequest; readonly units: readonly Unit[] };
}

/** The answer to "what now?"; without any plan it is that of the planner. */
export type RepairAnswer = PlanRepair | Exclude<PlanAnswer, { kind: 'optimal' }>;

/** What happened since the old plan was made, beside the new request. */
export interface RepairWish {
  /** Units of the old plan that should have begun by the new start and did not: they are still to be taken. */
  readonly notBegun?: readonly string[];
}
