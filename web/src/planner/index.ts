export type { NearestAward } from './nearest.js';
export { type PlanState, planOf } from './plan-state.js';
export type { ChoicesEvent, Planner } from './planner.js';
export { type PlanSearch, usePlan } from './usePlan.js';
export { usePlanner } from './usePlanner.js';
export { type StairsSearch, useStaircase } from './useStaircase.js';
