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
export type { ConflictMember, Plan, PlanAnswer, PlanProof, PlanStep, Repair } from './plan.js';
export type { PlanAim, PlanAssumptions, PlanLimits, PlanRequest } from './request.js';
export { solveModel } from './search/solve-model.js';
export { planRequestOf } from './plan-request-of.js';
export {
  PLAN_REQUEST_FORMAT,
  type PlanRequestFile,
  readPlanRequest,
} from './read-plan-request.js';
