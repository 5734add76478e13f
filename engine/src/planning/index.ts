export { adjustPlan } from './adjust/adjust-plan.js';
export type {
  AdjustAnswer,
  AdjustedPlan,
  AdjustQuestion,
  PlanAdjustment,
} from './adjust/adjustment.js';
export {
  acceptErrors,
  openErrors,
  subjectOf,
} from './adjust/overrides.js';
export {
  type AlternativePlan,
  type Alternatives,
  type AlternativesAnswer,
  type AlternativesOptions,
  type AlternativesWish,
  alternativePlans,
} from './alternatives/alternative-plans.js';
export type { PlanTrait, TraitDifference } from './alternatives/plan-traits.js';
export { applyRepair } from './answer/apply-repair.js';
export { finishedStep } from './answer/finished-step.js';
export { checkPlan } from './check/check-plan.js';
export {
  comparePlans,
  type DeltaCause,
  type PlanComparison,
  type PlanDelta,
} from './compare/compare-plans.js';
export { type ChainLink, criticalChain } from './compare/critical-chain.js';
export type { OffRampDelta, OnlineDelta, PlaceDelta } from './compare/plan-places.js';
export type { RuleCause, RuleDelta } from './compare/rule-deltas.js';
export { STOPPED_EARLY } from './compile/compile-request.js';
export { conflictOfInstance, type InstanceConflict } from './conflicts/instance-conflicts.js';
export {
  type ConflictsAnswer,
  type ConflictsOptions,
  type PlanConflicts,
  planConflicts,
} from './conflicts/plan-conflicts.js';
export { explainHoldings, type HoldingExplanation } from './explain/explain-holdings.js';
export { explainSteps, type StepExplanation, type StepReason } from './explain/explain-steps.js';
export {
  type PlanReasons,
  type PlanWhyNot,
  planReasons,
  planWhyNot,
  type ReasonsOptions,
} from './explain/plan-reasons.js';
export { type PriceOptions, priceSteps, type StepPrice } from './explain/price-steps.js';
export { type WhyNot, type WhyNotOptions, whyNotUnit } from './explain/why-not-unit.js';
export { type CairnCount, cairnCountOf, writeCairnText } from './export/cairn-text.js';
export { type CalendarOptions, writePlanCalendar } from './export/plan-calendar.js';
export { PLAN_FORMAT, type PlanDocument, writePlanDocument } from './export/plan-document.js';
export { writePlanTable } from './export/plan-table.js';
export { readPlanDocument } from './export/read-plan-document.js';
export { checkInstanceSolution } from './instance/check-instance-solution.js';
export { compileInstance } from './instance/compile-instance.js';
export { type InstanceAnswer, toInstanceSolution } from './instance/instance-solution.js';
export type { InstanceSolution, PlannerInstance } from './instance/planner-instance.js';
export { readInstanceSolution } from './instance/read-instance-solution.js';
export { readPlannerInstance } from './instance/read-planner-instance.js';
export type {
  Activity,
  ModelAnswer,
  ModelRow,
  ModelSolution,
  ModelVariable,
  PlanningModel,
  SearchOptions,
  SearchProgress,
} from './model/planning-model.js';
export type {
  AwardInPlan,
  ConflictMember,
  MissingFact,
  Plan,
  PlanAnswer,
  PlanChance,
  PlanNote,
  PlanOverride,
  PlanProof,
  PlanStep,
  Repair,
} from './plan.js';
export { type PlanOptions, planQualification } from './plan-qualification.js';
export { planRequestOf } from './plan-request-of.js';
export type { CreditFacts, PlanningData } from './planning-data.js';
export { type PlanningRelease, planningDataOf } from './planning-data-of.js';
export {
  PLAN_REQUEST_FORMAT,
  type PlanRequestFile,
  readPlanRequest,
} from './read-plan-request.js';
export { reducedModel } from './reduce/reduced-model.js';
export {
  cutInstance,
  type InstanceIndex,
  indexInstance,
  type ScopeQuestion,
} from './reduce/scope-index.js';
export { runningRestOf, withoutRunningRest } from './repair/question-as-of.js';
export type {
  Closeness,
  DroppedUnit,
  DropReason,
  KeptUnit,
  PlanRepair,
  RepairAnswer,
  RepairWish,
} from './repair/repair.js';
export { repairPlan } from './repair/repair-plan.js';
export type {
  AimWeights,
  AwardTarget,
  ChanceRange,
  DoubleCounting,
  DurationRange,
  FailedUnit,
  PlanAim,
  PlanAssumptions,
  PlanLimits,
  PlanRequest,
  RecognitionOption,
  StudyBreak,
  StudyHours,
  UnitChance,
} from './request.js';
export { solveModel } from './search/solve-model.js';
export {
  type OwnAnswer,
  type SecondOpinion,
  secondOpinion,
  secondOpinionOn,
} from './second-opinion.js';
export {
  type AskOptions,
  openPlanning,
  type PlanningSession,
  type SessionOptions,
} from './sessions/open-planning.js';
export {
  NOTHING_CLIMBED,
  planStaircase,
  type StaircaseOptions,
} from './staircase/plan-staircase.js';
export type {
  Staircase,
  StaircaseAnswer,
  StaircaseGap,
  StaircasePoint,
} from './staircase/staircase.js';
export type { Estimate } from './uncertainty/estimate.js';
export type {
  ChancesOptions,
  EstimateRange,
  FinishByWeek,
  PlanChances,
  StepToSecure,
  WeeksQuantile,
} from './uncertainty/plan-chances.js';
export { simulatePlan } from './uncertainty/simulate-plan.js';
