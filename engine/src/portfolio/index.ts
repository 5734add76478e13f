export type { Assignment, Evaluation, RuleStanding, Surplus } from './evaluation.js';
export {
  aimsShape,
  assumptionsShape,
  exceptionShape,
  holdingShape,
  limitsShape,
  pinShape,
} from './holding-shapes.js';
export type { Holding, HoldingState, Pin, RuleException } from './holdings.js';
export { type OwnCatalogue, readOwnCatalogue } from './own-catalogue.js';
export { checkHoldings, readWorkspace } from './read-workspace.js';
export {
  type Goal,
  type JsonValue,
  type KeptAssumptions,
  type KeptLimits,
  type KeptPlan,
  WORKSPACE_FORMAT,
  type Workspace,
} from './workspace.js';
export { writeWorkspace } from './write-workspace.js';
