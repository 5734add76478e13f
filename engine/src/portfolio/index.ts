export { DEFAULT_WORK_LIMIT } from './assign/solve-assignment.js';
export { awardWishShapes, checkAwardWishes, weightsShape } from './award-wish-shapes.js';
export type { AimWeights, AwardTarget, AwardWishes, DoubleCounting } from './award-wishes.js';
export { checkNames, type NamingFile } from './check-names.js';
export { checkWaysToEarn, type WaysToEarn } from './check-ways-to-earn.js';
export { type Completability, completabilityOf, type RuleClash } from './completability.js';
export type { CompletionLimits } from './complete/completion-search.js';
export type { CompletionAim } from './complete/completion-units.js';
export { type Deadline, deadlinesOf } from './deadlines.js';
export type { EvaluationRequest } from './evaluate/evaluation-request.js';
export { compareGrades } from './evaluate/grades.js';
export { itemOfHolding, type Validity, validityOf } from './evaluate/held-item.js';
export { evaluateHeadline, evaluateQualification } from './evaluate.js';
export type {
  Assignment,
  ConstraintNote,
  Evaluation,
  EvaluationProof,
  Headline,
  RuleStanding,
  Surplus,
  SurplusReason,
} from './evaluation.js';
export {
  aimsShape,
  assumptionsShape,
  exceptionShape,
  holdingShape,
  limitsShape,
  pinShape,
} from './holding-shapes.js';
export type { Holding, HoldingState, Pin, RuleException } from './holdings.js';
export { type AwardIndex, indexAwards } from './nearest/award-index.js';
export {
  type NearAward,
  type NearestLimits,
  type NearestQuestion,
  nearestAwards,
} from './nearest/nearest-awards.js';
export { type OwnCatalogue, readOwnCatalogue } from './own-catalogue.js';
export { checkHoldings, readWorkspace } from './read-workspace.js';
export { buildEntryIndex, type CatalogueEntry, type EntryIndex } from './scan/entry-index.js';
export { type SuggestionData, stateOf, suggestHolding } from './scan/suggest-holding.js';
export {
  type Certainty,
  type HoldingSuggestion,
  isSure,
  type Suggested,
  type SuggestedState,
} from './scan/suggestion.js';
export {
  type Completion,
  type CompletionRequest,
  type Completions,
  smallestCompletions,
} from './smallest-completions.js';
export type {
  ChanceRange,
  DurationRange,
  FailedUnit,
  RecognitionOption,
  UnitChance,
} from './ways-to-earn.js';
export { failedShape, MOST_WAYS, recognitionShape } from './ways-to-earn-shapes.js';
export {
  type Goal,
  type JsonValue,
  type KeptAssumptions,
  type KeptCredential,
  type KeptLimits,
  type KeptPlan,
  WORKSPACE_FORMAT,
  type Workspace,
} from './workspace.js';
export { writeWorkspace } from './write-workspace.js';
