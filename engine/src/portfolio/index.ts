export type { Assignment, Evaluation, RuleStanding, Surplus } from './evaluation.js';
export type { Holding, HoldingState, Pin, RuleException } from './holdings.js';
