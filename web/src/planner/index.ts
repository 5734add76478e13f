export type { PlannerProblem, PlannerRelease } from './messages.js';
export { countedShare, type NearestAward, type NearestQuestion } from './nearest.js';
export { type PlanState, planOf } from './plan-state.js';
export type { Planner } from './planner.js';
export { type PlanSearch, usePlan } from './usePlan.js';
export { usePlanner } from './usePlanner.js';
