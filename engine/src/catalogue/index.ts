export { buildCatalogue, type Catalogue } from './catalogue.js';
export { checkCatalogue } from './check/check-catalogue.js';
export type { KnownIds } from './check/known-ids.js';
export type {
  AmountConstraint,
  Constraint,
  HoldingConstraint,
  OrderConstraint,
  RecognitionConstraint,
  ResidencyConstraint,
  StatementConstraint,
  TimeConstraint,
  TimeStage,
} from './constraints.js';
export type { Qualification, Specialisation, StatedDuration, StatedFee } from './qualifications.js';
export { readQualification } from './read-qualification.js';
export { readRegister } from './read-register.js';
export { readStandard } from './read-standard.js';
export { readUnit, readUnitGroup } from './read-unit.js';
export { readUnitTable, UNIT_COLUMNS } from './read-unit-table.js';
export type {
  Register,
  RegisterDownload,
  RegisterIdentifier,
  RegisterRule,
  StatusWords,
} from './registers.js';
export {
  type DataRelease,
  isReleaseFile,
  isReleaseManifest,
  type ManifestPart,
  openRelease,
  RELEASE_FORMAT,
  RELEASE_PARTS,
  type ReleaseFile,
  type ReleaseManifest,
  type ReleasePart,
  type ReleaseParts,
} from './release.js';
export { type PackedFramework, packFramework } from './release-frameworks.js';
export {
  type Acceptance,
  acceptsItem,
  acceptsSubstitute,
  type ConvertedAmount,
  type CountingContext,
  creditAtTarget,
  type MissingFact,
  type RefusalReason,
  type Uncertainty,
} from './requirements/accepts-item.js';
export { type CountableItem, hoursOf, itemOfUnit } from './requirements/countable-item.js';
export { AWARD_LAYER, flattenRules, WHOLE_AWARD } from './requirements/flatten-rules.js';
export { nodesOf, slotsOf } from './requirements/graph-walk.js';
export type {
  AllNode,
  AnyNode,
  ConditionNode,
  Layer,
  Measure,
  OpenAcceptance,
  RequirementGraph,
  RequirementNode,
  ScopedConstraint,
  Slot,
  SumNode,
  SumPart,
} from './requirements/requirement-graph.js';
export { rulesOf } from './rule-walk.js';
export type {
  AllOfRule,
  AnyOfRule,
  AtLeastRule,
  ConditionRule,
  CreditsFromRule,
  HoursFromRule,
  OpenPool,
  PoolPart,
  PoolRule,
  QualificationRule,
  Rule,
  UnitRule,
} from './rules.js';
export {
  type Criterion,
  criteriaOn,
  limitsOn,
  type SizeBounds,
  type Standard,
  type StandardEntry,
  type StandardLimits,
} from './standards.js';
export type { CheckCondition, CheckOp, CriterionCheck } from './standards-checks.js';
export type { CreditAt, Offering, PrerequisiteClause, StudyMode, Unit } from './units.js';
export { unitsAtLevels } from './units-at-level.js';
